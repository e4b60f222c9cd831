package dev.pave.mine.failures;

import dev.pave.pattern.event.FailureForm;

/** A line that a form fits; the line may still move on to the one that tells the cause. */
final class Hit {

    private static final int MOST_FOLLOWING = 3;
    /** Weight below which a line tells less than others do. */
    static final int TELLING = 20;
    /** Weight below which a verdict tells nothing of its own. */
    private static final int HOLLOW = 43;

    final FailureForm form;
    /** The first step that it speaks of: of a runner's word on a command, the one in which the command began. */
    final int since;

    final int step;
    /** The line that said it. */
    final long said;

    private long line;
    private String text;
    private String what;
    private int due;
    private int following;
    private final StringBuilder more = new StringBuilder();

    Hit(FailureForm form, int since, int step, long line, String text, String what) {
        this.form = form;
        this.since = since;
        this.step = step;
        this.said = line;
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

    /** What was said last before, for want of anything that tells more. */
    void after(long line, String text) {
        at(line, text, null);
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
        return form.role() == FailureForm.Role.VERDICT && form.weight() >= TELLING || isEnd();
    }

    /** Whether it only says what was run, and so what the failure may be about. */
    boolean isGuess() {
        return form.role() == FailureForm.Role.VERDICT && form.weight() < TELLING;
    }

    /** Whether it only says that something failed, and not what about: the line before it tells more. */
    boolean isHollow() {
        return isEnd()
                || form.role() == FailureForm.Role.VERDICT && !isGuess() && form.weight() < HOLLOW && what == null;
    }

    /** Whether a runner says here that a command failed. */
    boolean isEnd() {
        return form.role() == FailureForm.Role.END;
    }

    /** Whether another was said of what this one speaks of. */
    boolean spansStepOf(Hit other) {
        return since <= other.step && other.step <= step;
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
