package dev.pave.pattern.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of how a failure was overcome.
 *
 * @param signature      of the failure
 * @param fix            what mostly stood between it and the success, its operations or commands joined; null when unknown
 * @param attempts       how often that was done after such a failure and the operation was run again
 * @param successes      how often the operation then went well
 * @param retries        how often it was only run again
 * @param retrySuccesses how often that was enough
 */
public record FixRecord(String signature, String fix, int attempts, int successes, int retries, int retrySuccesses) {

    private static final int FEWEST_RETRIES = 3;

    /** The steps of a fix as one text, and apart again. */
    public static final String THEN = " > ";

    /** The same, its steps as they are typed. */
    public FixRecord as(List<String> commands) {
        return new FixRecord(signature, String.join(THEN, commands), attempts, successes, retries, retrySuccesses);
    }

    /** One a signature: the most successful fix, and the retries of all. */
    public static List<FixRecord> joined(Collection<FixRecord> records) {
        Map<String, FixRecord> joined = new TreeMap<>();
        records.forEach(record -> joined.merge(record.signature(), record, FixRecord::and));
        return List.copyOf(joined.values());
    }

    private FixRecord and(FixRecord other) {
        FixRecord best = other.successes > successes ? other : this;
        return new FixRecord(
                signature,
                best.fix,
                best.attempts,
                best.successes,
                retries + other.retries,
                retrySuccesses + other.retrySuccesses);
    }

    /** The same, without what was done in between; what repetition did stays. */
    public FixRecord withoutFix() {
        return new FixRecord(signature, null, 0, 0, retries, retrySuccesses);
    }

    /** Whether mere repetition mostly overcomes it. */
    public boolean overcomeByRetry() {
        return retries >= FEWEST_RETRIES && 2 * retrySuccesses >= retries;
    }
}
