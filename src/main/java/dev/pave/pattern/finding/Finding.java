package dev.pave.pattern.finding;

import dev.pave.pattern.PatternId;
import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that a guard found, in a file or in a session.
 *
 * @param guard     which guard
 * @param severity  how much it matters, from the guard's settings
 * @param path      of a file: relative to the root that was scanned, with forward slashes; of a session: its log, or null
 * @param line      line in the file or log, from 1; 0 where there is none
 * @param sessionId the session; null for files
 * @param seq       the execution within the session, from 1; null for files
 * @param message   what is wrong and why, in words; names no line and no commit
 * @param evidence  what was seen: the source or the executions, shortened, secrets taken out
 */
public record Finding(
        Guard guard,
        Severity severity,
        String path,
        int line,
        String sessionId,
        Integer seq,
        String message,
        String evidence) {

    /** By path and line, or by the execution of a session. */
    public static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    Finding::path, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::seq, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final int DIGITS = 16;

    public Finding {
        Objects.requireNonNull(guard, "guard");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** A finding in a file. */
    public static Finding inFile(
            Guard guard, Severity severity, String path, int line, String message, String evidence) {
        return new Finding(guard, severity, path, line, null, null, message, evidence);
    }

    /** A finding in a session. */
    public static Finding inSession(
            Guard guard, Severity severity, String sessionId, int seq, String message, String evidence) {
        return new Finding(guard, severity, null, 0, sessionId, seq, message, evidence);
    }

    /** The same in a file of another path. */
    public Finding atPath(String other) {
        return new Finding(guard, severity, other, line, sessionId, seq, message, evidence);
    }

    /**
     * Names the finding so that it is known again when lines above it move or another commit holds it: made of guard,
     * place, message and evidence without their white space, not of line, seq, severity or commit. Two alike in one
     * place have the same. Of one that is about a whole file, what was counted and the further lines of
     * evidence do not count: they change with other files.
     *
     * @return 16 hexadecimal digits
     */
    public String fingerprint() {
        String place = sessionId == null ? "file " + path : "session " + sessionId;
        String seen = guard.countsOthers()
                ? bare(message).replaceAll("\\d+", "#")
                        + '\n'
                        + bare(evidence.lines().findFirst().orElse(""))
                : bare(message) + '\n' + bare(evidence);
        return PatternId.sha256(guard.id() + '\n' + place + '\n' + seen).substring(0, DIGITS);
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
