package dev.pave.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Appends rows to one table in the order of its columns, within the connection's transaction. */
public final class TableWriter {
    private final DuckDBAppender appender;
    private long given;

    private TableWriter(DuckDBAppender appender) {
        this.appender = appender;
    }

    /** What to append. */
    @FunctionalInterface
    public interface Rows {
        void to(TableWriter table) throws SQLException;
    }

    /** Appends what belongs to one thing. */
    @FunctionalInterface
    public interface Each<T> {
        void to(TableWriter table, T thing) throws SQLException;
    }

    /** As {@link #fill(Connection, String, Rows)} with the rows of each of some things. */
    public static <T> void fill(Connection connection, String table, Iterable<T> things, Each<T> each)
            throws SQLException {
        fill(connection, table, writer -> {
            for (T thing : things) {
                each.to(writer, thing);
            }
        });
    }

    /**
     * Appends rows and looks whether all of them are in the table.
     *
     * @throws StoreException when the table does not take them, or has not as many more as were given
     */
    public static void fill(Connection connection, String table, Rows rows) throws SQLException {
        long before = count(connection, table);
        long given = append(connection, table, rows);
        new RowCount(table, given, count(connection, table) - before).check();
    }

    /**
     * Puts rows into a table with a key, each in the place of the one that has its key; in one statement, which is some fifty
     * times less than one a row. No two of them may have the same key.
     */
    public static <T> void replace(Connection connection, String table, Collection<T> things, Each<T> each)
            throws SQLException {
        insert(connection, "INSERT OR REPLACE INTO " + table + " FROM %s", table, things, each);
    }

    /**
     * Hands rows to a statement.
     *
     * @param statement inserts them, from the table that stands for {@code %s} and has the columns of the other one
     * @param table     the other one
     */
    public static <T> void insert(
            Connection connection, String statement, String table, Collection<T> things, Each<T> each)
            throws SQLException {
        if (things.isEmpty()) {
            return;
        }
        String rows = "new_" + table;
        Transaction.execute(connection, "CREATE TEMP TABLE IF NOT EXISTS " + rows + " AS FROM " + table + " LIMIT 0");
        long given = append(connection, "temp", rows, writer -> {
            for (T thing : things) {
                each.to(writer, thing);
            }
        });
        int stored = new Sql(statement.formatted(rows)).update(connection);
        new RowCount(table, given, stored).check();
        Transaction.execute(connection, "DELETE FROM " + rows);
    }

    private static long append(Connection connection, String table, Rows rows) throws SQLException {
        return append(connection, null, table, rows);
    }

    /** @param catalog null for the warehouse's */
    private static long append(Connection connection, String catalog, String table, Rows rows) throws SQLException {
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender(catalog, "main", table)) {
            TableWriter writer = new TableWriter(appender);
            rows.to(writer);
            // close() writes the rest too, but keeps to itself what the table refuses.
            appender.flush();
            return writer.given;
        } catch (SQLException e) {
            throw new SQLException("table " + table + " did not take its rows: " + e.getMessage(), e);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        return new Sql("SELECT count(*) AS n FROM " + table)
                .first(connection, row -> row.longOrNull("n"))
                .orElseThrow();
    }

    /** Values may be null, text, whole numbers, decimals, flags and instants (stored as UTC). */
    public void row(Object... values) throws SQLException {
        appender.beginRow();
        for (Object value : values) {
            append(Sql.plain(value));
        }
        appender.endRow();
        given++;
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
        } else if (value instanceof LocalDateTime at) {
            appender.append(at);
        } else {
            throw new IllegalArgumentException("No column holds a " + value.getClass());
        }
    }
}
