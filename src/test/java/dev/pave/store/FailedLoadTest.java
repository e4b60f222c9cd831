package dev.pave.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that the warehouse did not take is an error, and nothing of its transaction is kept. */
class FailedLoadTest {

    @TempDir
    Path folder;

    private Warehouse warehouse;

    @BeforeEach
    void open() throws SQLException {
        warehouse = Warehouse.open(folder.resolve("pave.duckdb"));
        try (Statement statement = warehouse.connection().createStatement()) {
            statement.execute("CREATE TABLE notes (text VARCHAR)");
            statement.execute("CREATE TABLE keyed (id BIGINT PRIMARY KEY)");
        }
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private static void note(Connection connection) throws SQLException {
        new Sql("INSERT INTO notes VALUES ('begun')").update(connection);
    }

    private static void keys(Connection connection, long... keys) throws SQLException {
        TableWriter.fill(connection, "keyed", table -> {
            for (long key : keys) {
                table.row(key);
            }
        });
    }

    private List<String> stored() {
        return TextRows.of(warehouse, "SELECT text FROM notes UNION ALL SELECT id::VARCHAR FROM keyed ORDER BY ALL");
    }

    @Test
    void refusesRowsWithADoubleKey() {
        assertThatThrownBy(() -> warehouse.runInTransaction(connection -> {
                    note(connection);
                    keys(connection, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1);
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("keyed")
                .hasMessageContaining("uplicate key");

        assertThat(stored()).isEmpty();
    }

    @Test
    void keepsRowsWithoutOne() {
        warehouse.runInTransaction(connection -> {
            note(connection);
            keys(connection, 1, 2, 3);
        });

        assertThat(stored()).containsExactly("1", "2", "3", "begun");
    }

    @Test
    void doesNotCommitWhatAnErrorEndedThatWasCaught() {
        assertThatThrownBy(() -> warehouse.runInTransaction(connection -> {
                    note(connection);
                    try {
                        keys(connection, 1, 1);
                    } catch (SQLException caught) {
                        assertThat(caught.getMessage()).contains("keyed");
                    }
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("aborted");

        assertThat(stored()).isEmpty();
    }

    @Test
    void tellsTheFirstErrorAlsoWhereItCannotBeTakenBack() {
        assertThatThrownBy(() -> warehouse.runInTransaction(connection -> {
                    new Sql("ROLLBACK").update(connection);
                    throw new IllegalStateException("the first error");
                }))
                .hasMessage("the first error");
    }

    @Test
    void tellsWhichTableHasNotAllRows() {
        assertThatThrownBy(() -> new RowCount("changes", 2_000, 1_999).check())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("The table changes was given 2000 rows and stored 1999");
        new RowCount("changes", 2_000, 2_000).check();
    }

    @Test
    void countsOnlyTheRowsOfThisLoad() {
        warehouse.runInTransaction(connection -> keys(connection, 1, 2));
        warehouse.runInTransaction(connection -> keys(connection, 3));
        warehouse.runInTransaction(connection -> keys(connection));

        assertThat(stored()).containsExactly("1", "2", "3");
    }
}
