package dev.pave.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * The DuckDB file with everything that can be rebuilt from its sources. One process at a time may have it open for
 * writing; several may read it together. Each transaction gets a connection of its own, so threads may share a
 * warehouse; {@link #connection()} itself is for one thread.
 */
public final class Warehouse implements AutoCloseable {
    private final Path file;
    private final Properties settings;
    private DuckDBConnection connection;

    private Warehouse(Path file, Properties settings) {
        this.file = file;
        this.settings = settings;
        this.connection = connect();
    }

    /**
     * Opens for reading and writing; makes the file and its folder where they are missing.
     *
     * @throws WarehouseLockedException when another process has it open
     */
    public static Warehouse open(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute.getParent());
        } catch (IOException e) {
            throw new StoreException("Cannot make the folder of " + absolute + "; check its permissions", e);
        }
        return new Warehouse(absolute, WarehouseSettings.forWriting(absolute));
    }

    /**
     * Opens for reading only; nothing outside of the file can be reached by a query.
     *
     * @throws WarehouseLockedException when another process writes to it
     * @throws StoreException           when there is no such file
     */
    public static Warehouse openReadOnly(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            throw new StoreException("There is no warehouse at " + absolute + "; `pave nightly` makes one");
        }
        return new Warehouse(absolute, WarehouseSettings.forReading());
    }

    /**
     * Reads every row of every table; of a damaged file much may look well when it is opened.
     *
     * @return how many tables there are
     */
    public int readAll() {
        try {
            List<String> tables = new Sql("SELECT table_name FROM duckdb_tables() WHERE NOT internal ORDER BY 1")
                    .list(connection, row -> row.text("table_name"));
            for (String table : tables) {
                Transaction.execute(connection, "SELECT max(hash(t)) FROM \"" + table + "\" t");
            }
            return tables.size();
        } catch (SQLException e) {
            throw WarehouseFailure.of("The warehouse " + file + " cannot be read", e);
        }
    }

    private DuckDBConnection connect() {
        if (Files.isDirectory(file)) {
            throw new StoreException(
                    "The warehouse " + file + " is a folder; move it away, or `pave db rebuild` sets it aside");
        }
        try (UrlPath name = UrlPath.of(file)) {
            return DriverManager.getConnection("jdbc:duckdb:" + name, settings).unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("Could not set lock on file")) {
                throw new WarehouseLockedException(file, e);
            }
            throw WarehouseFailure.opening("Cannot open the warehouse " + file, e);
        }
    }

    /** Loads what DuckDB needs to open any file, which takes a while: for a thread of its own, as soon as one is to be opened. */
    public static void prepare() {
        try (Connection nothing = DriverManager.getConnection("jdbc:duckdb:")) {
            nothing.isReadOnly();
        } catch (SQLException e) {
            return; // whoever opens a file is told
        }
    }

    /**
     * Copies the file as it is now; no transaction may be open. The warehouse is closed meanwhile, since a process that
     * closes a file of its own loses its locks on it.
     */
    public void copyTo(Path target) throws IOException {
        try {
            closeAndCopyTo(target);
        } finally {
            connection = connect();
        }
    }

    /** The same of a warehouse that nobody uses any more: it stays closed. */
    public void closeAndCopyTo(Path target) throws IOException {
        try {
            Transaction.execute(connection, "CHECKPOINT");
        } catch (SQLException e) {
            throw WarehouseFailure.of("Cannot write the warehouse " + file + " out", e);
        }
        close();
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Moves a file that nobody has open into a folder, with what DuckDB keeps beside it; returns where it is now. */
    public static Optional<Path> setAside(Path file, Path folder, String stamp) {
        String name = file.getFileName().toString();
        try {
            Optional<Path> aside = Optional.empty();
            for (String suffix : List.of(".wal", "")) {
                Path one = file.resolveSibling(name + suffix);
                if (Files.exists(one)) {
                    Files.createDirectories(folder);
                    aside = Optional.of(Files.move(one, folder.resolve(stamp + "-" + name + suffix)));
                }
            }
            return aside;
        } catch (IOException e) {
            throw new StoreException("Cannot set " + file + " aside in " + folder + ": " + e.getMessage(), e);
        }
    }

    public Path file() {
        return file;
    }

    /** The warehouse's own connection: closed with it, for one thread at a time, commits by itself. */
    public Connection connection() {
        return connection;
    }

    /** A connection for what is temporary: it is gone with it. To be closed by who asked for it. */
    public Connection ownConnection() {
        try {
            return connection.duplicate();
        } catch (SQLException e) {
            throw WarehouseFailure.of("Cannot read the warehouse " + file, e);
        }
    }

    /** Runs the work in one transaction on a connection of its own: all of it or, when it throws, nothing. */
    public <T> T inTransaction(Transaction.Work<T> work) {
        try (DuckDBConnection own = connection.duplicate();
                Transaction transaction = Transaction.begin(own)) {
            T result = work.run(own);
            transaction.commit();
            return result;
        } catch (SQLException e) {
            throw WarehouseFailure.of("The warehouse " + file + " refused", e);
        }
    }

    /** The variant of {@link #inTransaction} that gives nothing back. */
    public void runInTransaction(Transaction.Silent work) {
        inTransaction(own -> {
            work.run(own);
            return null;
        });
    }

    /** What the reader makes of each row of a statement, which is a transaction of its own. */
    public <T> List<T> list(Sql sql, Row.Reader<T> reader) {
        return inTransaction(own -> sql.list(own, reader));
    }

    /** The same of the first row; empty where there is none. */
    public <T> Optional<T> first(Sql sql, Row.Reader<T> reader) {
        return inTransaction(own -> sql.first(own, reader));
    }

    /** Changes rows by a statement, which is a transaction of its own. */
    public void update(Sql sql) {
        runInTransaction(sql::update);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw WarehouseFailure.of("Cannot close the warehouse " + file, e);
        }
    }
}
