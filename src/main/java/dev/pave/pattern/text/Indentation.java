package dev.pave.pattern.text;

/** The blank characters that a line begins with. */
public final class Indentation {

    private Indentation() {}

    public static String of(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
