package dev.pave.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.home.Home;
import dev.pave.home.Person;
import dev.pave.home.UsageException;
import dev.pave.judge.Judgement;
import dev.pave.judge.RulesInForce;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Status;
import dev.pave.store.CandidateStore;
import dev.pave.store.Migrations;
import dev.pave.store.Samples;
import dev.pave.store.Snapshots;
import dev.pave.store.TemplateStore;
import dev.pave.store.Warehouse;
import dev.pave.store.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {

    private static final Instant NIGHT = Instant.parse("2026-11-24T02:30:00Z");
    private static final Repetition SURE = Samples.sure("P-00000001").found();
    private static final Repetition UNSURE =
            Samples.candidate("P-00000002", 0.4).found();

    @TempDir
    Path folder;

    private Home home;
    private Decisions decisions;

    @BeforeEach
    void fill() throws IOException {
        home = SmallHome.at(folder);
        decisions = new Decisions(home);
        Files.createDirectories(home.state());
        try (Warehouse warehouse = Warehouse.open(home.warehouse())) {
            new Migrations(warehouse.connection()).migrate();
            new CandidateStore(warehouse)
                    .replaceAll(List.of(Samples.sure("P-00000001"), Samples.candidate("P-00000002", 0.4)));
            new TemplateStore(warehouse).replaceAll(Map.of("P-00000001", Samples.text()));
        }
    }

    private List<Decision> ledger(String id) {
        try (Ledger ledger = Ledger.open(home)) {
            return ledger.history(id);
        }
    }

    private Candidate shown(String id) {
        try (Warehouse tables = Snapshots.open(home)) {
            return new CandidateStore(tables).find(id).orElseThrow();
        }
    }

    private Judgement night() {
        try (Warehouse warehouse = Warehouse.open(home.warehouse())) {
            return decisions.ofNight(RulesInForce.of(home), hearing(), warehouse);
        }
    }

    private static Decisions.RuleRun hearing() {
        return new Decisions.RuleRun(
                "r1",
                NIGHT,
                List.of(SURE, UNSURE),
                Map.of("P-00000001", Samples.text().proof()));
    }

    @Test
    void aPersonsWordIsInTheLedgerAndShownInTheTables() {
        Decisions.Kept kept = decisions.decide("P-00000002", Status.REJECTED, "we generate these");

        assertThat(ledger("P-00000002")).containsExactly(kept.decision());
        assertThat(kept.decision().by()).isEqualTo(Person.name());
        assertThat(kept.isShown()).isTrue();
        assertThat(kept.specification()).isEmpty();
        assertThat(shown("P-00000002").status()).isEqualTo(Status.REJECTED);
        assertThat(shown("P-00000002").reason()).isEqualTo("we generate these");
        assertThat(shown("P-00000001").status()).isEqualTo(Status.CANDIDATE);
    }

    @Test
    void refusesWhatNobodyFoundAndNoSpecificationHas() {
        assertThatThrownBy(() -> decisions.decide("P-99999999", Status.APPROVED, "why not"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("there is no candidate P-99999999");
        assertThat(ledger("P-99999999")).isEmpty();
    }

    @Test
    void decidesNothingOfABeginningThatSeveralHaveThoughOneOfThemHasASpecification() throws IOException {
        Files.writeString(
                home.specs().resolve("PATTERN_INDEX.yaml"),
                "version: 1\npatterns:\n- id: P-00000001\n  spec: one.pattern.yaml\n");
        Files.writeString(home.specs().resolve("one.pattern.yaml"), """
                id: P-00000001
                version: 1
                kind: similar_files
                signature: similar_files:lib/{name}.js
                executor: batch_create
                roles:
                - template: index
                  action: edit
                  insert: ["{{name}}"]
                  place: at_end
                verify: []
                """);

        assertThatThrownBy(() -> decisions.decide("P-0", Status.REJECTED, "not ours"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("P-0 is the beginning of 2 ids: P-00000001, P-00000002");
        assertThat(ledger("P-00000001")).isEmpty();
    }

    @Test
    void theLedgersWordCountsWhereTheTablesAreOlder() {
        try (Ledger ledger = Ledger.open(home)) {
            ledger.record(Samples.byPerson("P-00000001", Status.RETIRED, NIGHT));
        }

        assertThat(shown("P-00000001").status()).isEqualTo(Status.CANDIDATE);
        try (Warehouse tables = Snapshots.open(home)) {
            assertThat(decisions.candidates(tables))
                    .extracting(Candidate::status)
                    .containsExactly(Status.RETIRED, Status.CANDIDATE);
            assertThat(decisions.candidate(tables, "P-00000001").decidedBy()).isEqualTo("ada");
        }
    }

    @Test
    void aDryRunSaysWhatRulesWouldApproveAndKeepsNothing() {
        Judgement judgement = decisions.autoApprove(true);

        assertThat(judgement.newDecisions()).extracting(Decision::patternId).containsExactly("P-00000001");
        assertThat(ledger("P-00000001")).isEmpty();
        assertThat(shown("P-00000001").status()).isEqualTo(Status.CANDIDATE);
    }

    @Test
    void rulesApproveWhatIsSureEnoughAndTheTablesShowIt() {
        Judgement judgement = decisions.autoApprove(false);

        assertThat(ledger("P-00000001")).containsExactlyElementsOf(judgement.newDecisions());
        assertThat(shown("P-00000001").status()).isEqualTo(Status.APPROVED);
        assertThat(ledger("P-00000002")).isEmpty();
        assertThat(decisions.autoApprove(false).newDecisions()).isEmpty();
    }

    @Test
    void rulesDoNotTouchWhatAPersonDecided() {
        decisions.decide("P-00000001", Status.REJECTED, "not ours");

        assertThat(decisions.autoApprove(false).newDecisions()).isEmpty();
        assertThat(night().newDecisions()).isEmpty();
        assertThat(ledger("P-00000001")).hasSize(1);
    }

    @Test
    void aNightThatGoesOnAfterAKillDecidesTheSameAndRecordsItOnce() {
        Judgement first = night();
        Judgement again = night();

        assertThat(first.newDecisions()).extracting(Decision::status).containsExactly(Status.APPROVED);
        assertThat(again).isEqualTo(first);
        assertThat(ledger("P-00000001")).containsExactlyElementsOf(first.newDecisions());
    }

    @Test
    void aNightKeepsACopyOfAllDecisions() throws IOException {
        night();

        try (Stream<Path> copies = Files.list(home.state().resolve("ledger-backups"))) {
            assertThat(copies)
                    .singleElement()
                    .satisfies(copy -> assertThat(Files.readString(copy)).contains("P-00000001"));
        }
    }

    @Test
    void aRerunSaysTheSameAndKeepsNothing() {
        Judgement rerun = decisions.ofRerun(RulesInForce.of(home), hearing());

        assertThat(rerun.newDecisions()).extracting(Decision::patternId).containsExactly("P-00000001");
        assertThat(ledger("P-00000001")).isEmpty();
        assertThat(home.state().resolve("ledger-backups")).doesNotExist();
    }
}
