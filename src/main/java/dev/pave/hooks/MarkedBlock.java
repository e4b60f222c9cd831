package dev.pave.hooks;

import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines of ours in somebody else's script, between two marks. The first mark says what else was done to the file, so that
 * taking them out gives it back as it was: whether it and its folders were made for them, a line end was added before them,
 * or it was made executable.
 *
 * @param file   the script, UTF-8 or anything that keeps bytes below 128
 * @param isHook whether it is a program of its own: they stand first, after a line with {@code #!}, and it is executable.
 *               Otherwise they stand last
 */
record MarkedBlock(Path file, boolean isHook) {

    private static final String BEGIN = "# >>> pave (`pave hooks uninstall` takes it out)";
    private static final String END = "# <<< pave\n";
    private static final String MADE = ", made this file";
    private static final Pattern FOLDERS = Pattern.compile(", folders made: (\\d{1,3})");
    private static final String LINE_END = ", added the line end before";
    private static final Pattern MODE = Pattern.compile(", mode before: ([r-][w-][x-][r-][w-][x-][r-][w-][x-])");

    /** git calls no hook that is not executable; so it shall stay with what follows. */
    private static final String NOT_MORE = "exit 0 # what follows was not executable\n";

    boolean isIn() throws IOException {
        return Files.exists(file) && text().contains(BEGIN);
    }

    /** Whether these very lines are in. */
    boolean isIn(String lines) throws IOException {
        String text = Files.exists(file) ? text() : "";
        return Stream.of("", NOT_MORE).anyMatch(more -> text.contains("\n" + bytes(lines) + more + END));
    }

    /**
     * @param lines  whole lines
     * @param header what a new file begins with, whole lines
     */
    void put(String lines, String header) throws IOException {
        boolean made = !Files.exists(file);
        int folders = new NewFile(file).makeFolders();
        String before = made ? header : text();
        boolean cut = !before.isEmpty() && !before.endsWith("\n");
        int at = isHook ? afterInterpreter(before) : before.length();
        boolean adds = cut && at == before.length();
        boolean wakes = isHook && !made && !isExecutable();
        String done = (made ? MADE : "")
                + (folders > 0 ? ", folders made: " + folders : "")
                + (adds ? LINE_END : "")
                + (wakes ? ", mode before: " + mode() : "");
        String block = (adds ? "\n" : "") + BEGIN + done + "\n" + bytes(lines) + (wakes ? NOT_MORE : "") + END;
        write(before.substring(0, at) + block + before.substring(at));
        if (isHook && !isExecutable()) {
            setMode(mode().replaceAll("r(.)-", "r$1x"));
        }
    }

    private boolean isExecutable() throws IOException {
        return mode().contains("x");
    }

    private String mode() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private void setMode(String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
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
            Matcher folders = FOLDERS.matcher(mark);
            new NewFile(file).delete(folders.find() ? Integer.parseInt(folders.group(1)) : 0);
            return;
        }
        write(rest);
        Matcher mode = MODE.matcher(mark);
        if (mode.find()) {
            setMode(mode.group(1));
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
