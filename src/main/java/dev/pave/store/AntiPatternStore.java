package dev.pave.store;

import dev.pave.pattern.finding.AntiPattern;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code anti_patterns}: ways of failing that recur, and a row for each rule of the guards that found something. */
public final class AntiPatternStore {

    /** What the guards found: in sessions, and in files what is still there. The newest are the evidence. */
    private static final String OF_GUARDS = """
            INSERT INTO anti_patterns (anti_pattern_id, guard, signature, occurrences, first_seen, last_seen, severity,
                evidence, fix, fix_attempts, fix_successes)
            WITH found AS (
                SELECT guard, rule, severity, seen_at, message, evidence, source_id, session_id, seq,
                    NULL AS repo, NULL AS path, NULL AS line, NULL AS commit_id
                FROM session_findings
                UNION ALL
                SELECT guard, rule, severity, seen_at, message, evidence, NULL, NULL, NULL, repo, path, line, commit_id
                FROM source_findings
                WHERE gone_at IS NULL
            )
            SELECT
                anti_pattern_id(guard, rule), guard, rule, count(*), min(seen_at), max(seen_at), gravest(severity),
                to_json(list({'source_id': source_id, 'session_id': session_id, 'seq': seq, 'repo': repo, 'path': path,
                        'line': line, 'commit_id': commit_id, 'message': message, 'lines': evidence}
                    ORDER BY seen_at DESC NULLS LAST, source_id, session_id, seq, repo, path, line, commit_id,
                        message, evidence)[1:50]),
                NULL, 0, 0
            FROM found
            GROUP BY guard, rule
            """;

    /** Of the newest finding of a guard's rule. */
    private static final String NEWEST = """
            SELECT message, evidence, "values"::VARCHAR AS seen_values
            FROM (
                SELECT guard, rule, message, evidence, "values", seen_at, source_id || session_id || seq AS place
                FROM session_findings
                UNION ALL
                SELECT guard, rule, message, evidence, "values", seen_at, repo || path || line
                FROM source_findings
                WHERE gone_at IS NULL
            )
            WHERE guard = ? AND rule = ?
            ORDER BY seen_at DESC NULLS LAST, place, message, evidence
            LIMIT 1
            """;

    private final Warehouse warehouse;
    private final StoredJson json = new StoredJson();

    public AntiPatternStore(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * What a rule saw where it fired last.
     *
     * @param message  what is wrong, in words
     * @param evidence what was seen
     * @param values   the values that the rule saw, by name
     */
    public record Newest(String message, String evidence, Map<String, Object> values) {}

    /** Makes the rows of all guards anew. */
    public void summariseGuards() {
        warehouse.runInTransaction(connection -> {
            new Sql("DELETE FROM anti_patterns WHERE guard <> 'failure'").update(connection);
            Macros.define(connection);
            new Sql(OF_GUARDS).update(connection);
        });
    }

    /** Those whose id begins so, by id. */
    public List<AntiPattern> find(String id) {
        return warehouse.inTransaction(connection -> new Sql(
                        "SELECT * FROM anti_patterns WHERE starts_with(anti_pattern_id, ?) ORDER BY anti_pattern_id",
                        id)
                .list(connection, AntiPatternStore::antiPattern));
    }

    private static AntiPattern antiPattern(Row row) throws SQLException {
        return new AntiPattern(
                row.text("anti_pattern_id"),
                row.text("guard"),
                row.text("signature"),
                row.number("occurrences"),
                row.text("severity"));
    }

    /** The newest finding of a guard's rule; empty where it has none. */
    public Optional<Newest> newest(String guard, String rule) {
        return warehouse.inTransaction(connection -> new Sql(NEWEST, guard, rule)
                .first(
                        connection,
                        row -> new Newest(
                                row.text("message"), row.text("evidence"), json.values(row.text("seen_values")))));
    }
}
