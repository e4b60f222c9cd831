package dev.pave.mine.templates;

import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Indentation;
import dev.pave.syntax.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another method's template, with a comment to fill in each block of which nothing is left, though none of the past files has
 * it empty: the lines inside are each file's own, and an empty body would pass for a finished one.
 */
final class OpenBlocks implements TemplateMethod {

    private static final String MARKUP = "<!-- -->";
    /** By how a comment begins, the endings of files. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "//",
            List.of(
                    "java", "kt", "kts", "js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "go", "rs", "cs", "php", "c",
                    "h", "cc", "cpp", "hpp", "swift", "scala", "sbt", "dart", "groovy", "gradle", "proto", "zig"),
            "#",
            List.of("rb", "rake", "ex", "exs", "nix", "tf", "hcl", "sh", "bash"),
            "--",
            List.of("lua", "sql"),
            MARKUP,
            List.of("html", "htm", "vue", "svelte", "astro", "xml"));

    private static final int STEP = 4;
    private static final Pattern CLOSES = Pattern.compile("\\s*(?:[)\\]}].*|</.*|(?:end|fi|done|esac)\\b.*)");

    private static final Pattern OF_ANOTHER_LANGUAGE = Pattern.compile(".*<(/?(?:script|style))\\b.*");

    private final TemplateMethod inner;
    private final String comment;

    /** @param path of the files, or its template: it tells how comments are written */
    OpenBlocks(TemplateMethod inner, String path) {
        this.inner = inner;
        String ending = Ending.of(path);
        this.comment = ENDINGS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(ending))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    @Override
    public String id() {
        return inner.id();
    }

    @Override
    public int[] next(RecentFiles siblings, Vocabulary vocabulary) {
        int[] lines = inner.next(siblings, vocabulary);
        if (comment.isEmpty()) {
            return lines;
        }
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            open.add(lines[i]);
            int close = next(lines, i, vocabulary);
            if (close < lines.length && isEmptied(lines, i, close, siblings, vocabulary)) {
                open.add(vocabulary.numberOf(
                        inside(lines[i], siblings, vocabulary) + toFill(element(lines, i, vocabulary))));
                i = close - 1;
            }
        }
        return open.stream().mapToInt(n -> n).toArray();
    }

    /** Whether a line closes what a line before it opened. */
    static boolean closes(String line) {
        return CLOSES.matcher(line).matches();
    }

    /** The script or style sheet of markup that a line stands in or opens; empty where it is markup itself, or there is none. */
    private String element(int[] lines, int opener, Vocabulary vocabulary) {
        for (int i = opener; i >= 0 && comment.equals(MARKUP); i--) {
            Matcher tag = OF_ANOTHER_LANGUAGE.matcher(vocabulary.line(lines[i]));
            if (tag.matches()) {
                return tag.group(1);
            }
        }
        return "";
    }

    /** A comment with a gap, as it is written in an element of markup. */
    private String toFill(String element) {
        if (!comment.equals(MARKUP)) {
            return comment + " " + Gap.TEXT.mark();
        }
        return switch (element) {
            case "script" -> "// " + Gap.TEXT.mark();
            case "style" -> "/* " + Gap.TEXT.mark() + " */";
            default -> "<!-- " + Gap.TEXT.mark() + " -->";
        };
    }

    /** The next line that is not blank. */
    private static int next(int[] lines, int at, Vocabulary vocabulary) {
        int next = at + 1;
        while (next < lines.length && vocabulary.isBlank(lines[next])) {
            next++;
        }
        return next;
    }

    /** Whether a line closes what the one before it opens, and never came right behind it in a past file. */
    private boolean isEmptied(int[] lines, int opener, int close, RecentFiles siblings, Vocabulary vocabulary) {
        String text = vocabulary.line(lines[opener]).strip();
        BlockOpeners openers = siblings.openers(vocabulary);
        boolean block = !text.isEmpty()
                && (text.charAt(0) != '<' || comment.equals(MARKUP))
                && vocabulary.indentation(lines[opener]) == vocabulary.indentation(lines[close])
                && closes(vocabulary.line(lines[close]))
                && openers.opens(lines[opener], lines[close]);
        if (!block) {
            return false;
        }
        boolean ofBrackets = vocabulary.isOfBrackets(lines[opener]);
        int head = ofBrackets && opener > 0 ? lines[opener - 1] : -1;
        for (int s = 0; s < siblings.count(); s++) {
            int[] file = siblings.sequence(s);
            for (int i = 0; i < file.length; i++) {
                boolean same = file[i] == lines[opener] && (head < 0 || i > 0 && file[i - 1] == head);
                int behind = same ? next(file, i, vocabulary) : file.length;
                if (behind < file.length && file[behind] == lines[close]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** White space of what the newest file has in the block; a step more than the opener where none has it. */
    private static String inside(int opener, RecentFiles siblings, Vocabulary vocabulary) {
        for (int s = siblings.count() - 1; s >= 0; s--) {
            int[] file = siblings.sequence(s);
            for (int i = 0; i < file.length; i++) {
                int behind = file[i] == opener ? next(file, i, vocabulary) : file.length;
                if (behind < file.length && vocabulary.indentation(file[behind]) > vocabulary.indentation(opener)) {
                    return Indentation.of(vocabulary.line(file[behind]));
                }
            }
        }
        String own = Indentation.of(vocabulary.line(opener));
        return own + (own.startsWith("\t") ? "\t" : " ".repeat(STEP));
    }
}
