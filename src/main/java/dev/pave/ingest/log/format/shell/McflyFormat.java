package dev.pave.ingest.log.format.shell;

import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import java.io.IOException;
import java.util.regex.Pattern;

/** What {@code mcfly dump} prints, as JSON or CSV: commands and when they were run, in any order. */
public final class McflyFormat implements LogFormat {

    private static final Pattern JSON = Pattern.compile("\"cmd\"\\s*:\\s*\"");
    private static final Pattern WHEN = Pattern.compile("\"when_run\"\\s*:");

    @Override
    public String id() {
        return "mcfly";
    }

    @Override
    public boolean recognises(Sample head) {
        String first = head.first();
        return first.startsWith("cmd,when_run")
                || (first.startsWith("[") || first.startsWith("{"))
                        && JSON.matcher(head.text()).find()
                        && WHEN.matcher(head.text()).find();
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        if (!input.head().first().startsWith("cmd,when_run")) {
            ToolRecord.read(input, sink);
        } else {
            ToolRecord.table(input, sink);
        }
        return null;
    }
}
