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
 * The commands and sections of a job of GitLab CI. A script stops at the first command that fails, so all before the last one
 * went well, and how the job ended is how the last one did. Without times in the lines only sections know when they began.
 */
final class GitLabJob {

    private static final Pattern STAMP =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z) [0-9a-f]{2}[OE](?:[ +]|$)");
    private static final Pattern SECTION = Pattern.compile(
            "(?:\\x1b\\[0;?K?m?)*+section_(start|end):(\\d{9,11}):([\\w.-]+)(?:\\[[^]]*])?(?:\\r|\\x1b\\[0K|$)++");
    private static final Pattern OWN = Pattern.compile(
            "prepare_executor|prepare_script|resolve_secrets|get_sources|restore_cache|download_artifacts|build_script"
                    + "|step_\\w+|after_script|archive_cache\\w*|upload_artifacts\\w*|cleanup_file_variables");
    private static final Pattern SCRIPT = Pattern.compile("build_script|step_\\w+");
    private static final String AFTER = "after_script";
    private static final String COMMAND = "\u001b[32;1m$ ";
    private static final Pattern FAILED = Pattern.compile("ERROR: Job failed\\b.*");
    private static final Pattern AFTER_FAILED = Pattern.compile("(?i)WARNING: after_script failed\\b.*");

    private final String session;
    private final boolean coloured;
    private final List<OpenStep> steps = new ArrayList<>();
    private String section = "";
    private OpenStep open;
    private OpenStep lastOfScript;
    private OpenStep lastOfAfter;
    private long clock = ExecutionRow.NONE;
    private boolean stamped;
    private String failure;
    private boolean succeeded;

    /** @param coloured whether the runner's commands can be told from others by their colour */
    GitLabJob(String session, boolean coloured) {
        this.session = session;
        this.coloured = coloured;
    }

    void line(long number, String line) {
        String text = line;
        Matcher stamp = STAMP.matcher(text);
        if (stamp.lookingAt()) {
            stamped = true;
            clock = Timestamps.micros(stamp.group(1));
            text = text.substring(stamp.end());
        }
        for (Matcher mark = SECTION.matcher(text); mark.lookingAt(); mark = SECTION.matcher(text)) {
            marker(number, mark.group(1).equals("start"), Long.parseLong(mark.group(2)) * 1_000_000, mark.group(3));
            text = text.substring(mark.end());
        }
        said(number, text);
    }

    private void marker(long number, boolean start, long micros, String name) {
        boolean own = OWN.matcher(name).matches();
        clock = stamped ? clock : micros;
        if (own) {
            close();
            section = start ? name : "";
        }
        if (own && start && !isScript()) {
            begin(number).message(name);
        }
    }

    private boolean isScript() {
        return section.equals(AFTER) || SCRIPT.matcher(section).matches();
    }

    private LogEvent begin(long number) {
        close();
        LogEvent event =
                new LogEvent(":" + (steps.size() + 1), session).line(number).at(clock);
        open = new OpenStep(event);
        steps.add(open);
        return event;
    }

    private void close() {
        if (open != null) {
            open.until(clock);
            open.passed();
        }
        open = null;
    }

    private void said(long number, String line) {
        String plain = Ansi.strip(line.substring(line.stripTrailing().lastIndexOf('\r') + 1));
        boolean command = coloured ? line.contains(COMMAND) && plain.startsWith("$ ") : plain.startsWith("$ ");
        if (FAILED.matcher(plain.strip()).matches()) {
            failure = plain.strip();
        } else if (plain.strip().equals("Job succeeded")) {
            succeeded = true;
        } else if (AFTER_FAILED.matcher(plain.strip()).matches() && lastOfAfter != null) {
            lastOfAfter.failed(plain.strip());
        } else if (command && (isScript() || section.isEmpty())) {
            begin(number)
                    .command(plain.substring(2)
                            .replaceFirst(" # collapsed multi-line command$", "")
                            .strip());
            lastOfScript = section.equals(AFTER) ? lastOfScript : open;
            lastOfAfter = section.equals(AFTER) ? open : lastOfAfter;
            clock = stamped ? clock : ExecutionRow.NONE;
        } else if (open != null) {
            titled(plain.strip());
            open.output.add(plain);
        } else if (steps.isEmpty() && !plain.isBlank()) {
            begin(number).message(plain.strip());
        }
    }

    /** What a section of the runner's own is called stands in its first line. */
    private void titled(String text) {
        if (open.event.kind == LogEvent.Kind.MESSAGE && open.event.text.equals(section) && !text.isEmpty()) {
            open.event.message(text);
        }
    }

    /** Gives all of them: the last command of the script, or else the last section, is what the job's end tells of. */
    void to(Sink sink) {
        OpenStep last = lastOfScript != null ? lastOfScript : steps.isEmpty() ? null : steps.get(steps.size() - 1);
        if (last != null && failure != null) {
            last.failed(failure);
        } else if (last != null && !succeeded) {
            last.event.ended(Outcome.UNKNOWN);
        }
        if (open != null && open != last) {
            open.passed();
        } else if (open != null && succeeded) {
            open.passed();
        }
        steps.forEach(step -> step.to(sink));
    }
}
