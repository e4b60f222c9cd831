package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.Sink;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.text.Ansi;
import dev.pave.store.log.ExecutionRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tasks of a job of Azure Pipelines while its lines are read. What {@code ##[section]Starting:} opens and {@code Finishing:}
 * ends is a task, unless it holds others, as the job does. A script failed that has an exit code for it or was cancelled, for
 * an {@code ##[error]} of its own is an annotation; any other task failed that tells an error.
 */
final class AzureJob {

    private static final String STARTING = "##[section]Starting: ";
    private static final String FINISHING = "##[section]Finishing: ";
    private static final String ERROR = "##[error]";
    private static final String SCRIPT = "Script contents:";
    private static final Pattern EXIT =
            Pattern.compile("(?i)(?:exited with code|exit(?:ed with)? code:?|error code:?) '?(-?\\d{1,9})'?");
    private static final Pattern CANCELLED =
            Pattern.compile("(?i)the operation was cancell?ed|has exceeded the .*timeout|timed out");

    private final String session;
    private final List<Task> tasks = new ArrayList<>();
    private final Deque<Task> open = new ArrayDeque<>();
    private long clock = ExecutionRow.NONE;

    /** One while its lines are read. */
    private static final class Task {
        private final String title;
        private final OpenStep step;
        private final List<String> script = new ArrayList<>();
        private final List<String> errors = new ArrayList<>();
        private boolean frame;
        private boolean inScript;
        private boolean isScript;

        Task(String title, OpenStep step) {
            this.title = title;
            this.step = step;
        }
    }

    AzureJob(String session) {
        this.session = session;
    }

    void line(long number, long micros, String line) {
        String text = Ansi.strip(line);
        clock = micros;
        if (text.startsWith(STARTING)) {
            begin(number, text.substring(STARTING.length()).strip());
        } else if (text.startsWith(FINISHING)) {
            end(text.substring(FINISHING.length()).strip());
        } else {
            more(text);
        }
    }

    /** Output of the task that is open. */
    void more(String text) {
        Task task = open.peek();
        if (task == null) {
            return;
        }
        boolean ruler = text.startsWith("=====");
        if (text.strip().equals(SCRIPT)) {
            task.inScript = true;
            task.isScript = true;
        } else if (task.inScript && (ruler || text.startsWith("##["))) {
            task.inScript = false;
        }
        if (text.startsWith(ERROR)) {
            error(task, text.substring(ERROR.length()).strip());
        } else if (task.inScript && !text.strip().equals(SCRIPT)) {
            task.script.add(text);
        } else if (!ruler) {
            task.step.output.add(text);
        }
    }

    private static void error(Task task, String error) {
        task.errors.add(error);
        Matcher exit = EXIT.matcher(error);
        if (exit.find() && !exit.group(1).equals("0")) {
            task.step.event.exit(Long.parseLong(exit.group(1)));
        } else if (!task.isScript || CANCELLED.matcher(error).find()) {
            task.step.event.ended(Outcome.FAILURE);
        }
    }

    private void begin(long number, String title) {
        open.forEach(outer -> outer.frame = true);
        LogEvent event = new LogEvent(":" + (tasks.size() + 1), session)
                .line(number)
                .at(clock)
                .message(title);
        Task task = new Task(title, new OpenStep(event));
        tasks.add(task);
        open.push(task);
    }

    /** The task of that name and what was left open in it have ended. */
    private void end(String title) {
        if (open.stream().noneMatch(task -> task.title.equals(title))) {
            return;
        }
        for (boolean found = false; !found; ) {
            Task task = open.pop();
            found = task.title.equals(title);
            task.step.until(clock);
            if (found) {
                task.step.passed();
            }
        }
    }

    /** Gives all of them; one that never ended is unknown unless it told a failure. */
    void to(Sink sink) {
        for (Task task : tasks) {
            LogEvent event = task.step.event;
            if (!task.frame) {
                String script = String.join("\n", task.script).strip();
                if (!script.isEmpty()) {
                    event.command(script);
                }
                if (event.outcome == Outcome.FAILURE) {
                    event.saying(String.join("\n", task.errors));
                }
                task.step.to(sink);
            }
        }
    }
}
