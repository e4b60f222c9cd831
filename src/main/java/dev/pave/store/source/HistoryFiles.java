package dev.pave.store.source;

import dev.pave.store.RunNote;
import dev.pave.store.RunNotes;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All that a warehouse has of a repository as Parquet files, a file a table, to be taken over into another warehouse. */
public final class HistoryFiles {

    private static final List<Table> TABLES = List.of(
            new Table("changes", "repo", false),
            new Table("merged_parents", "repo", false),
            new Table("file_changes", "repo", false),
            new Table("skips", "source_id", false),
            new Table("ingest_cursor", "source_id", true),
            new Table("sources", "source_id", true));

    private static final String NOTES = "run_notes";

    private final Warehouse warehouse;

    /**
     * A table of histories.
     *
     * @param column that names the source
     * @param single whether a source has one row of it, which is replaced
     */
    private record Table(String name, String column, boolean single) {}

    public HistoryFiles(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Writes the rows of a source, in their order, and what the one run of this warehouse noted of it.
     *
     * @param folder to write into
     * @return the files that were written
     */
    public List<Path> write(String sourceId, Path folder) {
        return warehouse.inTransaction(connection -> {
            List<Path> files = new ArrayList<>();
            for (Table table : TABLES) {
                files.add(write(connection, table.name(), table.column(), sourceId, folder));
            }
            files.add(write(connection, NOTES, "source_id", sourceId, folder));
            return files;
        });
    }

    private static Path write(Connection connection, String table, String column, String sourceId, Path folder)
            throws SQLException {
        Path file = folder.resolve(table + ".parquet");
        new Sql("COPY (SELECT * FROM " + table + " WHERE " + column + " = " + quoted(sourceId) + " ORDER BY rowid) TO "
                        + quoted(file.toString()) + " (FORMAT parquet, COMPRESSION zstd)")
                .update(connection);
        return file;
    }

    /**
     * Takes over what was written, in one transaction: all of it, or nothing.
     *
     * @param notes of the run that takes it
     */
    public void read(Path folder, RunNotes notes) {
        warehouse.runInTransaction(connection -> {
            for (Table table : TABLES) {
                String insert = table.single() ? "INSERT OR REPLACE INTO " : "INSERT INTO ";
                new Sql(insert + table.name() + " SELECT * FROM " + parquet(folder, table.name())).update(connection);
            }
            List<RunNote> noted = new Sql("SELECT * FROM " + parquet(folder, NOTES) + " ORDER BY kind")
                    .list(
                            connection,
                            row -> new RunNote(
                                    row.text("source_id"),
                                    RunNote.Kind.of(row.text("kind")),
                                    row.longOrNull("amount"),
                                    row.text("text")));
            for (RunNote note : noted) {
                notes.add(connection, note);
            }
        });
    }

    private static String parquet(Path folder, String table) {
        return "read_parquet(" + quoted(folder.resolve(table + ".parquet").toString()) + ")";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
