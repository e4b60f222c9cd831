package dev.pave.ingest.log.format;

import dev.pave.store.log.ExecutionRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives executions out session by session, in the order of their starts; one without a start stays behind the one before it. */
public final class InOrder {

    private final Map<String, List<LogEvent>> sessions = new LinkedHashMap<>();

    private record Placed(LogEvent event, long micros) {}

    public void add(LogEvent event) {
        sessions.computeIfAbsent(event.session, name -> new ArrayList<>()).add(event);
    }

    /** Gives all that was added, and forgets it. */
    public void give(Sink sink) {
        sessions.values().forEach(events -> give(events, sink));
        sessions.clear();
    }

    /** Gives the events of one session in their order. */
    public static void give(List<LogEvent> events, Sink sink) {
        List<Placed> placed = new ArrayList<>(events.size());
        long before = Long.MIN_VALUE;
        for (LogEvent event : events) {
            before = event.startedMicros == ExecutionRow.NONE ? before : event.startedMicros;
            placed.add(new Placed(event, before));
        }
        placed.sort(Comparator.comparingLong(Placed::micros));
        placed.forEach(each -> sink.execution(each.event()));
    }
}
