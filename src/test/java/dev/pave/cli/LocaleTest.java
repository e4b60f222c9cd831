package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.git.FastImportSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a machine stands and what its people speak changes no table. */
class LocaleTest {

    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    private static final List<String> TABLES = List.of(
            "SELECT * FROM changes ORDER BY ALL",
            "SELECT * FROM file_changes ORDER BY ALL",
            "SELECT * EXCLUDE (decided_at, reason) FROM pattern_candidates ORDER BY ALL",
            "SELECT * FROM occurrences ORDER BY ALL",
            "SELECT * FROM execution_logs ORDER BY ALL",
            "SELECT * EXCLUDE (run_id) FROM verdicts ORDER BY ALL");

    @TempDir
    Path folder;

    @AfterEach
    void asItWas() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @Test
    void aTurkishNightInNepalHasTheSameTables() throws IOException, InterruptedException {
        String shop = new FastImportSource(folder.resolve("imported"))
                .repository(CommandLineRun.shop(
                        folder, List.of("basket", "coupon", "invoice", "label", "parcel", "refund", "stock", "tax")))
                .toString();
        Path log = Files.writeString(folder.resolve("night.log"), """
                2026-03-29T02:30:00+02:00 INFO Ship order 17
                2026-10-25T02:30:00Z ERROR Cannot bill order 18
                2026-10-25T03:30:00Z INFO TITLE of invoice 19
                """);
        String here = folder.resolve("here").toString();
        String there = folder.resolve("there").toString();
        pave("init", here);
        pave("init", there);

        Process night = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.pave.cli.Pave",
                        "--home",
                        there,
                        "nightly",
                        "--repo",
                        shop,
                        "--logs",
                        log.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("night.out").toFile())
                .start();

        assertThat(pave("--home", here, "nightly", "--repo", shop, "--logs", log.toString()).code)
                .isZero();
        assertThat(night.waitFor())
                .as(Files.readString(folder.resolve("night.out")))
                .isZero();
        for (String table : TABLES) {
            String same = pave("--home", here, "query", "--csv", table).out;
            assertThat(pave("--home", there, "query", "--csv", table).out)
                    .as(table)
                    .isEqualTo(same);
            assertThat(same.lines()).as(table).hasSizeGreaterThan(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tr-TR",
                "az-AZ",
                "lt-LT",
                "ar-EG-u-nu-arab",
                "th-TH-u-nu-thai-ca-buddhist",
                "ja-JP-u-ca-japanese"
            })
    void rulesAndNumbersAreReadAndWrittenAlike(String tag) {
        String home = folder.resolve("home").toString();
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        pave("init", home);

        CommandLineRun check = pave("--home", home, "rules", "check");

        assertThat(check.code).as(check.err).isZero();
        assertThat(check.out + check.err).matches("[\\p{ASCII}]*");
        assertThat(String.format("%d %s", 1234567, "TITLE".toLowerCase())).isEqualTo("1234567 title");
    }
}
