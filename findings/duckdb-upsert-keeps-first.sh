#!/bin/sh
# DuckDB's JDBC driver 2.0.0.1: where one statement brings a key twice, INSERT OR REPLACE stores the *first* of the two and drops the other
# without a word, whether or not the key was there before; the same two rows in two statements, or in a JDBC batch, leave the last. ON CONFLICT
# DO UPDATE SET n = n + excluded.n sees one row a key, so ten rows for two keys are counted as 1 and 1, or as 2 and 2 the second time.
# MERGE of the very same rows is an error, for a key that is there and for a new one.
# Guessed: the last row wins, as it does in SQLite and MySQL, or an error, as in PostgreSQL and in DuckDB's own MERGE.
# Instead: make each key come once before (GROUP BY, arg_max, QUALIFY row_number()), and add up in the SELECT.
. "$(dirname "$0")/run.sh"
packages org.duckdb:duckdb_jdbc:2.0.0.1
java_says Finding.java <<'JAVA'
import java.sql.*;

public class Finding {
    static Connection connection;

    public static void main(String[] args) throws Exception {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("CREATE TABLE state (id INTEGER PRIMARY KEY, v VARCHAR)");
        run("INSERT OR REPLACE INTO state VALUES (1, 'first'), (1, 'last')");
        said("one statement, new key", "SELECT v FROM state");
        run("INSERT OR REPLACE INTO state VALUES (1, 'third'), (1, 'fourth')");
        said("one statement, known key", "SELECT v FROM state");
        try (var batch = connection.prepareStatement("INSERT OR REPLACE INTO state VALUES (1, ?)")) {
            for (String v : new String[] {"fifth", "sixth"}) {
                batch.setString(1, v);
                batch.addBatch();
            }
            batch.executeBatch();
        }
        said("the same as a batch", "SELECT v FROM state");
        run("CREATE TABLE counts (id INTEGER PRIMARY KEY, n INTEGER)");
        for (int time = 1; time <= 2; time++) {
            run("INSERT INTO counts SELECT i % 2, 1 FROM range(10) t(i) ON CONFLICT DO UPDATE SET n = n + excluded.n");
            said("ten rows for two keys, time " + time, "SELECT list(n ORDER BY id) FROM counts");
        }
        for (int key : new int[] {1, 2}) {
            try {
                run("MERGE INTO state USING (VALUES (" + key + ", 'a'), (" + key + ", 'b')) s(id, v) ON state.id = s.id "
                        + "WHEN MATCHED THEN UPDATE SET v = s.v WHEN NOT MATCHED THEN INSERT VALUES (s.id, s.v)");
                System.out.println("merge, key " + key + ": nothing was thrown");
            } catch (SQLException e) {
                System.out.println("merge, key " + key + ": an exception was thrown");
            }
        }
    }

    static void run(String sql) throws SQLException {
        try (var s = connection.createStatement()) {
            s.execute(sql);
        }
    }

    static void said(String how, String sql) throws SQLException {
        try (var s = connection.createStatement(); var rows = s.executeQuery(sql)) {
            rows.next();
            System.out.println(how + ": " + rows.getString(1));
        }
    }
}
JAVA
expect 'one statement, new key: first
one statement, known key: third
the same as a batch: sixth
ten rows for two keys, time 1: [1, 1]
ten rows for two keys, time 2: [2, 2]
merge, key 1: an exception was thrown
merge, key 2: an exception was thrown'
