package dev.pave.store.log;

import dev.pave.pattern.SessionKey;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FixRecord;
import dev.pave.store.Sql;
import dev.pave.store.TableWriter;
import dev.pave.store.Warehouse;
import dev.pave.store.WarehouseFailure;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why executions failed: the table {@code failures}. */
public final class FailureStore {

    /** Failures that one statement takes at most, about: what it takes beside DuckDB's limit grows with them. */
    private static final long OF_A_PART = 250_000;

    private static final String CLASSES = """
            CREATE OR REPLACE TABLE failures_told (
                key VARCHAR, category VARCHAR, signature VARCHAR, excerpt VARCHAR, form VARCHAR)
            """;

    private static final String TELL = """
            INSERT INTO failures
            SELECT e.source_id, e.session_id, e.seq, t.category, t.signature, t.excerpt, t.form
            FROM execution_logs e
            JOIN log_groups g USING (source_id)
            JOIN failures_told t ON t.key = %s
            WHERE g.log_group = ? AND e.outcome = 'failure' AND hash(e.source_id, e.session_id) %% ?::UBIGINT = ?::UBIGINT
            ORDER BY e.source_id, e.session_id, e.seq
            """.formatted(FailureSayings.KEY);

    private static final String RECURRING = """
            WITH events AS (
                SELECT e.source_id, e.session_id, epoch_ms(e.started_at) AS started_ms
            """ + LogStore.OF_THE_GROUP + """
            ),
            """ + LogStore.SESSIONS + """
            SELECT e.source_id, e.session_id, e.seq, f.signature
            FROM failures f
            JOIN log_groups g USING (source_id)
            JOIN execution_logs e USING (source_id, session_id, seq)
            JOIN sessions t USING (source_id, session_id)
            WHERE g.log_group = $1
                AND t.newer - t.executions < $2
                AND e.operation IN (
                    SELECT s.operation
                    FROM execution_logs s
                    JOIN log_groups h USING (source_id)
                    WHERE h.log_group = $1 AND s.outcome = 'success')
            """;

    private final Warehouse warehouse;
    private final long ofAPart;

    /**
     * What executions said that failed with the same words.
     *
     * @param key      of all that said so
     * @param raw      what was run, or the message of a program
     * @param command  whether it is a command
     * @param exitCode null when unknown
     * @param message  what it said
     */
    public record Said(String key, String raw, boolean command, Integer exitCode, String message)
            implements Serializable {}

    /** Tells the failures of what was said, a stretch at a time. */
    @FunctionalInterface
    public interface Teller {

        /** One each, in their order. */
        List<Failure> of(int stretch, List<Said> said);
    }

    public FailureStore(Warehouse warehouse) {
        this(warehouse, OF_A_PART);
    }

    FailureStore(Warehouse warehouse, long ofAPart) {
        this.warehouse = warehouse;
        this.ofAPart = ofAPart;
    }

    /** Whether the failures of a group are told of this state. */
    public boolean isTold(String group, String state) {
        return warehouse
                .first(
                        new Sql("SELECT state FROM failure_groups WHERE log_group = ? AND state = ?", group, state),
                        row -> true)
                .isPresent();
    }

    /** @param groups one at least, each of logs */
    public FailureSayings said(Collection<String> groups) {
        Connection own = warehouse.ownConnection();
        try {
            return new FailureSayings(own, groups, ofAPart);
        } catch (SQLException e) {
            try (own) {
                throw WarehouseFailure.of("Cannot read what failures said", e);
            } catch (SQLException closing) {
                throw WarehouseFailure.of("Cannot read what failures said", closing);
            }
        }
    }

