package dev.pave.mine.templates;

import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Indentation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another method's template, in which a comment begins with what a person has to say: where past files say something, each in its own
 * words, before the first empty line of a comment, a line with a gap stands there.
 */
final class OpenComments implements TemplateMethod {

    private static final double NEARLY_ALL = 0.9;
    private static final Pattern EMPTY = Pattern.compile("\\s*(#|//|///|\\*)");

    private final TemplateMethod inner;

    OpenComments(TemplateMethod inner) {
        this.inner = inner;
    }

    @Override
    public String id() {
        return inner.id();
    }

    @Override
    public int[] next(RecentFiles siblings, Vocabulary vocabulary) {
        int[] lines = inner.next(siblings, vocabulary);
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String sign = emptySign(vocabulary.line(lines[i]));
            if (sign != null
                    && !says(i > 0 ? vocabulary.line(lines[i - 1]) : "", sign)
                    && isSaidBefore(lines[i], sign, siblings, vocabulary)) {
                String line = vocabulary.line(lines[i]);
                open.add(vocabulary.numberOf(Indentation.of(line) + sign + " " + Gap.TEXT.mark()));
            }
            open.add(lines[i]);
        }
        return open.stream().mapToInt(line -> line).toArray();
    }

    /** The sign of a comment with nothing behind it; null for any other line. */
    private static String emptySign(String line) {
        Matcher empty = EMPTY.matcher(line);
        return empty.matches() ? empty.group(1) : null;
    }

    private static boolean says(String line, String sign) {
        return line.strip().startsWith(sign + " ");
    }

    /** Whether nearly all files that have such a line say something right before the first of them. */
    private static boolean isSaidBefore(int empty, String sign, RecentFiles siblings, Vocabulary vocabulary) {
        double having = 0;
        double saying = 0;
        for (int s = 0; s < siblings.count(); s++) {
            int[] file = siblings.sequence(s);
            int at = 0;
            while (at < file.length && file[at] != empty) {
                at++;
            }
            if (at < file.length) {
                having += siblings.weight(s);
                saying += at > 0 && says(vocabulary.line(file[at - 1]), sign) ? siblings.weight(s) : 0;
            }
        }
        return having > 0 && saying >= NEARLY_ALL * having;
    }
}
