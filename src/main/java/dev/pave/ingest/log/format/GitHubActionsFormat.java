package dev.pave.ingest.log.format;

import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Logs of GitHub Actions: of one job as the site shows it, of a run as {@code gh run view --log} prints it (job, step and
 * line parted by tabs), or the zip of a run. A group is a step and lasts until the next one; {@code ##[error]} and a
 * process's exit code say that it failed, else it went well. A step without a group is one by its name. A job is a session.
 */
public final class GitHubActionsFormat implements LogFormat {

    private static final Pattern LINE = Pattern.compile(
            "(?:([^\\t]*)\\t([^\\t]*)\\t)?\\uFEFF?(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z) ?(.*)",
            Pattern.DOTALL);
    private static final Pattern EXIT = Pattern.compile("(?i)process completed with exit code (\\d+)");
    private static final Pattern USES = Pattern.compile("[\\w.-]+/[\\w./-]+@[\\w./-]+|docker://\\S+|\\./\\S+");
    private static final Pattern STEP_FILE = Pattern.compile("(.+)/(\\d+)_(.+)\\.txt");
    private static final Pattern JOB_FILE = Pattern.compile("(-?\\d+)_(.+)\\.txt");
    private static final long LARGEST_ENTRY = 256L << 20;

    @Override
    public String id() {
        return "github-actions";
    }

    @Override
    public boolean recognises(Sample head) {
        if (head.isZip()) {
            return head.text().contains(".txt");
        }
        String text = head.text();
        return LINE.matcher(head.first()).matches()
                && (text.contains("##[group]")
                        || text.contains("##[error]")
                        || text.contains("##[section]")
                        || head.first().indexOf('\t') > 0);
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        Job job = new Job(sink);
        if (input.head().isZip()) {
            zip(input, sink, job);
        } else {
            lines(new LogLines(input.stream(), Mark.START, new byte[0], true), input.session(), "", job);
        }
        job.close();
        return null;
    }

    private static void lines(LogLines lines, String session, String step, Job job) throws IOException {
        while (lines.next()) {
            String text = lines.text();
            Matcher line = LINE.matcher(text);
            if (line.matches()) {
                boolean named = line.group(1) != null;
                job.line(
                        lines.number(),
                        named ? line.group(1) : session,
                        named ? line.group(2) : step,
                        Timestamps.micros(line.group(3)),
                        line.group(4));
            } else {
                job.more(text);
            }
        }
    }

    /** A job's own file tells what its steps' files tell again, so one of the two is read. */
    private static void zip(LogInput input, Sink sink, Job job) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(input.stream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (STEP_FILE.matcher(entry.getName()).matches()
                        || JOB_FILE.matcher(entry.getName()).matches()) {
                    byte[] bytes = zip.readNBytes((int) LARGEST_ENTRY + 1);
                    if (bytes.length > LARGEST_ENTRY) {
                        throw new RefusedException("has an entry above 256 MB: " + entry.getName());
                    }
                    entries.add(new Entry(entry.getName(), bytes));
                }
            }
        }
        boolean steps =
                entries.stream().anyMatch(entry -> STEP_FILE.matcher(entry.name).matches());
        List<Entry> chosen = entries.stream()
                .filter(entry -> STEP_FILE.matcher(entry.name).matches() == steps)
                .sorted(Comparator.comparing(Entry::job).thenComparing(Entry::number))
                .toList();
        if (chosen.isEmpty()) {
            throw new RefusedException("is a zip without logs of GitHub Actions in it");
        }
        for (Entry entry : chosen) {
            lines(
                    new LogLines(new ByteArrayInputStream(entry.bytes), Mark.START, new byte[0], true),
                    entry.job(),
                    entry.step(),
                    job);
        }
    }

    private record Entry(String name, byte[] bytes) {
        String job() {
            Matcher step = STEP_FILE.matcher(name);
            return step.matches() ? step.group(1) : name.substring(name.indexOf('_') + 1, name.length() - 4);
        }

        String step() {
            Matcher step = STEP_FILE.matcher(name);
            return step.matches() ? step.group(3) : "";
        }

        int number() {
            Matcher step = STEP_FILE.matcher(name);
            return step.matches() ? Integer.parseInt(step.group(2)) : 0;
        }
    }

    /** The steps of a job while its lines are read. */
    private static final class Job {
        private final Sink sink;
        private final List<String> errors = new ArrayList<>();
        private final StringBuilder output = new StringBuilder();
        private LogEvent step;
        private String session = "";
        private String stepName = "";
        private long last = ExecutionRow.NONE;
        private long at;
        private int n;

        Job(Sink sink) {
            this.sink = sink;
        }

        void line(long number, String of, String named, long micros, String text) {
            at = number;
            if (!of.equals(session) || !named.equals(stepName)) {
                close();
                session = of;
                stepName = named;
            }
            if (text.startsWith("##[group]")) {
                close();
                begin(micros, text.substring(9).strip());
            } else if (step == null && !stepName.isEmpty() && !stepName.equals("UNKNOWN STEP") && !text.isBlank()) {
                begin(micros, stepName);
            } else if (step == null && text.startsWith("##[error]")) {
                begin(micros, "job");
            }
            last = micros;
            more(text);
        }

        void more(String text) {
            if (step == null) {
                return;
            } else if (!text.startsWith("##[error]")) {
                printed(text);
                return;
            }
            String error = text.substring(9).strip();
            errors.add(error);
            Matcher exit = EXIT.matcher(error);
            if (exit.find()) {
                step.exit(Long.parseLong(exit.group(1)));
            }
            step.ended(Outcome.FAILURE);
        }

        private void printed(String text) {
            output.append(text).append('\n');
            if (output.length() > 2 * Results.END) {
                output.delete(0, output.length() - Results.END);
            }
        }

        private void begin(long micros, String title) {
            step = new LogEvent(":" + ++n, session)
                    .at(micros)
                    .ended(Outcome.SUCCESS)
                    .line(at);
            last = micros;
            String run = title.startsWith("Run ") ? title.substring(4).strip() : "";
            if (run.isEmpty()) {
                step.message(title);
            } else if (USES.matcher(run).matches()) {
                step.operation("uses " + run.replaceFirst("@[\\w./-]+$", ""));
                step.raw = run;
            } else {
                step.command(run);
            }
        }

        void close() {
            if (step != null) {
                step.lasting(Timestamps.between(step.startedMicros, last));
                step.saying(String.join("\n", errors)).showing(output.toString());
                sink.execution(step);
            }
            step = null;
            errors.clear();
            output.setLength(0);
        }
    }
}
