package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.text.Ansi;
import dev.pave.store.log.ExecutionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of a job of GitHub Actions while its lines are read. A step is what the runner says it is: the name that a line
 * bears, else the runner's group {@code Run ...}, in which it shows the script and its shell; groups that a program prints
 * are its output. A command failed that has an exit code for it, or was cancelled; an action failed that tells an error.
 */
final class GitHubJob {

    private static final String GROUP = "##[group]";
    private static final String ERROR = "##[error]";
    private static final Pattern EXIT =
            Pattern.compile("(?i)(?:process completed|docker run failed) with exit code (-?\\d+)");
    private static final Pattern ENDED = Pattern.compile(
            "(?i)^the operation was cancell?ed|has timed out after"
                    + "|exceeded the maximum execution time|runner has received a shutdown signal|lost communication with the server");
    private static final Pattern USES = Pattern.compile("[\\w.-]+/[\\w./-]+@[\\w./-]+|docker://\\S+|\\.\\.?/\\S+");
    private static final String POST = "Post job cleanup.";
    private static final String ORPHANS = "Cleaning up orphan processes";

    private final Sink sink;
    private final List<String> errors = new ArrayList<>();
    private final List<String> script = new ArrayList<>();
    private StepOutput output = new StepOutput();
    private LogEvent step;
    private Opening opening;
    private boolean action;
    private boolean ran;
    private String session = "";
    private String stepName = "";
    private long last = ExecutionRow.NONE;
    private int n;

    /** The runner's group of a step, or one that a program prints: its end tells. */
    private record Opening(String title, long number, long micros, List<String> lines) {
        boolean isOfRunner() {
            return hasShell()
                    || isAction()
                    || !lines.isEmpty() && lines.get(0).strip().equals(title);
        }

        /** A script of the repository is called as an action of it is; only a script has a shell. */
        boolean isAction() {
            return USES.matcher(title).matches() && !hasShell();
        }

        private boolean hasShell() {
            return lines.stream().anyMatch(line -> line.startsWith("shell: "));
        }
    }

    GitHubJob(Sink sink) {
        this.sink = sink;
    }

    /** A line of a job. {@code named} is its step; empty or {@code UNKNOWN STEP} where nobody says. */
    void line(long number, String of, String named, long micros, String line) {
        if (!of.equals(session) || !named.equals(stepName)) {
            close();
            session = of;
            stepName = named;
        }
        String text = Ansi.strip(line);
        if (opening != null && text.startsWith(GROUP)) {
            decide(false);
        }
        if (opening != null) {
            opening.lines().add(text);
            if (text.startsWith("##[endgroup]")) {
                decide(opening.isOfRunner());
            }
        } else {
            take(number, micros, text);
        }
        last = opening == null ? micros : last;
    }

    private void take(long number, long micros, String text) {
        boolean known = !stepName.isEmpty() && !stepName.equals("UNKNOWN STEP");
        String title = text.startsWith(GROUP + "Run ")
                ? text.substring(GROUP.length() + 4).strip()
                : "";
        if (known && step == null && !text.isBlank()) {
            begin(number, micros, stepName);
        } else if (!known && (text.equals(POST) || text.equals(ORPHANS))) {
            close();
            begin(number, micros, text.equals(POST) ? text : "Complete job");
        } else if (step == null && title.isEmpty() && !text.isBlank()) {
            begin(number, micros, "Set up job");
        }
        if (!title.isEmpty() && !(known && ran)) {
            opening = new Opening(title, number, micros, new ArrayList<>());
            if (!title.startsWith(".") && USES.matcher(title).matches()) {
                decide(true);
            }
        } else {
            printed(text);
        }
    }

    /** Whether a group was the runner's: it begins a step, or tells what the named one runs; else it is output. */
    private void decide(boolean runner) {
        Opening group = opening;
        opening = null;
        if (!runner && step != null) {
            printed(GROUP + "Run " + group.title());
            group.lines().forEach(this::printed);
            return;
        }
        if (step == null || stepName.isEmpty() || stepName.equals("UNKNOWN STEP")) {
            close();
            begin(group.number(), group.micros(), group.title());
        }
        runs(group);
    }

    private void runs(Opening group) {
        ran = true;
        action = group.isAction();
        if (action) {
            group.lines().forEach(this::printed);
            step.operation("uses " + group.title().replaceFirst("@[\\w./-]+$", ""));
            step.raw = group.title();
            return;
        }
        group.lines().stream()
                .takeWhile(line -> !line.startsWith("shell: ") && !line.startsWith("##["))
                .forEach(script::add);
        boolean whole = !script.isEmpty() && script.get(0).strip().equals(group.title());
        step.command(whole ? String.join("\n", script).strip() : group.title());
    }

    /** A line without a time: more of the one before. */
    void more(long number, long offset, String text) {
        if (step == null && opening == null) {
            sink.reject(number, offset, "is before the first line with a time", text);
        } else if (opening != null) {
            opening.lines().add(Ansi.strip(text));
        } else {
            printed(Ansi.strip(text));
        }
    }

    private void printed(String text) {
        if (step == null || !text.startsWith(ERROR)) {
            output.add(text);
            return;
        }
        String error = text.substring(ERROR.length()).strip();
        errors.add(error);
        Matcher exit = EXIT.matcher(error);
        if (exit.find()) {
            step.exit(Long.parseLong(exit.group(1)));
        } else if (action || !ran || ENDED.matcher(error).find()) {
            step.ended(Outcome.FAILURE);
        }
    }

    private void begin(long number, long micros, String title) {
        step = new LogEvent(":" + ++n, session)
                .at(micros)
                .ended(Outcome.SUCCESS)
                .line(number)
                .message(title);
        last = micros;
    }

    /** The step, if one is open, has ended. */
    void close() {
        if (opening != null) {
            decide(step == null || opening.isOfRunner());
        }
        if (step != null) {
            step.lasting(Timestamps.between(step.startedMicros, last));
            if (step.outcome == Outcome.FAILURE) {
                step.saying(String.join("\n", errors));
            }
            sink.execution(step.showing(output.end()));
        }
        step = null;
        action = false;
        ran = false;
        errors.clear();
        script.clear();
        output = new StepOutput();
    }
}
