package dev.pave.pattern.finding;

import java.util.Locale;

/** What a source file shows that a guard looks for. */
public enum Sign {
    /** A comment that marks work left to do. */
    TODO_COMMENT(Guard.INCOMPLETE_IMPLEMENTATION),
    /** A comment that admits debt in other words. */
    DEBT_COMMENT(Guard.INCOMPLETE_IMPLEMENTATION),
    /** A function that does nothing. */
    EMPTY_BODY(Guard.INCOMPLETE_IMPLEMENTATION),
    /** A function that leaves its arguments alone and returns a constant. */
    CONSTANT_RETURN(Guard.INCOMPLETE_IMPLEMENTATION),
    /** A function that only throws "not implemented". */
    NOT_IMPLEMENTED(Guard.INCOMPLETE_IMPLEMENTATION),
    /** A handler of errors that does nothing. */
    EMPTY_HANDLER(Guard.SILENT_FAILURES, "an error"),
    /** A handler of errors that goes on as if nothing was, without a word. */
    SWALLOWED_ERROR(Guard.SILENT_FAILURES, "an error"),
    /** A return where things are cleaned up, which discards what was thrown. */
    DISCARDED_ERROR(Guard.SILENT_FAILURES),
    /** A check for a failure that does nothing about it. */
    EMPTY_CHECK(Guard.SILENT_FAILURES),
    /** A result that alone tells of a failure, not looked at. */
    IGNORED_RESULT(Guard.SILENT_FAILURES),
    /** A result that is all that a call does, dropped. */
    UNUSED_RESULT(Guard.SILENT_FAILURES),
    /** An exit code that is thrown away. */
    IGNORED_EXIT_CODE(Guard.SILENT_FAILURES, "a command");

    private final Guard guard;
    private final String nameless;

    Sign(Guard guard) {
        this(guard, "");
    }

    Sign(Guard guard, String nameless) {
        this.guard = guard;
        this.nameless = nameless;
    }

    /** The guard that looks for it. */
    public Guard guard() {
        return guard;
    }

    /** What it is about where that has no name. */
    String nameless() {
        return nameless;
    }

    /** Its name in documents, e.g. {@code empty_handler}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
