package dev.pave.job;

import dev.pave.home.Home;
import dev.pave.store.UrlPath;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Spring Batch's job repository, which one run at a time has open: holding it is the lock. The operating system lets
 * go of it when the process dies, however it dies.
 */
final class RunLock implements AutoCloseable {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final UrlPath name;
    private final JdbcDataSource repository;
    private final Connection held;
    private final Path holder;

    private RunLock(UrlPath name, JdbcDataSource repository, Connection held, Path holder) {
        this.name = name;
        this.repository = repository;
        this.held = held;
        this.holder = holder;
    }

    /**
     * Takes the lock. A repository that is damaged is set aside: how far each source was read is in the warehouse, so a
     * new one costs no more than that a killed run begins anew.
     *
     * @throws RunLockedException when another run of this home is going on; says which
     */
    static RunLock take(Home home, String job, JobListener listener) {
        JobRepositoryFile repository = new JobRepositoryFile(home);
        try {
            Files.createDirectories(home.state());
            try {
                return opened(home, job);
            } catch (SQLException e) {
                if (!JobRepositoryFile.isDamage(e)) {
                    throw refusal(home, e);
                }
            }
            Warehouse.setAside(repository.file(), home.state().resolve("set-aside"), STAMP.format(Instant.now()))
                    .ifPresent(aside -> listener.warning("the job repository " + repository.file()
                            + " was damaged and is set aside as " + aside
                            + "; this run begins anew and goes on where each source was read to"));
            return opened(home, job);
        } catch (SQLException e) {
            throw refusal(home, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + home.state(), e);
        }
    }

    private static RuntimeException refusal(Home home, SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                ? new RunLockedException("another run holds the lock of " + home.root() + ": " + read(holder(home))
                        + "; wait for it to end, or use another --home")
                : new JobRepositoryFile(home).refusal(e);
    }

    private static RunLock opened(Home home, String job) throws SQLException, IOException {
        UrlPath name = UrlPath.of(home.batch());
        Connection held = null;
        boolean taken = false;
        try {
            JdbcDataSource repository = JobRepositoryFile.source(name, "WRITE_DELAY=0");
            held = repository.getConnection();
            JobRepositoryFile.readAll(held);
            leaveName(holder(home), job);
            taken = true;
            return new RunLock(name, repository, held, holder(home));
        } finally {
            if (!taken) {
                abandon(held);
                name.close();
            }
        }
    }

    /** On a full disk the file is there, and empty: it would look like that of a killed run. */
    private static void leaveName(Path holder, String job) throws IOException {
        try {
            Files.writeString(
                    holder,
                    "process " + ProcessHandle.current().pid() + " (pave " + job + ", since " + Instant.now() + ")");
        } catch (IOException e) {
            Files.deleteIfExists(holder);
            throw e;
        }
    }

    /** Lets go of a file without writing to it. */
    private static void abandon(Connection held) {
        if (held == null) {
            return;
        }
        try (Statement statement = held.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException closedAlready) {
            // the database closes itself when it meets damage; what it met is what is told
        }
    }

    private static Path holder(Home home) {
        return home.state().resolve("run.holder");
    }

    JdbcDataSource repository() {
        return repository;
    }

    private static String read(Path holder) {
        try {
            return Files.readString(holder);
        } catch (IOException e) {
            return "a process that did not leave its name (" + e.getMessage() + ")";
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        Files.deleteIfExists(holder);
        try (Statement statement = held.createStatement()) {
            statement.execute("SHUTDOWN");
        } finally {
            name.close();
        }
    }
}
