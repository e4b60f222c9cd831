package dev.pave.report;

import dev.pave.home.Feedback;
import dev.pave.pattern.Candidate;
import dev.pave.review.Shortlist;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data of a run's pages, a record a page, ready for JSON; who shows it is another matter. For one thread. */
public final class PageData implements AutoCloseable {

    /** Each may name those before it. */
    private static final List<String> MACROS =
            List.of("period", "seen", "agent", "part", "shown", "library", "known", "listed", "found", "run-before");

    private final List<Candidate> candidates;
    private final Shortlist shown;
    private final Connection connection;
    private final JsonRows rows;
    private final String runId;
    private final Shelf shelf;
    private final List<Feedback.Answer> answers;
    private final int secondsPerLine;

    /**
     * Reads on a connection of its own, which what the statements share is gone with.
     *
     * @param shelf   what can be run
     * @param answers what people said of findings
     * @param secondsPerLine what a line counts as that a person types
     */
    public PageData(Warehouse warehouse, String runId, Shelf shelf, List<Feedback.Answer> answers, int secondsPerLine) {
        this(warehouse, Listed.of(warehouse), runId, shelf, answers, secondsPerLine);
    }

    /**
     * The same where the candidates of the tables were read before.
     *
     * @param listed all of them
     */
    public PageData(
            Warehouse warehouse,
            Listed listed,
            String runId,
            Shelf shelf,
            List<Feedback.Answer> answers,
            int secondsPerLine) {
        this.candidates = listed.candidates();
        this.shown = listed.shown();
        this.connection = warehouse.ownConnection();
        this.rows = new JsonRows(connection);
        this.runId = runId;
        this.shelf = shelf;
        this.answers = answers;
        this.secondsPerLine = secondsPerLine;
        defineMacros(connection);
        rows.run(
                "shared/waiting",
                candidates.stream().filter(SinceBefore.waiting(shown)).count());
        rows.run(
                "shared/shown-sessions",
                runId,
                ShownSessions.MOST,
                ShownSessions.MOST_WITH_FINDINGS,
                ShownSessions.MOST_FAILURES);
        rows.run("macros/marked");
    }

    /** Lets statements of a connection use what the pages' statements share, such as {@code known()}. */
    public static void defineMacros(Connection connection) {
        JsonRows rows = new JsonRows(connection);
        rows.defineMacros();
        MACROS.forEach(macro -> rows.run("macros/" + macro));
    }

    /**
     * What to do next, what got worse, whether this is up to date.
     *
     * @param reports the folder of all runs: there is what the run before left
     */
    public OverviewPage overview(Path reports) {
        return OverviewPage.of(rows, runId, candidates, shown, secondsPerLine, reports);
    }

    /** What was decided lately: a part of the overview. */
    List<Map<String, Object>> decided() {
        return OverviewPage.decided(rows);
    }

    /** What can be run. */
    public LibraryPage library() {
        return LibraryPage.of(rows, runId, shelf);
    }

    /** The candidates, their record and their templates. */
    public CandidatesPage candidates() {
        return CandidatesPage.of(rows, runId, candidates, shown);
    }

    /** What was recorded: operations, sessions and routines; empty where nothing was. */
    public Optional<SessionsPage> sessions() {
        return SessionsPage.of(rows, runId);
    }

    /** How work fails: what recurs, where it was found, what overcame it. */
    public AntiPatternsPage antiPatterns() {
        return AntiPatternsPage.of(rows, runId, answers);
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
