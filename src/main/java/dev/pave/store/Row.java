package dev.pave.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The current row of a result, by column name; times are UTC, and a null column is null. */
public record Row(ResultSet result) {

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** Does something with a row. */
    @FunctionalInterface
    public interface Taker {
        void take(Row row) throws SQLException;
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    int number(String column) throws SQLException {
        return result.getInt(column);
    }

    double decimal(String column) throws SQLException {
        return result.getDouble(column);
    }

    public Instant instant(String column) throws SQLException {
        var at = result.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    public Long longOrNull(String column) throws SQLException {
        var value = result.getLong(column);
        return result.wasNull() ? null : value;
    }

    Boolean flagOrNull(String column) throws SQLException {
        var value = result.getBoolean(column);
        return result.wasNull() ? null : value;
    }
}
