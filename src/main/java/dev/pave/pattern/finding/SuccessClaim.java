package dev.pave.pattern.finding;

/**
 * A fact: somebody said that work had succeeded, and what had verified it by then.
 *
 * @param seq       where it was said
 * @param words     what was said, shortened
 * @param changes   changes of the session before it
 * @param change    the last one, shortened; null for none
 * @param changeSeq where that was; 0 for none
 * @param proof     what verified it since then
 * @param check     the check that counts, shortened; null for none
 * @param checkSeq  where that was; 0 for none
 */
public record SuccessClaim(
        long seq, String words, int changes, String change, long changeSeq, Proof proof, String check, long checkSeq) {

    /** What verified the work after its last change. */
    public enum Proof {
        /** Nothing. */
        NONE,
        /** A check whose result the log does not have, though it has those of others. */
        UNSEEN,
        /** A check that failed. */
        FAILED,
        /** A check whose result was shown and did not fail. */
        SHOWN
    }

    /** What was seen, a line each: the change, the check, the claim. */
    public String evidence() {
        StringBuilder lines = new StringBuilder();
        if (change != null) {
            lines.append("change ")
                    .append(changeSeq)
                    .append(": ")
                    .append(change)
                    .append('\n');
        }
        if (check != null) {
            lines.append("check ").append(checkSeq).append(": ").append(check).append('\n');
        }
        return lines.append("claim ").append(seq).append(": ").append(words).toString();
    }
}
