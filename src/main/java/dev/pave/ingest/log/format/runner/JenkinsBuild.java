package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.text.Ansi;
import dev.pave.store.log.ExecutionRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of a build of Jenkins while its lines are read. A shell stops at the first command that fails, and a build at the
 * first step: the last one before steps were skipped, or before what always runs at the end, is the one that failed.
 */
final class JenkinsBuild {

    /** What the timestamper puts before a line: a time, or a time of day. */
    static final String TIMES =
            "(?:\\[?(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z?)]? +|(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,3})?) +)?";

    private static final Pattern STAMP = Pattern.compile(TIMES);
    private static final Pattern NOTE = Pattern.compile("\\x1b\\[8mha:[^\\x1b]*\\x1b\\[0m");
    private static final Pattern STEP = Pattern.compile("\\[Pipeline] (\\w+)(?: \\((.*)\\))?");
    private static final Pattern BRANCH = Pattern.compile("\\[([^\\]]+)] (?=\\+ |\\[Pipeline])");
    private static final Pattern PROMPT = Pattern.compile("[A-Za-z]:\\\\[^>\\n]*>(\\S.*)");
    private static final Pattern FREE_STEP = Pattern.compile("\\[[^\\]]+] \\$ (.+)");
    private static final Pattern LATER = Pattern.compile(
            "Stage \".*\" skipped due to earlier failure\\(s\\)|\\[Pipeline] \\{ \\(Declarative: Post Actions\\)");
    private static final Pattern BRANCH_FAILED = Pattern.compile("Failed in branch (.+)");
    private static final Pattern ERROR = Pattern.compile("ERROR: .+|Build step '.+' marked build as failure");
    /** What the server says of a machine that went away, in the midst of what the step printed. */
    private static final Pattern LOST = Pattern.compile(
            "Cannot contact \\S+: .+|Agent was removed|.+ was marked offline: .+|ERROR: Agent \\S+ was deleted.*");

    private static final Pattern FINISHED = Pattern.compile("Finished: (\\w+)");
    /** The same behind what a command printed last without an end of line. */
    private static final Pattern FINISHED_BEHIND =
            Pattern.compile(".*Finished: (SUCCESS|UNSTABLE|FAILURE|NOT_BUILT|ABORTED)");

    private static final Set<String> SHELLS = Set.of("sh", "bat", "powershell", "pwsh");
    /** Steps that hold others or do nothing that could be repeated. */
    private static final Set<String> FRAMES = Set.of(
            "Start",
            "End",
            "node",
            "stage",
            "withEnv",
            "withCredentials",
            "withDockerContainer",
            "script",
            "dir",
            "timeout",
            "timestamps",
            "ansiColor",
            "parallel",
            "wrap",
            "properties",
            "tool",
            "isUnix",
            "getContext",
            "retry",
            "catchError",
            "warnError",
            "lock",
            "podTemplate",
            "container",
            "nodejs",
            "withMaven",
            "envVarsForTool",
            "echo",
            "ws",
            "milestone");

    private final String session;
    private final List<OpenStep> steps = new ArrayList<>();
    private final Map<String, OpenStep> byBranch = new HashMap<>();
    private OpenStep open;
    private OpenStep blamed;
    private OpenStep alone;
    private String lost;
    private String error;
    private String finished;
    /** What the newest line would say if it were the last one. */
    private String behind;

    private boolean inShell;
    private boolean parallel;
    private boolean over;
    private boolean dated;
    private long clock = ExecutionRow.NONE;
    private final Map<OpenStep, Long> began = new HashMap<>();

    JenkinsBuild(String session) {
        this.session = session;
    }

    static String withoutNotes(String text) {
        return text.indexOf('\u001b') < 0 ? text : NOTE.matcher(text).replaceAll("");
    }

    void line(long number, String line) {
        String text = Ansi.strip(withoutNotes(line));
        Matcher last = FINISHED_BEHIND.matcher(text);
        behind = last.matches() ? last.group(1) : text.isBlank() ? behind : null;
        Matcher stamp = STAMP.matcher(text);
        if (stamp.lookingAt() && stamp.end() > 0) {
            dated = stamp.group(1) != null;
            clock = Timestamps.micros(dated ? stamp.group(1) : "1970-01-01T" + stamp.group(2));
            text = text.substring(stamp.end());
        }
        Matcher in = BRANCH.matcher(text);
        String branch = in.lookingAt() && !text.startsWith("[Pipeline]") ? in.group(1) : "";
        said(number, branch, branch.isEmpty() ? text : text.substring(in.end()));
    }

