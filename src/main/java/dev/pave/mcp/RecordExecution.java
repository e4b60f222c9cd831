package dev.pave.mcp;

import dev.pave.home.Home;
import dev.pave.home.Person;
import dev.pave.pattern.event.Execution;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.Secrets;
import dev.pave.shell.CommandNormaliser;
import dev.pave.store.Spool;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Adds a command that was run to the spool, as {@code pave record} does; what looks like a secret is left out. */
record RecordExecution(Home home, String session) implements AgentTool {

    @Override
    public String name() {
        return "record";
    }

    @Override
    public boolean onlyReads() {
        return false;
    }

    @Override
    public Answer call(Arguments arguments) throws IOException {
        String command = Secrets.redact(arguments.text("command").orElseThrow()).text();
        int code = (int) arguments.number("exit_code", 0);
        long millis = (long) arguments.number("duration_ms", 0);
        Execution execution = new Execution(
                UUID.randomUUID().toString(),
                arguments.text("session").orElse(session),
                Instant.now(Clock.systemUTC()).minusMillis(millis).truncatedTo(ChronoUnit.MILLIS),
                millis,
                Person.name(),
                new CommandNormaliser().of(command).text(),
                command,
                code == 0 ? Outcome.SUCCESS : Outcome.FAILURE,
                code,
                Secrets.redact(arguments.text("message").orElse("")).text(),
                null,
                null);
        new Spool(home.spool()).append(execution);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("recorded", execution.executionId());
        json.put("operation", execution.operation());
        return Answer.of(json);
    }
}
