package dev.pave.ingest.log.format;

import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.SessionStep;
import dev.pave.store.log.ExecutionRow;
import java.util.Map;

/** An execution while a format fills it in. What is not set is unknown; the sink redacts, normalises and numbers it. */
public final class LogEvent {

    /** What becomes of the text. */
    public enum Kind {
        /** It is the operation. */
        OPERATION,
        /** A shell command. */
        COMMAND,
        /** A message of a program. */
        MESSAGE,
        /** What a tool was applied to. */
        TARGET
    }

    public String id;
    public long line;
    public String session;
    /** The session that this one goes on from, or was begun by; null where the log names none. */
    public String parent;

    public long startedMicros = ExecutionRow.NONE;
    public long durationMs = ExecutionRow.NONE;
    public String actor;
    public Kind kind = Kind.OPERATION;
    public String prefix = "";
    public String slot;
    public String text;
    public String raw;
    public Outcome outcome = Outcome.UNKNOWN;
    public long exitCode = ExecutionRow.NONE;
    public String message;
    public String patternId;
    public Map<String, String> parameters;
    public String argumentsId;
    public String resultId;
    public Outcome shown = Outcome.UNKNOWN;

    /** @param id unique within the file is enough where it begins with a colon: the source's id is put before it */
    public LogEvent(String id, String session) {
        this.id = id;
        this.session = session;
    }

    public LogEvent operation(String is) {
        kind = Kind.OPERATION;
        text = is;
        return this;
    }

    public LogEvent command(String is) {
        kind = Kind.COMMAND;
        text = is;
        return this;
    }

    public LogEvent message(String is) {
        kind = Kind.MESSAGE;
        text = is;
        return this;
    }

    /**
     * @param tool the operation's name, e.g. {@code Edit}
     * @param what kind of parameter the target is, e.g. path; null where its name belongs to the operation
     */
    public LogEvent target(String tool, String what, String is) {
        kind = Kind.TARGET;
        prefix = tool + " ";
        slot = what;
        text = is;
        return this;
    }

    /** What varies in it, by name, where its text does not tell that; null where it does. */
    public LogEvent with(Map<String, String> named) {
        parameters = named;
        return this;
    }

    /** @param number of the line where it begins, from 1; left out where a format has no lines */
    public LogEvent line(long number) {
        line = number;
        return this;
    }

    public LogEvent at(long micros) {
        startedMicros = micros;
        return this;
    }

    public LogEvent lasting(long millis) {
        durationMs = millis < 0 ? ExecutionRow.NONE : millis;
        return this;
    }

    public LogEvent by(String who) {
        actor = who;
        return this;
    }

    public LogEvent ended(Outcome how) {
        outcome = how;
        return this;
    }

    public LogEvent exit(long code) {
        exitCode = code;
        outcome = code == 0 ? Outcome.SUCCESS : Outcome.FAILURE;
        return this;
    }

    public LogEvent saying(String words) {
        message = words == null || words.isBlank() ? null : words;
        return this;
    }

    /** What an agent said when it stopped. */
    public LogEvent claim(String words) {
        raw = words;
        return operation(SessionStep.CLAIM);
    }

    /** What came out of it, as far as the log tells. */
    public LogEvent resulting(String output) {
        resultId = Results.id(output);
        return showing(output);
    }

    /** What its output says of tests and builds; the line that tells of a failure is what it said. */
    public LogEvent showing(String output) {
        Results.Shown tells = Results.shown(output);
        shown = tells.outcome();
        if (message == null) {
            message = tells.line();
        }
        return this;
    }
}
