package dev.pave.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.decide.SmallHome;
import dev.pave.engine.Engine;
import dev.pave.engine.KeepingEngine;
import dev.pave.engine.LocalEngine;
import dev.pave.home.EngineSpec;
import dev.pave.home.Home;
import dev.pave.home.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTest {

    private static final List<String> TABLES = List.of(
            "SELECT * EXCLUDE ingested_at FROM log_sources ORDER BY rowid",
            "SELECT * EXCLUDE updated_at FROM ingest_cursor ORDER BY rowid",
            "SELECT * FROM execution_logs ORDER BY rowid",
            "SELECT * FROM rejects ORDER BY rowid",
            "SELECT * FROM run_notes ORDER BY rowid",
            "SELECT * FROM message_templates ORDER BY rowid",
            "SELECT * FROM failures ORDER BY rowid",
            "SELECT * EXCLUDE (first_seen, last_seen) FROM anti_patterns ORDER BY rowid");

    @TempDir
    Path folder;

    private Path logs;

    @BeforeEach
    void copyLogs() throws Exception {
        logs = Files.createDirectory(folder.resolve("logs"));
        try (Stream<Path> examples = Files.list(Path.of("examples/logs"))) {
            for (Path example : examples.toList()) {
                Files.copy(example, logs.resolve(example.getFileName()));
            }
        }
        Files.writeString(logs.resolve("broken.jsonl"), "{\"execution_id\":\"b1\",\"operation\":\"x\"}\n{\"cut\n");
        Files.write(logs.resolve("cut.jsonl.gz"), cut());
    }

    /** A log whose compression ends in its middle, far behind its beginning. */
    private static byte[] cut() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Random random = new Random(1);
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 20_000; i++) {
                String line = "{\"execution_id\":\"c" + i + "\",\"operation\":\"" + random.nextLong() + "\"}\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    }

    private List<List<Object>> night(String name, Engine engine) throws Exception {
        Path place = folder.resolve(name);
        Home home = Files.exists(place) ? new Home(place) : SmallHome.at(place);
        List<List<Object>> rows = new ArrayList<>();
        try (SmallRun run = SmallRun.nightOfLogs(home, logs.resolve("*"), engine)) {
            new MineRoutinesStep(run.state).execute();
            new MineFailuresStep(run.state).execute();
            TABLES.forEach(table -> rows.addAll(run.rows(table)));
            rows.add(List.copyOf(run.state.routines()));
            rows.add(List.copyOf(run.state.recoveries()));
        }
        return rows;
    }

    @Test
    void whatIsDoneElsewhereIsTheSameRowForRow() throws Exception {
        KeepingEngine elsewhere = new KeepingEngine();

        assertThat(night("elsewhere", elsewhere)).isEqualTo(night("here", new LocalEngine()));
        assertThat(elsewhere.kept()).as("pieces done elsewhere").isGreaterThan(30);
        assertThat(elsewhere.here())
                .as("pieces done here: a file that is cut is read elsewhere too")
                .isZero();
        assertThat(elsewhere.stages())
                .as("what many machines can do at once is told at once, however many groups of logs there are")
                .contains("mine routines", "tell failures", "mine recoveries")
                .doesNotHaveDuplicates();

        Files.writeString(logs.resolve("broken.jsonl"), "{\"operation\":\"y\"}\n", StandardOpenOption.APPEND);
        Files.writeString(logs.resolve("new.jsonl"), "{\"execution_id\":\"n1\",\"operation\":\"z\"}\n");
        assertThat(night("elsewhere", elsewhere)).isEqualTo(night("here", new LocalEngine()));
    }

    @Test
    void anEngineThatIsNotThereIsNamed() {
        JobRequest request = SmallRun.request(new Home(folder), new EngineSpec("spork", null, null));

        assertThatThrownBy(() -> Engines.of(request))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no engine `spork`")
                .hasMessageContaining("local");
    }
}
