package dev.pave.hooks;

import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lines of ours in somebody else's script, between two marks. The first mark says what else was done to the file, so that
 * taking them out gives its bytes back: whether it was made for them, or a line end was added before them.
 *
 * @param file  the script, UTF-8 or anything that keeps bytes below 128
 * @param first whether they stand first, after a line with {@code #!}, or last
 */
record MarkedBlock(Path file, boolean first) {

    private static final String BEGIN = "# >>> pave (`pave hooks uninstall` takes it out)";
    private static final String END = "# <<< pave\n";
    private static final String MADE = ", made this file";
    private static final String LINE_END = ", added the line end before";

    boolean isIn() throws IOException {
        return Files.exists(file) && text().contains(BEGIN);
    }

    /** Whether these very lines are in. */
    boolean isIn(String lines) throws IOException {
        return isIn() && text().contains("\n" + bytes(lines) + END);
    }

    /**
     * @param lines  whole lines
     * @param header what a new file begins with, whole lines
     */
    void put(String lines, String header) throws IOException {
        boolean made = !Files.exists(file);
        String before = made ? header : text();
        boolean cut = !before.isEmpty() && !before.endsWith("\n");
        int at = first ? afterInterpreter(before) : before.length();
        boolean adds = cut && at == before.length();
        String block =
                (adds ? "\n" : "") + BEGIN + (made ? MADE : "") + (adds ? LINE_END : "") + "\n" + bytes(lines) + END;
        write(before.substring(0, at) + block + before.substring(at));
    }

    private static int afterInterpreter(String text) {
        return !text.startsWith("#!") ? 0 : text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n') + 1;
    }

    /** @throws HookException when somebody took out one of the marks */
    void take(String header) throws IOException {
        String text = text();
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, begin);
        if (end < 0) {
            throw new HookException(file + " has lost the line \"" + END.strip() + "\"; take pave's lines out by hand");
        }
        String mark = text.substring(begin, text.indexOf('\n', begin));
        boolean added = mark.contains(LINE_END);
        String rest = text.substring(0, added ? begin - 1 : begin) + text.substring(end + END.length());
        if (mark.contains(MADE) && rest.equals(header)) {
            Files.delete(file);
        } else {
            write(rest);
        }
    }

    /** As the file's bytes are kept here: a character each. */
    private static String bytes(String lines) {
        return new String(lines.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private String text() throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private void write(String text) throws IOException {
        DurableFile.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
