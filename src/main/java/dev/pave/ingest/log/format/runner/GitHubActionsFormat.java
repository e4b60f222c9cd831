package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import dev.pave.ingest.text.Timestamps;
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
 * line parted by tabs), or the zip of a run. A job is a session; {@link GitHubJob} tells its steps.
 */
public final class GitHubActionsFormat implements LogFormat {

    private static final Pattern LINE = Pattern.compile(
            "(?:([^\\t]*)\\t([^\\t]*)\\t)?\\uFEFF?(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z) ?(.*)",
            Pattern.DOTALL);
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
        Matcher first = LINE.matcher(head.first());
        return first.matches()
                && (text.contains("##[group]")
                        || text.contains("##[error]")
                        || text.contains("##[section]")
                        || first.group(1) != null);
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        GitHubJob job = new GitHubJob(sink);
        if (input.head().isZip()) {
            zip(input, sink, job);
        } else {
            lines(new LogLines(input.stream(), Mark.START, new byte[0], true), input.session(), "", job);
        }
        job.close();
        return null;
    }

    private static void lines(LogLines lines, String session, String step, GitHubJob job) throws IOException {
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
                job.more(lines.number(), lines.offset(), text);
            }
        }
    }

    /** A job's own file tells what its steps' files tell again, so one of the two is read. */
    private static void zip(LogInput input, Sink sink, GitHubJob job) throws IOException {
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
}
