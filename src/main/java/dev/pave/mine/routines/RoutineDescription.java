package dev.pave.mine.routines;

import dev.pave.pattern.Occurrence;
import dev.pave.pattern.Rhythm;
import dev.pave.pattern.event.Quartiles;
import dev.pave.pattern.event.Routine;
import dev.pave.pattern.event.RoutineStep;
import dev.pave.pattern.event.SessionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** All there is to say of a routine that was found: its steps, record, times, variants, bindings and occurrences. */
final class RoutineDescription {

    private final String sourceId;
    private final List<SessionEvent> events;
    private final Alphabet alphabet;
    private final Profile profile;
    private final List<Stretch> occurrences;
    private final RoutineTimes times;

    /**
     * @param occurrences oldest first
     */
    RoutineDescription(
            String sourceId, List<SessionEvent> events, Alphabet alphabet, Profile profile, List<Stretch> occurrences) {
        this.sourceId = sourceId;
        this.events = events;
        this.alphabet = alphabet;
        this.profile = profile;
        this.occurrences = occurrences;
        this.times = new RoutineTimes(events, occurrences);
    }

    /** @param ids of the other routines of the log */
    Routine routine(TrackRecord track, double decay, double gain, RoutineIds ids) {
        List<RoutineStep> steps = steps();
        String signature =
                "routine:" + steps.stream().map(RoutineStep::notation).collect(Collectors.joining(" > "));
        String anchor = steps.stream()
                .filter(s -> !s.optional())
                .map(s -> s.operations().get(0))
                .collect(Collectors.joining("\n"));
        String id = ids.of(anchor, signature);
        Bindings bindings = new Bindings(events, occurrences);
        List<Occurrence> places = occurrences.stream()
                .map(s -> occurrence(id, s, bindings, track))
                .toList();
        List<Integer> ends = occurrences.stream().map(s -> s.last() + 1).toList();
        Quartiles durations =
                Quartiles.of(occurrences.stream().flatMapToLong(times::whole).toArray());
        List<Instant> begun = occurrences.stream()
                .map(s -> events.get(s.first()).startedAt())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Routine(
                id,
                sourceId,
                signature,
                steps,
                bindings.named(),
                track.record().confidence(),
                track.record().hits(),
                track.record().misses(),
                occurrences.size(),
                begun.isEmpty() ? null : begun.get(0),
                begun.isEmpty() ? null : begun.get(begun.size() - 1),
                Rhythm.freshness(decay, ends, events.size()),
                durations,
                durations.median() * occurrences.size(),
                gain,
                new Variants(events, alphabet, occurrences, times).mostFrequent(Routine.MOST_VARIANTS),
                places);
    }

    private Occurrence occurrence(String id, Stretch stretch, Bindings bindings, TrackRecord track) {
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
                track.foreseen(stretch));
    }

    private List<RoutineStep> steps() {
        int[] having = new int[profile.size()];
        int[] repeating = new int[profile.size()];
        for (Stretch stretch : occurrences) {
            Set<Integer> present = new HashSet<>();
            for (int i = 0; i < stretch.steps().length; i++) {
                int step = stretch.steps()[i];
                boolean again = !present.add(step);
                having[step] += again ? 0 : 1;
                repeating[step] += again || repeats(stretch, i) ? 1 : 0;
            }
        }
        List<RoutineStep> steps = new ArrayList<>();
        for (int step = 0; step < profile.size(); step++) {
            List<String> operations = profile.columns().get(step).symbols().stream()
                    .map(alphabet::name)
                    .toList();
            double share = having[step] / (double) Math.max(1, occurrences.size());
            steps.add(new RoutineStep(
                    operations,
                    share,
                    repeating[step] * 10 > having[step],
                    Quartiles.of(times.waits(step).toArray()),
                    Quartiles.of(times.durations(step).toArray())));
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
