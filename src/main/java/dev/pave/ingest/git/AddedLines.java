package dev.pave.ingest.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a patch which lines of which files are new. The lines of a hunk are counted, so that none of them is taken for
 * a header, whatever it says; a file that git holds for binary, or that an attribute calls so, is wholly new.
 */
final class AddedLines {

    private static final Pattern HUNK = Pattern.compile("@@ -\\d+(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");

    /** A letter after a backslash, or three digits, in a quoted name. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3}|.)", Pattern.DOTALL);

    private static final String LETTERS = "abtnvfr";
    private static final String MEANINGS = "\u0007\b\t\n\u000b\f\r";

    /** More than a source file has. */
    private static final int MANY_LINES = 1 << 22;

    private final Map<Path, BitSet> added = new HashMap<>();
    private String header = "";
    private BitSet lines;
    private long left;

    private AddedLines() {}

    /** All lines of any file. */
    static BitSet all() {
        BitSet all = new BitSet();
        all.set(1, MANY_LINES);
        return all;
    }

    /** @param patch with prefixes {@code a/} and {@code b/}, without renames and context */
    static Map<Path, BitSet> parse(String patch) {
        AddedLines reader = new AddedLines();
        for (String line : patch.split("\n")) {
            reader.line(line);
        }
        return reader.added;
    }

    private void line(String line) {
        if (left > 0) {
            left -= line.startsWith("\\") ? 0 : 1;
        } else if (line.startsWith("diff --git ")) {
            header = line.substring("diff --git ".length());
            lines = null;
        } else if (line.startsWith("+++ ")) {
            lines = of(name(line.substring("+++ ".length()).replaceFirst("\t$", "")));
        } else if (line.startsWith("Binary files ")) {
            // both halves of the header are the same name, since nothing is taken for moved
            of(name(header.substring(header.length() / 2 + 1))).or(all());
        } else if (lines != null) {
            hunk(HUNK.matcher(line));
        }
    }

    private BitSet of(String name) {
        return name.equals("/dev/null")
                ? new BitSet()
                : added.computeIfAbsent(Path.of(name.substring("b/".length())), path -> new BitSet());
    }

    private void hunk(Matcher hunk) {
        if (hunk.matches()) {
            int first = Integer.parseInt(hunk.group(2));
            int count = number(hunk.group(3));
            lines.set(first, first + count);
            left = (long) number(hunk.group(1)) + count;
        }
    }

    private static int number(String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    private static String name(String written) {
        if (!written.startsWith("\"")) {
            return written;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher escape = ESCAPE.matcher(written.substring(1, written.length() - 1));
        StringBuilder text = new StringBuilder();
        while (escape.find()) {
            escape.appendReplacement(text, "");
            bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
            text.setLength(0);
            bytes.write(meaning(escape.group(1)));
        }
        escape.appendTail(text);
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int meaning(String escaped) {
        int letter = LETTERS.indexOf(escaped);
        if (escaped.length() == 3) {
            return Integer.parseInt(escaped, 8);
        }
        return letter < 0 ? escaped.charAt(0) : MEANINGS.charAt(letter);
    }
}
