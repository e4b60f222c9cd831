package dev.pave.mine.failures;

import dev.pave.pattern.event.FailureForm;

/** A line that a form fits; the line may still move on to the one that tells the cause. */
final class Hit {

    private static final int MOST_FOLLOWING = 3;
    /** Weight below which a line tells less than others do. */
    static final int TELLING = 20;

    final FailureForm form;
    final int step;
    private long line;
    private String text;
    private String what;
    private int due;
    private int following;
    private final StringBuilder more = new StringBuilder();

    Hit(FailureForm form, int step, long line, String text, String what) {
        this.form = form;
        this.step = step;
        this.due = form.skip();
        this.following = MOST_FOLLOWING;
        at(line, text, what);
    }

    private void at(long line, String text, String what) {
        this.line = line;
        this.text = text;
        this.what = what;
    }

    /** The cause of this cause. */
    void deepen(long line, String text) {
        at(line, text, null);
        more.setLength(0);
        following = MOST_FOLLOWING;
    }

    /** The next line that is not blank. */
    void follow(long line, String text) {
        if (due > 0) {
            due--;
            if (due == 0) {
                at(line, text, null);
            }
            return;
        }
        if (following == MOST_FOLLOWING && what().endsWith(":")) {
            what = what() + " " + Plain.withoutLevel(text);
            more.append('\n').append(text);
            following--;
        } else if (following > 0 && goesOn(text)) {
            more.append('\n').append(text);
            following--;
        } else {
            following = 0;
        }
    }

    /** Whether the line that tells the cause is yet to come. */
    boolean isWaiting() {
        return due > 0;
    }

    /** Whether a tool says here that it failed, and not only what was run. */
    boolean isVerdict() {
        return form.role() == FailureForm.Role.VERDICT && form.weight() >= TELLING;
    }

    private static boolean goesOn(String text) {
        return Character.isWhitespace(text.charAt(0)) || text.startsWith("[ERROR]   ");
    }

    long line() {
        return line;
    }

    /** What the signature is made of. */
    String what() {
        return what == null ? Plain.withoutLevel(text) : what;
    }

    String excerpt() {
        return text.strip() + more;
    }
}
