package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The console of Jenkins, of pipelines and of jobs without one, with and without the timestamper's times. Each command that a
 * shell shows ({@code + npm test}, {@code C:\ws>npm test}) is an execution, and so is a step that shows none.
 */
public final class JenkinsFormat implements LogFormat {

    private static final Pattern PIPELINE = Pattern.compile("(?m)^" + JenkinsBuild.TIMES + "\\[Pipeline] \\S");
    private static final Pattern FREE = Pattern.compile(
            "(?m)^" + JenkinsBuild.TIMES + "(?:\\[[\\w.-]+] \\$ \\S|Building (?:in workspace|remotely on) \\S)");

    private static final Pattern ENDS =
            Pattern.compile("(?m)^" + JenkinsBuild.TIMES + "(?:Started by |Finished: [A-Z]+)");

    @Override
    public String id() {
        return "jenkins";
    }

    @Override
    public boolean recognises(Sample head) {
        String text = JenkinsBuild.withoutNotes(head.text());
        return PIPELINE.matcher(text).find()
                || FREE.matcher(text).find() && (text.contains("Started by ") || text.contains("Finished: "));
    }

    /** The rest of a console has steps, or tells how it ended. */
    @Override
    public long foreignLine(Sample head) {
        String text = JenkinsBuild.withoutNotes(head.text());
        return FREE.matcher(text).find() || ENDS.matcher(text).find() ? 0 : head.firstLine();
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        JenkinsBuild build = new JenkinsBuild(input.session());
        JobLines.read(input, sink, build::line);
        build.to(sink);
        return null;
    }
}
