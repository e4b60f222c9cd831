package dev.pave.store;

import dev.pave.pattern.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A statement for the warehouse and its values; instants are stored as UTC. */
public record Sql(String text, Object... values) {

    private static final String MACROS = Resource.text(Sql.class, "macros.sql");

    /** Lets statements of a connection use {@code macros.sql} as long as it is open; nothing of it is stored. */
    public static void defineMacros(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(MACROS);
        }
    }

    /** {@code $3, $4, $5} for three values from the third on, as in a list that something is {@code IN}. */
    public static String places(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(place -> "$" + place)
                .collect(Collectors.joining(", "));
    }

    public PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
        return statement;
    }

    public int update(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection)) {
            return statement.executeUpdate();
        }
    }

    public <T> List<T> list(Connection connection, Row.Reader<T> reader) throws SQLException {
        List<T> list = new ArrayList<>();
        each(connection, row -> list.add(reader.read(row)));
        return list;
    }

    public void each(Connection connection, Row.Taker taker) throws SQLException {
        try (PreparedStatement statement = prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            Row row = new Row(rows);
            while (rows.next()) {
                taker.take(row);
            }
        }
    }

    public <T> Optional<T> first(Connection connection, Row.Reader<T> reader) throws SQLException {
        return list(connection, reader).stream().findFirst();
    }

    /** All rows as they are, for JSON. */
    public JsonTable table(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            Row row = new Row(rows);
            List<String> columns = row.columns();
            List<List<Object>> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.values(columns.size()));
            }
            return new JsonTable(columns, all);
        }
    }

    /** A value as DuckDB takes it. */
    static Object plain(Object value) {
        return value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value;
    }
}
