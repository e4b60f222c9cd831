package dev.pave.ingest.log;

import dev.pave.ingest.log.format.LogContent;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.pattern.event.Execution.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports of tests, of which it is asked why they failed; what else a log may be is a text to that question. */
public final class TestReports {

    private static final Set<String> FORMATS = Set.of(
            "junit",
            "nunit",
            "xunit",
            "trx",
            "testng",
            "go-test",
            "jest",
            "libtest",
            "mocha",
            "cucumber",
            "rspec",
            "ctrf",
            "playwright",
            "pytest-reportlog");

    private TestReports() {}

    /**
     * The tests of a report that failed, in their order; empty where the file is no such report, or tells of no failure and is
     * not whole.
     */
    public static Optional<List<LogEvent>> failures(Path file) throws IOException {
        LogContent content = LogContent.of(file);
        Optional<LogFormat> format = LogFormats.of(content.head()).filter(known -> FORMATS.contains(known.id()));
        if (format.isEmpty()) {
            return Optional.empty();
        }
        List<LogEvent> failures = new ArrayList<>();
        boolean whole;
        try (InputStream in = content.open()) {
            Failing failing = new Failing(failures);
            new LogInput(content, content.name(), content.head(), in, Mark.START, new byte[0], true, Map.of())
                    .readBy(format.get(), failing);
            whole = !failing.rejected;
        }
        return whole || !failures.isEmpty() ? Optional.of(failures) : Optional.empty();
    }

    private static final class Failing implements Sink {
        private final List<LogEvent> failures;
        private boolean rejected;

        Failing(List<LogEvent> failures) {
            this.failures = failures;
        }

        @Override
        public void execution(LogEvent draft) {
            if (draft.outcome == Outcome.FAILURE) {
                failures.add(draft);
            }
        }

        @Override
        public void reject(long line, long offset, String reason, String excerpt) {
            rejected = true;
        }
    }
}
