package dev.pave.store.ledger;

import static dev.pave.store.Samples.NOON;
import static dev.pave.store.Samples.byPerson;
import static dev.pave.store.Samples.byRule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.pattern.Decision;
import dev.pave.pattern.Status;
import dev.pave.store.OtherProcess;
import dev.pave.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("state/ledger"));
    }

    @Test
    void keepsEveryDecision() {
        Decision first = byRule("P-1", Status.APPROVED, NOON);
        Decision second = byPerson("P-1", Status.REJECTED, NOON.plusNanos(123_456_789));
        ledger.record(first);
        ledger.record(second);
        ledger.record(byPerson("P-2", Status.APPROVED, NOON));

        assertThat(ledger.history("P-1")).containsExactly(first, second);
        assertThat(ledger.history("P-9")).isEmpty();
    }

    @Test
    void letsAPersonBeatARuleForEver() {
        ledger.record(byPerson("P-1", Status.REJECTED, NOON));
        ledger.record(byRule("P-1", Status.APPROVED, NOON.plusSeconds(9)));

        assertThat(ledger.inForce("P-1").map(Decision::status)).contains(Status.REJECTED);
    }

    @Test
    void takesTheLatestOfAPersonsDecisions() {
        ledger.record(byPerson("P-1", Status.APPROVED, NOON));
        ledger.record(byPerson("P-1", Status.RETIRED, NOON.minusSeconds(9)));

        assertThat(ledger.inForce("P-1").map(Decision::status)).contains(Status.RETIRED);
    }

    @Test
    void takesTheLatestOfARulesDecisionsWhereNoPersonDecided() {
        ledger.record(byRule("P-1", Status.APPROVED, NOON));
        ledger.record(byRule("P-1", Status.RETIRED, NOON));

        assertThat(ledger.inForce("P-1").map(Decision::status)).contains(Status.RETIRED);
        assertThat(ledger.inForce("P-2")).isEmpty();
    }

    @Test
    void tellsWhatIsInForceForAll() {
        ledger.recordAll(List.of(
                byRule("P-1", Status.APPROVED, NOON),
                byPerson("P-1", Status.REJECTED, NOON),
                byRule("P-2", Status.APPROVED, NOON)));

        Map<String, Decision> all = ledger.allInForce();

        assertThat(all).containsOnlyKeys("P-1", "P-2");
        assertThat(all.get("P-1").byPerson()).isTrue();
        assertThat(all.get("P-2").status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void countsTheApprovalsOfRulesByDay() {
        ledger.record(byRule("P-1", Status.APPROVED, NOON));
        ledger.record(byRule("P-1", Status.APPROVED, NOON.plusSeconds(1)));
        ledger.record(byRule("P-2", Status.APPROVED, NOON.plus(Duration.ofHours(12))));
        ledger.record(byRule("P-3", Status.REJECTED, NOON));
        ledger.record(byPerson("P-4", Status.APPROVED, NOON));

        assertThat(ledger.approvedByRules(LocalDate.of(2026, 11, 24))).isEqualTo(1);
        assertThat(ledger.approvedByRules(LocalDate.of(2026, 11, 25))).isEqualTo(1);
        assertThat(ledger.approvedByRules(LocalDate.of(2026, 11, 26))).isZero();
    }

    @Test
    void recordsAllOrNothing() {
        Decision incomplete = new Decision("P-2", Status.APPROVED, null, true, NOON, "because", "hash");

        assertThatThrownBy(() -> ledger.recordAll(List.of(byRule("P-1", Status.APPROVED, NOON), incomplete)))
                .isInstanceOf(StoreException.class);

        assertThat(ledger.allInForce()).isEmpty();
        ledger.recordAll(List.of());
    }

    @Test
    void isSharedByThreads() {
        List<CompletableFuture<Void>> recording = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    for (int k = 0; k < 5; k++) {
                        ledger.record(byPerson("P-" + i, Status.APPROVED, NOON));
                    }
                }))
                .toList();
        recording.forEach(CompletableFuture::join);

        assertThat(IntStream.range(0, 4).map(i -> ledger.history("P-" + i).size()))
                .containsOnly(5);
    }

    @Test
    void losesNoAcknowledgedDecisionWhenKilledAndWaitsForOthers() throws IOException {
        int said = 0;
        try (OtherProcess other = OtherProcess.start(
                DecideForEver.class, folder.resolve("state/ledger").toString())) {
            for (int i = 0; i < 15; i++) {
                said = Integer.parseInt(other.readLine());
                if (i % 5 == 0) {
                    ledger.record(byPerson("P-mine", Status.APPROVED, NOON));
                }
            }
        }

        assertThat(ledger.history("P-theirs").size()).isGreaterThanOrEqualTo(said);
        assertThat(ledger.history("P-mine")).hasSize(3);
    }

    @Test
    void givesUpWhenAnotherKeepsItOpen() throws IOException {
        ledger.record(byPerson("P-1", Status.APPROVED, NOON));
        try (OtherProcess other = OtherProcess.start(
                HoldLedger.class, folder.resolve("state/ledger").toString())) {
            assertThat(other.readLine()).isEqualTo("open");

            Ledger impatient = Ledger.open(folder.resolve("state/ledger"), Duration.ofMillis(50));
            assertThatThrownBy(() -> impatient.inForce("P-1"))
                    .isInstanceOf(LedgerBusyException.class)
                    .hasMessageContaining("in use by another process");
        }
        assertThat(ledger.inForce("P-1")).isPresent();
    }

    @Test
    void cannotBeUsedWhenClosed() {
        ledger.close();

        assertThatThrownBy(() -> ledger.inForce("P-1")).isInstanceOf(IllegalStateException.class);
    }

    /** Records decisions and says how many, until it is killed. */
    static final class DecideForEver {
        public static void main(String[] arguments) {
            try (Ledger ledger = Ledger.open(Path.of(arguments[0]))) {
                for (int i = 1; i < 10_000; i++) {
                    ledger.record(byPerson("P-theirs", Status.APPROVED, NOON));
                    System.out.println(i);
                }
            }
        }
    }

    /** Keeps the file open until it is killed. */
    static final class HoldLedger {
        public static void main(String[] arguments) {
            new LedgerFile(Path.of(arguments[0]), Duration.ofSeconds(5), List::of).use(connection -> {
                System.out.println("open");
                try {
                    return System.in.read();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }
}