    /**
     * Tells all failures of a group anew; what said the same is told once. In parts of one transaction each, so that memory does
     * not grow with them: until the last one the group counts as not told, and whoever is ended in between begins anew.
     *
     * @param state text that changes whenever the group's executions or the forms do
     */
    public void tell(String group, String state, FailureSayings said, Teller teller) {
        warehouse.runInTransaction(connection -> {
            new Sql("DELETE FROM failure_groups WHERE log_group = ?", group).update(connection);
            new Sql("""
                    DELETE FROM failures
                    WHERE source_id IN (SELECT source_id FROM log_groups WHERE log_group = ?)
                    """, group).update(connection);
            new Sql(CLASSES).update(connection);
        });
        for (int number = 0; number < said.stretches(group); number++) {
            tell(said.stretch(group, number), number, teller);
        }
        long parts = said.parts(group);
        for (long part = 0; part < parts; part++) {
            warehouse.update(new Sql(TELL, group, parts, part));
        }
        warehouse.runInTransaction(connection -> {
            new Sql("DROP TABLE failures_told").update(connection);
            new Sql("INSERT INTO failure_groups VALUES (?, ?)", group, state).update(connection);
        });
    }

    private void tell(List<Said> some, int number, Teller teller) {
        Iterator<Failure> failures = teller.of(number, some).iterator();
        warehouse.runInTransaction(connection -> TableWriter.fill(connection, "failures_told", some, (told, said) -> {
            Failure failure = failures.next();
            told.row(said.key(), failure.category(), failure.signature(), failure.excerpt(), failure.form());
        }));
    }

    /**
     * By session (as {@code SessionKey.text} names it) and place in it, the signatures of those failures of a group whose
     * operation went well at other times; of those sessions that {@link LogStore#events} gives something of.
     */
    public Map<String, Map<Long, String>> recurring(String group) {
        return recurring(group, LogStore.MINED);
    }

    Map<String, Map<Long, String>> recurring(String group, long mined) {
        return warehouse.inTransaction(connection -> {
            Map<String, Map<Long, String>> signatures = new HashMap<>();
            Map<String, String> once = new HashMap<>();
            new Sql(RECURRING, group, mined).each(connection, row -> {
                String signature = row.text("signature");
                signatures
                        .computeIfAbsent(
                                new SessionKey(row.text("source_id"), row.text("session_id")).text(),
                                session -> new HashMap<>(4))
                        .put(row.longOrNull("seq"), once.computeIfAbsent(signature, s -> s));
            });
            return signatures;
        });
    }

    /** What is known of how a failure was overcome; empty for one that no night has seen. */
    public Optional<FixRecord> fix(String signature) {
        return fixes().stream().filter(fix -> fix.signature().equals(signature)).findFirst();
    }

    /** How failures were overcome, one each. */
    public List<FixRecord> fixes() {
        return warehouse.list(
                new Sql("""
                        SELECT
                            signature, fix, fix_attempts, fix_successes,
                            coalesce((evidence->>'retries')::INTEGER, 0) AS retries,
                            coalesce((evidence->>'retry_successes')::INTEGER, 0) AS retry_successes
                        FROM anti_patterns
                        WHERE guard = 'failure'
                        """),
                row -> new FixRecord(
                        row.text("signature"),
                        row.text("fix"),
                        row.number("fix_attempts"),
                        row.number("fix_successes"),
                        row.number("retries"),
                        row.number("retry_successes")));
    }

    /** The ids of mined recoveries, by {@code recovery:SIGNATURE => STEPS}; groups of logs may have the same. */
    public Map<String, List<String>> recoveryIds() {
        return warehouse
                .list(
                        new Sql("SELECT signature, pattern_id FROM pattern_candidates WHERE kind = 'recovery'"),
                        row -> Map.entry(row.text("signature"), row.text("pattern_id")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The failure of a signature as it was told last; empty where it was never seen. */
    public Optional<Failure> newest(String signature) {
        return warehouse.first(
                new Sql("""
                        SELECT f.category, f.excerpt, f.form
                        FROM failures f
                        JOIN execution_logs e USING (source_id, session_id, seq)
                        WHERE f.signature = ?
                        ORDER BY e.started_at DESC NULLS LAST, f.source_id, f.session_id, f.seq
                        LIMIT 1
                        """, signature),
                row -> new Failure(row.text("category"), signature, 1, row.text("excerpt"), row.text("form")));
    }
}
