package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.ingest.text.UnitDuration;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.text.Ansi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What act prints, which runs workflows of GitHub Actions on one's own machine: {@code [CI/test] Run Main npm test}, output
 * behind a bar, and {@code Success} or {@code Failure} with a duration. A job is a session; jobs may run side by side. Only
 * what {@code --json} prints has times. A step that bears a name in place of its command is a message.
 */
public final class ActFormat implements LogFormat {

    private static final Pattern LINE = Pattern.compile("\\[([^\\[\\]/]+/[^\\[\\]]*?)\\s*] +(\\S.*)");
    private static final Pattern RUN = Pattern.compile("\u2b50\ufe0f? *Run +(?:(Main|Pre|Post) )?(.+)");
    private static final Pattern RESULT = Pattern.compile(
            "[\u2705\u274c]\ufe0f? +(Success|Failure) - (?:(?:Main|Pre|Post) )?(.*?)(?: \\[([0-9.a-z\u00b5]+)])?");
    private static final Pattern CODE = Pattern.compile("exitcode '(\\d+)': failure.*");
    private static final Pattern USES = Pattern.compile("[\\w.-]+/[\\w./-]+@[\\w./-]+|docker://\\S+|\\.\\.?/\\S+");
    /** What act says of itself, before there is a job. */
    private static final Pattern OWN = Pattern.compile("(?:INFO|WARN|ERRO|DEBU|FATA)\\[\\d+].*|time=\".*|level=.*");

    @Override
    public String id() {
        return "act";
    }

    @Override
    public boolean recognises(Sample head) {
        return JsonLines.head(head).stream().anyMatch(ActFormat::isEntry)
                || head.lines(400).stream()
                        .map(line -> LINE.matcher(Ansi.strip(line)))
                        .anyMatch(line -> line.matches()
                                && (RUN.matcher(line.group(2)).matches()
                                        || RESULT.matcher(line.group(2)).matches()));
    }

    /** Whether it is a line of {@code --json}. */
    private static boolean isEntry(JsonNode node) {
        return node.has("msg") && node.has("job") && (node.has("jobID") || node.has("dryrun"));
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        Jobs jobs = new Jobs();
        if (JsonLines.head(input.head()).stream().anyMatch(ActFormat::isEntry)) {
            JsonLines.forEach(input, sink, jobs::entry);
            jobs.steps.forEach(step -> step.to(sink));
            return null;
        }
        LogLines lines = new LogLines(input.stream(), Mark.START, new byte[0], true);
        while (lines.next()) {
            String text = Ansi.strip(lines.text());
            if (lines.tooLong()) {
                sink.reject(lines.number(), lines.offset(), Sink.TOO_LONG, lines.excerpt());
            } else if (!text.isBlank() && !jobs.line(lines.number(), text)) {
                sink.reject(lines.number(), lines.offset(), "is before the first step", lines.excerpt());
            }
        }
        jobs.steps.forEach(step -> step.to(sink));
        return null;
    }

    /** The steps of all jobs, in the order in which they began. */
    private static final class Jobs {
        private final List<OpenStep> steps = new ArrayList<>();
        private final Map<String, OpenStep> current = new HashMap<>();
        private String job;

        /** Takes a line; false where it belongs to no step, and is no line of act's own. */
        boolean line(long number, String text) {
            Matcher line = LINE.matcher(text.strip());
            boolean own = line.matches();
            job = own ? line.group(1) : job;
            return said(number, own, own ? line.group(2) : text);
        }

        private boolean said(long number, boolean own, String said) {
            OpenStep step = current.get(job);
            Matcher run = RUN.matcher(said);
            Matcher result = RESULT.matcher(said);
            Matcher code = CODE.matcher(said);
            if (own && run.matches()) {
                begin(number, run.group(1), run.group(2));
            } else if (own && result.matches()) {
                boolean other = step == null || step.event.outcome != Outcome.UNKNOWN;
                ended(other ? begin(number, null, result.group(2)) : step, result);
            } else if (own && code.matches() && step != null) {
                step.event.exit(Long.parseLong(code.group(1)));
            } else if (step != null) {
                step.output.add(said.startsWith("|") ? said.substring(1).strip() : said);
            } else {
                return own || OWN.matcher(said).matches();
            }
            return true;
        }

        /** A line of {@code --json}, which tells times and what is output; what act says of itself names no job. */
        void entry(JsonNode node, long number) {
            String said = Ansi.strip(JsonLines.text(node, "msg")).strip();
            job = JsonLines.text(node, "job").strip();
            if (job.isEmpty() || said.isEmpty()) {
                return;
            }
            int before = steps.size();
            said(number, !node.path("raw_output").asBoolean(false), said);
            OpenStep step = current.get(job);
            if (steps.size() > before) {
                step.event.at(Timestamps.micros(JsonLines.text(node, "time")));
            }
            if (step != null && node.path("executionTime").isNumber()) {
                step.event.lasting(node.path("executionTime").asLong(0) / 1_000_000);
            }
        }

        private static void ended(OpenStep step, Matcher result) {
            if (result.group(1).equals("Success")) {
                step.event.ended(Outcome.SUCCESS);
            } else {
                step.event.ended(Outcome.FAILURE).saying(step.output.end().strip());
            }
            if (result.group(3) != null) {
                step.event.lasting(UnitDuration.millis(result.group(3)));
            }
        }

        private OpenStep begin(long number, String phase, String title) {
            LogEvent event = new LogEvent(":" + (steps.size() + 1), job).line(number);
            boolean main = phase == null || phase.equals("Main");
            if (main && USES.matcher(title).matches()) {
                event.operation("uses " + title.replaceFirst("@[\\w./-]+$", ""));
                event.raw = title;
            } else if (main && !Character.isUpperCase(title.charAt(0))) {
                event.command(title);
            } else {
                event.message(main ? title : phase + " " + title);
            }
            OpenStep step = new OpenStep(event);
            steps.add(step);
            current.put(job, step);
            return step;
        }
    }
}
