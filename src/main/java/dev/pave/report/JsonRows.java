package dev.pave.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a statement, ready for JSON. */
record JsonRows(Connection connection) {

    /** Each row as a map from column to value. */
    List<Map<String, Object>> of(String sql, Object... values) {
        Table table = table(sql, values);
        return table.rows().stream().map(row -> named(table.columns(), row)).toList();
    }

    /**
     * Many rows in little space: the columns' names once, then each row's values.
     *
     * @param columns names
     * @param rows    values in their order
     */
    record Table(List<String> columns, List<List<Object>> rows) {}

    /** Runs a statement that has no rows. */
    void run(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.execute();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    Table table(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            try (ResultSet result = statement.executeQuery()) {
                List<String> columns = new ArrayList<>();
                for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
                    columns.add(result.getMetaData().getColumnLabel(c));
                }
                List<List<Object>> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row(result, columns.size()));
                }
                return new Table(columns, rows);
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static IllegalStateException failed(String sql, SQLException e) {
        return new IllegalStateException("the report's query failed: " + e.getMessage() + "\n" + sql, e);
    }

    private static List<Object> row(ResultSet result, int columns) throws SQLException {
        List<Object> row = new ArrayList<>(columns);
        for (int c = 1; c <= columns; c++) {
            Object value = result.getObject(c);
            boolean plain = value == null || value instanceof Number || value instanceof Boolean;
            row.add(plain ? value : value.toString());
        }
        return row;
    }

    private static Map<String, Object> named(List<String> columns, List<Object> row) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), row.get(i));
        }
        return named;
    }
}
