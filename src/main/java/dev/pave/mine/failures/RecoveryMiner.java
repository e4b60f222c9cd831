package dev.pave.mine.failures;

import dev.pave.pattern.Kind;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.Rhythm;
import dev.pave.pattern.event.FixRecord;
import dev.pave.pattern.event.Recovery;
import dev.pave.pattern.event.SessionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What overcomes failures: a failure, then something, then the same operation goes well. Of each signature the step with
 * the greatest lift over all other ways of trying again is taken, with the steps that mostly come along; then, of what
 * that does not explain, the next. Retry alone is no fix: it is what the lift is measured against.
 */
public final class RecoveryMiner {

    private static final int FEWEST = 2;
    private static final int MOST_A_SIGNATURE = 3;
    private static final int MOST_STEPS = 5;
    private static final double LEAST_LIFT = 0.1;
    private static final double COMES_ALONG = 0.8;

    private final Set<String> looking;

    /** @param looking beginnings of operations that change nothing, in lower-case words, e.g. {@code git status} */
    public RecoveryMiner(Set<String> looking) {
        this.looking = Set.copyOf(looking);
    }

    /** All recoveries of a group of logs, and of each signature the best of them and what retries did. */
    public record Mined(List<Recovery> recoveries, List<FixRecord> fixes) {}

    /**
     * @param group      of the logs
     * @param events     session by session, that which began first first
     * @param signatures of a failed event; null where it has none
     */
    public Mined mine(String group, Iterable<SessionEvent> events, Function<SessionEvent, String> signatures) {
        Passages passages = new Passages(signatures, this::onlyLooks);
        events.forEach(passages::accept);
        List<Recovery> recoveries = new ArrayList<>();
        List<FixRecord> fixes = new ArrayList<>();
        passages.bySignature().forEach((signature, all) -> {
            List<Recovery> found = recoveries(group, signature, all, passages.events());
            recoveries.addAll(found);
            List<Passage> retries = all.stream().filter(Passage::isRetry).toList();
            Optional<Recovery> best = found.stream().findFirst();
            fixes.add(new FixRecord(
                    signature,
                    best.map(Recovery::fix).orElse(null),
                    best.map(Recovery::attempts).orElse(0),
                    best.map(Recovery::successes).orElse(0),
                    retries.size(),
                    (int) retries.stream().filter(Passage::succeeded).count()));
        });
        return new Mined(recoveries, fixes);
    }

    private boolean onlyLooks(String operation) {
        String[] words = operation.strip().toLowerCase(java.util.Locale.ROOT).split("\\s+", 3);
        return looking.contains(words[0]) || words.length > 1 && looking.contains(words[0] + " " + words[1]);
    }

    private static List<Recovery> recoveries(String group, String signature, List<Passage> all, int events) {
        List<Recovery> found = new ArrayList<>();
        List<Passage> left = new ArrayList<>(all);
        while (found.size() < MOST_A_SIGNATURE) {
            Optional<List<String>> steps = best(left);
            if (steps.isEmpty()) {
                break;
            }
            found.add(recovery(group, signature, steps.get(), all, events));
            left.removeIf(passage -> new HashSet<>(passage.steps()).containsAll(steps.get()));
        }
        return found;
    }

    /** The step that helps most, and those that mostly come with it when it does. */
    private static Optional<List<String>> best(List<Passage> passages) {
        Map<String, Integer> worked = new HashMap<>();
        passages.stream()
                .filter(Passage::succeeded)
                .forEach(passage -> passage.steps().forEach(step -> worked.merge(step, 1, Integer::sum)));
        Map<String, Double> lifts = new HashMap<>();
        worked.forEach((step, times) -> {
            double lift = new Trial(List.of(step), passages).lift();
            if (times >= FEWEST && lift >= LEAST_LIFT) {
                lifts.put(step, lift);
            }
        });
        return lifts.keySet().stream()
                .min(Comparator.comparingDouble((String step) -> -lifts.get(step))
                        .thenComparing(step -> -worked.get(step))
                        .thenComparing(Comparator.naturalOrder()))
                .map(step -> together(step, passages, lifts.keySet()));
    }

    private static List<String> together(String step, List<Passage> passages, Set<String> helpful) {
        List<Passage> with = passages.stream()
                .filter(passage -> passage.succeeded() && passage.steps().contains(step))
                .toList();
        Set<String> steps = new LinkedHashSet<>();
        for (String other : with.get(with.size() - 1).steps()) {
            long along = with.stream().filter(p -> p.steps().contains(other)).count();
            boolean helps = other.equals(step) || helpful.contains(other) && along >= COMES_ALONG * with.size();
            if (helps && (other.equals(step) || steps.size() < MOST_STEPS)) {
                steps.add(other);
            }
        }
        return List.copyOf(steps);
    }

    private static Recovery recovery(
            String group, String signature, List<String> steps, List<Passage> all, int events) {
        Trial trial = new Trial(steps, all);
        String id = PatternId.of(group, Kind.RECOVERY, signature + "\n" + String.join("\n", steps));
        List<Passage> with = all.stream()
                .filter(passage -> passage.succeeded() && new HashSet<>(passage.steps()).containsAll(steps))
                .toList();
        List<Integer> ends =
                with.stream().map(passage -> passage.position() + 1).toList();
        List<Instant> times = with.stream()
                .map(Passage::endedAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        List<Occurrence> places = new ArrayList<>();
        for (Passage passage : with) {
            places.add(new Occurrence(
                    id,
                    null,
                    null,
                    group,
                    passage.session(),
                    passage.failed(),
                    passage.ended(),
                    Map.of(),
                    places.isEmpty() ? null : Boolean.TRUE));
        }
        return new Recovery(
                id,
                group,
                signature,
                steps,
                trial.record().confidence(),
                trial.record().hits(),
                trial.record().misses(),
                trial.attempts(),
                trial.successes(),
                times.isEmpty() ? null : times.get(0),
                times.isEmpty() ? null : times.get(times.size() - 1),
                Rhythm.freshness(Trial.DECAY, ends, events),
                places);
    }
}
