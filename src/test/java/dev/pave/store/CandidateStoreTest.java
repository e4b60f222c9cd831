package dev.pave.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.home.UsageException;
import dev.pave.pattern.Absence;
import dev.pave.pattern.Action;
import dev.pave.pattern.Arrival;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Status;
import dev.pave.pattern.change.Change;
import dev.pave.pattern.text.SlotValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidateStoreTest {
    @TempDir
    Path folder;

    private Warehouse warehouse;
    private CandidateStore store;

    @BeforeEach
    void open() {
        warehouse = Warehouse.open(folder.resolve("pave.duckdb"));
        new Migrations(warehouse.connection()).migrate();
        store = new CandidateStore(warehouse);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void givesBackWhatItWasGiven() {
        Candidate low = Samples.candidate("P-1", 0.6);
        Candidate high = Samples.candidate("P-2", 0.9);

        store.replaceAll(List.of(low, high));

        assertThat(store.all()).containsExactly(high, low);
    }

    @Test
    void replacesAllThatWasThere() {
        store.replaceAll(List.of(Samples.candidate("P-1", 0.6), Samples.candidate("P-2", 0.9)));

        store.replaceAll(List.of(Samples.candidate("P-2", 0.95)));

        assertThat(store.all()).containsExactly(Samples.candidate("P-2", 0.95));
        store.replaceAll(List.of());
        assertThat(store.all()).isEmpty();
    }

    @Test
    void keepsWhatWasThereWhenTheNewCannotBeStored() {
        store.replaceAll(List.of(Samples.candidate("P-1", 0.6)));
        ArrayList<Candidate> broken = new ArrayList<>(List.of(Samples.candidate("P-2", 0.9)));
        broken.add(null);

        assertThatThrownBy(() -> store.replaceAll(broken)).isInstanceOf(NullPointerException.class);

        assertThat(store.all()).containsExactly(Samples.candidate("P-1", 0.6));
    }

    @Test
    void tellsWhenEachOccurrenceWas() {
        Change change = new Change("engine", 1, "c1", null, "Ada", Samples.NOON, "first", false, List.of(), Set.of());
        Cursor cursor = new Cursor("engine", "git", "x", Samples.NOON);
        new HistoryStore(warehouse).append("engine", List.of(change), List.of(), List.of(), cursor);

        store.replaceAll(List.of(Samples.candidate("P-1", 0.6)));

        assertThat(rows("SELECT commit_id, occurred_at FROM occurrences ORDER BY position"))
                .containsExactly("[c1, 2026-11-24 12:00:00]", "[c2, null]");
    }

    @Test
    void keepsTheNewestPlacesAsEvidence() {
        store.replaceAll(List.of(Samples.candidate("P-1", 0.6)));

        assertThat(
                        rows(
                                "SELECT evidence->>'$.newest[1].commit', evidence->>'$.newest[1].bindings.name' FROM pattern_candidates"))
                .containsExactly("[c2, bar]");
    }

    @Test
    void keepsWhatTheHistoryAlsoSays() {
        Candidate candidate = Samples.candidate("P-1", 0.6);
        Circumstances also = new Circumstances(
                List.of(new Arrival("lib/{name}.js", Action.CREATE, 9, 2, 1, 0.8, "lib/foo.js")),
                List.of(new Arrival("CHANGELOG.md", Action.EDIT, 0, 5, 1, 0.7, "CHANGELOG.md")),
                List.of(new Absence("lib/index.js", Action.EDIT, Absence.Where.FIRST_WORD, "no", 12)),
                List.of(new SlotValue("style", 4, Samples.NOON, true)),
                true,
                true,
                true);
        Candidate known = new Candidate(
                candidate.found().with(also),
                candidate.executor(),
                candidate.linesSaved(),
                null,
                Status.CANDIDATE,
                null,
                null,
                candidate.reason(),
                candidate.rule(),
                null);

        store.replaceAll(List.of(known));

        assertThat(store.all()).containsExactly(known);
        assertThat(
                        rows(
                                "SELECT evidence->>'$.later[0].in_merge', evidence->>'$.absent[0].where' FROM pattern_candidates"))
                .containsExactly("[5, first_word]");
    }

    @Test
    void readsEvidenceOfBeforeThat() {
        store.replaceAll(List.of(Samples.candidate("P-1", 0.6)));
        warehouse.runInTransaction(
                connection -> new Sql("UPDATE pattern_candidates SET evidence = '[{}]'").update(connection));

        assertThat(store.all()).containsExactly(Samples.candidate("P-1", 0.6));
    }

    @Test
    void findsByIdOrByTheBeginningOfIt() {
        store.replaceAll(List.of(Samples.candidate("P-1a", 0.6), Samples.candidate("P-1b", 0.9)));

        assertThat(store.find("P-1a")).contains(Samples.candidate("P-1a", 0.6));
        assertThat(store.find("P-1b")).contains(Samples.candidate("P-1b", 0.9));
        assertThat(store.find("P-2")).isEmpty();
        assertThatThrownBy(() -> store.find("P-1"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("P-1a")
                .hasMessageContaining("P-1b");
    }

    @Test
    void prefersTheWholeIdToALongerOne() {
        store.replaceAll(List.of(Samples.candidate("P-1", 0.6), Samples.candidate("P-12", 0.9)));

        assertThat(store.find("P-1")).contains(Samples.candidate("P-1", 0.6));
    }

    @Test
    void showsADecision() {
        store.replaceAll(List.of(Samples.candidate("P-1", 0.6), Samples.candidate("P-2", 0.6)));

        store.applyDecision(Samples.byPerson("P-1", Status.APPROVED, Samples.NOON));
        store.applyDecision(Samples.byRule("P-2", Status.REJECTED, Samples.NOON));
        store.applyDecision(Samples.byPerson("P-9", Status.APPROVED, Samples.NOON));

        Candidate person = store.find("P-1").orElseThrow();
        assertThat(person.status()).isEqualTo(Status.APPROVED);
        assertThat(person.decidedBy()).isEqualTo("ada");
        assertThat(person.decidedAt()).isEqualTo(Samples.NOON);
        assertThat(person.reason()).isEqualTo("because");
        assertThat(person.rule()).isNull();
        assertThat(store.find("P-2").orElseThrow().rule()).isEqualTo("auto_approve");
    }

    private List<String> rows(String sql) {
        return new Query(warehouse).run(sql).rows().stream().map(List::toString).toList();
    }
}
