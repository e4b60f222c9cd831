package dev.pave.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** AsciiDoc: each delimited block that opens is closed, and below the attributes of a block is one. */
final class AsciidocCheck implements TextCheck {

    private static final Pattern DELIMITER =
            Pattern.compile("-{4,}|\\.{4,}|\\+{4,}|/{4,}|={4,}|\\*{4,}|_{4,}|[|,:!]===|```.*|--");
    private static final Pattern VERBATIM = Pattern.compile("(?:-{4,}|\\.{4,}|\\+{4,}|/{4,}|```.*)");
    private static final Pattern UNDERLINE = Pattern.compile("={4,}|-{4,}|\\+{4,}");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\[(?:source|listing|literal|verse|quote)\\b[^\\]]*+]");

    /** By so many signs the line below a title may be longer or shorter. */
    private static final int ABOUT = 2;

    /** A block that is open. */
    private record Open(String delimiter, int line) {

        boolean isClosedBy(String line) {
            return delimiter.startsWith("```") ? line.equals("```") : delimiter.equals(line);
        }
    }

    @Override
    public Optional<Flaw> flaw(String text) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean verbatim =
                    !open.isEmpty() && VERBATIM.matcher(open.peek().delimiter()).matches();
            if (verbatim && !open.peek().isClosedBy(line)) {
                continue;
            }
            if (ATTRIBUTES.matcher(line).matches()
                    && (i + 1 == lines.size() || lines.get(i + 1).isEmpty())) {
                return Optional.of(new Flaw(i + 1, "no block is below its attributes"));
            }
            if (DELIMITER.matcher(line).matches() && (!open.isEmpty() || !isUnderline(lines, i))) {
                if (open.stream().noneMatch(block -> block.isClosedBy(line))) {
                    open.push(new Open(line, i + 1));
                } else if (open.peek().isClosedBy(line)) {
                    open.pop();
                } else {
                    break;
                }
            }
        }
        return Optional.ofNullable(open.peek())
                .map(block -> new Flaw(block.line(), "the block " + block.delimiter() + " is not closed"));
    }

    private static boolean isUnderline(List<String> lines, int at) {
        return at > 0
                && !lines.get(at - 1).isEmpty()
                && lines.get(at - 1).charAt(0) != '['
                && UNDERLINE.matcher(lines.get(at)).matches()
                && Math.abs(lines.get(at - 1).length() - lines.get(at).length()) <= ABOUT;
    }
}
