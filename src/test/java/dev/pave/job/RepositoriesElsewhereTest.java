package dev.pave.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.decide.SmallHome;
import dev.pave.engine.Engine;
import dev.pave.engine.KeepingEngine;
import dev.pave.engine.LocalEngine;
import dev.pave.home.Home;
import dev.pave.ingest.git.FastImportSource;
import dev.pave.store.TextRows;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoriesElsewhereTest {

    private static final List<String> TABLES = List.of(
            "SELECT * EXCLUDE ingested_at FROM sources ORDER BY rowid",
            "SELECT * EXCLUDE updated_at FROM ingest_cursor ORDER BY rowid",
            "SELECT * FROM changes ORDER BY rowid",
            "SELECT * FROM merged_parents ORDER BY rowid",
            "SELECT * FROM file_changes ORDER BY rowid",
            "SELECT * FROM skips ORDER BY rowid",
            "SELECT * FROM run_notes ORDER BY source_id, kind",
            "SELECT * FROM former_sources ORDER BY ALL");

    @TempDir
    Path folder;

    private List<Path> repositories;

    @BeforeEach
    void makeRepositories() throws IOException {
        FastImportSource imports = new FastImportSource(folder.resolve("imported"));
        repositories = new ArrayList<>();
        repositories.add(imports.repository(Path.of("examples/history/orders.fi")));
        repositories.add(Files.createDirectory(folder.resolve("none")));
        for (int number = 1; number < 4; number++) {
            Path stream = Files.writeString(folder.resolve("checks" + number + ".fi"), checks(number, 12));
            repositories.add(imports.repository(stream));
        }
    }

    /** A check and its test at a time; every fourth pair comes by a merge. */
    private static String checks(int number, int commits) {
        StringBuilder stream = new StringBuilder();
        for (int i = 1; i <= commits; i++) {
            String name = Character.toString('a' + i) + "check" + number;
            boolean merged = i % 4 == 0;
            stream.append("commit refs/heads/").append(merged ? "side\n" : "main\n");
            stream.append("mark :").append(i * 2).append('\n');
            who(stream, number * 10_000 + i * 10);
            stream.append(i > 1 ? "from :" + ((i - 1) * 2 + ((i - 1) % 4 == 0 ? 1 : 0)) + "\n" : "");
            file(stream, "src/" + name + ".py", "def " + name + "(node):\n    return visit(node, '" + name + "')\n");
            file(stream, "tests/test_" + name + ".py", "def test_" + name + "():\n    assert " + name + "(None)\n");
            if (merged) {
                stream.append("commit refs/heads/main\nmark :")
                        .append(i * 2 + 1)
                        .append('\n');
                who(stream, number * 10_000 + i * 10 + 1);
                stream.append("from :")
                        .append((i - 1) * 2)
                        .append("\nmerge :")
                        .append(i * 2)
                        .append('\n');
                file(
                        stream,
                        "src/" + name + ".py",
                        "def " + name + "(node):\n    return visit(node, '" + name + "')\n");
                file(stream, "tests/test_" + name + ".py", "def test_" + name + "():\n    assert " + name + "(None)\n");
            }
        }
        return stream.toString();
    }

    private static void who(StringBuilder stream, int second) {
        stream.append("committer Ada <ada@example.org> ")
                .append(1_700_000_000L + second)
                .append(" +0000\n");
        stream.append("data 1\nx\n");
    }

    private static void file(StringBuilder stream, String path, String text) {
        stream.append("M 100644 inline ")
                .append(path)
                .append("\ndata ")
                .append(text.length())
                .append('\n');
        stream.append(text).append('\n');
    }

    private List<List<Object>> night(String name, Engine engine) throws Exception {
        Path place = folder.resolve(name);
        Home home = Files.exists(place) ? new Home(place) : SmallHome.at(place);
        List<List<Object>> rows = new ArrayList<>();
        try (SmallRun run = SmallRun.night(home, engine, repositories)) {
            new MineStep(run.state).execute();
            TABLES.forEach(table -> rows.addAll(run.rows(table)));
            rows.add(List.copyOf(run.state.found()));
            rows.add(List.of(run.state.texts(), run.state.byFormerIds()));
            rows.add(List.copyOf(run.warnings));
        }
        return rows;
    }

    private List<String> cursors(String name) {
        try (Warehouse warehouse = Warehouse.open(folder.resolve(name).resolve("state/pave.duckdb"))) {
            return TextRows.of(warehouse, "SELECT fingerprint, position FROM ingest_cursor ORDER BY ALL");
        }
    }

    @Test
    void whatIsReadAndMinedElsewhereIsTheSameRowForRow() throws Exception {
        KeepingEngine elsewhere = new KeepingEngine();

        List<List<Object>> here = night("here", new LocalEngine());
        assertThat(night("elsewhere", elsewhere)).isEqualTo(here);

        assertThat(elsewhere.kept()).as("repositories read and mined elsewhere").isEqualTo(4);
        assertThat(elsewhere.here()).as("the folder that is none").isEqualTo(1);
        assertThat(folder.resolve("elsewhere/state/cache/learned"))
                .as("what was learned is there for the next night")
                .isDirectoryContaining(file -> file.toString().endsWith(".bin"));
    }

    @Test
    void whatCameSinceIsReadHereAndMinedElsewhere() throws Exception {
        KeepingEngine elsewhere = new KeepingEngine();
        night("here", new LocalEngine());
        night("elsewhere", elsewhere);
        Path more = Files.writeString(folder.resolve("more.fi"), checks(3, 16));
        repositories.set(4, new FastImportSource(folder.resolve("imported")).repository(more));
        Path moved = Files.move(repositories.get(4), folder.resolve("more"));
        repositories.set(4, moved);

        assertThat(night("elsewhere", elsewhere)).isEqualTo(night("here", new LocalEngine()));
        assertThat(elsewhere.kept()).as("four that were new, and one that grew").isEqualTo(5);
        night("anew", new LocalEngine());
        assertThat(cursors("elsewhere"))
                .as(
                        "what is mined is kept by the cursor: a task that reads all has the one of the night, which read the rest")
                .isEqualTo(cursors("anew"));
        assertThat(elsewhere.ahead())
                .as("nothing is done elsewhere that nobody wants")
                .isEqualTo(5);
    }
}
