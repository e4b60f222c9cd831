package dev.pave.ingest.log;

import dev.pave.ingest.log.format.LogContent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.store.log.ExecutionStore;
import dev.pave.store.log.ExecutionWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Executions with ids of their own, which several files may hold and one keeps. Which ids a format has is asked of the warehouse
 * once there are so many files that looking for copies in a transaction each would cost more; then a file whose executions are
 * all new is known without asking, and is written with others. For one thread, but for removing.
 */
final class NamedExecutions {

    /** Ids that are kept in memory at most: 24 MB. */
    private static final long MOST = 1 << 20;

    /** Ids that are read in the time of a transaction. */
    private static final long A_TRANSACTION = 10_000;

    private final ExecutionStore store;
    private final KnownLogs known;
    private final Loading loading;
    private final Map<String, Owners> owners = new HashMap<>();
    /** By format, files that were written by themselves since its ids were read last. */
    private final Map<String, Long> alone = new HashMap<>();

    NamedExecutions(ExecutionStore store, KnownLogs known, Loading loading) {
        this.store = store;
        this.known = known;
        this.loading = loading;
    }

    /** Whether another source may have executions of one. */
    private boolean mayBeElsewhere(LogFormat format, LogContent content, String sourceId) {
        return known.isAnotherAt(content.path(), sourceId)
                || isShared(format) && known.isAnotherOf(format.id(), sourceId);
    }

    private static boolean isShared(LogFormat format) {
        return format.hasCopies() || format.idsAreUnique();
    }

    /**
     * Whether another source may have any of these executions. Where none has, they are this source's from now on.
     *
     * @param ids of all that is written of the source
     */
    boolean mayBeElsewhere(LogFormat format, LogContent content, String sourceId, List<byte[]> ids) {
        if (!mayBeElsewhere(format, content, sourceId)) {
            owners.remove(format.id());
            return false;
        }
        if (known.isAnotherAt(content.path(), sourceId)) {
            return true;
        }
        Owners of = owners(format.id());
        return of == null || !of.take(sourceId, ids);
    }

    /** Null as long as it costs less not to know. */
    private Owners owners(String format) {
        if (!owners.containsKey(format)) {
            long ids = known.executionsOf(format);
            if (ids > MOST || ids > alone.getOrDefault(format, 0L) * A_TRANSACTION) {
                return null;
            }
            loading.finish();
            Owners read = new Owners();
            store.ids(format, (id, sourceId) -> read.take(sourceId, List.of(id.getBytes(StandardCharsets.UTF_8))));
            owners.put(format, read);
        }
        return owners.get(format);
    }

    /** Something of a format was written otherwise: what is known of its ids may not be all. */
    void wrote(LogFormat format) {
        owners.remove(format.id());
        alone.merge(format.id(), 1L, Long::sum);
    }

    /** Removes executions of a source that was just written and that another one has; tells how many of its own. */
    long remove(LogFormat format, LogContent content, String sourceId, ExecutionWriter writer) {
        if (!mayBeElsewhere(format, content, sourceId)) {
            return 0;
        }
        String unique = format.idsAreUnique() ? format.id() : "";
        return format.hasCopies()
                ? writer.settleCopies(sourceId, format.id())
                : writer.removeReadBefore(sourceId, content.path().toString(), unique);
    }

    /** Whose the ids of a format are. */
    private static final class Owners {

        private final NameNumbers byId = new NameNumbers();
        private final Map<String, Integer> sources = new HashMap<>();

        /** Whether none is another source's; then all are this one's. */
        boolean take(String sourceId, List<byte[]> ids) {
            int mine = sources.computeIfAbsent(sourceId, id -> sources.size() + 1);
            for (byte[] id : ids) {
                int owner = byId.get(id);
                if (owner != 0 && owner != mine) {
                    return false;
                }
            }
            ids.forEach(id -> byId.put(id, mine));
            return true;
        }
    }
}
