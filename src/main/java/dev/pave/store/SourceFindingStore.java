package dev.pave.store;

import dev.pave.pattern.change.Origin;
import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.Severity;
import dev.pave.pattern.finding.SourceFinding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the guards found in what commits added: the table {@code source_findings}, and how far each repository was looked at. */
public final class SourceFindingStore {

    private static final String BEFORE = """
            SELECT commit_id
            FROM changes
            WHERE repo = ? AND NOT is_merge AND authored_at < ?
            ORDER BY seq DESC
            LIMIT 1
            """;

    private static final String OPEN = """
            SELECT path, line, guard, rule, severity, message, evidence, commit_id, seen_at, "values"::VARCHAR AS seen_values
            FROM source_findings
            WHERE repo = ? AND gone_at IS NULL
            ORDER BY path, line, rule, fingerprint
            """;

    private final Warehouse warehouse;
    private final StoredJson json = new StoredJson();

    public SourceFindingStore(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * How far a repository was looked at.
     *
     * @param base  commit from which on lines count as new; null for the beginning
     * @param head  commit up to which it was looked at
     * @param rules changes whenever the same facts may lead to other findings
     */
    public record State(String base, String head, String rules) {

        /** The same, to be looked at again because something could not be read. */
        public State incomplete() {
            return new State(base, head, rules + " incomplete");
        }
    }

    /** Empty for a repository that was never looked at. */
    public Optional<State> state(String repo) {
        return warehouse.first(
                new Sql("SELECT * FROM guarded_repositories WHERE repo = ?", repo),
                row -> new State(
                        row.text("base").isEmpty() ? null : row.text("base"), row.text("head"), row.text("rules")));
    }

    /** The newest commit that was authored before an instant; empty where there is none. */
    public Optional<String> before(String repo, Instant instant) {
        return warehouse.first(new Sql(BEFORE, repo, instant), row -> row.text("commit_id"));
    }

    /** Findings that are still there, by path and line. */
    public List<SourceFinding> open(String repo) {
        return warehouse.list(new Sql(OPEN, repo), row -> finding(repo, row));
    }

    private SourceFinding finding(String repo, Row row) throws SQLException {
        return new SourceFinding(
                repo,
                row.text("rule"),
                json.values(row.text("seen_values")),
                Finding.inFile(
                        Guard.of(row.text("guard")).orElseThrow(),
                        Severity.of(row.text("severity")),
                        row.text("path"),
                        row.number("line"),
                        row.text("message"),
                        row.text("evidence")),
                row.text("commit_id") == null ? null : new Origin(row.text("commit_id"), row.instant("seen_at")),
                null);
    }

    /** Puts findings in the place of the open ones, adds those that are gone, and notes how far it was looked; all or nothing. */
    public void replaceOpen(String repo, List<SourceFinding> open, List<SourceFinding> gone, State state) {
        warehouse.runInTransaction(connection -> {
            new Sql("DELETE FROM source_findings WHERE repo = ? AND gone_at IS NULL", repo).update(connection);
            append(connection, gone);
            append(connection, open);
            new Sql(
                            "INSERT OR REPLACE INTO guarded_repositories VALUES (?, ?, ?, ?)",
                            repo,
                            state.base() == null ? "" : state.base(),
                            state.head(),
                            state.rules())
                    .update(connection);
        });
    }

    private void append(Connection connection, List<SourceFinding> findings) throws SQLException {
        TableWriter.fill(connection, "source_findings", findings, (table, found) -> {
            Finding finding = found.finding();
            table.row(
                    found.repo(),
                    finding.path(),
                    finding.line(),
                    finding.guard().id(),
                    found.rule(),
                    finding.severity().id(),
                    finding.message(),
                    finding.evidence(),
                    finding.fingerprint(),
                    found.origin() == null ? null : found.origin().commitId(),
                    found.origin() == null ? null : found.origin().at(),
                    found.goneAt(),
                    json.values(found.values()));
        });
    }
}
