package dev.pave.store;

import java.sql.SQLException;
import java.util.ArrayList;
import org.duckdb.DuckDBConnection;

/** Answers one statement of SQL without changing anything. */
public final class Query {
    private final Warehouse warehouse;

    public Query(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Runs the statement.
     *
     * @throws StoreException when the statement is wrong, or would write
     */
    public JsonTable run(String sql) {
        try (var connection =
                        warehouse.connection().unwrap(DuckDBConnection.class).duplicate();
                var statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION READ ONLY");
            try (var rows = statement.executeQuery(sql)) {
                var row = new Row(rows);
                var answer = new JsonTable(row.columns(), new ArrayList<>());
                while (rows.next()) {
                    answer.rows().add(row.values(answer.columns().size()));
                }
                return answer;
            }
        } catch (SQLException e) {
            throw WarehouseFailure.of("The query failed", e);
        }
    }
}
