#!/bin/sh
# DuckDB's JDBC driver 2.0.0.1, read_json over lines of two loggers, of which one writes "Level" and one "level" (JSON's keys are case-sensitive): without
# columns both are read, but a column's name is not case-sensitive, so the one that comes second is given the name level_1; SELECT level means the first
# one whatever its letters are, and rows that have the key exactly as it was asked for are NULL. Which file is read first decides which of the two it is.
# With columns = {level: ...} the key is taken letter by letter and the other half is NULL. `j->>'level'` is letter by letter too.
# No way warns, and count(*) is right, so that half of a night's levels go quietly.
# Guessed: SELECT level finds the key "level" where a line has it.
# Instead: coalesce(j->>'level', j->>'Level') over read_json_objects, or DESCRIBE first and look for names with _1.
. "$(dirname "$0")/run.sh"
packages org.duckdb:duckdb_jdbc:2.0.0.1
java_says Finding.java <<'JAVA'
import java.nio.file.*;
import java.sql.*;

public class Finding {
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("finding");
        Path net = Files.writeString(folder.resolve("net.json"), "{\"Level\":\"Warning\",\"row_no\":1}\n");
        Path java = Files.writeString(folder.resolve("java.json"), "{\"level\":\"WARN\",\"row_no\":2}\n");
        Path both = Files.writeString(folder.resolve("both.json"), "{\"Level\":\"Warning\",\"level\":\"WARN\",\"row_no\":1}\n");
        try (var c = DriverManager.getConnection("jdbc:duckdb:"); var s = c.createStatement()) {
            String[] froms = {
                "read_json(['" + net + "', '" + java + "'])", "read_json(['" + java + "', '" + net + "'])",
                "read_json(['" + net + "', '" + java + "'], columns = {level: 'VARCHAR', row_no: 'BIGINT'})", "read_json('" + both + "')"
            };
            for (String from : froms) {
                System.out.println(from.replace(folder + "/", ""));
                System.out.println("  columns: " + one(s, "SELECT string_agg(column_name, ', ') FROM (DESCRIBE FROM " + from + ")"));
                System.out.println("  SELECT level: " + one(s, "SELECT string_agg(coalesce(level, 'NULL'), ', ' ORDER BY row_no) FROM " + from));
            }
        }
        for (Path file : new Path[] {net, java, both, folder}) {
            Files.delete(file);
        }
    }

    static String one(Statement s, String sql) throws SQLException {
        try (var rows = s.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
JAVA
expect "read_json(['net.json', 'java.json'])
  columns: Level, row_no, level_1
  SELECT level: Warning, NULL
read_json(['java.json', 'net.json'])
  columns: level, row_no, Level_1
  SELECT level: NULL, WARN
read_json(['net.json', 'java.json'], columns = {level: 'VARCHAR', row_no: 'BIGINT'})
  columns: level, row_no
  SELECT level: NULL, WARN
read_json('both.json')
  columns: Level, level_1, row_no
  SELECT level: Warning"
