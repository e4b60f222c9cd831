package dev.pave.pattern.event;

import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.Repetition;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What overcame a failure again and again.
 *
 * @param patternId   stable id, from the group of logs, the failure's signature and the steps
 * @param group       of the logs that it was found in
 * @param failure     signature of the failure
 * @param steps       operations that stood between the failure and the success, in order
 * @param confidence  walk-forward: the steps were done, did the operation then go well? 0 to 1
 * @param hits        times that this was foreseen and came true
 * @param misses      times that it was foreseen and did not
 * @param attempts    times that the steps were done and the operation was run again
 * @param successes   times that it then went well
 * @param firstSeen   time of the first success; null when unknown
 * @param lastSeen    time of the last success; null when unknown
 * @param freshness   how much of its record has not been forgotten since, 1 fresh to 0 gone
 * @param occurrences from each failure to its success, oldest first
 */
public record Recovery(
        String patternId,
        String group,
        String failure,
        List<String> steps,
        double confidence,
        int hits,
        int misses,
        int attempts,
        int successes,
        Instant firstSeen,
        Instant lastSeen,
        double freshness,
        List<Occurrence> occurrences) {

    public Recovery {
        steps = List.copyOf(steps);
        occurrences = List.copyOf(occurrences);
    }

    /** The same, found at these places. */
    public Recovery at(List<Occurrence> places) {
        return new Recovery(
                patternId,
                group,
                failure,
                steps,
                confidence,
                hits,
                misses,
                attempts,
                successes,
                firstSeen,
                lastSeen,
                freshness,
                places);
    }

    /** Its steps as one text. */
    public String fix() {
        return String.join(FixRecord.THEN, steps);
    }

    /** As rules and tables see it. */
    public Repetition repetition() {
        Map<List<String>, Integer> inSession = new HashMap<>();
        occurrences.forEach(o -> inSession.merge(List.of(o.sourceId(), o.sessionId()), 1, Integer::sum));
        return new Repetition(
                patternId,
                group,
                Kind.RECOVERY,
                "recovery:" + failure + " => " + fix(),
                List.of(),
                confidence,
                hits,
                misses,
                successes,
                inSession.values().stream().mapToInt(n -> n).max().orElse(0),
                firstSeen,
                lastSeen,
                freshness,
                occurrences,
                Circumstances.NONE);
    }
}
