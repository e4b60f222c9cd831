package dev.pave.store.log;

import dev.pave.store.RunNote;
import dev.pave.store.RunNotes;
import dev.pave.store.Sql;
import dev.pave.store.TableWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is stored of log files beside their rows: lines that were rejected, what the run took in, and how far each was read. A
 * statement a table, however many files there are.
 */
final class FileNotes {

    private final Connection connection;
    private final RunNotes notes;

    FileNotes(Connection connection, RunNotes notes) {
        this.connection = connection;
        this.notes = notes;
    }

    /** A line that could not be read, and whose. */
    private record Of(String sourceId, Reject reject) {}

    /** What is counted of a file. */
    private record Figures(long executions, long redacted) {
        static final Figures NONE = new Figures(0, 0);
    }

    void add(List<FileRows> files) throws SQLException {
        rejects(files);
        noted(files);
        describe(connection, files.stream().map(FileRows::state).toList());
    }

    private void rejects(List<FileRows> files) throws SQLException {
        List<Of> all = files.stream()
                .flatMap(file -> file.rejects().stream().map(reject -> new Of(file.sourceId(), reject)))
                .toList();
        if (!all.isEmpty()) {
            TableWriter.fill(connection, "rejects", all, (table, of) -> {
                Reject reject = of.reject();
                table.row(of.sourceId(), reject.lineNo(), reject.byteOffset(), reject.reason(), reject.excerpt());
            });
        }
    }

    /** How much more there is than before. */
    private void noted(List<FileRows> files) throws SQLException {
        Map<String, Figures> before = figures(files);
        List<RunNote> all = new ArrayList<>();
        for (FileRows file : files) {
            String sourceId = file.sourceId();
            Figures earlier = before.getOrDefault(sourceId, Figures.NONE);
            all.add(rejected(file));
            all.add(new RunNote(sourceId, RunNote.Kind.ADDED, file.state().executions() - earlier.executions(), ""));
            all.add(new RunNote(sourceId, RunNote.Kind.REDACTED, file.state().redacted() - earlier.redacted(), ""));
        }
        notes.add(connection, all);
    }

    /** A reject of a whole file is told by who asked for it. */
    private static RunNote rejected(FileRows file) {
        List<Reject> lines =
                file.rejects().stream().filter(reject -> reject.lineNo() > 0).toList();
        String example = lines.isEmpty()
                ? ""
                : "e.g. line " + lines.get(0).lineNo() + " " + lines.get(0).reason();
        return new RunNote(file.sourceId(), RunNote.Kind.REJECTED, lines.size(), example);
    }

    private Map<String, Figures> figures(List<FileRows> files) throws SQLException {
        Object[] sources = files.stream().map(FileRows::sourceId).toArray();
        String places = Sql.places(1, sources.length);
        Map<String, Figures> figures = new HashMap<>();
        new Sql("SELECT source_id, executions, redacted FROM log_sources WHERE source_id IN (" + places + ")", sources)
                .each(
                        connection,
                        row -> figures.put(
                                row.text("source_id"),
                                new Figures(row.longOrNull("executions"), row.longOrNull("redacted"))));
        return figures;
    }

    /** How far files were read. */
    static void describe(Connection connection, Collection<LogFileState> states) throws SQLException {
        TableWriter.replace(
                connection,
                "log_sources",
                "source_id",
                states,
                (table, state) -> table.row(
                        state.sourceId(),
                        state.location(),
                        state.format(),
                        state.size(),
                        state.modifiedMs(),
                        state.executions(),
                        state.rejected(),
                        state.redacted(),
                        state.ingestedAt()));
        TableWriter.replace(
                connection,
                "ingest_cursor",
                "source_id",
                states,
                (table, state) ->
                        table.row(state.sourceId(), state.fingerprint(), state.position(), state.ingestedAt()));
    }
}
