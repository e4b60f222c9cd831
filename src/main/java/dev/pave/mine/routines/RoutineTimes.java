package dev.pave.mine.routines;

import dev.pave.pattern.event.SessionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** How long a routine, its steps and the waits before them take, milliseconds; what has no time is left out. */
final class RoutineTimes {

    private final List<SessionEvent> events;
    private final Map<Integer, List<Long>> waits = new HashMap<>();
    private final Map<Integer, List<Long>> durations = new HashMap<>();

    RoutineTimes(List<SessionEvent> events, List<Stretch> occurrences) {
        this.events = events;
        occurrences.forEach(this::measure);
    }

    private void measure(Stretch stretch) {
        for (int i = 0; i < stretch.steps().length; i++) {
            SessionEvent event = events.get(stretch.events()[i]);
            durations
                    .computeIfAbsent(stretch.steps()[i], s -> new ArrayList<>())
                    .add(event.durationMs());
            if (i > 0) {
                List<Long> before = waits.computeIfAbsent(stretch.steps()[i], s -> new ArrayList<>());
                SessionEvent previous = events.get(stretch.events()[i - 1]);
                between(previous.startedAt(), event.startedAt())
                        .forEach(ms -> before.add(Math.max(0, ms - previous.durationMs())));
            }
        }
    }

    /** From the end of the step before to a step's beginning. */
    LongStream waits(int step) {
        return all(waits, step);
    }

    /** From a step's beginning to its end. */
    LongStream durations(int step) {
        return all(durations, step);
    }

    private static LongStream all(Map<Integer, List<Long>> times, int step) {
        return times.getOrDefault(step, List.of()).stream().mapToLong(ms -> ms);
    }

    /** From an occurrence's beginning to the end of its last step; nothing where the times are unknown. */
    LongStream whole(Stretch stretch) {
        SessionEvent last = events.get(stretch.last());
        return between(events.get(stretch.first()).startedAt(), last.startedAt())
                .map(ms -> ms + last.durationMs());
    }

    private static LongStream between(Instant one, Instant other) {
        return one == null || other == null
                ? LongStream.empty()
                : LongStream.of(Math.max(0, Duration.between(one, other).toMillis()));
    }
}
