package dev.pave.pattern.text;

import java.util.regex.Pattern;

/** Takes out what colours a terminal and moves its cursor, also where a log server wrote the escape as text. */
public final class Ansi {

    private static final Pattern SEQUENCES = Pattern.compile("(?:\u001b\\[|\u009b|#033\\[|\\^\\[\\[)[0-?]*[ -/]*[@-~]"
            + "|\u001b[\\]_][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|\u001b[()][0-9A-Z]|\u001b[=>78cM]");

    private Ansi() {}

    /** The text without them. */
    public static String strip(String text) {
        boolean none = text.indexOf('\u001b') < 0
                && text.indexOf('\u009b') < 0
                && !text.contains("#033[")
                && !text.contains("^[[");
        return none ? text : SEQUENCES.matcher(text).replaceAll("");
    }
}
