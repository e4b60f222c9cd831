package dev.pave.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Brings a warehouse to the shape that this program knows, step by step, each in a transaction of its own; and back.
 * An applied step is remembered with its script's checksum in {@code schema_migrations}.
 */
public final class Migrations {
    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS schema_migrations (
                version    INTEGER PRIMARY KEY,
                name       VARCHAR NOT NULL,
                checksum   VARCHAR NOT NULL,
                applied_at TIMESTAMP NOT NULL
            )""";

    private final Connection connection;
    private final List<MigrationScripts.Script> scripts = new MigrationScripts().all();

    public Migrations(Connection connection) {
        this.connection = connection;
    }

    /**
     * All steps, applied or waiting, in order.
     *
     * @throws StoreException when the warehouse knows steps that this program does not, or one was changed since
     */
    public List<Migration> status() {
        return guarded(this::known);
    }

    /** Applies what waits; returns how many steps that were. */
    public int migrate() {
        return guarded(() -> {
            int applied = 0;
            for (Migration migration : known()) {
                if (!migration.applied()) {
                    up(script(migration.version()));
                    applied++;
                }
            }
            return applied;
        });
    }

    /** Undoes the newest applied steps, with all the data in their tables; returns how many were undone. */
    public int rollback(int steps) {
        return guarded(() -> {
            List<Migration> applied =
                    known().stream().filter(Migration::applied).toList();
            int keep = Math.max(0, applied.size() - Math.max(0, steps));
            for (int i = applied.size() - 1; i >= keep; i--) {
                down(script(applied.get(i).version()));
            }
            return applied.size() - keep;
        });
    }

    private MigrationScripts.Script script(int version) {
        return scripts.stream()
                .filter(script -> script.version() == version)
                .findFirst()
                .orElseThrow();
    }

    private void up(MigrationScripts.Script script) throws SQLException {
        atomically(
                script.up(),
                "INSERT INTO schema_migrations VALUES (?, ?, ?, now()::TIMESTAMP)",
                script.version(),
                script.name(),
                script.checksum());
    }

    private void down(MigrationScripts.Script script) throws SQLException {
        atomically(script.down(), "DELETE FROM schema_migrations WHERE version = ?", script.version());
    }

    private void atomically(String ddl, String note, Object... values) throws SQLException {
        try (Transaction transaction = Transaction.begin(connection)) {
            execute(ddl);
            new Sql(note, values).update(connection);
            transaction.commit();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Migration> known() throws SQLException {
        TreeMap<Integer, Migration> applied = applied();
        List<Migration> known = new ArrayList<>();
        for (MigrationScripts.Script script : scripts) {
            Migration there = applied.remove(script.version());
            if (there != null && !there.checksum().equals(script.checksum())) {
                throw new StoreException("Migration " + script.version() + " (" + script.name()
                        + ") was applied to this warehouse in another form; `pave db rebuild` makes it anew from its"
                        + " sources, decisions are kept");
            }
            Instant at = there == null ? null : there.appliedAt();
            known.add(new Migration(script.version(), script.name(), script.checksum(), at));
        }
        if (!applied.isEmpty()) {
            throw new StoreException("This warehouse was made by a newer pave (migration " + applied.lastKey() + " "
                    + applied.lastEntry().getValue().name() + "); use that version, or `pave db rebuild` makes it"
                    + " anew from its sources, decisions are kept");
        }
        return List.copyOf(known);
    }

    private TreeMap<Integer, Migration> applied() throws SQLException {
        if (!connection.isReadOnly()) {
            execute(TABLE);
        }
        TreeMap<Integer, Migration> applied = new TreeMap<>();
        if (new Sql("FROM duckdb_tables() WHERE table_name = 'schema_migrations'")
                .list(connection, row -> 1)
                .isEmpty()) {
            return applied;
        }
        new Sql("SELECT * FROM schema_migrations")
                .list(
                        connection,
                        row -> new Migration(
                                row.number("version"),
                                row.text("name"),
                                row.text("checksum"),
                                row.instant("applied_at")))
                .forEach(migration -> applied.put(migration.version(), migration));
        return applied;
    }

    private interface Step<T> {
        T run() throws SQLException;
    }

    private static <T> T guarded(Step<T> step) {
        try {
            return step.run();
        } catch (SQLException e) {
            throw WarehouseFailure.of("The warehouse could not be migrated", e);
        }
    }
}
