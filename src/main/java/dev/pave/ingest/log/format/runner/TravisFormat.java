package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import java.io.IOException;
import java.util.regex.Pattern;

/** Logs of jobs of Travis CI: each command that it times ({@code travis_time:start}) is an execution, a job a session. */
public final class TravisFormat implements LogFormat {

    private static final Pattern MARK =
            Pattern.compile("(?m)(?:^|\\r|\\x1b\\[0K)travis_(?:fold|time):(?:start|end):\\S");

    @Override
    public String id() {
        return "travis";
    }

    @Override
    public boolean recognises(Sample head) {
        return MARK.matcher(head.text()).find();
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        TravisJob job = new TravisJob(input.session());
        JobLines.read(input, sink, job::line);
        job.to(sink);
        return null;
    }
}
