package dev.pave.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
        try (DuckDBConnection connection =
                        warehouse.connection().unwrap(DuckDBConnection.class).duplicate();
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION READ ONLY");
            try (ResultSet rows = statement.executeQuery(sql)) {
                Row row = new Row(rows);
                JsonTable answer = new JsonTable(row.columns(), new ArrayList<>());
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
