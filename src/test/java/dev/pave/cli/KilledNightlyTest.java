package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.git.FastImportSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A killed run that is started again ends with the same tables as one that was left alone, and decides once. */
class KilledNightlyTest {

    private static final List<String> TABLES = List.of(
            "SELECT * FROM changes ORDER BY ALL",
            "SELECT * FROM file_changes ORDER BY ALL",
            "SELECT * EXCLUDE (decided_at, reason, rule) FROM pattern_candidates ORDER BY ALL",
            "SELECT * FROM candidate_roles ORDER BY ALL",
            "SELECT * FROM occurrences ORDER BY ALL");

    @TempDir
    Path folder;

    private void killedAfter(long millis, String home, String shop) throws IOException, InterruptedException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.pave.cli.Pave",
                        "--home",
                        home,
                        "nightly",
                        "--repo",
                        shop)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
        run.waitFor(millis, TimeUnit.MILLISECONDS);
        run.destroyForcibly().waitFor();
    }

    private static List<String> tables(String home) {
        return TABLES.stream()
                .map(sql -> pave("--home", home, "query", "--csv", sql).out)
                .toList();
    }

    @Test
    void endsWithTheSameTables() throws IOException, InterruptedException {
        List<String> names = IntStream.range(0, 60)
                .mapToObj(i -> "thing" + (char) ('a' + i / 10) + (char) ('a' + i % 10))
                .toList();
        String shop = new FastImportSource(folder.resolve("imported"))
                .repository(CommandLineRun.shop(folder, names))
                .toString();
        String alone = folder.resolve("alone").toString();
        String killed = folder.resolve("killed").toString();
        pave("init", alone);
        pave("init", killed);
        for (long millis : new long[] {500, 900, 1_400, 1_900, 2_500}) {
            killedAfter(millis, killed, shop);
        }

        assertThat(pave("--home", alone, "nightly", "--repo", shop).code).isZero();
        assertThat(pave("--home", killed, "nightly", "--repo", shop).code).isZero();

        assertThat(tables(killed)).isEqualTo(tables(alone));
        assertThat(tables(killed).get(0)).contains("thingaa");
    }
}
