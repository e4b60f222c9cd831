package dev.pave.cli;

import dev.pave.pattern.Home;
import dev.pave.pattern.JobSpec;
import dev.pave.pattern.JobSpecReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that both jobs have. */
final class RunOptions {

    @Option(names = "--job", paramLabel = "F", description = "The job file (default: jobs/<command>.yaml of the home).")
    private Path job;

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description = "Read this repository in place of the job file's; may be repeated.")
    private List<Path> repositories = new ArrayList<>();

    JobSpec spec(Home home, String command) {
        return JobSpecReader.read(job != null ? job : home.jobs().resolve(command + ".yaml"));
    }

    /** The repositories to read: those of the command line, else those of the job file. */
    List<String> repositories(JobSpec spec) {
        return repositories.isEmpty()
                ? spec.repositories()
                : repositories.stream().map(Path::toString).toList();
    }

    /** Where a source of the job file is: {@code .} is where one stands, other relative paths count from the home. */
    Path resolve(Home home, String path) {
        Path given = Path.of(path);
        boolean here = path.equals(".") || !repositories.isEmpty();
        Path place = here ? given.toAbsolutePath().normalize() : home.root().resolve(given);
        if (!here && !Files.exists(place)) {
            Path shipped = Path.of(System.getProperty("pave.checkout", "")).resolve(given);
            return Files.exists(shipped) ? shipped : place;
        }
        return place;
    }
}
