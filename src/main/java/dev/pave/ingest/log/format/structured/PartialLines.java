package dev.pave.ingest.log.format.structured;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins the parts of lines that a container runtime wrote apart, each stream for itself. */
public final class PartialLines<T> {

    private static final int LONGEST = 1 << 20;

    private final Runtime runtime;
    private final Map<String, Part<T>> open = new LinkedHashMap<>();

    /** How a runtime says that a line goes on. */
    public enum Runtime {
        /** The kubelet's files: a line with the flag {@code P} goes on with the next one, up to one with {@code F}. */
        CRI {
            @Override
            Piece piece(String line) {
                Matcher part = FLAGGED.matcher(line);
                return !part.matches()
                        ? null
                        : new Piece(
                                part.group(2),
                                part.group(1) + 'F' + part.group(4),
                                part.group(5),
                                "",
                                part.group(3).equals("F"));
            }
        },
        /** Docker's json-file: a {@code log} of 16 KB that does not end with a line end goes on with the next one. */
        JSON_FILE {
            @Override
            Piece piece(String line) {
                int end = line.startsWith(LOG) ? line.lastIndexOf(STREAM) : -1;
                if (end < LOG.length()) {
                    return null;
                }
                int name = end + STREAM.length();
                String text = line.substring(LOG.length(), end);
                String stream = line.substring(name, Math.max(name, line.indexOf('"', name)));
                return new Piece(stream, LOG, text, line.substring(end), endsALine(text));
            }
        };

        private static final Pattern FLAGGED =
                Pattern.compile("(\\S+ (std(?:out|err)) )([FP])((?::\\S*)? )(.*)", Pattern.DOTALL);
        private static final String LOG = "{\"log\":\"";
        private static final String STREAM = "\",\"stream\":\"";

        /** A line as a part; null where it is none. */
        abstract Piece piece(String line);

        /** Whose lines these are; null for nobody's. Others write Docker's fields without line ends: of those each is whole. */
        public static Runtime of(List<String> lines, LinePrefix prefix) {
            boolean docker = lines.stream().map(JSON_FILE::piece).anyMatch(piece -> piece != null && piece.last());
            return prefix == LinePrefix.CRI ? CRI : docker ? JSON_FILE : null;
        }

        /** Whether it ends with a line end as JSON writes one: {@code \n}, of which the backslash stands for no backslash. */
        private static boolean endsALine(String text) {
            int at = text.length() - 1;
            int slashes = 0;
            while (at - 1 - slashes >= 0 && text.charAt(at - 1 - slashes) == '\\') {
                slashes++;
            }
            return at > 0 && text.charAt(at) == 'n' && slashes % 2 == 1;
        }
    }

    /** A part, with what stands before and behind its text. */
    private record Piece(String stream, String head, String text, String tail, boolean last) {}

    /** What was read of a line, and where it began. */
    private record Part<T>(StringBuilder text, String tail, T place) {
        Whole<T> whole() {
            return new Whole<>(text + tail, place, true);
        }
    }

    /**
     * A line, put together.
     *
     * @param place where its first part stands
     * @param isJoined whether it has several parts
     */
    public record Whole<T>(String text, T place, boolean isJoined) {}

    public PartialLines(Runtime runtime) {
        this.runtime = runtime;
    }

    /** @return the line that is whole with this part; null where more is to come */
    public Whole<T> take(String line, T place) {
        Piece piece = runtime.piece(line);
        Part<T> before = piece == null ? null : open.get(piece.stream());
        if (piece == null || before == null && piece.last()) {
            return new Whole<>(line, place, false);
        }
        if (before == null) {
            before = new Part<>(new StringBuilder(piece.head()), piece.tail(), place);
            open.put(piece.stream(), before);
        }
        before.text().append(piece.text());
        if (!piece.last() && before.text().length() < LONGEST) {
            return null;
        }
        open.remove(piece.stream());
        return before.whole();
    }

    /** Whether a line waits for its end. */
    public boolean isOpen() {
        return !open.isEmpty();
    }

    /** The beginnings of lines that have no end, as far as they go. */
    public Iterable<Whole<T>> rest() {
        return open.values().stream().map(Part::whole).toList();
    }
}
