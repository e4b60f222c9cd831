package dev.pave.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryTest {
    @TempDir
    Path folder;

    private Warehouse warehouse;
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void open() {
        warehouse = Warehouse.open(folder.resolve("pave.duckdb"));
        new Migrations(warehouse.connection()).migrate();
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void givesNamesThenRows() {
        run("SELECT 1 AS one, 'two' AS two, NULL AS three UNION ALL SELECT 2, 'x', NULL ORDER BY 1");

        assertThat(heard).containsExactly("[one, two, three]", "[1, two, null]", "[2, x, null]");
    }

    @Test
    void givesNamesWhenThereAreNoRows() {
        run("SELECT repo, path FROM file_changes");

        assertThat(heard).containsExactly("[repo, path]");
    }

    @Test
    void givesTimesListsAndJsonAsText() {
        run(
                "SELECT TIMESTAMP '2026-11-24 12:00:00.5' AS at, [1, 2] AS list, '{\"a\":1}'::JSON AS json, DATE '2026-11-24'");

        assertThat(heard.get(1)).isEqualTo("[2026-11-24 12:00:00.5, [1, 2], {\"a\":1}, 2026-11-24]");
    }

    @Test
    void changesNothing() {
        assertThatThrownBy(() -> run("DELETE FROM schema_migrations"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("The query failed");
        run("SELECT count(*) > 0 AS some FROM schema_migrations");

        assertThat(heard).containsExactly("[some]", "[true]");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> run("SELECT nonsense FROM changes"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("nonsense");
        assertThatThrownBy(() -> run("")).isInstanceOf(StoreException.class);
    }

    private void run(String sql) {
        JsonTable answer = new Query(warehouse).run(sql);
        heard.add(answer.columns().toString());
        answer.rows().forEach(row -> heard.add(row.toString()));
    }
}
