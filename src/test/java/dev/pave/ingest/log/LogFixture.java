package dev.pave.ingest.log;

import dev.pave.engine.Engine;
import dev.pave.engine.LocalEngine;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.shell.CommandNormaliser;
import dev.pave.shell.OperationNormaliser;
import dev.pave.store.Migrations;
import dev.pave.store.RunNotes;
import dev.pave.store.TextRows;
import dev.pave.store.Warehouse;
import dev.pave.store.log.ExecutionStore;
import dev.pave.store.log.MessageStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A warehouse of its own, log files written into a folder, and what the warehouse has of them. */
public final class LogFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    final Path folder;
    private final Warehouse warehouse;

    public LogFixture(Path folder) {
        this.folder = folder;
        this.warehouse = Warehouse.open(folder.resolve("state").resolve("pave.duckdb"));
        new Migrations(warehouse.connection()).migrate();
    }

    public Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Path write(String name, byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve(name), bytes);
            Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(1)));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LogReading ingest(Path file) {
        return ingest(LogRequest.of(file), new CommandNormaliser(), 3);
    }

    /** In transactions of so many rows; three where nothing is said. */
    public LogReading ingest(Path file, OperationNormaliser commands, long rows) {
        return ingest(LogRequest.of(file), commands, rows);
    }

    public LogReading ingest(Path file, String format, Map<String, List<String>> columns) {
        return ingest(new LogRequest(file, format, columns), new CommandNormaliser(), 3);
    }

    /** One file after the other, as a night reads them. */
    List<LogReading> ingestAll(List<Path> files) {
        return ingestAll(files, () -> {});
    }

    /** @param then to be done after each, before all is stored */
    List<LogReading> ingestAll(List<Path> files, Runnable then) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        LogIngest.Sizes sizes = new LogIngest.Sizes(10_000, Long.MAX_VALUE / 4);
        ExecutionStore store = new ExecutionStore(warehouse, new RunNotes(warehouse, "night"));
        List<LogReading> readings = new ArrayList<>();
        try (LogIngest ingest = new LogIngest(store, new CommandNormaliser(), clock, sizes, new LocalEngine())) {
            for (Path file : files) {
                readings.add(ingest.ingest(LogRequest.of(file)));
                then.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return readings;
    }

    private LogReading ingest(LogRequest request, OperationNormaliser commands, long rows) {
        return ingest(request, commands, new LogIngest.Sizes(rows, Long.MAX_VALUE / 4), new LocalEngine());
    }

    /** A large file in parts of so many bytes at least, by an engine that is told ahead. */
    LogReading ingestInParts(Path file, long bytes, Engine engine) {
        return ingest(LogRequest.of(file), new CommandNormaliser(), new LogIngest.Sizes(50, bytes), engine);
    }

    private LogReading ingest(LogRequest request, OperationNormaliser commands, LogIngest.Sizes sizes, Engine engine) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try {
            LogReading reading;
            try (LogIngest ingest = new LogIngest(new ExecutionStore(warehouse), commands, clock, sizes, engine)) {
                ingest.ahead(List.of(request));
                reading = ingest.ingest(request);
            }
            Templates.settle(new ExecutionStore(warehouse), new MessageStore(warehouse), engine);
            return reading;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> rows(String sql) {
        return TextRows.of(warehouse, sql);
    }

    /** A line an execution: place, operation, outcome. */
    public List<String> executions() {
        return rows("SELECT seq, operation, outcome FROM execution_logs ORDER BY rowid");
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
