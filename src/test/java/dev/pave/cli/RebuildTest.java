package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A damaged warehouse names the way out, and that way reads its sources anew. */
class RebuildTest extends InAHome {

    private static final String LINE =
            "{\"execution_id\":\"e1\",\"session_id\":\"s\",\"started_at\":\"2026-03-01T08:00:00Z\",\"operation\":\"make\","
                    + "\"outcome\":\"success\"}\n";

    private Path log;
    private Path warehouse;

    @BeforeEach
    void makeANight() throws IOException {
        log = Files.writeString(folder.resolve("app.jsonl"), LINE);
        assertThat(at("nightly", "--logs", log.toString()).code).isZero();
        warehouse = home.resolve("state/pave.duckdb");
    }

    @Test
    void setsTheDamagedFileAsideAndReadsItsSourcesAnew() throws IOException {
        byte[] damaged = Files.readAllBytes(warehouse);
        Arrays.fill(damaged, 0, Math.min(damaged.length, 20_000), (byte) 7);
        Files.write(warehouse, damaged);

        CommandLineRun refused = at("nightly", "--logs", log.toString());
        CommandLineRun rebuilt = at("db", "rebuild", "--logs", log.toString());

        assertThat(refused.code).isEqualTo(1);
        assertThat(refused.err).contains("pave.duckdb").contains("`pave db rebuild`");
        assertThat(rebuilt.code).as(rebuilt.err).isZero();
        assertThat(query("SELECT operation FROM execution_logs")).contains("make");
        try (Stream<Path> aside = Files.list(home.resolve("state/set-aside"))) {
            assertThat(aside.filter(file -> file.toString().endsWith("pave.duckdb")))
                    .hasSize(1);
        }
    }
}
