package dev.pave.report;

import dev.pave.store.Warehouse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The data of a run's pages, a record a page, ready for JSON; who shows it is another matter. For one thread. */
public final class PageData implements AutoCloseable {

    /** Each may name those before it. */
    private static final List<String> MACROS =
            List.of("period", "seen", "agent", "part", "shown", "known", "listed", "found");

    private final Connection connection;
    private final JsonRows rows;
    private final String runId;

    /** Reads on a connection of its own, which what the statements share is gone with. */
    public PageData(Warehouse warehouse, String runId) {
        this.connection = warehouse.ownConnection();
        this.rows = new JsonRows(connection);
        this.runId = runId;
        defineMacros(connection);
        rows.run(
                "shared/shown-sessions",
                runId,
                ShownSessions.MOST,
                ShownSessions.MOST_WITH_FINDINGS,
                ShownSessions.MOST_FAILURES);
        rows.run("macros/marked");
    }

    /** What to do next, what got worse, whether this is up to date. */
    public OverviewPage overview() {
        return OverviewPage.of(rows, runId);
    }

    /** What can be run. */
    public LibraryPage library() {
        return LibraryPage.of(rows, runId);
    }

    /** Lets statements of a connection use what the pages' statements share, such as {@code known()}. */
    public static void defineMacros(Connection connection) {
        JsonRows rows = new JsonRows(connection);
        rows.defineMacros();
        MACROS.forEach(macro -> rows.run("macros/" + macro));
    }

    /** The candidates, their record and their templates. */
    public CandidatesPage candidates() {
        return CandidatesPage.of(rows, runId);
    }

    /** What was recorded: operations, sessions and routines; empty where nothing was. */
    public Optional<SessionsPage> sessions() {
        return SessionsPage.of(rows, runId);
    }

    /** How work fails: what recurs, where it was found, what overcame it. */
    public AntiPatternsPage antiPatterns() {
        return AntiPatternsPage.of(rows, runId);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close what the pages were read by: " + e.getMessage(), e);
        }
    }
}
