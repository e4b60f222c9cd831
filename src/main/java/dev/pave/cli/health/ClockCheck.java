package dev.pave.cli.health;

import dev.pave.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Whether the clock goes with what a home keeps: what was written later than now tells that it is wrong, or was. Runs and decisions are
 * ordered by their times.
 */
public record ClockCheck(Home home, Clock clock) {

    /** What machines that share a folder may differ by. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    /** One line; fine where nothing was written yet. */
    public HealthCheck check() throws IOException {
        Instant now = clock.instant();
        Instant newest = newest();
        return newest.isAfter(now.plus(SLACK))
                ? HealthCheck.warn(
                        "the clock says " + now.truncatedTo(ChronoUnit.SECONDS) + ", but " + home.state()
                                + " was written to at " + newest.truncatedTo(ChronoUnit.SECONDS),
                        "set the clock (`timedatectl status`); if it was wrong then, what was written counts as the newest until "
                                + newest.truncatedTo(ChronoUnit.SECONDS))
                : HealthCheck.ok("the clock says " + now.truncatedTo(ChronoUnit.SECONDS));
    }

    private Instant newest() throws IOException {
        if (!Files.isDirectory(home.state())) {
            return Instant.MIN;
        }
        try (Stream<Path> files = Files.list(home.state())) {
            return files.filter(Files::isRegularFile)
                    .map(ClockCheck::written)
                    .max(Instant::compareTo)
                    .orElse(Instant.MIN);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
