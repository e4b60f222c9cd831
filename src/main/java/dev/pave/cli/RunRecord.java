package dev.pave.cli;

import dev.pave.home.Home;
import dev.pave.home.Person;
import dev.pave.pattern.event.Execution;
import dev.pave.store.Spool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The line that one run of a pattern leaves in the spool. Of the inputs it has the names, and the values of {@code name}
 * and {@code folder} only; none that could be a secret.
 */
final class RunRecord {

    private static final Set<String> TOLD = Set.of("name", "folder");

    /** Known beginnings of tokens, and long runs of letters and digits mixed. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(gh[opsur]_|github_pat_|glpat-|sk-|xox|AKIA|eyJ).{8,}|(?=[^/]*\\d)(?=[^/]*[a-z])[a-z0-9+=_]{24,}");

    private final Home home;
    private final String pattern;
    private final String raw;
    private final Instant startedAt = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
    private final long started = System.nanoTime();

    RunRecord(Home home, String pattern, Path repository, Map<String, String> values) {
        this.home = home;
        this.pattern = pattern;
        StringBuilder line = new StringBuilder("pave run " + pattern + " --repo " + repository);
        values.forEach(
                (key, value) -> line.append(" --set ").append(key).append('=').append(told(key, value)));
        this.raw = line.append(" --apply").toString();
    }

    private static String told(String key, String value) {
        return TOLD.contains(key) && !SECRET.matcher(value).matches() ? value : "...";
    }

    /**
     * Adds the line.
     *
     * @param message why it failed; empty otherwise
     * @throws IOException when it cannot be written
     */
    void end(ExitCode code, String message) throws IOException {
        new Spool(home.spool())
                .append(new Execution(
                        UUID.randomUUID().toString(),
                        session(),
                        startedAt,
                        Duration.ofNanos(System.nanoTime() - started).toMillis(),
                        Person.name(),
                        "pave run " + pattern,
                        raw,
                        code == ExitCode.DONE ? Execution.Outcome.SUCCESS : Execution.Outcome.FAILURE,
                        code.code(),
                        message,
                        pattern));
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
