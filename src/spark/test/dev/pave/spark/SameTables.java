package dev.pave.spark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Compares two warehouses: all tables, all rows, in the order in which they were written. Left out is what tells when, in
 * which run and in which home something was written, which no engine knows of.
 */
final class SameTables {

    private static final String COLUMNS = """
            SELECT table_name, string_agg('"' || column_name || '"', ', ' ORDER BY ordinal_position)
            FROM information_schema.columns
            WHERE table_schema = 'main' AND table_name NOT IN (SELECT view_name FROM duckdb_views())
                AND table_name NOT IN ('runs', 'schema_migrations', 'former_sources')
                AND column_name NOT IN ('ingested_at', 'updated_at', 'decided_at', 'run_id')
                AND NOT (table_name = 'sources' AND column_name = 'location')
            GROUP BY table_name
            ORDER BY table_name
            """;

    private SameTables() {}

    /** What differs, a line each; empty where nothing does. */
    static List<String> differences(Path one, Path other) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (Connection first = open(one);
                Connection second = open(other)) {
            TreeMap<String, String> tables = tables(first);
            if (!tables.equals(tables(second))) {
                differences.add("other tables: " + tables + " and " + tables(second));
            }
            for (String table : tables.keySet()) {
                differences.addAll(differences(table, tables.get(table), first, second));
            }
        }
        return differences;
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:" + file);
    }

    private static TreeMap<String, String> tables(Connection connection) throws SQLException {
        TreeMap<String, String> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getString(2));
            }
        }
        return tables;
    }

    private static List<String> differences(String table, String columns, Connection first, Connection second)
            throws SQLException {
        // an earlier decision names its time
        String rows = "SELECT regexp_replace(row(" + columns + ")::VARCHAR, '\"at\":\"[^\"]*\"', '', 'g') FROM " + table
                + " ORDER BY rowid";
        List<String> differences = new ArrayList<>();
        try (Statement a = first.createStatement();
                Statement b = second.createStatement();
                ResultSet mine = a.executeQuery(rows);
                ResultSet its = b.executeQuery(rows)) {
            long row = 0;
            while (differences.size() < 2) {
                boolean more = mine.next();
                if (more != its.next()) {
                    differences.add(table + ": one has more rows than the other, from row " + row);
                    break;
                }
                if (!more) {
                    break;
                }
                if (!mine.getString(1).equals(its.getString(1))) {
                    differences.add(table + " row " + row + ":\n  " + mine.getString(1) + "\n  " + its.getString(1));
                }
                row++;
            }
            System.out.println(table + ": " + row + " rows compared");
        }
        return differences;
    }

    public static void main(String[] files) throws SQLException {
        List<String> differences = differences(Path.of(files[0]), Path.of(files[1]));
        differences.forEach(System.out::println);
        System.out.println(differences.isEmpty() ? "the same tables" : differences.size() + " differences");
        System.exit(differences.isEmpty() ? 0 : 1);
    }
}
