package dev.pave.report;

import dev.pave.store.RunRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The list of runs, {@code reports/index.html}, newest first: those that have pages, and those that did not end well. */
public final class RunsIndex {

    private final Path reports;

    public RunsIndex(Path reports) {
        this.reports = reports;
    }

    /** @param known runs that the tables know; of those without pages the ones that did not end are told */
    public Path write(List<RunRow> known) {
        List<RunLine> lines = new ArrayList<>();
        for (String run : folders()) {
            lines.add(RunLine.read(reports.resolve(run)).orElseGet(() -> ofAnOlderPave(run, known)));
        }
        known.stream()
                .filter(row -> !row.status().equals("done"))
                .filter(row -> lines.stream().noneMatch(line -> line.runId().equals(row.runId())))
                .map(row -> RunLine.known(row.runId(), row.job(), row.status(), false, written(row)))
                .forEach(lines::add);
        lines.sort(Comparator.comparing(RunLine::runId).reversed());
        List<String> scripts =
                Stream.concat(PageWriter.SHELL.stream(), Stream.of("runs.js")).toList();
        return PageFile.write(reports.resolve("index.html"), "pave: runs", scripts, Map.of("runs", lines));
    }

    private static RunLine ofAnOlderPave(String run, List<RunRow> known) {
        return known.stream()
                .filter(row -> row.runId().equals(run))
                .findFirst()
                .map(row -> RunLine.known(run, row.job(), row.status(), true, written(row)))
                .orElse(RunLine.known(run, null, "done", true, null));
    }

    private static String written(RunRow row) {
        return LocalDateTime.ofInstant(row.startedAt(), ZoneOffset.UTC)
                .toString()
                .replace('T', ' ');
    }

    private List<String> folders() {
        try (Stream<Path> folders = Files.list(reports)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("index.html")))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the runs in " + reports, e);
        }
    }
}
