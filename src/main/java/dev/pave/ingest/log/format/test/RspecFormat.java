package dev.pave.ingest.log.format.test;

import static dev.pave.ingest.log.format.JsonLines.text;

import dev.pave.ingest.log.format.JsonTrees;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.pattern.event.Execution.Outcome;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * {@code rspec --format json}: a file is a session, an example an execution; what failed outside of examples, as a file that
 * cannot be loaded, is one too. The report tells no times, only how long each example took.
 */
public final class RspecFormat implements LogFormat {

    @Override
    public String id() {
        return "rspec";
    }

    @Override
    public boolean recognises(Sample head) {
        String text = head.text();
        return head.first().startsWith("{")
                && text.contains("\"examples\"")
                && (text.contains("\"full_description\"") || text.contains("\"summary_line\""));
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        TestRun run = new TestRun(input, sink);
        JsonNode report = JsonTrees.first(input.stream(), sink);
        for (JsonNode example : report.path("examples")) {
            String file = text(example, "file_path").replaceFirst("^\\./", "");
            LogEvent event = run.test(
                            file.isEmpty() ? input.session() : file,
                            text(example, "full_description").strip(),
                            0)
                    .ended(TestRun.outcome(text(example, "status")));
            if (TestRun.isNumber(example.path("run_time"))) {
                event.lasting(Math.round(example.path("run_time").asDouble() * 1000));
            }
            if (event.outcome == Outcome.FAILURE) {
                event.saying(text(example.path("exception"), "message").strip());
            }
        }
        if (report.path("summary").path("errors_outside_of_examples_count").asInt(0) > 0) {
            run.test(run.session(""), "run", 0)
                    .operation("rspec")
                    .ended(Outcome.FAILURE)
                    .saying(StreamSupport.stream(report.path("messages").spliterator(), false)
                            .map(JsonNode::asString)
                            .collect(Collectors.joining("\n"))
                            .strip());
        }
        run.end();
        return null;
    }
}
