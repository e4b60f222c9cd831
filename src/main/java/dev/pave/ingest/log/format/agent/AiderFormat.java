package dev.pave.ingest.log.format.agent;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Histories of aider. Of {@code .aider.chat.history.md} each start is a session; executions are the start itself, which alone
 * has a time, the commands that people gave ({@code /run}, {@code /test}, {@code !}), the files that were edited, the commits,
 * and what aider said last before a person had the word, a {@code claim}. Of {@code .aider.input.history} they are what was
 * typed, with its time: commands, {@code /add} and the like, and {@code prompt}. Outcomes are unknown but of edits and commits.
 */
public final class AiderFormat implements LogFormat {

    private static final Pattern STARTED =
            Pattern.compile("# aider chat started at (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)\\s*");
    private static final Pattern TYPED = Pattern.compile("# (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+)\\s*");
    private static final Pattern SHELL = Pattern.compile("(?:/run|/test|!) *(\\S.*)");
    private static final Pattern COMMAND = Pattern.compile("/[a-z][a-z-]*(?=\\s|$)");
    private static final Pattern EDITED = Pattern.compile("> Applied edit to (\\S.*)");
    private static final Pattern COMMITTED = Pattern.compile("> Commit [0-9a-f]{7,40} .*");

    @Override
    public String id() {
        return "aider";
    }

    @Override
    public boolean recognises(Sample head) {
        return STARTED.matcher(head.first()).matches()
                || TYPED.matcher(head.first()).matches()
                        && head.lines(2).size() == 2
                        && head.lines(2).get(1).startsWith("+");
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        Talk talk = new Talk(input.session(), sink);
        LogLines lines = new LogLines(input.stream(), Mark.START, new byte[0], true);
        while (lines.next()) {
            String text = lines.text().strip();
            if (lines.tooLong()) {
                sink.reject(lines.number(), lines.offset(), Sink.TOO_LONG, lines.excerpt());
            } else if (!talk.line(lines.number(), text) && !text.isEmpty()) {
                sink.reject(lines.number(), lines.offset(), "is before the first start", lines.excerpt());
            }
        }
        talk.stopped();
        return null;
    }

    /** A history while its lines are read. */
    private static final class Talk {
        private final String file;
        private final Sink sink;
        private final StringBuilder words = new StringBuilder();
        private String session;
        private String typed;
        private boolean inPrompt;
        private long micros;
        private long line;
        private int n;

        Talk(String file, Sink sink) {
            this.file = file;
            this.sink = sink;
        }

        /** Takes a line; false where it belongs to nothing. */
        boolean line(long number, String text) {
            Matcher started = STARTED.matcher(text);
            Matcher at = TYPED.matcher(text);
            if (started.matches()) {
                stopped();
                session = file + "#" + started.group(1).replace(' ', 'T');
                micros = Timestamps.micros(started.group(1));
                give(number, event().operation("aider"), true);
            } else if (at.matches()) {
                stopped();
                session = file;
                micros = Timestamps.micros(at.group(1));
                typed = "";
                line = number;
            } else if (session == null) {
                return false;
            } else if (typed != null) {
                typed += (typed.isEmpty() ? "" : "\n") + (text.startsWith("+") ? text.substring(1) : text);
            } else {
                talk(number, text);
            }
            return true;
        }

        private void talk(long number, String text) {
            Matcher edited = EDITED.matcher(text);
            boolean prompt = text.startsWith("####") && (text.length() == 4 || text.charAt(4) == ' ');
            if (prompt && !inPrompt) {
                stopped();
                asked(number, text.substring(4).strip(), false);
            }
            inPrompt = prompt; // of words over several lines only the first says whether they are a command
            if (prompt) {
                return;
            }
            if (edited.matches()) {
                words.setLength(0);
                give(number, event().target("edit", "path", edited.group(1)).ended(Outcome.SUCCESS), false);
            } else if (COMMITTED.matcher(text).matches()) {
                LogEvent commit = event().operation("commit").ended(Outcome.SUCCESS);
                commit.raw = text.substring(2);
                give(number, commit, false);
            } else if (!text.startsWith(">") && !text.isEmpty()) {
                line = words.isEmpty() ? number : line;
                words.append(words.isEmpty() ? "" : "\n").append(text);
            }
        }

        /** What a person typed: a command for the shell, one for aider, or words, which only a history of input keeps. */
        private void asked(long number, String text, boolean timed) {
            Matcher shell = SHELL.matcher(text);
            if (shell.matches()) {
                give(number, event().command(shell.group(1)), timed);
            } else if (COMMAND.matcher(text).lookingAt()) {
                String[] parts = text.split("\\s+", 2);
                give(number, event().target(parts[0], "text", parts.length > 1 ? parts[1] : ""), timed);
            } else if (timed && !text.isBlank()) {
                LogEvent prompt = event().operation("prompt");
                prompt.raw = text;
                give(number, prompt, true);
            }
        }

        /** The word is another one's now. */
        void stopped() {
            if (typed != null) {
                asked(line, typed.strip(), true);
            } else if (!words.isEmpty()) {
                give(line, event().claim(words.toString()), false);
            }
            typed = null;
            words.setLength(0);
        }

        private LogEvent event() {
            return new LogEvent(":" + ++n, session);
        }

        private void give(long number, LogEvent event, boolean timed) {
            sink.execution(event.line(number).at(timed ? micros : ExecutionRow.NONE));
        }
    }
}
