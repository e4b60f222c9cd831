package dev.pave.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Answers one statement of SQL without changing anything. */
public final class Query {
    private final Warehouse warehouse;

    public Query(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Takes the answer: first the columns' names, then each row's values. */
    public interface Sink {
        void columns(List<String> names);

        void row(List<Object> values);
    }

    /**
     * Runs the statement and gives its rows as they come.
     *
     * @throws StoreException when the statement is wrong, or would write
     */
    public void run(String sql, Sink sink) {
        try (var connection = warehouse
                        .connection()
                        .unwrap(org.duckdb.DuckDBConnection.class)
                        .duplicate();
                var statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION READ ONLY");
            try (var rows = statement.executeQuery(sql)) {
                copy(rows, sink);
            }
        } catch (SQLException e) {
            throw new StoreException("The query failed: " + e.getMessage(), e);
        }
    }

    private static void copy(ResultSet rows, Sink sink) throws SQLException {
        var meta = rows.getMetaData();
        var names = new ArrayList<String>();
        for (var i = 1; i <= meta.getColumnCount(); i++) {
            names.add(meta.getColumnLabel(i));
        }
        sink.columns(names);
        while (rows.next()) {
            var values = new ArrayList<Object>();
            for (var i = 1; i <= names.size(); i++) {
                values.add(rows.getObject(i));
            }
            sink.row(values);
        }
    }
}
