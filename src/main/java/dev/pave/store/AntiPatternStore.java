package dev.pave.store;

import dev.pave.home.IdPrefix;
import dev.pave.pattern.event.FixRecord;
import dev.pave.pattern.event.RecurringFailure;
import dev.pave.pattern.finding.AntiPattern;
import dev.pave.pattern.finding.Severity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
            ORDER BY guard, rule
            """;

    private static final String OF_FAILURES = """
            INSERT INTO anti_patterns
            WITH placed AS (
                SELECT
                    f.signature, f.category, f.form, f.excerpt, e.source_id, e.session_id, e.seq, e.operation, e.started_at,
                    coalesce(strftime(e.started_at, '%Y%m%d%H%M%S'), '') || e.source_id || e.session_id
                        || lpad(e.seq::VARCHAR, 19, '0') AS place
                FROM failures f
                JOIN execution_logs e USING (source_id, session_id, seq)
            )
            SELECT
                anti_pattern_id('failure', signature), 'failure', signature,
                count(*)::INTEGER, min(started_at), max(started_at),
                'note',
                to_json(struct_pack(
                    category := arg_max(category, place),
                    form := arg_max(form, place),
                    excerpt := arg_max(excerpt, place),
                    sessions := count(DISTINCT (source_id, session_id)),
                    newest := max_by(
                        struct_pack(source := source_id, session := session_id, seq := seq, operation := operation),
                        place,
                        5))),
                NULL, 0, 0
            FROM placed
            GROUP BY signature
            ORDER BY count(*) DESC, signature
            LIMIT 10000
            """;

    private static final String RECURRENT = """
            SELECT signature, evidence->>'category' AS category, occurrences
            FROM anti_patterns
            WHERE guard = 'failure'
            ORDER BY signature
            """;

    private static final String GRADED = """
            UPDATE anti_patterns
            SET severity = ?
            WHERE guard = 'failure' AND signature IN (SELECT unnest(from_json(?, '["VARCHAR"]')))
            """;

    private static final String FIXED = """
            UPDATE anti_patterns
            SET fix = ?, fix_attempts = ?, fix_successes = ?, evidence = json_merge_patch(evidence, ?::JSON)
            WHERE guard = 'failure' AND signature = ?
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
            Sql.defineMacros(connection);
            new Sql(OF_GUARDS).update(connection);
        });
    }

    /** Says how grave each of these is, by signature. */
    @FunctionalInterface
    public interface Grading {
        Map<String, Severity> of(List<RecurringFailure> failures);
    }

    /**
     * Makes the rows of all failures anew, a row a signature.
     *
     * @param fixes what overcame them
     */
    public void summariseFailures(List<FixRecord> fixes, Grading grading) {
        warehouse.runInTransaction(connection -> {
            new Sql("DELETE FROM anti_patterns WHERE guard = 'failure'").update(connection);
            Sql.defineMacros(connection);
            new Sql(OF_FAILURES).update(connection);
            grade(connection, grading);
            for (FixRecord fix : fixes) {
                new Sql(FIXED, fix.fix(), fix.attempts(), fix.successes(), json.of(retries(fix)), fix.signature())
                        .update(connection);
            }
        });
    }

    private void grade(Connection connection, Grading grading) throws SQLException {
        Map<Severity, List<String>> graded = new EnumMap<>(Severity.class);
        grading.of(new Sql(RECURRENT)
                        .list(
                                connection,
                                row -> new RecurringFailure(
                                        row.text("signature"), row.text("category"), row.number("occurrences"))))
                .forEach((signature, severity) ->
                        graded.computeIfAbsent(severity, s -> new ArrayList<>()).add(signature));
        for (Severity severity : graded.keySet()) {
            new Sql(GRADED, severity.id(), json.of(graded.get(severity))).update(connection);
        }
    }

    private static Map<String, Object> retries(FixRecord fix) {
        Map<String, Object> retries = new TreeMap<>();
        retries.put("flaky", fix.overcomeByRetry());
        retries.put("retries", fix.retries());
        retries.put("retry_successes", fix.retrySuccesses());
        return retries;
    }

    /**
     * The one with this id, or the only one whose id begins so.
     *
     * @throws dev.pave.home.UsageException when several begin so
     */
    public Optional<AntiPattern> find(String idOrPrefix) {
        List<AntiPattern> all = warehouse.list(new Sql("SELECT * FROM anti_patterns"), AntiPatternStore::antiPattern);
        return IdPrefix.find(idOrPrefix, all, AntiPattern::id);
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
        return warehouse.first(
                new Sql(NEWEST, guard, rule),
                row -> new Newest(row.text("message"), row.text("evidence"), json.values(row.text("seen_values"))));
    }
}
