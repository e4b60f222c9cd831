package dev.pave.mine.failures;

import java.util.regex.Pattern;

/** A line as its program meant it: without colours, and without what a runner of programs puts in front. */
final class Plain {

    /** Characters of a line that are looked at. */
    static final int LONGEST = 2000;

    private static final Pattern STEERING =
            Pattern.compile("\u001B(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\u0007\u001B]*\u0007?|[()][A-Z0-9])");
    private static final Pattern STAMP =
            Pattern.compile("^\uFEFF?\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z (?:\\d\\d[OE]\\+? )?");
    private static final Pattern DOCKER = Pattern.compile("^#\\d+ \\d+\\.\\d+ ");
    private static final Pattern LEVEL = Pattern.compile(
            "^(?:##\\[error\\]|::error[^:]*::|\\[(?:ERROR|error|FATAL)\\]|(?:npm (?:ERR!|error)(?: code)?)|ERROR:|FATAL:|Caused by:|E(?= {3}))\\s*");

    private Plain() {}

    static String of(String raw) {
        String line = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        if (line.indexOf('\0') >= 0) {
            line = line.replace("\0", "");
        }
        int overwritten = line.stripTrailing().lastIndexOf('\r');
        if (overwritten >= 0) {
            line = line.substring(overwritten + 1);
        }
        if (line.indexOf('\u001B') >= 0) {
            line = STEERING.matcher(line).replaceAll("");
        }
        if (!line.isEmpty() && (line.charAt(0) == '2' || line.charAt(0) == '\uFEFF')) {
            line = STAMP.matcher(line).replaceFirst("");
        } else if (!line.isEmpty() && line.charAt(0) == '#') {
            line = DOCKER.matcher(line).replaceFirst("");
        }
        return line.stripTrailing();
    }

    /** Without the word that only says how bad it is. */
    static String withoutLevel(String line) {
        return LEVEL.matcher(line.strip()).replaceFirst("");
    }
}
