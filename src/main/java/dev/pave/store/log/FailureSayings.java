package dev.pave.store.log;

import dev.pave.store.Row;
import dev.pave.store.Sql;
import dev.pave.store.WarehouseFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What executions of some groups said that failed, in stretches that do not depend on which other groups are there. */
public final class FailureSayings implements AutoCloseable {

    private static final int AT_ONCE = 20_000;

    private static final String HASH =
            "hash(coalesce(e.shape, e.raw, e.operation, ''), e.shape IS NULL, e.exit_code, coalesce(e.message, ''))";
    static final String KEY = HASH + "::VARCHAR";

    private static final String COUNTS = """
            SELECT g.log_group, count(*) AS n
            FROM execution_logs e
            JOIN log_groups g USING (source_id)
            WHERE g.log_group IN (%s) AND e.outcome = 'failure'
            GROUP BY g.log_group
            ORDER BY g.log_group
            """;

    private static final String WORDS = """
            CREATE TEMP TABLE failures_said (
                log_group VARCHAR, key VARCHAR, raw VARCHAR, is_command BOOLEAN, exit_code INTEGER, message VARCHAR, n BIGINT)
            """;

    private static final String SAID = """
            INSERT INTO failures_said
            SELECT g.log_group, %s AS key, min(coalesce(e.raw, e.operation, '')) AS raw,
                bool_and(e.shape IS NULL) AS is_command, min(e.exit_code) AS exit_code,
                min(coalesce(e.message, '')) AS message,
                coalesce(there.n, 0) + row_number() OVER (PARTITION BY g.log_group ORDER BY %s) AS n
            FROM execution_logs e
            JOIN log_groups g USING (source_id)
            LEFT JOIN (SELECT log_group, count(*) AS n FROM failures_said GROUP BY log_group) there USING (log_group)
            WHERE g.log_group IN (%%s) AND e.outcome = 'failure' AND %s %%%% %%s::UBIGINT = %%s::UBIGINT
            GROUP BY g.log_group, there.n, key
            """.formatted(KEY, KEY, HASH);

    private final Connection connection;
    private final long ofAPart;
    private final Map<String, Long> failures = new LinkedHashMap<>();
    private final Map<String, Integer> stretches = new HashMap<>();

    FailureSayings(Connection connection, Collection<String> groups, long ofAPart) throws SQLException {
        this.connection = connection;
        this.ofAPart = ofAPart;
        Object[] names = groups.toArray();
        new Sql(COUNTS.formatted(Sql.places(1, names.length)), names)
                .each(connection, row -> failures.put(row.text("log_group"), row.longOrNull("n")));
        new Sql(WORDS).update(connection);
        collect();
        new Sql("SELECT log_group, count(*) AS n FROM failures_said GROUP BY log_group")
                .each(
                        connection,
                        row -> stretches.put(
                                row.text("log_group"), Math.toIntExact((row.longOrNull("n") + AT_ONCE - 1) / AT_ONCE)));
    }

    /** Small groups together, up to a part in all; a large one in parts of its own. */
    private void collect() throws SQLException {
        List<String> together = new ArrayList<>();
        long taken = 0;
        for (Map.Entry<String, Long> group : failures.entrySet()) {
            if (group.getValue() > ofAPart) {
                collect(List.of(group.getKey()), parts(group.getKey()));
                continue;
            }
            if (taken + group.getValue() > ofAPart) {
                collect(together, 1);
                together.clear();
                taken = 0;
            }
            together.add(group.getKey());
            taken += group.getValue();
        }
        collect(together, 1);
    }

    private void collect(List<String> groups, long parts) throws SQLException {
        if (!groups.isEmpty()) {
            int places = groups.size();
            String statement =
                    SAID.formatted(Sql.places(1, places), Sql.places(places + 1, 1), Sql.places(places + 2, 1));
            for (long part = 0; part < parts; part++) {
                List<Object> values = new ArrayList<>(groups);
                values.add(parts);
                values.add(part);
                new Sql(statement, values.toArray()).update(connection);
            }
        }
    }

    /** In how many parts the failures of a group are taken; 0 for none. */
    long parts(String group) {
        return (failures.getOrDefault(group, 0L) + ofAPart - 1) / ofAPart;
    }

    /** How many a group has; they count from 0. */
    public int stretches(String group) {
        return stretches.getOrDefault(group, 0);
    }

    public List<FailureStore.Said> stretch(String group, int number) {
        long from = (long) number * AT_ONCE;
        try {
            return new Sql(
                            "SELECT * FROM failures_said WHERE log_group = ? AND n > ? AND n <= ? ORDER BY n",
                            group,
                            from,
                            from + AT_ONCE)
                    .list(connection, FailureSayings::said);
        } catch (SQLException e) {
            throw WarehouseFailure.of("Cannot read what failures said", e);
        }
    }

    private static FailureStore.Said said(Row row) throws SQLException {
        Long exitCode = row.longOrNull("exit_code");
        return new FailureStore.Said(
                row.text("key"),
                row.text("raw"),
                Boolean.TRUE.equals(row.flagOrNull("is_command")),
                exitCode == null ? null : exitCode.intValue(),
                row.text("message"));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw WarehouseFailure.of("Cannot forget what failures said", e);
        }
    }
}
