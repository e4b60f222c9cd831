package dev.pave.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Appends rows to one table in the order of its columns, within the connection's transaction. */
final class TableWriter implements AutoCloseable {
    private final DuckDBAppender appender;

    TableWriter(Connection connection, String table) throws SQLException {
        this.appender = connection.unwrap(DuckDBConnection.class).createAppender("main", table);
    }

    /** Values may be null, text, whole numbers, decimals, flags and instants (stored as UTC). */
    void row(Object... values) throws SQLException {
        appender.beginRow();
        for (var value : values) {
            append(value);
        }
        appender.endRow();
    }

    private void append(Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else if (value instanceof Integer number) {
            appender.append(number.intValue());
        } else if (value instanceof Boolean flag) {
            appender.append(flag.booleanValue());
        } else if (value instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (value instanceof Instant at) {
            appender.append(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        } else {
            throw new IllegalArgumentException("No column holds a " + value.getClass());
        }
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }
}
