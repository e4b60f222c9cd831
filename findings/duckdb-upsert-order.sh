#!/bin/sh
# DuckDB's JDBC driver 2.0.0.1, preserve_insertion_order on as by default: INSERT ... SELECT with two threads stores rows as they come, with and
# without ORDER BY. INSERT OR REPLACE and INSERT OR IGNORE of the same SELECT store them in another order, though the table is empty and no key
# meets another; an ORDER BY in the SELECT does not help, one thread does.
# Guessed: without a conflict an upsert stores what an INSERT does, and ORDER BY says in which order.
. "$(dirname "$0")/run.sh"
packages org.duckdb:duckdb_jdbc:2.0.0.1
java_says Finding.java <<'JAVA'
import java.sql.*;

public class Finding {
    public static void main(String[] args) throws Exception {
        try (var c = DriverManager.getConnection("jdbc:duckdb:"); var s = c.createStatement()) {
            s.execute("CREATE TABLE source AS SELECT i AS id, 'log-' || i AS name FROM range(20000) t(i)");
            for (int threads : new int[] {2, 1}) {
                s.execute("SET threads = " + threads);
                for (String insert : new String[] {"INSERT INTO", "INSERT OR REPLACE INTO", "INSERT OR IGNORE INTO"}) {
                    for (String order : new String[] {"", " ORDER BY id"}) {
                        stored(s, threads, insert, order);
                    }
                }
            }
        }
    }

    static void stored(Statement s, int threads, String insert, String order) throws SQLException {
        s.execute("CREATE OR REPLACE TABLE target (id BIGINT PRIMARY KEY, name VARCHAR)");
        s.execute(insert + " target SELECT * FROM source" + order);
        try (var rows = s.executeQuery("SELECT count(*) FILTER (id <> rowid) FROM target")) {
            rows.next();
            String kept = rows.getLong(1) == 0 ? "in order" : "in another order";
            System.out.println(threads + (threads > 1 ? " threads, " : " thread, ") + insert + " ..." + order + ": " + kept);
        }
    }
}
JAVA
expect '2 threads, INSERT INTO ...: in order
2 threads, INSERT INTO ... ORDER BY id: in order
2 threads, INSERT OR REPLACE INTO ...: in another order
2 threads, INSERT OR REPLACE INTO ... ORDER BY id: in another order
2 threads, INSERT OR IGNORE INTO ...: in another order
2 threads, INSERT OR IGNORE INTO ... ORDER BY id: in another order
1 thread, INSERT INTO ...: in order
1 thread, INSERT INTO ... ORDER BY id: in order
1 thread, INSERT OR REPLACE INTO ...: in order
1 thread, INSERT OR REPLACE INTO ... ORDER BY id: in order
1 thread, INSERT OR IGNORE INTO ...: in order
1 thread, INSERT OR IGNORE INTO ... ORDER BY id: in order'
