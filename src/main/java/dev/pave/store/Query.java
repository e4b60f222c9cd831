package dev.pave.store;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Answers one statement of SQL without changing anything. */
public final class Query {
    private final Warehouse warehouse;

    public Query(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Takes the answer: first the columns' names, then each row's values. */
    public interface Sink {
        void columns(List<String> names);

        /** Each value is null, a number, a flag or text. */
        void row(List<Object> values);
    }

    /**
     * Runs the statement and gives its rows as they come.
     *
     * @throws StoreException when the statement is wrong, or would write
     */
    public void run(String sql, Sink sink) {
        try (var connection =
                        warehouse.connection().unwrap(DuckDBConnection.class).duplicate();
                var statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION READ ONLY");
            try (var rows = statement.executeQuery(sql)) {
                var row = new Row(rows);
                var columns = row.columns();
                sink.columns(columns);
                while (rows.next()) {
                    sink.row(row.values(columns.size()));
                }
            }
        } catch (SQLException e) {
            throw WarehouseFailure.of("The query failed", e);
        }
    }
}
