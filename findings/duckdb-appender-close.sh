#!/bin/sh
# DuckDB's JDBC driver 2.0.0.1: an appender that meets a duplicate key says nothing when it is closed, and COMMIT of the
# transaction that this aborted succeeds too. Nothing of the transaction is stored, not even an INSERT from before.
# Guessed: close() or COMMIT throws. Only flush() does, and any statement between close() and COMMIT.
. "$(dirname "$0")/run.sh"
packages org.duckdb:duckdb_jdbc:2.0.0.1
java_says Finding.java <<'JAVA'
import java.sql.*;
import org.duckdb.DuckDBConnection;

public class Finding {
    public static void main(String[] args) throws Exception {
        load("close only", false, false);
        load("flush, then close", true, false);
        load("close, then a statement", false, true);
    }

    static void load(String how, boolean flush, boolean probe) throws SQLException {
        try (var c = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:"); var s = c.createStatement()) {
            s.execute("CREATE TABLE loads (name VARCHAR)");
            s.execute("CREATE TABLE items (id INTEGER PRIMARY KEY)");
            String said = "nothing was thrown";
            try {
                s.execute("BEGIN TRANSACTION");
                s.execute("INSERT INTO loads VALUES ('one')");
                try (var appender = c.createAppender("main", "items")) {
                    for (int id : new int[] {1, 2, 2}) {
                        appender.beginRow();
                        appender.append(id);
                        appender.endRow();
                    }
                    if (flush) {
                        appender.flush();
                    }
                }
                if (probe) {
                    s.execute("SELECT 1");
                }
                s.execute("COMMIT");
            } catch (SQLException e) {
                said = "an exception was thrown";
                try (var undo = c.createStatement()) {
                    undo.execute("ROLLBACK");
                }
            }
            try (var count = c.createStatement();
                    var rows = count.executeQuery("SELECT (SELECT count(*) FROM loads), (SELECT count(*) FROM items)")) {
                rows.next();
                System.out.println(how + ": " + said + "; loads " + rows.getInt(1) + ", items " + rows.getInt(2));
            }
        }
    }
}
JAVA
expect 'close only: nothing was thrown; loads 0, items 0
flush, then close: an exception was thrown; loads 0, items 0
close, then a statement: an exception was thrown; loads 0, items 0'
