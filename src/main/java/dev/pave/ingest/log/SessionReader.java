package dev.pave.ingest.log;

import dev.pave.pattern.Execution.Outcome;
import dev.pave.pattern.SessionStep;
import dev.pave.store.ExecutionRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Reads the sessions of a log as the night would store them, without a store; holds one file's executions in memory. */
public final class SessionReader {

    /**
     * The sessions of a file, by name, with their executions in order.
     *
     * @throws RefusedException where the file is in no format that pave knows, or is not what it claims to be
     */
    public Map<String, List<SessionStep>> read(LogRequest request) throws IOException {
        var content = LogContent.of(request.file());
        var head = content.head();
        var taking = new Taking();
        if (head.bytes().length == 0) {
            return taking.sessions;
        }
        var format = LogFormats.of(request, head);
        try (var in = content.open()) {
            format.read(
                    new LogInput(content, content.name(), head, in, Mark.START, new byte[0], true, request.columns()),
                    taking);
        }
        return taking.sessions;
    }

    private static final class Taking implements Sink {
        private final Map<String, List<SessionStep>> sessions = new LinkedHashMap<>();
        private final Rows rows = new Rows("", new CommandNormaliser(), new SessionCounters());

        @Override
        public void execution(Draft draft) {
            var row = rows.row(draft);
            var operation = text(row.operation());
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
        public Mark provisional(Draft draft, Mark beginning) {
            execution(draft);
            return beginning;
        }

        @Override
        public void reject(long line, long offset, String reason, String excerpt) {
            // a line that cannot be read is no execution; pave parse and the night name it
        }

        @Override
        public void settled(Supplier<Mark> place) {
            // nothing is kept that could be written
        }
    }
}
