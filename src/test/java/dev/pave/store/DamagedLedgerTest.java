package dev.pave.store;

import static dev.pave.store.Samples.NOON;
import static dev.pave.store.Samples.byPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.home.Home;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Status;
import dev.pave.pattern.Trust;
import dev.pave.store.ledger.Ledger;
import dev.pave.store.ledger.LedgerCopy;
import dev.pave.store.ledger.LedgerDamagedException;
import dev.pave.store.ledger.LedgerFailure;
import dev.pave.store.ledger.LedgerRescue;
import dev.pave.store.ledger.TrustLedger;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that lost a line is refused, and rebuilt with every line that any copy has. */
class DamagedLedgerTest {

    @TempDir
    Path folder;

    private Home home;
    private Path file;
    private Path copy;

    @BeforeEach
    void decide() {
        home = new Home(folder);
        file = home.state().resolve("ledger.mv.db");
        copy = home.state().resolve("ledger.jsonl");
        record(1, 40);
    }

    private void record(int from, int to) {
        try (Ledger ledger = Ledger.open(home)) {
            ledger.recordAll(IntStream.rangeClosed(from, to)
                    .mapToObj(i -> byPerson("P-" + i, Status.REJECTED, NOON.plusSeconds(i)))
                    .toList());
        }
    }

    private void assertRefusedAndRestored(int decisions) {
        assertThatThrownBy(() -> Ledger.open(home).allInForce())
                .isInstanceOf(LedgerDamagedException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("pave ledger restore");
        assertThatThrownBy(() -> record(99, 99)).isInstanceOf(LedgerDamagedException.class);
        assertThatThrownBy(() -> TrustLedger.open(home).of("P-1")).isInstanceOf(LedgerDamagedException.class);
        assertThat(new LedgerRescue(home).check().problem()).contains("pave ledger restore");

        new LedgerRescue(home).restore(null, NOON);

        assertThat(Ledger.open(home).allInForce()).hasSize(decisions);
        assertThat(Ledger.open(home).inForce("P-1").map(Decision::status)).contains(Status.REJECTED);
        assertThat(new LedgerRescue(home).check().problem()).isNull();
    }

    @Test
    void whichIsGone() throws IOException {
        Files.delete(file);

        assertRefusedAndRestored(40);
    }

    @Test
    void whichIsEmpty() throws IOException {
        Files.write(file, new byte[0]);

        assertRefusedAndRestored(40);
    }

    @Test
    void whichWasCutInHalf() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }

