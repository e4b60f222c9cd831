package dev.pave.mine.failures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins what PowerShell broke. It shows each line that a program writes to stderr broken at the width of its console, between
 * words or inside them, and tells that width where it underlines the command with tildes that fill more than one line. That is
 * after the first line that it shows, so this one waits for it. Lines that are longer were not broken. Where no width is told,
 * lines are as they are.
 */
final class BrokenLines {

    /** Takes a whole line, with the number of the first of its parts. */
    @FunctionalInterface
    interface Whole {
        void accept(String line, long number);
    }

    private static final Pattern UNDERLINED = Pattern.compile("\\+ +~+");
    /** The first line that a program wrote to stderr, behind its name. */
    private static final Pattern SHOWN = Pattern.compile("[\\w.\\\\/~-]{1,120}+ : +\\S.*");

    private static final Pattern UNDERLINED_ON = Pattern.compile("~+");
    /** What stands below the underlined command: whether a width was told is known by then. */
    private static final Pattern TOLD = Pattern.compile(" +\\+ CategoryInfo.*");
    /** Lines that wait at most. */
    private static final int MOST_WAIT = 40;
    /** Characters of a line that are looked at are fewer; what is longer was not broken, but is a picture or a table. */
    private static final int LONGEST = 2 * Plain.LONGEST;

    private final Whole whole;
    private final List<String> waiting = new ArrayList<>();
    private final StringBuilder begun = new StringBuilder();
    /** Those that came so far. */
    private long lines;

    private long number;
    private int underlined;
    private int width;
    /** How long the part is that is at the end of what has begun. */
    private int part;

    BrokenLines(Whole whole) {
        this.whole = whole;
    }

    void line(String raw, long at) {
        lines = at;
        String line = withoutReturn(raw);
        learn(line);
        if (width == 0 && (!waiting.isEmpty() || SHOWN.matcher(line).matches())) {
            waiting.add(raw);
            if (waiting.size() == MOST_WAIT || TOLD.matcher(line).matches()) {
                release(at);
            }
            return;
        }
        release(at - 1);
        place(raw, line, at);
    }

    private static String withoutReturn(String raw) {
        return raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
    }

    /** No line waits longer. The last of them has this number. */
    private void release(long last) {
        long at = last - waiting.size();
        for (String raw : waiting) {
            place(raw, withoutReturn(raw), ++at);
        }
        waiting.clear();
    }

    private void place(String raw, String line, long at) {
        if (!begun.isEmpty() && !goesOnWith(line)) {
            join();
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
            join();
        }
    }

    /** No more lines come. */
    void end() {
        release(lines);
        join();
    }

    private void join() {
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
