package dev.pave.store.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.pattern.change.Change;
import dev.pave.pattern.change.ChangeType;
import dev.pave.pattern.change.FileChange;
import dev.pave.store.CandidateStore;
import dev.pave.store.Cursor;
import dev.pave.store.HistoryStore;
import dev.pave.store.Migrations;
import dev.pave.store.Samples;
import dev.pave.store.Source;
import dev.pave.store.Sql;
import dev.pave.store.TextRows;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceStoreTest {
    @TempDir
    Path folder;

    private Warehouse warehouse;
    private SourceStore sources;

    @BeforeEach
    void open() {
        warehouse = Warehouse.open(folder.resolve("pave.duckdb"));
        new Migrations(warehouse.connection()).migrate();
        sources = new SourceStore(warehouse);
        read("engine", "/srv/engine");
        read("tender-22222222", "/srv/tender");
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private void read(String id, String location) {
        HistoryStore history = new HistoryStore(warehouse);
        history.append(
                id,
                List.of(new Change(id, 1, "c1", null, "Ada", Samples.NOON, "one", false, List.of("c0"), Set.of())),
                List.of(new FileChange(id, "c1", "a/one", null, ChangeType.ADDED, null, null, null)),
                List.of(),
                new Cursor(id, "git-names/2", "done=c1", Samples.NOON));
        history.describe(new Source(
                id, "git", location, "engine", "https://example.org/ada/engine", "main", "c1", 0, 0, 0, Samples.NOON));
    }

    private List<String> rows(String sql) {
        return TextRows.of(warehouse, sql);
    }

    private long rowsOf(String id) {
        return sources.rows(id).values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void listsRepositoriesWithTheirRemoteAndLogs() {
        warehouse.update(new Sql(
                "INSERT INTO log_sources VALUES ('ci-33333333', '/logs/ci.log', 'lines', 9, 1, 7, 0, 0, ?)",
                Samples.NOON));

        assertThat(sources.all())
                .extracting(KnownSource::sourceId, KnownSource::name, KnownSource::remote, KnownSource::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("engine", "engine", "example.org/ada/engine", 1L),
                        org.assertj.core.groups.Tuple.tuple("tender-22222222", "engine", "example.org/ada/engine", 1L),
                        org.assertj.core.groups.Tuple.tuple("ci-33333333", "ci.log", null, 7L));
    }

    @Test
    void givesRowsAndCursorAnotherId() {
        List<String> before = rows("SELECT * EXCLUDE (repo) FROM file_changes WHERE repo = 'engine'");

        sources.adopt("engine", "engine-11111111");

        assertThat(sources.rows("engine")).isEmpty();
        assertThat(sources.rows("engine-11111111"))
                .containsOnlyKeys(
                        "changes", "file_changes", "former_sources", "ingest_cursor", "merged_parents", "sources");
        assertThat(new HistoryStore(warehouse)
                        .cursor("engine-11111111")
                        .orElseThrow()
                        .position())
                .isEqualTo("done=c1");
        assertThat(rows("SELECT * EXCLUDE (repo) FROM file_changes WHERE repo = 'engine-11111111'"))
                .isEqualTo(before);
        assertThat(sources.former("engine-11111111")).containsExactly("engine");
        assertThat(sources.rows("tender-22222222")).hasSize(5);
    }

    @Test
    void dropsTheRowsOfASecondClone() {
        sources.adopt("engine", "tender-22222222");

        assertThat(sources.rows("engine")).isEmpty();
        assertThat(rows("SELECT count(*) FROM changes")).containsExactly("1");
        assertThat(sources.former("tender-22222222")).containsExactly("engine");
    }

    @Test
    void forgetsASourceAndItsPatternsAndNoOther() {
        new CandidateStore(warehouse).replaceAll(List.of(Samples.candidate("P-00000001", 0.9)));
        long others = rowsOf("tender-22222222");
        assertThat(sources.rows("engine")).containsEntry("pattern_candidates", 1L);

        assertThat(sources.forget("engine")).containsEntry("changes", 1L);

        assertThat(sources.rows("engine")).isEmpty();
        for (String table : List.of("pattern_candidates", "candidate_roles", "occurrences")) {
            assertThat(rows("SELECT count(*) FROM " + table)).as(table).containsExactly("0");
        }
        assertThat(rowsOf("tender-22222222")).isEqualTo(others).isPositive();
    }

    @Test
    void forgetsALog() {
        warehouse.update(new Sql(
                "INSERT INTO log_sources VALUES ('ci-33333333', '/logs/ci.log', 'lines', 9, 1, 7, 0, 0, ?)",
                Samples.NOON));
        warehouse.update(new Sql("INSERT INTO log_groups VALUES ('ci-33333333', '/logs/*.log')"));

        assertThat(sources.forget("ci-33333333")).containsOnlyKeys("log_groups", "log_sources");

        assertThat(rows("SELECT count(*) FROM log_sources")).containsExactly("0");
        assertThat(rows("SELECT count(*) FROM sources")).containsExactly("2");
    }

    @Test
    void findsByTheBeginningOfOneId() {
        read("tender-2222aaaa", "/srv/other");

        assertThat(sources.find("eng")).get().extracting(KnownSource::sourceId).isEqualTo("engine");
        assertThatThrownBy(() -> sources.find("tender")).hasMessageContaining("the beginning of 2 ids: tender-");
        assertThat(sources.find("wagon")).isEmpty();
    }
}
