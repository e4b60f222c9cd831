package dev.pave.store;

import dev.pave.pattern.FaultPoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A transaction of DuckDB: all or nothing, also where an error in it was caught. Closing it takes back what was not
 * committed. For one thread at a time.
 */
public final class Transaction implements AutoCloseable {

    /**
     * Something to do with a connection inside a transaction.
     *
     * @param <T> what it gives back
     */
    @FunctionalInterface
    public interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Work that gives nothing back. */
    @FunctionalInterface
    public interface Silent {
        void run(Connection connection) throws SQLException;
    }

    private final Connection connection;
    private boolean open = true;

    private Transaction(Connection connection) {
        this.connection = connection;
    }

    /**
     * Not setAutoCommit(false): that begins with the first statement, so what an appender wrote before it would be
     * committed on its own.
     */
    public static Transaction begin(Connection connection) throws SQLException {
        execute(connection, "BEGIN TRANSACTION");
        return new Transaction(connection);
    }

    /** @throws SQLException when a statement in it had failed, whoever caught that: nothing of it is kept then */
    public void commit() throws SQLException {
        // COMMIT of a transaction that an error ended succeeds and stores nothing; any other statement is refused.
        execute(connection, "SELECT 1");
        FaultPoint.pass("warehouse.commit");
        execute(connection, "COMMIT");
        open = false;
        FaultPoint.pass("warehouse.committed");
    }

    @Override
    public void close() throws SQLException {
        if (open) {
            open = false;
            execute(connection, "ROLLBACK");
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
