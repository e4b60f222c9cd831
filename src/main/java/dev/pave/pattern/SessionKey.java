package dev.pave.pattern;

/**
 * Names a session among those of many log files: files may use the same names.
 *
 * @param sourceId  the log file
 * @param sessionId the session in it
 */
public record SessionKey(String sourceId, String sessionId) {

    private static final char BETWEEN = '\u001f';

    /** As one text, for where sessions have only one name. */
    public String text() {
        return sourceId + BETWEEN + sessionId;
    }

    /** Back from {@link #text()}. */
    public static SessionKey of(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            throw new IllegalArgumentException("\"" + text + "\" does not name a source and a session");
        }
        return new SessionKey(text.substring(0, between), text.substring(between + 1));
    }
}
