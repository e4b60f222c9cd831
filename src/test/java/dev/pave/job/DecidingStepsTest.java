package dev.pave.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.decide.SmallHome;
import dev.pave.home.Home;
import dev.pave.ingest.git.FastImportSource;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.pattern.Action;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.store.Samples;
import dev.pave.store.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecidingStepsTest {

    private static final Repetition SURE = Samples.sure("P-00000001")
            .found()
            .with(List.of(
                    new Role("lib/{name}.js", Action.CREATE, 0.9, 9, 1, 10, "lib/foo.js"),
                    new Role("lib/index.js", Action.EDIT, 0.9, 9, 1, 9, "lib/index.js")));
    private static final Repetition UNSURE =
            Samples.candidate("P-00000002", 0.4).found();

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void makeHome() throws IOException {
        home = SmallHome.at(folder.resolve("home"));
    }

    private Path orders() {
        return new FastImportSource(folder.resolve("imported")).repository(Path.of("examples/history/orders.fi"));
    }

    private static void judge(SmallRun run) {
        run.state.found().addAll(List.of(SURE, UNSURE));
        run.state.texts().put("P-00000001", Samples.text());
        new JudgeStep(run.state).execute();
    }

    @Test
    void theRulesWordsAreKeptInTheTablesAndTheirDecisionsInTheLedger() throws Exception {
        try (SmallRun run = SmallRun.night(home)) {
            judge(run);

            assertThat(run.rows("SELECT pattern_id, status FROM pattern_candidates ORDER BY pattern_id"))
                    .containsExactly(List.of("P-00000001", "approved"), List.of("P-00000002", "candidate"));
            assertThat(run.rows("SELECT DISTINCT run_id FROM verdicts")).containsExactly(List.of("r1"));
        }
        try (Ledger ledger = Ledger.open(home)) {
            assertThat(ledger.allInForce()).containsOnlyKeys("P-00000001");
        }
    }

    @Test
    void aRerunJudgesInTablesOfItsOwn() throws Exception {
        try (SmallRun run = SmallRun.rerun(home)) {
            judge(run);

            assertThat(run.rows("SELECT status FROM pattern_candidates WHERE pattern_id = 'P-00000001'"))
                    .containsExactly(List.of("approved"));
        }
        try (Ledger ledger = Ledger.open(home)) {
            assertThat(ledger.allInForce()).isEmpty();
        }
    }

    @Test
    void aHistoryIsLearnedOnceInARun() throws Exception {
        try (SmallRun run = SmallRun.night(home, orders())) {
            CompanionMiner learned = run.state.miner(run.source());
            new MineStep(run.state).execute();

            assertThat(run.state.miner(run.source())).isSameAs(learned);
            assertThat(run.state.found())
                    .extracting(Repetition::patternId)
                    .containsExactlyElementsOf(learned.repetitions().stream()
                            .map(Repetition::patternId)
                            .toList());
        }
    }

    @Test
    void whatWasMinedIsKnownInTheNextNightWithoutLearning() throws Exception {
        List<Repetition> found;
        try (SmallRun run = SmallRun.night(home, orders())) {
            new MineStep(run.state).execute();
            found = List.copyOf(run.state.found());
        }
        try (SmallRun next = SmallRun.night(home, orders())) {
            new MineStep(next.state).execute();

            assertThat(found).isNotEmpty();
            assertThat(next.state.found()).isEqualTo(found);
        }
    }

    @Test
    void whatIsApprovedIsSpecifiedOnceAndInARerunNot() throws Exception {
        Path orders = orders();
        try (SmallRun rerun = SmallRun.rerun(home, orders)) {
            new MineStep(rerun.state).execute();
            new JudgeStep(rerun.state).execute();
            new SpecifyStep(rerun.state).execute();
        }
        assertThat(home.specs().resolve("mined")).doesNotExist();

        try (SmallRun run = SmallRun.night(home, orders)) {
            new MineStep(run.state).execute();
            new JudgeStep(run.state).execute();
            new SpecifyStep(run.state).execute();
            new SpecifyStep(run.state).execute();

            assertThat(run.steps).containsOnlyOnce("specify " + run.source().name());
            assertThat(run.rows("SELECT count(*) > 0 FROM pattern_candidates WHERE spec IS NOT NULL"))
                    .containsExactly(List.of(true));
        }
        assertThat(home.specs().resolve("mined")).isNotEmptyDirectory();
    }
}
