package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Logs of GitLab CI jobs, with and without a time in each line. A command that the runner shows ({@code $ npm test}) is an
 * execution, and so is each of its own sections, as that which gets the sources; sections that a script prints are output.
 */
public final class GitLabFormat implements LogFormat {

    private static final Pattern RUNNER = Pattern.compile("(?m)^.{0,60}?Running with gitlab-runner "
            + "|^(?:\\S+ [0-9a-f]{2}[OE][ +])?(?:\\x1b\\[0K)?section_start:\\d{9,11}:[\\w.-]+(?:\\[[^]]*])?\\r");

    private static final Pattern COMMAND = Pattern.compile("(?m)^.{0,60}?\\$ \\S|section_(?:start|end):\\d{9,11}:");

    @Override
    public String id() {
        return "gitlab";
    }

    @Override
    public boolean recognises(Sample head) {
        return RUNNER.matcher(head.text()).find();
    }

    /** The rest of a job's log has commands at least. */
    @Override
    public long foreignLine(Sample head) {
        return COMMAND.matcher(head.text()).find() ? 0 : head.firstLine();
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        boolean coloured = input.head().text().contains("\u001b[32;1m$ ");
        GitLabJob job = new GitLabJob(input.session(), coloured);
        JobLines.read(input, sink, job::line);
        job.to(sink);
        return null;
    }
}
