package dev.pave.execute;

import dev.pave.home.Home;
import dev.pave.home.Person;
import dev.pave.pattern.event.Execution;
import dev.pave.pattern.event.Secrets;
import dev.pave.store.Spool;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/**
 * The line that one run of a pattern leaves in the spool, dry and refused ones too. Of the inputs it has the names, and the
 * values of {@code name} and {@code folder} only; nothing in it is a secret.
 */
final class RunRecord {

    private static final Set<String> TOLD = Set.of("name", "folder");

    private final Home home;
    private final String operation;
    private final String raw;
    private final String id = UUID.randomUUID().toString();
    private final Instant startedAt = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
    private final long started = System.nanoTime();

    RunRecord(Home home, RunRequest request) {
        this.home = home;
        String pattern = "pave run " + request.pattern();
        String how = request.apply() ? "" : " --dry-run";
        this.operation = withoutSecrets(pattern + how);
        StringBuilder line = new StringBuilder(pattern + " --repo " + request.repository());
        request.input()
                .forEach((key, value) ->
                        line.append(" --set ").append(key).append('=').append(TOLD.contains(key) ? value : "..."));
        this.raw = withoutSecrets(line + (request.apply() ? " --apply" : how));
    }

    private static String withoutSecrets(String text) {
        return Secrets.redact(text).text();
    }

    String id() {
        return id;
    }

    /** How long it takes so far. */
    long millis() {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }

    /** @throws IOException when the line cannot be written */
    void append(RunResult result) throws IOException {
        new Spool(home.spool())
                .append(new Execution(
                        id,
                        session(),
                        startedAt,
                        result.durationMs(),
                        Person.name(),
                        operation,
                        raw,
                        result.outcome().isGood() ? Execution.Outcome.SUCCESS : Execution.Outcome.FAILURE,
                        result.outcome().exitCode(),
                        withoutSecrets(result.failure()
                                .map(RunFailure::recorded)
                                .orElse(result.outcome() == RunOutcome.UNCHANGED ? "unchanged" : "")),
                        result.executor() == null ? null : result.pattern(),
                        result.executor()));
    }

    /** {@code PAVE_SESSION}, else the shell or job that started this program. */
    private static String session() {
        String given = System.getenv("PAVE_SESSION");
        if (given != null && !given.isBlank()) {
            return given;
        }
        return ProcessHandle.current()
                .parent()
                .map(parent -> "process-" + parent.pid() + "-"
                        + parent.info()
                                .startInstant()
                                .map(Instant::getEpochSecond)
                                .orElse(0L))
                .orElse("process-0");
    }
}
