package dev.pave.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Something to do with a connection inside a transaction.
 *
 * @param <T> what it gives back
 */
@FunctionalInterface
public interface TransactionWork<T> {
    T run(Connection connection) throws SQLException;

    /** The variant that gives nothing back. */
    @FunctionalInterface
    interface Silent {
        void run(Connection connection) throws SQLException;
    }
}
