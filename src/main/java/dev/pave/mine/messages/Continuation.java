package dev.pave.mine.messages;

import java.util.List;

/**
 * Lines that go on with the message before, told by their form alone: for logs whose lines have no header. Indented lines,
 * the lines of stack traces in several languages, and the exception by its name.
 */
final class Continuation {

    private static final List<String> BEGINNINGS = List.of(
            "Caused by: ",
            "Suppressed: ",
            "Traceback (most recent call last):",
            "goroutine ",
            "[signal SIG",
            "created by ");
    private static final List<String> THROWN = List.of("Error", "Exception", "Interrupt");

    private Continuation() {}

    static boolean looksLike(String line) {
        return line.isBlank()
                || Character.isWhitespace(line.charAt(0))
                || BEGINNINGS.stream().anyMatch(line::startsWith)
                || line.startsWith("at ") && line.endsWith(")")
                || line.startsWith("... ") && line.endsWith(" more")
                || isFrame(line)
                || isGoFrame(line)
                || isException(line)
                || closes(line);
    }

    /** {@code >}, {@code });}: what a message opened is closed, and nothing is said. */
    private static boolean closes(String line) {
        return line.length() < 6 && line.chars().allMatch(c -> ")]}>;,. ".indexOf(c) >= 0);
    }

    /** A frame of PHP, Python, Ruby or .NET that is not indented. */
    private static boolean isFrame(String line) {
        return switch (line.charAt(0)) {
            case '#' ->
                line.length() > 3
                        && Character.isDigit(line.charAt(1))
                        && line.indexOf(' ') <= 4
                        && line.indexOf(' ') > 0;
            case '[' -> line.equals("[stacktrace]");
            case 'F' -> line.startsWith("File \"") && line.contains("\", line ");
            case 'f' -> line.startsWith("from ") && line.contains(":in ");
            case '-' -> line.startsWith("---> ") || line.startsWith("--- End of ");
            default -> false;
        };
    }

    /** {@code main.(*Cart).Save(0xc000012345, {0x1, ...})}: a function with its package, and words of memory. */
    private static boolean isGoFrame(String line) {
        int open = line.lastIndexOf('(');
        if (open < 3 || !line.endsWith(")") || line.lastIndexOf('.', open) <= 0) {
            return false;
        }
        for (int i = 0; i < open; i++) {
            char c = line.charAt(i);
            if (!Character.isLetterOrDigit(c) && "_./-*()[]%~".indexOf(c) < 0) {
                return false;
            }
        }
        for (int i = open + 1; i < line.length() - 1; i++) {
            if ("0123456789abcdefx,.{}? ".indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code java.io.IOException: gone} or {@code ValueError}: a name and no more, or a colon behind it. */
    private static boolean isException(String line) {
        int end = 0;
        while (end < line.length() && (Character.isJavaIdentifierPart(line.charAt(end)) || line.charAt(end) == '.')) {
            end++;
        }
        String name = line.substring(0, end);
        return (end == line.length() || line.startsWith(": ", end))
                && THROWN.stream().anyMatch(kind -> name.endsWith(kind) && name.length() > kind.length());
    }
}
