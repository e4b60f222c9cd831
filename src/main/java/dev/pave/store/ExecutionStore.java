package dev.pave.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables of recorded executions: what was read from logs, and the cursors up to which they were. */
public final class ExecutionStore {

    private static final String STATES = """
            SELECT l.*, c.fingerprint, c.position
            FROM log_sources l
            JOIN ingest_cursor c ON c.source_id = l.source_id
            ORDER BY l.source_id
            """;

    private final Warehouse warehouse;
    private final Path pages;

    public ExecutionStore(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.pages = warehouse.file().resolveSibling(warehouse.file().getFileName() + ".pages");
    }

    /** All log files that were ever read. */
    public List<LogFileState> states() {
        return warehouse.inTransaction(connection -> new Sql(STATES)
                .list(
                        connection,
                        row -> new LogFileState(
                                row.text("source_id"),
                                row.text("location"),
                                row.text("format"),
                                row.longOrNull("size"),
                                row.longOrNull("modified_ms"),
                                row.longOrNull("executions"),
                                row.longOrNull("rejected"),
                                row.longOrNull("redacted"),
                                row.text("fingerprint"),
                                row.text("position"),
                                row.instant("ingested_at"))));
    }

    /** Notes where a file is now, and that nothing else is new in it. */
    public void seen(LogFileState state) {
        warehouse.runInTransaction(connection -> ExecutionWriter.describe(connection, state));
    }

    /** A writer of one source's rows. */
    public ExecutionWriter writer(String sourceId) {
        return new ExecutionWriter(warehouse, sourceId);
    }

    /** An empty page; what a killed run left is overwritten. */
    public Page page(int number) {
        try {
            Files.createDirectories(pages);
            return new Page(pages.resolve("page" + number));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write below " + pages, e);
        }
    }
}
