package dev.pave.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.home.Home;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Status;
import dev.pave.store.CandidateStore;
import dev.pave.store.Migrations;
import dev.pave.store.Samples;
import dev.pave.store.Snapshots;
import dev.pave.store.Warehouse;
import dev.pave.store.ledger.Ledger;
import dev.pave.store.ledger.LedgerRescue;
import dev.pave.store.source.FormerPatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerIdsTest {

    private static final Instant SPRING = Instant.parse("2026-03-21T08:00:00Z");
    private static final Map<String, String> BY_FORMER = Map.of("P-0000000a", "P-00000001");

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void makeHome() throws IOException {
        home = SmallHome.at(folder);
        Files.createDirectories(home.state());
    }

    private void decided(Decision... decisions) {
        try (Ledger ledger = Ledger.open(home)) {
            ledger.recordAll(List.of(decisions));
        }
    }

    private void night(String shownBefore) {
        try (Warehouse tables = Warehouse.open(home.warehouse())) {
            new Migrations(tables.connection()).migrate();
            new CandidateStore(tables).replaceAll(List.of(Samples.candidate(shownBefore, 0.9)));
            new FormerIds(home).carryDecisions(BY_FORMER, tables);
            new CandidateStore(tables).replaceAll(List.of(Samples.candidate("P-00000001", 0.9)));
        }
    }

    private List<Decision> ledger(String id) {
        try (Ledger ledger = Ledger.open(home)) {
            return ledger.history(id);
        }
    }

    @Test
    void aPersonsWordHoldsUnderTheIdOfToday() {
        decided(Samples.byPerson("P-0000000a", Status.REJECTED, SPRING));

        night("P-0000000a");
        night("P-00000001");

        assertThat(ledger("P-00000001"))
                .containsExactly(new Decision(
                        "P-00000001", Status.REJECTED, "ada", true, SPRING, "was P-0000000a: because", "hash"));
        assertThat(ledger("P-0000000a")).as("it is append-only").hasSize(1);
        assertThat(new LedgerRescue(home).check().problem()).isNull();
    }

    @Test
    void whatAPersonSaysTodayBeatsWhatWasSaidBefore() {
        decided(
                Samples.byPerson("P-0000000a", Status.REJECTED, SPRING),
                Samples.byPerson("P-00000001", Status.APPROVED, SPRING.plusSeconds(60)));

        night("P-0000000a");

        assertThat(ledger("P-00000001")).extracting(Decision::status).containsExactly(Status.APPROVED);
    }

    @Test
    void aPersonsWordOfBeforeBeatsARulesOfToday() {
        decided(
                Samples.byPerson("P-0000000a", Status.REJECTED, SPRING),
                Samples.byRule("P-00000001", Status.APPROVED, SPRING.plusSeconds(60)));

        night("P-0000000a");

        try (Ledger ledger = Ledger.open(home)) {
            assertThat(ledger.inForce("P-00000001").orElseThrow().status()).isEqualTo(Status.REJECTED);
        }
    }

    @Test
    void aRulesWordHoldsToo() {
        decided(Samples.byRule("P-0000000a", Status.APPROVED, SPRING));

        night("P-0000000a");

        assertThat(ledger("P-00000001"))
                .extracting(Decision::by, Decision::byPerson)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("auto_approve", false));
    }

    @Test
    void anIdThatWasShownLeadsToTheOneOfToday() {
        night("P-0000000a");

        try (Warehouse tables = Snapshots.open(home)) {
            CandidateStore candidates = new CandidateStore(tables);
            assertThat(candidates.find("P-0000000a")).isPresent();
            assertThat(candidates.find("P-0000000a").orElseThrow().found().patternId())
                    .isEqualTo("P-00000001");
            assertThat(candidates.find("P-0000000b")).isEmpty();
        }
        assertThat(FormerPatterns.today(home, "P-0000000a")).isEqualTo("P-00000001");
        assertThat(FormerPatterns.today(home, "P-0000000b")).isEqualTo("P-0000000b");
        assertThat(new Decisions(home)
                        .decide("P-0000000a", Status.APPROVED, "still good")
                        .decision()
                        .patternId())
                .isEqualTo("P-00000001");
    }

    @Test
    void anIdThatNobodyEverSawLeadsNowhere() {
        night("P-00000001");

        try (Warehouse tables = Snapshots.open(home)) {
            assertThat(new CandidateStore(tables).find("P-0000000a")).isEmpty();
        }
        assertThat(ledger("P-00000001")).isEmpty();
    }
}
