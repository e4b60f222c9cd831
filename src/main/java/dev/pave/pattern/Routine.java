package dev.pave.pattern;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A stretch of operations that people repeat, with its record.
 *
 * @param patternId   stable id, from the source and the steps that are always there
 * @param signature   readable and complete, {@code routine:} and the steps
 * @param steps       in their order
 * @param bindings    a name for each value that flows through the steps, and where: {@code step 2 id} and the like
 * @param confidence  walk-forward: the beginning was seen, did the rest follow? 0 to 1
 * @param hits        beginnings that were followed by the rest
 * @param misses      beginnings that were not
 * @param support     occurrences
 * @param firstSeen   time of its first occurrence; null when unknown
 * @param lastSeen    time of its last occurrence; null when unknown
 * @param durations   from its first step's start to its last step's end, milliseconds
 * @param timeSavedMs what an automation would have saved so far: support times the median duration
 * @param gain        how much shorter the log is told with it, nats (natural logarithm's bits)
 * @param occurrences where it happened, oldest first
 */
public record Routine(
        String patternId,
        String signature,
        List<RoutineStep> steps,
        Map<String, List<String>> bindings,
        double confidence,
        int hits,
        int misses,
        int support,
        Instant firstSeen,
        Instant lastSeen,
        Quartiles durations,
        long timeSavedMs,
        double gain,
        List<Occurrence> occurrences) {}
