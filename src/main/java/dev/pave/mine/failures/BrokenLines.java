package dev.pave.mine.failures;

import java.util.regex.Pattern;

/**
 * Joins what PowerShell broke. It shows each line that a program writes to stderr broken at the width of its console, between
 * words or inside them, and tells that width where it underlines the command with tildes that fill more than one line. Lines
 * that are longer were not broken. Until a width is told, lines are as they are.
 */
final class BrokenLines {

    /** Takes a whole line, with the number of the first of its parts. */
    @FunctionalInterface
    interface Whole {
        void accept(String line, long number);
    }

    private static final Pattern UNDERLINED = Pattern.compile("\\+ ~+");
    private static final Pattern UNDERLINED_ON = Pattern.compile("~+");
    /** Characters of a line that are looked at are fewer; what is longer was not broken, but is a picture or a table. */
    private static final int LONGEST = 2 * Plain.LONGEST;

    private final Whole whole;
    private final StringBuilder begun = new StringBuilder();
    private long number;
    private int underlined;
    private int width;
    /** How long the part is that is at the end of what has begun. */
    private int part;

    BrokenLines(Whole whole) {
        this.whole = whole;
    }

    void line(String raw, long at) {
        String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
        learn(line);
        if (!begun.isEmpty() && !goesOnWith(line)) {
            end();
        }
        if (begun.isEmpty() && !mayGoOn(line)) {
            whole.accept(raw, at);
            return;
        }
        if (begun.isEmpty()) {
            number = at;
        }
        begun.append(line);
        part = line.length();
        if (!mayGoOn(line) || begun.length() > LONGEST) {
            end();
        }
    }

    /** No more lines come. */
    void end() {
        if (!begun.isEmpty()) {
            String line = begun.toString();
            begun.setLength(0);
            whole.accept(line, number);
        }
    }

    private void learn(String line) {
        if (underlined > 0 && UNDERLINED_ON.matcher(line).matches()) {
            width = underlined;
        }
        underlined = UNDERLINED.matcher(line).matches() ? line.length() : 0;
    }

    private boolean mayGoOn(String line) {
        return width > 0 && !line.isBlank() && (line.length() == width || line.length() < width && line.endsWith(" "));
    }

    /** Whether a line would not have fitted behind the one before it. */
    private boolean goesOnWith(String line) {
        if (line.isBlank() || line.length() > width) {
            return false;
        }
        int word = line.indexOf(' ');
        return part + (word < 0 ? line.length() : word) >= width;
    }
}
