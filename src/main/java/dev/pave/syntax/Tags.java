package dev.pave.syntax;

import dev.pave.pattern.text.Indentation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tags of markup that people write: HTML, and the components of Vue, Svelte and Astro. Those that HTML lets open are passed over.
 */
final class Tags {

    /** Never closed, or need not be. */
    private static final Set<String> OPEN = Set.of(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
            "p",
            "li",
            "dt",
            "dd",
            "option",
            "optgroup",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "tfoot",
            "colgroup",
            "html",
            "head",
            "body",
            "rt",
            "rp");

    private static final Pattern BEGIN = Pattern.compile("<!--|<(/?)([A-Za-z][\\w.:-]*)");
    /** What stands in them is no markup. */
    private static final Set<String> OTHER = Set.of("script", "style");

    private static final Pattern FINISHED = Pattern.compile(".*(?:/>|</[\\w.:-]+>)");

    private record Tag(String name, int at) {}

    private Tags() {}

    /** The line of the first tag that closes nothing or is not closed; empty where all are. */
    static OptionalInt flaw(String text) {
        Deque<Tag> open = new ArrayDeque<>();
        Matcher begin = BEGIN.matcher(text);
        int at = 0;
        while (begin.find(at)) {
            if (begin.group(2) == null) {
                int end = text.indexOf("-->", begin.end());
                if (end < 0) {
                    return OptionalInt.of(Flaw.line(text, begin.start()));
                }
                at = end;
                continue;
            }
            String name = begin.group(2);
            int end = end(text, begin.end());
            if (end < 0) {
                return OptionalInt.of(Flaw.line(text, begin.start()));
            }
            at = end;
            boolean counts = !OPEN.contains(name) && text.charAt(end - 1) != '/';
            if (counts && !begin.group(1).isEmpty()) {
                if (open.isEmpty() || !open.pop().name().equals(name)) {
                    return OptionalInt.of(Flaw.line(text, begin.start()));
                }
            } else if (counts) {
                open.push(new Tag(name, begin.start()));
                if (OTHER.contains(name)) {
                    at = Math.max(end, text.indexOf("</" + name, end));
                }
            }
        }
        return open.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Flaw.line(text, open.peek().at()));
    }

    /** Where a tag ends: no bracket in a quote or in braces does. */
    private static int end(String text, int from) {
        int braces = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ("\"'`".indexOf(c) >= 0) {
                quote = c;
            } else if (c == '{' || c == '}') {
                braces += c == '{' ? 1 : -1;
            } else if (c == '>' && braces <= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The line of the first tag that is deeper than a finished one before it. */
    static OptionalInt belowNothing(List<String> lines) {
        String before = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            boolean tag = line.strip().startsWith("<") && !line.strip().startsWith("</");
            if (tag
                    && FINISHED.matcher(before.strip()).matches()
                    && Indentation.of(line).length() > Indentation.of(before).length()) {
                return OptionalInt.of(i + 1);
            }
            before = line;
        }
        return OptionalInt.empty();
    }
}
