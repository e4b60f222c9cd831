package dev.pave.home;

/**
 * Something wrong in a file that a person writes.
 *
 * @param file   as a person finds it, e.g. {@code jobs/nightly.yaml}
 * @param line   from 1; 0 for the whole file
 * @param column from 1; 0 where the line is all that is known
 * @param text   what is wrong, and what to do
 */
public record Mistake(String file, int line, int column, String text) {

    /** One that has a line. */
    public static Mistake at(String file, int line, String text) {
        return new Mistake(file, Math.max(0, line), 0, text);
    }

    /** One of the whole file. */
    public static Mistake in(String file, String text) {
        return new Mistake(file, 0, 0, text);
    }

    /** One line for people: {@code jobs/nightly.yaml:3: unknown key `sorces`; did you mean `sources`?}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + text;
    }
}
