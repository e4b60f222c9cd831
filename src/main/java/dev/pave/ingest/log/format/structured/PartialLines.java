package dev.pave.ingest.log.format.structured;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the parts of lines that a container runtime wrote apart: in the kubelet's files (CRI) a line with the flag {@code P}
 * goes on with the next one of the same stream, up to one with {@code F}.
 */
public final class PartialLines<T> {

    private static final Pattern LINE =
            Pattern.compile("(\\S+ (std(?:out|err)) )([FP])((?::\\S*)? )(.*)", Pattern.DOTALL);
    private static final int LONGEST = 1 << 20;

    private final Map<String, Part<T>> open = new LinkedHashMap<>();

    /** What was read of a line, and where it began. */
    private record Part<T>(StringBuilder text, T place) {}

    /**
     * A line, put together.
     *
     * @param place where its first part stands
     * @param isJoined whether it has several parts
     */
    public record Whole<T>(String text, T place, boolean isJoined) {}

    /** @return the line that is whole with this part; null where more is to come */
    public Whole<T> take(String line, T place) {
        Matcher part = LINE.matcher(line);
        if (!part.matches()) {
            return new Whole<>(line, place, false);
        }
        boolean last = part.group(3).equals("F");
        Part<T> before = open.get(part.group(2));
        if (before == null && last) {
            return new Whole<>(line, place, false);
        }
        if (before == null) {
            before = new Part<>(new StringBuilder(part.group(1)).append('F').append(part.group(4)), place);
            open.put(part.group(2), before);
        }
        before.text().append(part.group(5));
        if (!last && before.text().length() < LONGEST) {
            return null;
        }
        open.remove(part.group(2));
        return new Whole<>(before.text().toString(), before.place(), true);
    }

    /** Whether a line waits for its end. */
    public boolean isOpen() {
        return !open.isEmpty();
    }

    /** The beginnings of lines that have no end, as far as they go. */
    public Iterable<Whole<T>> rest() {
        return open.values().stream()
                .map(part -> new Whole<>(part.text().toString(), part.place(), true))
                .toList();
    }
}
