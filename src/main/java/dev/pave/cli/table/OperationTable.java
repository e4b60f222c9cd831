package dev.pave.cli.table;

import dev.pave.ingest.log.OperationTally;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The operations of a log with how often each occurred and failed, and its first occurrence. */
public final class OperationTable {

    private static final int WIDEST_OPERATION = 100;
    private static final int WIDEST_EXAMPLE = 120;

    private OperationTable() {}

    /** Most frequent first. */
    public static List<List<String>> rows(Collection<OperationTally> operations, int most) {
        return operations.stream()
                .sorted(Comparator.comparingLong((OperationTally tally) -> -tally.count())
                        .thenComparing(tally -> tally.first().operation()))
                .limit(most)
                .map(tally -> List.of(
                        "" + tally.count(),
                        "" + tally.failed(),
                        shortened(tally.first().operation(), WIDEST_OPERATION),
                        shortened(tally.first().raw(), WIDEST_EXAMPLE)))
                .toList();
    }

    private static String shortened(String text, int most) {
        String line = text.replace('\n', ' ').replace('\t', ' ');
        return line.length() > most ? line.substring(0, most - 3) + "..." : line;
    }
}
