package dev.pave.ingest.log.format.output;

import dev.pave.home.FailureFormsReader;
import dev.pave.ingest.log.format.LineFormat;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Stamp;
import dev.pave.ingest.text.Timestamps;
import dev.pave.mine.failures.FailureClassifier;
import dev.pave.mine.failures.Reading;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a command or a job printed, where it is short and says how it ended: one execution, so that a night tells its failure by
 * the very text of which {@code pave classify} is asked. Longer ones, and such whose lines begin with a time, are logs of
 * messages.
 */
public final class OutputFormat implements LogFormat {

    /** So much is kept of what an execution said. */
    private static final int LONGEST = 7_900;

    private static final int OPENING_LINES = 200;

    /** The shipped forms, whatever a home's say: what a file is must not depend on who reads it. */
    private static final class Shipped {
        private static final FailureClassifier CLASSIFIER = new FailureClassifier(FailureFormsReader.shipped());
    }

    @Override
    public String id() {
        return "output";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.isText() && head.bytes().length <= LONGEST;
    }

    @Override
    public boolean recognisesUnasked(Sample head) {
        return recognises(head)
                && !isTimed(LineFormat.headerOf(head.lines(OPENING_LINES)))
                && wentWell(new String(head.bytes(), StandardCharsets.UTF_8)).isPresent();
    }

    /** Levels alone stand before the lines of many a tool, times before messages. */
    private static boolean isTimed(String header) {
        return Timestamps.before(header, header.length(), new Stamp()) != ExecutionRow.NONE;
    }

    private static Optional<Boolean> wentWell(String text) {
        Reading reading = Shipped.CLASSIFIER.begin();
        text.lines().forEach(reading::line);
        return reading.wentWell();
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        StringBuilder said = new StringBuilder();
        LogLines lines = input.lines();
        while (lines.next()) {
            said.append(lines.text()).append('\n');
        }
        String text = said.toString();
        LogEvent draft = new LogEvent(":0", input.session()).line(1);
        draft.operation("log " + input.session()).saying(text);
        draft.ended(wentWell(text)
                .map(well -> well ? Outcome.SUCCESS : Outcome.FAILURE)
                .orElse(Outcome.UNKNOWN));
        sink.execution(draft);
        return null;
    }
}
