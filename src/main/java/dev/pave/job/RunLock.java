package dev.pave.job;

import dev.pave.pattern.Home;
import dev.pave.store.UrlPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Spring Batch's job repository, which one run at a time has open: holding it is the lock. The operating system lets
 * go of it when the process dies, however it dies.
 */
final class RunLock implements AutoCloseable {

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

    /** @throws RunLockedException when another run of this home is going on; says which */
    static RunLock take(Home home, String job) {
        Path holder = home.state().resolve("run.holder");
        try {
            Files.createDirectories(home.state());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + home.state() + "; check its permissions", e);
        }
        UrlPath name = UrlPath.of(home.batch());
        boolean taken = false;
        try {
            JdbcDataSource repository = repository(name);
            Connection held = repository.getConnection();
            Files.writeString(
                    holder,
                    "process " + ProcessHandle.current().pid() + " (pave " + job + ", since " + Instant.now() + ")");
            taken = true;
            return new RunLock(name, repository, held, holder);
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new RunLockedException("another run holds the lock of " + home.root() + ": " + read(holder)
                        + "; wait for it to end, or use another --home");
            }
            throw new IllegalStateException(
                    "the job repository " + home.batch() + ".mv.db cannot be opened: " + e.getMessage()
                            + "; move it away to start with an empty one",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + home.state() + "; check its permissions", e);
        } finally {
            if (!taken) {
                name.close();
            }
        }
    }

    private static JdbcDataSource repository(UrlPath name) {
        JdbcDataSource repository = new JdbcDataSource();
        repository.setURL("jdbc:h2:file:" + name + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        repository.setUser("pave");
        repository.setPassword("");
        return repository;
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
        try (var statement = held.createStatement()) {
            statement.execute("SHUTDOWN");
        } finally {
            name.close();
        }
    }
}
