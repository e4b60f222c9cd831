package dev.pave.cli.table;

import dev.pave.ingest.log.LogPreview;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The operations of a log with how often each occurred and failed, and its first occurrence. */
public final class OperationTable {

    private static final int WIDEST_OPERATION = 100;
    private static final int WIDEST_EXAMPLE = 120;

    private final Map<String, Entry> byOperation = new HashMap<>();

    /** One operation while occurrences are counted. */
    private static final class Entry {
        private final String operation;
        private final String example;
        private long count;
        private long failed;

        Entry(LogPreview.Seen seen) {
            this.operation = seen.operation();
            this.example = seen.raw();
        }
    }

    public void add(LogPreview.Seen seen) {
        Entry entry = byOperation.computeIfAbsent(seen.operationId(), id -> new Entry(seen));
        entry.count++;
        entry.failed += seen.outcome().equals("failure") ? 1 : 0;
    }

    public int size() {
        return byOperation.size();
    }

    /** Most frequent first. */
    public List<List<String>> rows(int most) {
        return byOperation.values().stream()
                .sorted(Comparator.comparingLong((Entry entry) -> -entry.count).thenComparing(entry -> entry.operation))
                .limit(most)
                .map(entry -> List.of(
                        "" + entry.count,
                        "" + entry.failed,
                        shortened(entry.operation, WIDEST_OPERATION),
                        shortened(entry.example, WIDEST_EXAMPLE)))
                .toList();
    }

    private static String shortened(String text, int most) {
        String line = text.replace('\n', ' ').replace('\t', ' ');
        return line.length() > most ? line.substring(0, most - 3) + "..." : line;
    }
}
