package dev.pave.ingest.log.format;

import java.util.LinkedHashMap;
import java.util.Map;

/** The life cycles of many sessions whose events stand between each other; a session without anything open is given and forgotten. */
final class LifeCycles {

    private final Map<String, LifeCycle> open = new LinkedHashMap<>();
    private final Sink sink;

    LifeCycles(Sink sink) {
        this.sink = sink;
    }

    /** An event, as {@link LifeCycle#add} takes it. */
    void add(LogEvent event, String transition, String instance, long started, long micros) {
        LifeCycle session = open.computeIfAbsent(event.session, named -> new LifeCycle());
        session.add(event, transition, instance, started, micros);
        if (session.isSettled()) {
            open.remove(event.session);
            session.give(sink);
        }
    }

    /** Gives what is still open. */
    void end() {
        open.values().forEach(session -> session.give(sink));
        open.clear();
    }
}
