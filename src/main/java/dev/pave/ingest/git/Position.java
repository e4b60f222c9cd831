package dev.pave.ingest.git;

import java.util.HashMap;
import java.util.Map;

/**
 * How far a repository has been read; kept as text in the cursor.
 *
 * @param done   commit up to which all was read; null before the first time
 * @param target commit that is being read up to; null when nothing was under way
 * @param from   seq of the newest commit that was known when reading up to the target began
 * @param read   commits read since then
 * @param last   the newest of them; null when there is none
 */
record Position(String done, String target, long from, long read, String last) {
    static final Position NOTHING = new Position(null, null, 0, 0, null);
    private static final String NONE = "-";

    long seq() {
        return from + read;
    }

    Position towards(String newTarget) {
        return new Position(done, newTarget, seq(), 0, null);
    }

    Position advanced(long commits, String newest) {
        return new Position(done, target, from, read + commits, newest);
    }

    Position reached() {
        return new Position(target, null, seq(), 0, null);
    }

    String text() {
        return "done=" + orNone(done) + " target=" + orNone(target) + " from=" + from + " read=" + read + " last="
                + orNone(last);
    }

    static Position parse(String text) {
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(" ")) {
            int equals = part.indexOf('=');
            parts.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return new Position(
                orNull(parts.get("done")),
                orNull(parts.get("target")),
                Long.parseLong(parts.get("from")),
                Long.parseLong(parts.get("read")),
                orNull(parts.get("last")));
    }

    private static String orNone(String hash) {
        return hash == null ? NONE : hash;
    }

    private static String orNull(String hash) {
        return NONE.equals(hash) ? null : hash;
    }
}
