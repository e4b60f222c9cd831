package dev.pave.mine.files.chronicle;

import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.text.SlotValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code {folder}} stood for. In: the files of a convention's main role; out: each folder with its files, the one
 * that took a file last first. A folder still takes new ones when a file of it is there today, and it has not been silent
 * for more than {@value #INTERVALS} times as many files as usually lie between two of its own, or would if all folders took
 * turns.
 */
final class FolderValues {

    private static final int MOST = 200;
    private static final int INTERVALS = 4;

    private final List<CommitFiles> history;
    private final Set<String> today;

    FolderValues(List<CommitFiles> history, Set<String> today) {
        this.history = history;
        this.today = today;
    }

    private static final class Seen {
        private int files;
        private int first;
        private int last;
        private Instant at;
        private boolean there;
    }

    /** At most {@value #MOST}; empty where no folder is open. */
    List<SlotValue> of(List<Sightings.Sighting> files) {
        Map<String, Seen> folders = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            Sightings.Sighting file = files.get(i);
            String folder = file.bindings().get("folder");
            if (folder != null) {
                Seen seen = folders.computeIfAbsent(folder, f -> new Seen());
                seen.first = seen.files == 0 ? i : seen.first;
                seen.files++;
                seen.last = i;
                seen.at = history.get(file.commit() - 1).at();
                seen.there |= today.contains(file.path());
            }
        }
        List<Map.Entry<String, Seen>> newest = new ArrayList<>(folders.entrySet());
        newest.sort(Comparator.comparingInt((Map.Entry<String, Seen> e) -> e.getValue().last)
                .reversed());
        return newest.stream()
                .limit(MOST)
                .map(e -> value(e.getKey(), e.getValue(), folders.size(), files.size()))
                .toList();
    }

    private static SlotValue value(String folder, Seen seen, int folders, int files) {
        double own = seen.files < 2 ? 0 : (seen.last - seen.first) / (double) (seen.files - 1);
        boolean silent = files - 1 - seen.last > INTERVALS * Math.max(own, folders);
        return new SlotValue(folder, seen.files, seen.at, seen.there && !silent);
    }
}
