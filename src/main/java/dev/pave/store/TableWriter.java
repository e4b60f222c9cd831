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
     * Puts rows into a table with a key: each in the place of the one that has its key, else behind all others, in their order.
     * However many they are, it takes as long as some single ones do.
     *
     * @param key    its columns
     * @param things no two of one key
     */
    public static <T> void replace(Connection connection, String table, String key, Collection<T> things, Each<T> each)
            throws SQLException {
        put(connection, table, key, "INSERT OR REPLACE INTO %s SELECT * FROM %s", things, each);
    }

    /**
     * The same, where what becomes of a row that is there is said by a statement.
     *
     * @param update an {@code INSERT INTO %s SELECT * FROM %s ON CONFLICT ...}, for rows whose keys are there alone
     */
    public static <T> void put(
            Connection connection, String table, String key, String update, Collection<T> things, Each<T> each)
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
        // an upsert does not keep the order of what it inserts, whatever it is told to order by; a plain insert does
        String there = "(FROM %s SEMI JOIN %s USING (%s))".formatted(rows, table, key);
        long stored = new Sql(update.formatted(table, there)).update(connection);
        stored += new Sql("INSERT INTO %1$s SELECT n.* FROM %2$s n ANTI JOIN %1$s USING (%3$s) ORDER BY n.rowid"
                        .formatted(table, rows, key))
                .update(connection);
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
