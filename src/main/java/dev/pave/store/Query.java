package dev.pave.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBConnection;

/** Answers one statement of SQL without changing anything. */
public final class Query {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private final Warehouse warehouse;

    public Query(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * What came out.
     *
     * @param names of the columns
     * @param rows  as they came; each value is null, a number, a flag or text
     */
    public record Answer(List<String> names, List<List<Object>> rows) {}

    /**
     * Runs the statement.
     *
     * @throws StoreException when the statement is wrong, or would write
     */
    public Answer run(String sql) {
        try (var connection =
                        warehouse.connection().unwrap(DuckDBConnection.class).duplicate();
                var statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION READ ONLY");
            try (var rows = statement.executeQuery(sql)) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw WarehouseFailure.of("The query failed", e);
        }
    }

    private static Answer read(ResultSet rows) throws SQLException {
        var meta = rows.getMetaData();
        var names = new ArrayList<String>();
        for (var i = 1; i <= meta.getColumnCount(); i++) {
            names.add(meta.getColumnLabel(i));
        }
        var answer = new Answer(names, new ArrayList<>());
        while (rows.next()) {
            var values = new ArrayList<Object>();
            for (var i = 1; i <= names.size(); i++) {
                values.add(plain(rows.getObject(i)));
            }
            answer.rows().add(values);
        }
        return answer;
    }

    private static Object plain(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return value instanceof Timestamp at ? TIME.format(at.toLocalDateTime()) : value.toString();
    }
}
