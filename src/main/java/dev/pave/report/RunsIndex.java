package dev.pave.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The list of runs, {@code reports/index.html}, newest first. */
public final class RunsIndex {

    private final Path reports;

    public RunsIndex(Path reports) {
        this.reports = reports;
    }

    public Path write() {
        List<String> runs;
        try (Stream<Path> folders = Files.list(reports)) {
            runs = folders.filter(folder -> Files.isRegularFile(folder.resolve("index.html")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the runs in " + reports, e);
        }
        return PageFile.write(reports.resolve("index.html"), "pave: runs", List.of("runs.js"), Map.of("runs", runs));
    }
}
