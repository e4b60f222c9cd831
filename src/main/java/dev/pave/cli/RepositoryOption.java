package dev.pave.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The repository that a command looks at. */
final class RepositoryOption {

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The repository (default: this one).")
    private Path repo;

    Path path() {
        return repo;
    }
}
