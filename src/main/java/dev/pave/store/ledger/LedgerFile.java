package dev.pave.store.ledger;

import dev.pave.pattern.FaultPoint;
import dev.pave.store.KnownDecisions;
import dev.pave.store.StoreException;
import dev.pave.store.Transaction;
import dev.pave.store.UrlPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.h2.api.ErrorCode;

/** Opens the ledger's file for one transaction at a time, and waits while another process has it. */
final class LedgerFile {
    private static final String OPTIONS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;AUTO_SERVER=FALSE;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0";
    private static final String DECISIONS = """
            CREATE TABLE IF NOT EXISTS decisions (
                id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                pattern_id   VARCHAR NOT NULL,
                status       VARCHAR NOT NULL,
                decided_by   VARCHAR NOT NULL,
                by_person    BOOLEAN NOT NULL,
                decided_at   TIMESTAMP(9) WITH TIME ZONE NOT NULL,
                reason       VARCHAR NOT NULL,
                version_hash VARCHAR,
                UNIQUE (pattern_id, by_person, id)
            )
            """;

    private static final String TRUSTS = """
            CREATE TABLE IF NOT EXISTS trusts (
                id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                pattern_id   VARCHAR NOT NULL,
                content_hash VARCHAR NOT NULL,
                trusted_by   VARCHAR NOT NULL,
                trusted_at   TIMESTAMP(9) WITH TIME ZONE NOT NULL,
                reason       VARCHAR NOT NULL
            )
            """;

    /** H2 locks its file against other processes only; the copy beside it is written by one thread at a time. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;
    private final Duration patience;
    private final LedgerWitness witness;
    private volatile boolean closed;

    LedgerFile(Path file, Duration patience, KnownDecisions known) {
        this.file = file.toAbsolutePath().normalize();
        this.patience = patience;
        this.witness = new LedgerWitness(this.file, known);
    }

    Path path() {
        return file;
    }

    LedgerWitness witness() {
        return witness;
    }

    /** Does the work in one transaction; the copy beside the ledger has its lines on return. */
    <T> T use(Transaction.Work<T> work) {
        if (closed) {
            throw new IllegalStateException("The ledger " + file + " was closed");
        }
        synchronized (ONE_AT_A_TIME) {
            witness.beforeOpening();
            return open(connection -> {
                LedgerLines before = LedgerLines.of(connection);
                witness.check(before);
                T result = work.run(connection);
                LedgerLines after = LedgerLines.of(connection);
                if (after.equals(before)) {
                    witness.mend(after);
                } else {
                    witness.keep(after, () -> commit(connection));
                }
                return result;
            });
        }
    }

    /** The same of work that adds nothing: its lines are looked through once. */
    <T> T read(Transaction.Work<T> work) {
        if (closed) {
            throw new IllegalStateException("The ledger " + file + " was closed");
        }
        synchronized (ONE_AT_A_TIME) {
            witness.beforeOpening();
            return open(connection -> {
                LedgerLines lines = LedgerLines.of(connection);
                witness.check(lines);
                T result = work.run(connection);
                witness.mend(lines);
                return result;
            });
        }
    }

    /** Opens it as it is, also where lines are missing. */
    <T> T open(Transaction.Work<T> work) {
        try (Connection connection = connect()) {
            if (!connection.isReadOnly()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(DECISIONS);
                    statement.execute(TRUSTS);
                }
            }
            connection.setAutoCommit(false);
            T result = work.run(connection);
            commit(connection);
            return result;
        } catch (SQLException e) {
            throw LedgerFailure.of(file, e);
        }
    }

    private static void commit(Connection connection) throws SQLException {
        FaultPoint.pass("ledger.commit");
        connection.commit();
        FaultPoint.pass("ledger.committed");
    }

    private Connection connect() throws SQLException {
        makeFolder();
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try (UrlPath name = UrlPath.of(file)) {
                return DriverManager.getConnection("jdbc:h2:file:" + name + OPTIONS, "pave", "");
            } catch (SQLException e) {
                if (e.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
                    throw e;
                }
                if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                    throw new LedgerBusyException(file, e);
                }
                long millis = ThreadLocalRandom.current().nextLong(5, 40);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            }
        }
    }

    private void makeFolder() {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new StoreException("Cannot make the folder of the ledger " + file + "; check its permissions", e);
        }
    }

    void close() {
        closed = true;
    }
}
