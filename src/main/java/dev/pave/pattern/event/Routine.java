package dev.pave.pattern.event;

import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.Repetition;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch of operations that people repeat, with its record.
 *
 * @param patternId   stable id, from the source and the steps that are always there
 * @param sourceId    the log source that it was found in
 * @param signature   readable and complete, {@code routine:} and the steps
 * @param steps       in their order
 * @param bindings    a name for each value that flows through the steps, and where: {@code step 2 id} and the like
 * @param confidence  walk-forward: the beginning was seen, did the rest follow? 0 to 1
 * @param hits        beginnings that were followed by the rest
 * @param misses      beginnings that were not
 * @param support     occurrences
 * @param firstSeen   time of its first occurrence; null when unknown
 * @param lastSeen    time of its last occurrence; null when unknown
 * @param freshness   how much of its record has not been forgotten since its last occurrence, 1 fresh to 0 gone
 * @param durations   from its first step's start to its last step's end, milliseconds
 * @param timeSavedMs what an automation would have saved so far: support times the median duration
 * @param gain        how much shorter the log is told with it, nats (natural logarithm's bits)
 * @param variants    the different ways in which it was done, most frequent first, at most {@value #MOST_VARIANTS}
 * @param occurrences where it happened, oldest first
 */
public record Routine(
        String patternId,
        String sourceId,
        String signature,
        List<RoutineStep> steps,
        Map<String, List<String>> bindings,
        double confidence,
        int hits,
        int misses,
        int support,
        Instant firstSeen,
        Instant lastSeen,
        double freshness,
        Quartiles durations,
        long timeSavedMs,
        double gain,
        List<Variant> variants,
        List<Occurrence> occurrences) {

    /** As rules and tables see it: a repetition of a kind of its own, whose place is the group of logs. */
    public Repetition repetition() {
        return new Repetition(
                patternId,
                sourceId,
                Kind.ROUTINE,
                signature,
                List.of(),
                confidence,
                hits,
                misses,
                support,
                mostInASession(),
                firstSeen,
                lastSeen,
                freshness,
                occurrences,
                Circumstances.NONE);
    }

    private int mostInASession() {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (Occurrence occurrence : occurrences) {
            counts.merge(Arrays.asList(occurrence.sourceId(), occurrence.sessionId()), 1, Integer::sum);
        }
        return counts.values().stream().mapToInt(n -> n).max().orElse(0);
    }

    /** The same, found at these places. */
    public Routine at(List<Occurrence> places) {
        return new Routine(
                patternId,
                sourceId,
                signature,
                steps,
                bindings,
                confidence,
                hits,
                misses,
                support,
                firstSeen,
                lastSeen,
                freshness,
                durations,
                timeSavedMs,
                gain,
                variants,
                places);
    }

    /** Variants that are told at most. */
    public static final int MOST_VARIANTS = 20;

    /**
     * One way in which a routine was done.
     *
     * @param operations the steps that were done, as they were done, in order; what was repeated only once
     * @param count      occurrences that did it so
     * @param durations  of those, milliseconds
     */
    public record Variant(List<String> operations, int count, Quartiles durations) {

        public Variant {
            operations = List.copyOf(operations);
        }

        /** What is done in another way than usual, between what is the same, in words. */
        public String unlike(List<String> usual) {
            int before = 0;
            int least = Math.min(usual.size(), operations.size());
            while (before < least && usual.get(before).equals(operations.get(before))) {
                before++;
            }
            int after = 0;
            while (after < least - before
                    && usual.get(usual.size() - 1 - after).equals(operations.get(operations.size() - 1 - after))) {
                after++;
            }
            List<String> left = usual.subList(before, usual.size() - after);
            List<String> came = operations.subList(before, operations.size() - after);
            return (came.isEmpty() ? "" : "with " + String.join(" > ", came))
                    + (came.isEmpty() || left.isEmpty() ? "" : ", ")
                    + (left.isEmpty() ? "" : "without " + String.join(" > ", left));
        }
    }
}
