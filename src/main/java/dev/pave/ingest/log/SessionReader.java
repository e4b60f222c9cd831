package dev.pave.ingest.log;

import dev.pave.ingest.log.format.LogContent;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.SessionStep;
import dev.pave.shell.CommandNormaliser;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the sessions of a log as the night would store them, without a store; holds one file's executions in memory. */
public final class SessionReader {

    /**
     * The sessions of a file, by name, with their executions in order.
     *
     * @throws RefusedException where the file is in no format that pave knows, or is not what it claims to be
     */
    public Map<String, List<SessionStep>> read(LogRequest request) throws IOException {
        LogContent content = LogContent.of(request.file());
        Sample head = content.head();
        Taking taking = new Taking();
        if (head.bytes().length == 0) {
            return taking.sessions;
        }
        LogFormat format = LogFormats.of(request, head);
        try (InputStream in = content.open()) {
            new LogInput(content, content.name(), head, in, Mark.START, new byte[0], true, request.columns())
                    .readBy(format, taking);
        }
        LogFormats.check(format, head, taking.taken);
        return taking.sessions;
    }

    private static final class Taking implements Sink {
        private final Map<String, List<SessionStep>> sessions = new LinkedHashMap<>();
        private final RowMaker rows = new RowMaker("", new CommandNormaliser(), new SessionCounters());
        private long taken;

        @Override
        public void execution(LogEvent draft) {
            taken++;
            ExecutionRow row = rows.row(draft);
            String operation = text(row.operation());
            if (operation != null) {
                sessions.computeIfAbsent(text(row.sessionId()), name -> new ArrayList<>())
                        .add(new SessionStep(
                                row.seq(),
                                operation,
                                row.raw() == null ? operation : text(row.raw()),
                                text(row.argumentsId()),
                                text(row.resultId()),
                                outcome(text(row.shown())),
                                outcome(text(row.outcome())),
                                text(row.message()),
                                row.startedMicros() == ExecutionRow.NONE
                                        ? null
                                        : Instant.EPOCH.plusNanos(row.startedMicros() * 1000)));
            }
        }

        private static Outcome outcome(String id) {
            return id == null ? Outcome.UNKNOWN : Outcome.valueOf(id.toUpperCase(Locale.ROOT));
        }

        private static String text(byte[] stored) {
            return stored == null ? null : new String(stored, StandardCharsets.UTF_8);
        }

        @Override
        public void reject(long line, long offset, String reason, String excerpt) {
            taken++; // a line that cannot be read is no execution; pave parse and the night name it
        }
    }
}
