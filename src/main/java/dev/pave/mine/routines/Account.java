package dev.pave.mine.routines;

import dev.pave.pattern.Kind;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.Quartiles;
import dev.pave.pattern.Routine;
import dev.pave.pattern.RoutineStep;
import dev.pave.pattern.SessionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** All there is to say of a routine that was found: its steps, record, times, bindings and occurrences. */
final class Account {

    private final String sourceId;
    private final List<SessionEvent> events;
    private final Alphabet alphabet;
    private final Profile profile;
    private final List<Stretch> occurrences;

    /**
     * @param occurrences oldest first
     */
    Account(String sourceId, List<SessionEvent> events, Alphabet alphabet, Profile profile, List<Stretch> occurrences) {
        this.sourceId = sourceId;
        this.events = events;
        this.alphabet = alphabet;
        this.profile = profile;
        this.occurrences = occurrences;
    }

    Routine routine(WalkForward record, double gain) {
        List<RoutineStep> steps = steps();
        String signature =
                "routine:" + steps.stream().map(RoutineStep::notation).collect(Collectors.joining(" > "));
        String anchor = steps.stream()
                .filter(s -> !s.optional())
                .map(s -> s.operations().get(0))
                .collect(Collectors.joining("\n"));
        String id = PatternId.of(sourceId, Kind.ROUTINE, anchor);
        Bindings bindings = new Bindings(events, occurrences);
        List<Occurrence> places = occurrences.stream()
                .map(s -> occurrence(id, s, bindings, record))
                .toList();
        Quartiles durations =
                Quartiles.of(occurrences.stream().flatMapToLong(this::duration).toArray());
        List<Instant> times = occurrences.stream()
                .map(s -> events.get(s.first()).startedAt())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Routine(
                id,
                signature,
                steps,
                bindings.named(),
                record.confidence(),
                record.hits(),
                record.misses(),
                occurrences.size(),
                times.isEmpty() ? null : times.get(0),
                times.isEmpty() ? null : times.get(times.size() - 1),
                durations,
                durations.median() * occurrences.size(),
                gain,
                places);
    }

    private Occurrence occurrence(String id, Stretch stretch, Bindings bindings, WalkForward record) {
        SessionEvent first = events.get(stretch.first());
        return new Occurrence(
                id,
                null,
                null,
                sourceId,
                first.sessionId(),
                first.seq(),
                events.get(stretch.last()).seq(),
                bindings.of(stretch),
                record.foreseen(stretch));
    }

    private LongStream duration(Stretch stretch) {
        SessionEvent last = events.get(stretch.last());
        return between(events.get(stretch.first()).startedAt(), last.startedAt())
                .map(ms -> ms + last.durationMs());
    }

    private static LongStream between(Instant one, Instant other) {
        return one == null || other == null
                ? LongStream.empty()
                : LongStream.of(Math.max(0, Duration.between(one, other).toMillis()));
    }

    private List<RoutineStep> steps() {
        List<List<Long>> waits = new ArrayList<>();
        int[] having = new int[profile.size()];
        int[] repeating = new int[profile.size()];
        for (int step = 0; step < profile.size(); step++) {
            waits.add(new ArrayList<>());
        }
        for (Stretch stretch : occurrences) {
            Set<Integer> present = new HashSet<>();
            for (int i = 0; i < stretch.steps().length; i++) {
                int step = stretch.steps()[i];
                boolean again = !present.add(step);
                having[step] += again ? 0 : 1;
                repeating[step] += again || repeats(stretch, i) ? 1 : 0;
                if (i > 0) {
                    SessionEvent before = events.get(stretch.events()[i - 1]);
                    between(before.startedAt(), events.get(stretch.events()[i]).startedAt())
                            .forEach(ms -> waits.get(step).add(Math.max(0, ms - before.durationMs())));
                }
            }
        }
        List<RoutineStep> steps = new ArrayList<>();
        for (int step = 0; step < profile.size(); step++) {
            List<String> operations = profile.columns().get(step).symbols().stream()
                    .map(alphabet::name)
                    .toList();
            Quartiles wait =
                    Quartiles.of(waits.get(step).stream().mapToLong(ms -> ms).toArray());
            double share = having[step] / (double) Math.max(1, occurrences.size());
            steps.add(new RoutineStep(operations, share, repeating[step] * 10 > having[step], wait));
        }
        return steps;
    }

    /** Whether the event after a step does the same once more. */
    private boolean repeats(Stretch stretch, int i) {
        int at = stretch.events()[i];
        boolean followed = i + 1 < stretch.events().length && stretch.events()[i + 1] > at + 1;
        return followed
                && events.get(at).sessionId().equals(events.get(at + 1).sessionId())
                && alphabet.symbol(events.get(at)) == alphabet.symbol(events.get(at + 1));
    }
}