        assertRefusedAndRestored(40);
    }

    @Test
    void whichWasCutToItsBeginning() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(5000);
        }

        assertRefusedAndRestored(40);
    }

    @Test
    void whichHasOtherBytesAllOver() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] noise = new byte[bytes.length - 8192];
        new Random(7).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, 8192, noise.length);
        Files.write(file, bytes);

        assertRefusedAndRestored(40);
    }

    @Test
    void whichIsOfAnotherKind() throws IOException {
        Files.writeString(file, "no database, however long this may be\n".repeat(500));

        assertRefusedAndRestored(40);
    }

    @Test
    void whichIsOlderThanItsCopy() throws IOException {
        Path old = Files.copy(file, folder.resolve("old"));
        record(41, 45);
        Files.copy(old, file, StandardCopyOption.REPLACE_EXISTING);

        assertRefusedAndRestored(45);
    }

    @Test
    void whichIsOlderThanItsBackupTogetherWithItsCopy() throws IOException {
        Path old = Files.copy(file, folder.resolve("old"));
        Path oldCopy = Files.copy(copy, folder.resolve("old-copy"));
        record(41, 45);
        Ledger.open(home).backup(NOON);
        Files.copy(old, file, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(oldCopy, copy, StandardCopyOption.REPLACE_EXISTING);

        assertRefusedAndRestored(45);
    }

    @Test
    void whichIsGoneWithItsCopyButNotWithItsBackup() throws IOException {
        Ledger.open(home).backup(NOON);
        Files.delete(file);
        Files.delete(copy);

        assertRefusedAndRestored(40);
    }

    @Test
    void isNoMatterWhereAKillCameBetweenLedgerAndCopy() throws IOException {
        String before = Files.readString(copy);
        record(41, 41);
        String after = Files.readString(copy);
        Files.writeString(copy, before);

        assertThat(Ledger.open(home).allInForce()).hasSize(41);
        assertThat(copy).hasContent(after.stripTrailing());
    }

    @Test
    void isNoMatterWhereOnlyTheCopyIsDamaged() throws IOException {
        String whole = Files.readString(copy);
        Files.writeString(copy, whole.substring(0, whole.length() / 2));

        assertThat(Ledger.open(home).allInForce()).hasSize(40);
        assertThat(copy).hasContent(whole.stripTrailing());
    }

    @Test
    void takesNoDecisionWhoseCopyCannotBeWrittenAndStillTellsTheOthers() throws IOException {
        Path inTheWay = Files.createDirectories(home.state().resolve("ledger.jsonl.new/full"));

        assertThatThrownBy(() -> record(41, 41))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("ledger.jsonl");
        Files.delete(copy);
        assertThat(Ledger.open(home).allInForce()).hasSize(40).doesNotContainKey("P-41");

        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        record(41, 41);
        assertThat(Ledger.open(home).allInForce()).hasSize(41);
    }

    @Test
    void leavesNoHalfOfACopyOrOfARebuiltLedger() throws IOException {
        Files.delete(copy);
        Files.createDirectories(copy.resolve("in-the-way"));
        Files.writeString(home.state().resolve("set-aside"), "no folder");

        assertThatThrownBy(() -> record(41, 41)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> new LedgerRescue(home).restore(null, NOON)).isInstanceOf(StoreException.class);

        try (Stream<Path> files = Files.list(home.state())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("ledger.mv.db", "ledger.jsonl", "set-aside");
        }
    }

    @Test
    void isNoDamageWhereTheHomeCannotBeWrittenTo() {
        for (SQLException refusal : List.of(
                new SQLException("The database is read only", "90097", ErrorCode.DATABASE_IS_READ_ONLY),
                new SQLException("IO Exception", "90028", ErrorCode.IO_EXCEPTION_1, new AccessDeniedException("x")))) {
            assertThat(LedgerFailure.of(home.ledger(), refusal))
                    .isNotInstanceOf(LedgerDamagedException.class)
                    .hasMessageStartingWith("The home cannot be written to: " + file)
                    .hasMessageContaining("--home");
        }
        assertThat(LedgerFailure.of(
                        home.ledger(),
                        new SQLException(
                                "IO Exception", "", ErrorCode.IO_EXCEPTION_1, new IOException("No space left"))))
                .isNotInstanceOf(LedgerDamagedException.class);
    }

    @Test
    void keepsWhatMayBeRun() throws IOException {
        Trust trust = new Trust("P-1", "abc", "ada", NOON, "looked at it");
        TrustLedger.open(home).record(trust);
        Files.delete(file);

        new LedgerRescue(home).restore(null, NOON);

        assertThat(TrustLedger.open(home).of("P-1")).containsExactly(trust);
    }

    @Test
    void keepsTheNewestBackups() {
        for (int night = 0; night < 20; night++) {
            Ledger.open(home).backup(NOON.plusSeconds(night * 86_400L));
        }

        assertThat(new LedgerRescue(home).check().backups()).hasSize(14).allMatch(Files::isRegularFile);
        assertThat(new LedgerCopy(new LedgerRescue(home).check().backups().get(13))
                        .read()
                        .decisions())
                .hasSize(40);
    }

    @Test
    void ofANewHomeIsNoLoss() {
        Home fresh = new Home(folder.resolve("fresh"));

        assertThatCode(() -> Ledger.open(fresh).allInForce()).doesNotThrowAnyException();
        assertThat(new LedgerRescue(fresh).check().problem()).isNull();
    }

    @Test
    void lacksWhatTheTablesShow() {
        try (Warehouse tables = Warehouse.open(home.warehouse())) {
            new Migrations(tables.connection()).migrate();
            tables.runInTransaction(connection -> {
                new Sql("INSERT INTO pattern_candidates BY NAME SELECT 'P-1' AS pattern_id, 'r' AS repo,"
                                + " 'similar_files' AS kind, 's' AS signature, 0.5 AS confidence, 3 AS support,"
                                + " 3 AS hits, 0 AS misses, 1 AS largest_batch, 1.0 AS freshness, 'proven' AS reason,"
                                + " 'approved' AS status, 'rule' AS decided_by,"
                                + " TIMESTAMP '2026-03-01' AS decided_at")
                        .update(connection);
            });

            assertThatThrownBy(() -> Ledger.open(home, tables).check())
                    .isInstanceOf(LedgerDamagedException.class)
                    .hasMessageContaining("P-1 approved by rule");
            tables.runInTransaction(connection -> new Sql("DELETE FROM pattern_candidates").update(connection));
            Ledger.open(home, tables).check();
        }
    }
}
