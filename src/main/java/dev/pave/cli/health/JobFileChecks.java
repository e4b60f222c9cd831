package dev.pave.cli.health;

import dev.pave.home.Home;
import dev.pave.home.JobSpec;
import dev.pave.home.JobSpecReader;
import dev.pave.home.Mistake;
import dev.pave.home.MistakesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the job files of a home. */
public record JobFileChecks(Home home) {

    /** A failure for each mistake, a line for each file without one. */
    public List<HealthCheck> checks() throws IOException {
        if (!Files.isDirectory(home.jobs())) {
            return List.of(); // told of with the home's folders
        }
        List<HealthCheck> checks = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.jobs())) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(file -> checks.addAll(checks(file)));
        }
        return checks;
    }

    private static List<HealthCheck> checks(Path file) {
        try {
            JobSpecReader.read(file);
            return List.of(HealthCheck.ok("the job file " + file + " is sound"));
        } catch (MistakesException wrong) {
            return wrong.mistakes().stream()
                    .map(Mistake::toString)
                    .map(mistake -> HealthCheck.fail(mistake, "mend the job file"))
                    .toList();
        }
    }

    /** What a night reads; empty where its job file is not there or cannot be read. */
    public Optional<JobSpec> nightly() {
        try {
            return Optional.of(JobSpecReader.read(home.jobs().resolve("nightly.yaml")));
        } catch (MistakesException told) {
            return Optional.empty();
        }
    }
}
