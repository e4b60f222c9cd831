package dev.pave.job;

import dev.pave.engine.Background;
import dev.pave.inspect.StoredHistory;
import dev.pave.store.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What was learned of a run's repositories: each once, when it is first asked for. Threads ask for different ones. What is kept of them for
 * later nights is written beside the run's other work.
 */
final class Histories {

    private static final Background<Optional<StoredHistory.Kept>> NOTHING = Background.of(Optional::empty);

    private final Map<String, StoredHistory> known = new ConcurrentHashMap<>();
    private final Queue<Background<StoredHistory>> keeping = new ConcurrentLinkedQueue<>();
    private final Queue<Writing> writing = new ConcurrentLinkedQueue<>();
    private volatile Background<Optional<StoredHistory.Kept>> ahead = NOTHING;

    private record Writing(Source source, Background<Void> done) {}

    /** Begins to read what was learned before, on a thread of its own. */
    void readAhead(Supplier<Optional<StoredHistory.Kept>> reading) {
        ahead = Background.begin(reading);
    }

    /** @param learned learns it, given what was read ahead */
    StoredHistory of(String sourceId, Function<Optional<StoredHistory.Kept>, StoredHistory> learned) {
        StoredHistory history = known.get(sourceId);
        if (history == null) {
            List<StoredHistory.Kept> read = new ArrayList<>();
            ahead.ifThere(kept -> kept.ifPresent(read::add));
            ahead = NOTHING; // what is gone on from is that no more
            history = learned.apply(read.stream().findFirst());
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

    /** Writes what is kept of a repository for later nights, on a thread of its own. */
    void write(Source source, Runnable writing) {
        this.writing.add(new Writing(source, Background.begin(() -> {
            writing.run();
            return null;
        })));
    }

    /** @param each takes what was begun to be written, to wait for it */
    void waitForWriting(BiConsumer<Source, Background<Void>> each) {
        for (Writing next = writing.poll(); next != null; next = writing.poll()) {
            each.accept(next.source(), next.done());
        }
    }

    /** Waits until all are kept. */
    void end() {
        writing.forEach(each -> each.done().ifThere(done -> {}));
        ahead.ifThere(read -> {}); // it reads the tables
        keeping.forEach(each -> each.ifThere(done -> {}));
    }
}
