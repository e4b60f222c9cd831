package dev.pave.ingest.log;

import dev.pave.pattern.Execution.Outcome;
import dev.pave.pattern.SessionStep;
import dev.pave.store.ExecutionRow;

/** An execution while a format fills it in. What is not set is unknown; the sink redacts, normalises and numbers it. */
final class Draft {

    /** What becomes of the text. */
    enum Kind {
        /** It is the operation. */
        OPERATION,
        /** A shell command. */
        COMMAND,
        /** A message of a program. */
        MESSAGE,
        /** What a tool was applied to. */
        TARGET
    }

    String id;
    long line;
    String session;
    long startedMicros = ExecutionRow.NONE;
    long durationMs = ExecutionRow.NONE;
    String actor;
    Kind kind = Kind.OPERATION;
    String prefix = "";
    String slot;
    String text;
    String raw;
    Outcome outcome = Outcome.UNKNOWN;
    long exitCode = ExecutionRow.NONE;
    String message;
    String patternId;
    String argumentsId;
    String resultId;
    Outcome shown = Outcome.UNKNOWN;

    /** @param id unique within the file is enough where it begins with a colon: the source's id is put before it */
    Draft(String id, String session) {
        this.id = id;
        this.session = session;
    }

    Draft operation(String is) {
        kind = Kind.OPERATION;
        text = is;
        return this;
    }

    Draft command(String is) {
        kind = Kind.COMMAND;
        text = is;
        return this;
    }

    Draft message(String is) {
        kind = Kind.MESSAGE;
        text = is;
        return this;
    }

    /**
     * @param tool the operation's name, e.g. {@code Edit}
     * @param what kind of parameter the target is, e.g. path; null where its name belongs to the operation
     */
    Draft target(String tool, String what, String is) {
        kind = Kind.TARGET;
        prefix = tool + " ";
        slot = what;
        text = is;
        return this;
    }

    /** @param number of the line where it begins, from 1; left out where a format has no lines */
    Draft line(long number) {
        line = number;
        return this;
    }

    Draft at(long micros) {
        startedMicros = micros;
        return this;
    }

    Draft lasting(long millis) {
        durationMs = millis < 0 ? ExecutionRow.NONE : millis;
        return this;
    }

    Draft by(String who) {
        actor = who;
        return this;
    }

    Draft ended(Outcome how) {
        outcome = how;
        return this;
    }

    Draft exit(long code) {
        exitCode = code;
        outcome = code == 0 ? Outcome.SUCCESS : Outcome.FAILURE;
        return this;
    }

    Draft saying(String words) {
        message = words == null || words.isBlank() ? null : words;
        return this;
    }

    /** What an agent said when it stopped. */
    Draft claim(String words) {
        raw = words;
        return operation(SessionStep.CLAIM);
    }

    /** What came out of it, as far as the log tells. */
    Draft resulting(String output) {
        resultId = Results.id(output);
        return showing(output);
    }

    /** What its output says of tests and builds; the line that tells of a failure is what it said. */
    Draft showing(String output) {
        shown = Results.shown(output);
        if (shown == Outcome.FAILURE && message == null) {
            message = Results.failingLine(output);
        }
        return this;
    }
}
