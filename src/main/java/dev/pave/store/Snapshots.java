package dev.pave.store;

import dev.pave.home.Home;
import dev.pave.home.UsageException;
import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies of the warehouse for readers, one a run: {@code reports/<run-id>/pave.duckdb}. The file {@code current} holds
 * the id of the run to read and is switched last, so a reader never waits for a writer and never sees half a run.
 */
public final class Snapshots {
    private static final String FILE = "pave.duckdb";
    private final Path reports;

    public Snapshots(Path reports) {
        this.reports = reports.toAbsolutePath().normalize();
    }

    /** Opens the tables of a home for reading: the latest snapshot, so that nobody waits for a run. */
    public static Warehouse open(Home home) {
        Path file = new Snapshots(home.reports()).current().orElse(home.warehouse());
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is nothing to read in " + home.root() + " yet; run `pave nightly` first");
        }
        return openFile(file);
    }

    /** Opens one snapshot for reading. */
    public static Warehouse openFile(Path file) {
        return upToDate(Warehouse.openReadOnly(file));
    }

    private static Warehouse upToDate(Warehouse tables) {
        if (new Migrations(tables.connection()).status().stream().allMatch(Migration::applied)) {
            return tables;
        }
        tables.close();
        throw new UsageException("the tables are of an older pave; run `pave nightly` once to bring them up to date");
    }

    /** Copies the warehouse into the run's folder; the copy appears whole or not at all. */
    public void take(Warehouse warehouse, String runId) {
        take(warehouse::copyTo, runId);
    }

    /** The same of a warehouse that nobody uses any more: it is closed then. */
    public void takeLast(Warehouse warehouse, String runId) {
        take(warehouse::closeAndCopyTo, runId);
    }

    private interface Copying {
        void to(Path target) throws IOException;
    }

    private void take(Copying copying, String runId) {
        Path folder = folder(runId);
        Path unfinished = folder.resolve(FILE + ".new");
        try {
            Files.createDirectories(folder);
            copying.to(unfinished);
            DurableFile.move(unfinished, folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the snapshot " + folder.resolve(FILE), e);
        }
    }

    /** Makes this run the one that readers see. */
    public void publish(String runId) {
        if (!Files.isDirectory(folder(runId))) {
            throw new StoreException("There is no run " + runId + " below " + reports);
        }
        try {
            DurableFile.write(pointer(), runId + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot switch " + pointer() + " to run " + runId, e);
        }
    }

    /** The id of the run that readers see; empty before the first. */
    public Optional<String> currentRun() {
        try {
            String runId = Files.readString(pointer()).strip();
            return runId.isEmpty() ? Optional.empty() : Optional.of(runId);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pointer(), e);
        }
    }

    /** The snapshot that readers see; empty before the first run. */
    public Optional<Path> current() {
        return currentRun().flatMap(this::find);
    }

    /** The snapshot of a run; empty where it is gone, and for what is no run's id. */
    public Optional<Path> find(String runId) {
        Path folder = runId.indexOf('\0') >= 0 || runId.isBlank()
                ? reports
                : reports.resolve(runId).normalize();
        boolean isOne = reports.equals(folder.getParent());
        return isOne ? Optional.of(folder.resolve(FILE)).filter(Files::isRegularFile) : Optional.empty();
    }

    /** Removes the oldest runs; the newest {@code keep} and the current one stay. Returns the ids of those removed. */
    public List<String> prune(int keep) {
        String current = currentRun().orElse("");
        List<String> old = runs().stream()
                .skip(Math.max(0, keep))
                .map(folder -> folder.getFileName().toString())
                .filter(runId -> !runId.equals(current))
                .toList();
        old.forEach(runId -> delete(folder(runId)));
        return old;
    }

    private List<Path> runs() {
        if (!Files.isDirectory(reports)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(reports)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(FILE)))
                    .sorted(Comparator.comparing(Snapshots::writtenAt)
                            .thenComparing(Path::getFileName)
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + reports, e);
        }
    }

    private static FileTime writtenAt(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder.resolve(FILE), e);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    DurableFile.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    DurableFile.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the old run " + folder, e);
        }
    }

    private Path pointer() {
        return reports.resolve("current");
    }

    private Path folder(String runId) {
        Path folder = reports.resolve(runId).normalize();
        if (!reports.equals(folder.getParent())) {
            throw new IllegalArgumentException("A run id is one folder's name, not \"" + runId + "\"");
        }
        return folder;
    }
}
