package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Decision;
import dev.pave.store.ledger.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main commands in homes whose names mean something to a URL, a shell, a glob or a page. */
class HostileHomesTest {

    @TempDir
    Path folder;

    private static String shop(Path below) throws IOException {
        return CommandLineRun.shop(
                        below,
                        List.of("basket", "coupon", "invoice", "label", "parcel", "refund", "stock", "tax", "wallet"))
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;threads=1;b", "it's \"here\" & <b>&amp;", "ü😀\n#%20[x]{y}*", "-$(touch pwned)"})
    void aNightAndADecision(String name) throws IOException {
        String home = folder.resolve(name).toString();
        String shop = shop(folder.resolve("shop"));
        assertThat(pave("init", home).code).isZero();

        CommandLineRun night = pave("--home", home, "nightly", "--repo", shop);
        assertThat(night.err + night.out).doesNotContain("Exception");
        assertThat(night.code).isZero();
        CommandLineRun ids =
                pave("--home", home, "query", "--csv", "SELECT pattern_id FROM pattern_candidates ORDER BY 1 LIMIT 1");
        String id = ids.out.lines().skip(1).findFirst().orElseThrow();
        assertThat(pave("--home", home, "approve", id, "--reason", "@it; is good").code)
                .isZero();

        try (Ledger ledger = Ledger.open(Path.of(home, "state/ledger"))) {
            assertThat(ledger.inForce(id)).get().extracting(Decision::reason).isEqualTo("@it; is good");
        }
        assertThat(pave("--home", home, "doctor").code).isZero();
        assertThat(pave("--home", home, "--json", "run", id, "--set", "name=$(x)", "--repo", folder.toString()).code)
                .isBetween(1, 4);
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactlyInAnyOrder(folder.resolve(name), folder.resolve("shop"));
        }
    }

    @Test
    void refusesAHomeThatCannotHaveDatabasesBeforeItWritesThere() throws IOException {
        String home = folder.resolve("what?").toString();
        String shop = shop(folder);

        for (String[] command : new String[][] {
            {"init", home}, {"--home", home, "nightly", "--repo", shop}, {"--home", home, "query", "SELECT 1"}
        }) {
            CommandLineRun refused = pave(command);

            assertThat(refused.code).isEqualTo(2);
            assertThat(refused.err).contains(home).contains("has a `?`").contains("use another one");
        }
        assertThat(Path.of(home)).doesNotExist();
    }

    @Test
    void quotesInAValueAreItsOwn() throws IOException, InterruptedException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.pave.cli.Pave",
                        "--home",
                        folder.toString(),
                        "run",
                        "P-none",
                        "--set",
                        "name='\"'")
                .redirectErrorStream(true)
                .start();

        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).startsWith("pave: ").doesNotContain("WARN");
        assertThat(run.waitFor()).isBetween(1, 2);
    }

    @Test
    void aFileThatBeginsWithAnAtIsAFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "candidates");

        CommandLineRun told = pave("@" + secret);

        assertThat(told.code).isEqualTo(2);
        assertThat(told.err).contains("@" + secret);
    }
}
