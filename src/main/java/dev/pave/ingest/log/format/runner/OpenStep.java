package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.Sink;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A step or command of a job while its lines are read, and after. */
final class OpenStep {

    private static final Pattern EXIT = Pattern.compile("(?i)exit (?:code|status):? (-?\\d{1,9})");

    final LogEvent event;
    final StepOutput output = new StepOutput();

    OpenStep(LogEvent event) {
        this.event = event;
    }

    /** It failed with these words, and with the exit code that they tell. */
    void failed(String words) {
        Matcher code = EXIT.matcher(words);
        if (code.find() && !code.group(1).equals("0")) {
            event.exit(Long.parseLong(code.group(1)));
        }
        event.ended(Outcome.FAILURE).saying(words);
    }

    /** It went well, as far as nothing else is known. */
    void passed() {
        if (event.outcome == Outcome.UNKNOWN) {
            event.ended(Outcome.SUCCESS);
        }
    }

    /** It lasted until then, unless that is known already. */
    void until(long micros) {
        if (event.durationMs == ExecutionRow.NONE
                && event.startedMicros != ExecutionRow.NONE
                && micros != ExecutionRow.NONE) {
            event.lasting((micros - event.startedMicros) / 1000);
        }
    }

    void to(Sink sink) {
        sink.execution(event.showing(output.end()));
    }
}
