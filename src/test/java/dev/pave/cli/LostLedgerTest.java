package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.git.FastImportSource;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ledger that lost decisions is named by whoever needs it, and comes back with one command. */
class LostLedgerTest extends InAHome {

    private String shop;
    private String rejected;
    private Path ledger;

    @BeforeEach
    void decide() throws IOException {
        List<String> names =
                IntStream.range(0, 12).mapToObj(i -> "thing" + (char) ('a' + i)).toList();
        shop = new FastImportSource(folder.resolve("imported"))
                .repository(CommandLineRun.shop(folder, names))
                .toString();
        assertThat(nightly().code).isZero();
        rejected = Arrays.stream(
                        query("SELECT pattern_id FROM pattern_candidates").split("\n"))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .strip();
        assertThat(at("reject", rejected, "--reason", "we do not want it").code).isZero();
        ledger = home.resolve("state/ledger.mv.db");
    }

    private CommandLineRun nightly() {
        return at("nightly", "--repo", shop);
    }

    private void assertAllRefuseAndRestoreHelps() {
        for (List<String> command : List.of(
                List.of("nightly", "--repo", shop),
                List.of("candidates", "list"),
                List.of("auto-approve"),
                List.of("approve", rejected, "--reason", "yes"),
                List.of("ledger", "check"),
                List.of("doctor"))) {
            CommandLineRun run = at(command.toArray(String[]::new));
            assertThat(run.code).as(command + run.out + run.err).isEqualTo(1);
            assertThat(run.out + run.err).contains(ledger.toString()).contains("pave ledger restore");
        }

        assertThat(at("ledger", "restore").code).isZero();

        assertThat(at("ledger", "check").code).isZero();
        assertThat(nightly().code).isZero();
        assertThat(at("--json", "candidates", "show", rejected).out)
                .contains("\"rejected\"")
                .contains("we do not want it");
    }

    private void deleteAllCopies() throws IOException {
        Files.delete(ledger);
        Files.delete(copy());
        deleteBackups();
    }

    private void deleteBackups() throws IOException {
        try (DirectoryStream<Path> backups = Files.newDirectoryStream(home.resolve("state/ledger-backups"))) {
            for (Path backup : backups) {
                Files.delete(backup);
            }
        }
    }

    private Path copy() {
        return home.resolve("state/ledger.jsonl");
    }

    @Test
    void thatWasDeletedWithAllItsCopies() throws IOException {
        deleteAllCopies();

        assertAllRefuseAndRestoreHelps();
    }

    @Test
    void thatWasDeletedWithAllItsCopiesAndTheWarehouse() throws IOException {
        assertThat(nightly().code).isZero();
        deleteAllCopies();
        Files.delete(home.resolve("state/pave.duckdb"));

        assertAllRefuseAndRestoreHelps();
    }

    @Test
    void thatIsOldTogetherWithItsCopyWhileOnlyTheTablesKnowTheLastWord() throws IOException {
        at("approve", rejected, "--reason", "perhaps");
        Path old = Files.copy(ledger, folder.resolve("old"));
        Path oldCopy = Files.copy(copy(), folder.resolve("old-copy"));
        at("reject", rejected, "--reason", "we do not want it");
        deleteBackups();
        Files.copy(old, ledger, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(oldCopy, copy(), StandardCopyOption.REPLACE_EXISTING);

        assertAllRefuseAndRestoreHelps();
    }

    @Test
    void leavesTheTablesThatStillKnowWhereTheyAreWhenARebuildIsAskedFor() throws IOException {
        byte[] tables = Files.readAllBytes(home.resolve("state/pave.duckdb"));
        deleteAllCopies();

        CommandLineRun refused = at("db", "rebuild", "--repo", shop);

        assertThat(refused.code).as(refused.out).isEqualTo(1);
        assertThat(refused.err).contains("pave ledger restore");
        assertThat(home.resolve("state/pave.duckdb")).hasBinaryContent(tables);
        assertThat(home.resolve("state/set-aside")).doesNotExist();
        assertThat(at("ledger", "restore").code).isZero();
        assertThat(at("db", "rebuild", "--repo", shop).code).isZero();
        assertThat(at("--json", "candidates", "show", rejected).out).contains("\"rejected\"");
    }

    @Test
    void thatWasReplacedByANewOne() throws IOException {
        String other = folder.resolve("other").toString();
        pave("init", other);
        pave("--home", other, "ledger", "backup");
        Files.copy(Path.of(other, "state", "ledger.mv.db"), ledger, StandardCopyOption.REPLACE_EXISTING);

        assertAllRefuseAndRestoreHelps();
    }

    @Test
    void aNewHomeHasNothingToLose() {
        String fresh = folder.resolve("fresh").toString();
        pave("init", fresh);

        assertThat(pave("--home", fresh, "ledger", "check").code).isZero();
        assertThat(pave("--home", fresh, "doctor").out).contains("the ledger holds 0 decisions");
    }
}
