#!/bin/sh
# DuckDB's JDBC driver 2.0.0.1, COPY ... TO a Parquet file and back by DuckDB itself: nothing is reported, and what comes back is not what went out.
# sum() of a BIGINT is a HUGEINT, Parquet has none, so a DOUBLE is written and digits beyond the sixteenth are gone, even of sums that would fit a
# BIGINT; two sums that differ by one become equal. An INTERVAL has microseconds and comes back with milliseconds: of intervals below one millisecond
# nothing remains. An ENUM comes back as VARCHAR and is sorted by the alphabet and no longer in its own order. A DECIMAL(38) is kept to the last digit.
# Guessed: the writer refuses what the format cannot hold, as it could, or a file that DuckDB writes gives DuckDB the same rows.
# Instead: cast sums to BIGINT or DECIMAL(38), intervals to microseconds (epoch_us), and write an ENUM's place beside it.
. "$(dirname "$0")/run.sh"
packages org.duckdb:duckdb_jdbc:2.0.0.1
java_says Finding.java <<'JAVA'
import java.sql.*;

public class Finding {
    static Statement statement;

    public static void main(String[] args) throws Exception {
        var folder = java.nio.file.Files.createTempDirectory("finding").toFile();
        var file = new java.io.File(folder, "kept.parquet");
        var connection = DriverManager.getConnection("jdbc:duckdb:");
        statement = connection.createStatement();
        for (String rows : new String[] {
            "SELECT sum(n) AS v FROM (VALUES (1, 9007199254740992), (2, 9007199254740993)) t(g, n) GROUP BY g",
            "SELECT sum(n)::DECIMAL(38) AS v FROM (VALUES (1, 9007199254740992), (2, 9007199254740993)) t(g, n) GROUP BY g",
            "SELECT unnest([INTERVAL '1.234567 seconds', INTERVAL '900 microseconds']) AS v",
            "SELECT unnest(['warn', 'error', 'debug'])::ENUM('debug', 'warn', 'error') AS v"
        }) {
            statement.execute("COPY (" + rows + ") TO '" + file + "'");
            System.out.println(rows);
            System.out.println("  before: " + told("(" + rows + ")"));
            System.out.println("  after:  " + told("'" + file + "'"));
        }
        file.delete();
        folder.delete();
    }

    static String told(String from) throws SQLException {
        try (var row = statement.executeQuery("SELECT any_value(typeof(v)) || ', ' || count(DISTINCT v) || ' different: '"
                + " || string_agg(v::VARCHAR, ' < ' ORDER BY v) FROM " + from)) {
            row.next();
            return row.getString(1);
        }
    }
}
JAVA
expect 'SELECT sum(n) AS v FROM (VALUES (1, 9007199254740992), (2, 9007199254740993)) t(g, n) GROUP BY g
  before: HUGEINT, 2 different: 9007199254740992 < 9007199254740993
  after:  DOUBLE, 1 different: 9007199254740992.0 < 9007199254740992.0
SELECT sum(n)::DECIMAL(38) AS v FROM (VALUES (1, 9007199254740992), (2, 9007199254740993)) t(g, n) GROUP BY g
  before: DECIMAL(38,0), 2 different: 9007199254740992 < 9007199254740993
  after:  DECIMAL(38,0), 2 different: 9007199254740992 < 9007199254740993
SELECT unnest([INTERVAL '"'1.234567 seconds'"', INTERVAL '"'900 microseconds'"']) AS v
  before: INTERVAL, 2 different: 00:00:00.0009 < 00:00:01.234567
  after:  INTERVAL, 2 different: 00:00:00 < 00:00:01.234
SELECT unnest(['"'warn', 'error', 'debug'"'])::ENUM('"'debug', 'warn', 'error'"') AS v
  before: ENUM('"'debug', 'warn', 'error'"'), 3 different: debug < warn < error
  after:  VARCHAR, 3 different: debug < error < warn'