    private void said(long number, String branch, String text) {
        Matcher step = STEP.matcher(text);
        Matcher prompt = PROMPT.matcher(text);
        Matcher free = FREE_STEP.matcher(text);
        Matcher end = FINISHED.matcher(text);
        if (LATER.matcher(text).matches() && blamed == null) {
            blamed = last();
        }
        if (text.startsWith("[Pipeline]")) {
            over |= text.equals("[Pipeline] End of Pipeline");
            close();
            if (step.matches()) {
                step(number, branch, step.group(1), step.group(2));
            }
        } else if (text.startsWith("+ ") && inShell) {
            command(number, branch, text.substring(2));
        } else if (prompt.matches() && inShell) {
            command(number, branch, prompt.group(1));
        } else if (free.matches()) {
            inShell = true;
            begin(number, branch).operation(free.group(1).contains(" -xe ") ? "sh" : free.group(1));
        } else if (end.matches()) {
            finished = end.group(1);
            close();
        } else if (LOST.matcher(text).matches() && last() != null) {
            lost = alone == last() ? lost : text;
            alone = last();
        } else if (ERROR.matcher(text).matches()) {
            error(text);
        } else if (BRANCH_FAILED.matcher(text).matches()) {
            blamed = byBranch.getOrDefault(text.substring("Failed in branch ".length()), blamed);
        } else if (open != null) {
            open.output.add(text);
        } else if (steps.isEmpty() && !text.isBlank()) {
            begin(number, "").message(text);
        }
    }

    private void step(long number, String branch, String name, String label) {
        parallel |= name.equals("parallel");
        inShell = SHELLS.contains(name);
        if (!FRAMES.contains(name)) {
            begin(number, branch).operation(label == null ? name : name + " (" + label + ")");
        }
    }

    /** The first command of a shell is the step that was begun; each other one is its own. */
    private void command(long number, String branch, String command) {
        boolean first = open != null
                && open.event.kind == LogEvent.Kind.OPERATION
                && open.output.end().isBlank();
        LogEvent event = first ? open.event : begin(number, branch);
        if (first) {
            byBranch.put(branch, open);
        }
        event.command(command.strip());
    }

    private LogEvent begin(long number, String branch) {
        close();
        LogEvent event = new LogEvent(":" + (steps.size() + 1), session).line(number);
        open = new OpenStep(dated ? event.at(clock) : event);
        began.put(open, clock);
        steps.add(open);
        byBranch.put(branch, open);
        return event;
    }

    private void close() {
        boolean empty = parallel && inShell && open != null && open.event.kind == LogEvent.Kind.OPERATION;
        if (empty && open.output.end().isBlank()) {
            steps.remove(open); // another branch went on before it showed its command
        } else if (open != null) {
            long start = began.get(open);
            if (start != ExecutionRow.NONE) {
                long day = 86_400_000_000L;
                open.event.lasting((dated ? clock - start : Math.floorMod(clock - start, day)) / 1000);
            }
            open.passed();
        }
        open = null;
    }

    private OpenStep last() {
        return steps.isEmpty() ? null : steps.get(steps.size() - 1);
    }

    /** Of a step where the build went on behind it; at the end of the build, of what ended it. */
    private void error(String text) {
        if (over || finished != null || text.startsWith("Build step")) {
            blamed = blamed == null ? last() : blamed;
            error = error == null ? text : error;
        } else if (text.startsWith("ERROR: script returned exit code") && last() != null) {
            last().failed(text);
        } else if (open != null) {
            open.output.add(text);
        }
    }

    /** Gives all of them, once it is known how the build ended. */
    void to(Sink sink) {
        if (finished == null && behind != null) {
            finished = behind;
            close();
        }
        OpenStep which = blamed == null ? last() : blamed;
        if (which != null && finished == null) {
            close();
            which.event.ended(which.event.outcome == Outcome.FAILURE ? Outcome.FAILURE : Outcome.UNKNOWN);
        } else if (which != null && Set.of("FAILURE", "ABORTED").contains(finished)) {
            boolean gone = alone == which && (error == null || !error.contains("exit code"));
            String why = gone ? lost : error;
            which.failed(why == null ? "Finished: " + finished : why);
        }
        steps.forEach(step -> step.to(sink));
    }
}
