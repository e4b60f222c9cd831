package dev.pave.job;

import dev.pave.engine.Background;
import dev.pave.inspect.StoredHistory;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** What was learned of a run's repositories: each once, when it is first asked for. Threads ask for different ones. */
final class Histories {

    private final Map<String, StoredHistory> known = new ConcurrentHashMap<>();
    private final Queue<Background<StoredHistory>> keeping = new ConcurrentLinkedQueue<>();

    StoredHistory of(String sourceId, Supplier<StoredHistory> learned) {
        StoredHistory history = known.get(sourceId);
        if (history == null) {
            history = learned.get();
            known.put(sourceId, history);
        }
        return history;
    }

    /** Keeps one for later nights and questions, while the run goes on. */
    void keep(StoredHistory history) {
        keeping.add(Background.begin(() -> {
            history.keep();
            return history;
        }));
    }

    /** Waits until all are kept. */
    void end() {
        keeping.forEach(each -> each.ifThere(done -> {}));
    }
}
