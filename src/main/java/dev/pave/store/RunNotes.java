package dev.pave.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What one run took in and left out, in the table {@code run_notes}. Kept with the rows themselves, since a run that is killed and
 * goes on does not read again what it rejected. Safe for several threads.
 */
public final class RunNotes {

    private static final String ADDED_UP = """

            ON CONFLICT (run_id, source_id, kind) DO UPDATE SET amount = amount + excluded.amount, text = excluded.text
            """;

    private static final String ADD = "INSERT INTO run_notes VALUES (?, ?, ?, ?, ?)" + ADDED_UP;

    private final Warehouse warehouse;
    private final String runId;

    /** @param runId null where rows are read outside of a run: then nothing is noted */
    public RunNotes(Warehouse warehouse, String runId) {
        this.warehouse = warehouse;
        this.runId = runId;
    }

    /** Notes that a whole source could not be read; once, however often it is tried. */
    public void unread(String sourceId, String why) {
        warehouse.runInTransaction(connection -> {
            remove(connection, sourceId, RunNote.Kind.UNREAD);
            add(connection, new RunNote(sourceId, RunNote.Kind.UNREAD, 1, why));
        });
    }

    /** Notes how much of a source is left out now, in place of what was noted while it was read. */
    public void skipped(String sourceId, long amount, String what) {
        warehouse.runInTransaction(connection -> {
            remove(connection, sourceId, RunNote.Kind.SKIPPED);
            add(connection, new RunNote(sourceId, RunNote.Kind.SKIPPED, amount, what));
        });
    }

    /** Notes that a repository is another clone of one that the run reads; once, however often it is met. */
    public void same(String location, String what) {
        warehouse.runInTransaction(connection -> {
            remove(connection, location, RunNote.Kind.SAME);
            add(connection, new RunNote(location, RunNote.Kind.SAME, 1, what));
        });
    }

    /** Forgets which sources could not be read: a run that goes on tries them again. */
    public void forgetUnread() {
        warehouse.update(
                new Sql("DELETE FROM run_notes WHERE run_id = ? AND kind = ?", runId, RunNote.Kind.UNREAD.id()));
    }

    /** By source and kind. */
    public List<RunNote> list() {
        Sql sql = new Sql("SELECT * FROM run_notes WHERE run_id = ? ORDER BY source_id, kind", runId);
        return warehouse.list(
                sql,
                row -> new RunNote(
                        row.text("source_id"),
                        RunNote.Kind.of(row.text("kind")),
                        row.longOrNull("amount"),
                        row.text("text")));
    }

    /** Adds to what is noted of the source, within the transaction that stores the rest of it. */
    public void add(Connection connection, RunNote problem) throws SQLException {
        if (runId != null && problem.amount() != 0) {
            new Sql(ADD, runId, problem.sourceId(), problem.kind().id(), problem.amount(), problem.text())
                    .update(connection);
        }
    }

    /** The same of several, each of another source or kind. */
    public void add(Connection connection, List<RunNote> problems) throws SQLException {
        if (runId != null) {
            List<RunNote> some =
                    problems.stream().filter(problem -> problem.amount() != 0).toList();
            TableWriter.put(
                    connection,
                    "run_notes",
                    "run_id, source_id, kind",
                    "INSERT INTO %s SELECT * FROM %s" + ADDED_UP,
                    some,
                    (table, problem) -> table.row(
                            runId, problem.sourceId(), problem.kind().id(), problem.amount(), problem.text()));
        }
    }

    public void remove(Connection connection, String sourceId, RunNote.Kind kind) throws SQLException {
        if (runId != null) {
            new Sql("DELETE FROM run_notes WHERE run_id = ? AND source_id = ? AND kind = ?", runId, sourceId, kind.id())
                    .update(connection);
        }
    }
}
