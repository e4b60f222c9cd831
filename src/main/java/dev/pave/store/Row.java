package dev.pave.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The current row of a result, by column name; times are UTC, and a null column is null. */
record Row(ResultSet result) {

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** Does something with a row. */
    @FunctionalInterface
    interface Taker {
        void take(Row row) throws SQLException;
    }

    String text(String column) throws SQLException {
        return result.getString(column);
    }

    int number(String column) throws SQLException {
        return result.getInt(column);
    }

    double decimal(String column) throws SQLException {
        return result.getDouble(column);
    }

    Instant instant(String column) throws SQLException {
        var at = result.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    Long longOrNull(String column) throws SQLException {
        var value = result.getLong(column);
        return result.wasNull() ? null : value;
    }

    Boolean flagOrNull(String column) throws SQLException {
        var value = result.getBoolean(column);
        return result.wasNull() ? null : value;
    }
}
