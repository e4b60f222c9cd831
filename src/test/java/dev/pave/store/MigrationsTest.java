package dev.pave.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @TempDir
    Path folder;

    private Warehouse warehouse;
    private Migrations migrations;

    @BeforeEach
    void open() {
        warehouse = Warehouse.open(folder.resolve("pave.duckdb"));
        migrations = new Migrations(warehouse.connection());
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void makesAllTablesOfTheContract() throws SQLException {
        assertThat(migrations.migrate()).isEqualTo(migrations.status().size());

        assertThat(column("SELECT table_name FROM duckdb_tables()"))
                .contains(
                        "execution_logs",
                        "changes",
                        "file_changes",
                        "pattern_candidates",
                        "occurrences",
                        "anti_patterns",
                        "verdicts",
                        "rejects",
                        "ingest_cursor",
                        "sources",
                        "runs",
                        "skips",
                        "candidate_roles",
                        "candidate_templates",
                        "candidate_edits",
                        "merged_parents");
        assertThat(column("SELECT index_name FROM duckdb_indexes()")).hasSize(4);
    }

    @Test
    void appliesNothingTwice() {
        migrations.migrate();

        assertThat(migrations.migrate()).isZero();
        assertThat(migrations.status()).allMatch(Migration::applied);
    }

    @Test
    void tellsWhatWaits() {
        assertThat(migrations.status())
                .extracting(Migration::name)
                .startsWith("history", "patterns", "executions", "windows", "templates", "edits", "merges");
        assertThat(migrations.status()).noneMatch(Migration::applied);
    }

    @Test
    void rollsBackTheNewestStepsOnly() throws SQLException {
        migrations.migrate();

        int all = migrations.status().size();
        assertThat(migrations.rollback(all - 2)).isEqualTo(all - 2);

        assertThat(migrations.status().subList(0, 2)).allMatch(Migration::applied);
        assertThat(migrations.status().subList(2, all)).noneMatch(Migration::applied);
        assertThat(column("SELECT table_name FROM duckdb_tables()"))
                .contains("changes", "pattern_candidates")
                .doesNotContain("execution_logs");
    }

    @Test
    void rollsBackToNothingAndUpAgain() throws SQLException {
        int all = migrations.migrate();

        assertThat(migrations.rollback(99)).isEqualTo(all);
        assertThat(column("SELECT table_name FROM duckdb_tables()")).containsExactly("schema_migrations");
        assertThat(migrations.migrate()).isEqualTo(all);
    }

    @Test
    void rollsBackNothingForNoSteps() {
        migrations.migrate();

        assertThat(migrations.rollback(0)).isZero();
        assertThat(migrations.rollback(-1)).isZero();
    }

    @Test
    void refusesAWarehouseOfANewerProgram() throws SQLException {
        migrations.migrate();
        execute("INSERT INTO schema_migrations VALUES (99, 'tomorrow', 'abc', now()::TIMESTAMP)");

        assertThatThrownBy(migrations::migrate)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer pave")
                .hasMessageContaining("99 tomorrow");
    }

    @Test
    void refusesAStepThatWasAppliedInAnotherForm() throws SQLException {
        migrations.migrate();
        execute("UPDATE schema_migrations SET checksum = 'other' WHERE version = 2");

        assertThatThrownBy(migrations::status)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("2 (patterns)")
                .hasMessageContaining("another form");
    }

    @Test
    void leavesNothingOfAStepThatFails() throws SQLException {
        execute("CREATE TABLE skips (a INTEGER)");

        assertThatThrownBy(migrations::migrate).isInstanceOf(StoreException.class);

        assertThat(column("SELECT table_name FROM duckdb_tables()"))
                .containsExactlyInAnyOrder("schema_migrations", "skips");
        assertThat(migrations.status()).noneMatch(Migration::applied);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = warehouse.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (Statement statement = warehouse.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ArrayList<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
