package dev.pave.pattern.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list within one line, as {@code .PHONY: all lint} or {@code service: [mail, shop]}.
 *
 * @param head      what stands before its elements
 * @param elements  in order
 * @param separator what stands between two of them
 * @param tail      what stands behind
 */
public record LineList(String head, List<String> elements, String separator, String tail) {

    /** An element that a list got. */
    public record Added(String head, String separator, String element) {}

    /** Up to the sign that a list follows, and those that open it. */
    private static final Pattern HEAD = Pattern.compile("\\s*[^\\[({=:]*+(?:[\\[({=:>]\\s*+)++");

    private static final Pattern BEHIND = Pattern.compile("(\\s*[,|&+;]\\s*|\\s+)([^\\s,|&+;]+)");
    private static final Pattern BEFORE = Pattern.compile("([^\\s,|&+;]+)(\\s*[,|&+;]\\s*|\\s+)");
    private static final String OPENING = "[({";
    private static final String CLOSING = "])}";
    private static final int TELLING = 3;
    private static final int MOST_SIGNS = 2_000;

    public LineList {
        elements = List.copyOf(elements);
    }

    /**
     * A line as a list.
     *
     * @param head      what the list begins with
     * @param separator between its elements
     * @return empty where it does not begin so, or the list does not end in the line
     */
    public static Optional<LineList> of(String line, String head, String separator) {
        if (!line.startsWith(head)) {
            return Optional.empty();
        }
        int end = end(line, head);
        if (end < 0) {
            return Optional.empty();
        }
        String list = line.substring(head.length(), end);
        List<String> elements = list.isBlank() ? List.of() : Arrays.asList(list.split(Pattern.quote(separator), -1));
        return Optional.of(new LineList(head, elements, separator, line.substring(end)));
    }

    /** Where the tail of a line begins: at what closes the list, or else at the sign that ends the line; below 0 where it goes on. */
    private static int end(String line, String head) {
        int opener = OPENING.indexOf(head.strip().charAt(head.strip().length() - 1));
        if (opener < 0) {
            String rest = line.stripTrailing();
            return rest.endsWith(";") ? rest.length() - 1 : rest.length();
        }
        int depth = 0;
        for (int i = head.length(); i < line.length(); i++) {
            depth += OPENING.indexOf(line.charAt(i)) >= 0 ? 1 : 0;
            if (CLOSING.indexOf(line.charAt(i)) >= 0 && depth-- == 0) {
                String list = line.substring(head.length(), i);
                return head.length() + list.stripTrailing().length();
            }
        }
        return -1;
    }

    /** What a line got, where it is a list and got one element; empty where anything else was done to it. */
    public static Optional<Added> added(String before, String after) {
        Matcher head = HEAD.matcher(before);
        int more = after.length() - before.length();
        if (more < 1 || after.length() > MOST_SIGNS || !head.lookingAt() || !after.startsWith(head.group())) {
            return Optional.empty();
        }
        if (head.group().chars().filter(Character::isLetterOrDigit).count() < TELLING) {
            return Optional.empty();
        }
        int at = CommonPrefix.length(before, after);
        for (; at >= head.end() && before.substring(at).equals(after.substring(at + more)); at--) {
            String put = after.substring(at, at + more);
            for (Pattern form : List.of(BEHIND, BEFORE)) {
                Matcher element = form.matcher(put);
                boolean isFirst = form == BEHIND;
                if (element.matches()) {
                    Added added =
                            new Added(head.group(), element.group(isFirst ? 1 : 2), element.group(isFirst ? 2 : 1));
                    if (of(before, added.head(), added.separator())
                            .filter(list -> isIn(list, added, after))
                            .isPresent()) {
                        return Optional.of(added);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a line is this list with an element anywhere. */
    private static boolean isIn(LineList list, Added added, String after) {
        return of(after, added.head(), added.separator())
                .map(now -> {
                    List<String> without = new ArrayList<>(now.elements());
                    return without.remove(added.element()) && without.equals(list.elements());
                })
                .orElse(false);
    }

    /**
     * The line with an element more.
     *
     * @param sorted before the first that sorts behind it; else as the last
     */
    public String with(String element, boolean sorted) {
        List<String> all = new ArrayList<>(elements);
        int at = 0;
        while (at < all.size() && !(sorted && all.get(at).compareTo(element) > 0)) {
            at++;
        }
        all.add(at, element);
        return head + String.join(separator, all) + tail;
    }
}
