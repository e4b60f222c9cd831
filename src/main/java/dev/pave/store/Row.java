package dev.pave.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The current row of a result, by column name; times are UTC, and a null column is null. */
public record Row(ResultSet result) {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

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

    public int number(String column) throws SQLException {
        return result.getInt(column);
    }

    public double decimal(String column) throws SQLException {
        return result.getDouble(column);
    }

    public Instant instant(String column) throws SQLException {
        LocalDateTime at = result.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    public Long longOrNull(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : value;
    }

    public Boolean flagOrNull(String column) throws SQLException {
        boolean value = result.getBoolean(column);
        return result.wasNull() ? null : value;
    }

    List<String> columns() throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            names.add(result.getMetaData().getColumnLabel(i));
        }
        return names;
    }

    /** All values of so many columns: each is null, a number, a flag or text. */
    List<Object> values(int columns) throws SQLException {
        List<Object> values = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            values.add(plain(result.getObject(i)));
        }
        return values;
    }

    private static Object plain(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return value instanceof Timestamp at ? TIME.format(at.toLocalDateTime()) : value.toString();
    }
}
