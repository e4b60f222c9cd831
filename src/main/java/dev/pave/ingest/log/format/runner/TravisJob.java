package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.Sink;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.text.Ansi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands of a job of Travis CI while its lines are read. Travis says how a command of the script ended; one of another
 * phase went well if nothing is said, since the job stops at the first of them that fails. One whose end is not told is unknown.
 */
final class TravisJob {

    private static final Pattern MARK = Pattern.compile("travis_(fold|time):(start|end):([^\\s:]+)"
            + "(?::start=(\\d{1,19}),finish=(\\d{1,19}),duration=-?\\d+[^\\r\\x1b]*)?(?:\\r|\\x1b\\[0K|$)*+");
    private static final Pattern ENDED =
            Pattern.compile("The command (?:\"(.*)\" )?(?:failed and )?exited with (-?\\d{1,9})(?: during \\S*)?\\.");
    private static final Pattern STOPPED = Pattern.compile(
            "No output has been received in the last .*|The job exceeded the maximum (?:time limit|log length).*"
                    + "|The log length has exceeded the limit .*");
    private static final String PROMPT = "$ ";

    private final String session;
    private final List<OpenStep> steps = new ArrayList<>();
    private OpenStep open;
    private String awaited;

    TravisJob(String session) {
        this.session = session;
    }

    void line(long number, String line) {
        String text = line.replaceFirst("^(?:\\x1b\\[0K|\\r)+", "");
        for (Matcher mark = MARK.matcher(text); mark.find(); mark = MARK.matcher(text)) {
            said(number, text.substring(0, mark.start()));
            if (mark.group(1).equals("time")) {
                time(mark);
            }
            text = text.substring(mark.end());
        }
        said(number, text);
    }

    private void time(Matcher mark) {
        if (mark.group(2).equals("start")) {
            awaited = mark.group(3);
            return;
        }
        if (open != null && mark.group(4) != null) {
            long started = Long.parseLong(mark.group(4));
            open.event.at(started / 1000).lasting((Long.parseLong(mark.group(5)) - started) / 1_000_000);
            open.passed();
            open = null;
        }
        awaited = null; // what it timed was not shown
    }

    private void said(long number, String text) {
        String plain = Ansi.strip(text).strip();
        if (plain.isEmpty()) {
            return;
        }
        Matcher ended = ENDED.matcher(plain);
        if (awaited != null) {
            LogEvent event = new LogEvent(":" + (steps.size() + 1), session).line(number);
            open = new OpenStep(
                    plain.startsWith(PROMPT) ? event.command(plain.substring(PROMPT.length())) : event.message(plain));
            steps.add(open);
            awaited = null;
        } else if (ended.matches() && !steps.isEmpty()) {
            told(ended.group(1))
                    .event
                    .exit(Long.parseLong(ended.group(2)))
                    .saying(ended.group(2).equals("0") ? null : plain);
        } else if (STOPPED.matcher(plain).matches() && open != null) {
            open.event.ended(Outcome.FAILURE).saying(plain);
        } else if (open != null) {
            open.output.add(plain);
        }
    }

    /** The newest step of that command, else the newest of all. */
    private OpenStep told(String command) {
        for (int i = steps.size() - 1; i >= 0 && command != null; i--) {
            if (command.equals(steps.get(i).event.text)) {
                return steps.get(i);
            }
        }
        return steps.get(steps.size() - 1);
    }

    void to(Sink sink) {
        steps.forEach(step -> step.to(sink));
    }
}
