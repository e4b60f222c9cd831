package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Logs of a job or of one task of Azure Pipelines, as its site gives them: a task is an execution, a job a session. */
public final class AzurePipelinesFormat implements LogFormat {

    private static final Pattern LINE =
            Pattern.compile("\\uFEFF?(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z) ?(.*)", Pattern.DOTALL);
    private static final Pattern OF_A_TASK = Pattern.compile("(?m)Z Task {2,}: |Z ##\\[section]Finishing: ");

    @Override
    public String id() {
        return "azure-pipelines";
    }

    @Override
    public boolean recognises(Sample head) {
        String text = head.text();
        return LINE.matcher(head.first()).matches()
                && text.contains("Z ##[section]Starting: ")
                && OF_A_TASK.matcher(text).find()
                && !text.contains("##[group]Run ");
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        AzureJob job = new AzureJob(input.session());
        JobLines.read(input, sink, (number, text) -> {
            Matcher line = LINE.matcher(text);
            if (line.matches()) {
                job.line(number, Timestamps.micros(line.group(1)), line.group(2));
            } else {
                job.more(text);
            }
        });
        job.to(sink);
        return null;
    }
}
