package dev.pave.store;

import dev.pave.pattern.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The decisions that a file of tables shows. A night asks for them many times, so they are read once as long as the file
 * stays the same.
 *
 * @param stamp     when the file and its log were written and how long they are
 * @param decisions what it showed then
 */
record ShownDecisions(String stamp, List<Decision> decisions) {

    private static final Map<Path, ShownDecisions> READ = new ConcurrentHashMap<>();

    /** Those of a file; none where it is not there, is locked, or holds no such tables: other files tell then. */
    static List<Decision> in(Path file) {
        String now = stamp(file);
        ShownDecisions read = READ.get(file);
        if (read != null && read.stamp.equals(now)) {
            return read.decisions;
        }
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (Warehouse tables = Warehouse.openReadOnly(file)) {
            List<Decision> decisions = KnownDecisions.in(tables).list();
            READ.put(file, new ShownDecisions(now, decisions));
            return decisions;
        } catch (StoreException lockedOrDamaged) {
            return List.of();
        }
    }

    private static String stamp(Path file) {
        return one(file) + " " + one(file.resolveSibling(file.getFileName() + ".wal"));
    }

    private static String one(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException notThere) {
            return "-";
        }
    }
}
