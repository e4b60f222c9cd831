package dev.pave.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.decide.ApprovalCheck;
import dev.pave.decide.SmallHome;
import dev.pave.home.Home;
import dev.pave.home.PatternIndex;
import dev.pave.home.SpecificationReader;
import dev.pave.home.SpecsFolder;
import dev.pave.ingest.git.FastImportSource;
import dev.pave.pattern.Decision;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Status;
import dev.pave.specify.SpecificationStore;
import dev.pave.store.CandidateStore;
import dev.pave.store.Sql;
import dev.pave.store.ledger.Ledger;
import dev.pave.store.source.SourceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights in a home that an earlier version filled, when ids stood for the places of repositories. */
class FormerHomeTest {

    private static final Instant SPRING = Instant.parse("2026-03-21T08:00:00Z");

    @TempDir
    Path temporary;

    private Path folder;
    private Home home;
    private Path orders;

    @BeforeEach
    void makeHome() throws IOException {
        folder = temporary.toRealPath();
        home = SmallHome.at(folder.resolve("home"));
        orders = new FastImportSource(folder.resolve("imported")).repository(Path.of("examples/history/orders.fi"));
    }

    private static void mineAndJudge(SmallRun run) throws Exception {
        new MineStep(run.state).execute();
        new JudgeStep(run.state).execute();
        new SpecifyStep(run.state).execute();
    }

    private String formerSource(String name) {
        return name + "-" + PatternId.sha256(orders.toString()).substring(0, 8);
    }

    /** Writes what an earlier version would have: all of the source and of one pattern under ids of the place. */
    private String asItWas(SmallRun run) throws IOException {
        String id = run.source().sourceId();
        String former = formerSource(id.substring(0, id.lastIndexOf('-')));
        String today = new CandidateStore(run.state.warehouse())
                .approved()
                .get(0)
                .found()
                .patternId();
        String before = run.state.miner(run.source()).byFormerIds(List.of(former)).entrySet().stream()
                .filter(entry -> entry.getValue().equals(today))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        new SourceStore(run.state.warehouse()).adopt(id, former);
        run.state.warehouse().update(new Sql("DELETE FROM former_sources"));
        run.state.warehouse().update(new Sql("DELETE FROM pattern_candidates WHERE pattern_id <> ?", today));
        run.state
                .warehouse()
                .update(new Sql(
                        "UPDATE pattern_candidates SET pattern_id = ?, decided_by = 'ada', decided_at = ?",
                        before,
                        SPRING));
        SpecificationStore.of(home).rename(today, before, (then, now) -> {});
        forgetTheLedger();
        try (Ledger ledger = Ledger.open(home.ledger())) {
            ledger.record(new Decision(before, Status.APPROVED, "ada", true, SPRING, "we write these", "h"));
        }
        Specification spec = new SpecificationReader(home.specs()).find(before).orElseThrow();
        new ApprovalCheck(home).give(spec, "ada", "as it is");
        return before;
    }

    private void forgetTheLedger() throws IOException {
        try (Stream<Path> files = Files.walk(home.state())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> home.state().relativize(file).toString().startsWith("ledger"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void keepsWhatWasReadDecidedAndSpecified() throws Exception {
        String before;
        try (SmallRun earlier = SmallRun.night(home, orders)) {
            mineAndJudge(earlier);
            before = asItWas(earlier);
        }
        Path template = home.specs().resolve("mined/" + before + ".pattern.yaml");
        assertThat(template).exists();

        String today;
        try (SmallRun night = SmallRun.night(home, orders)) {
            assertThat(night.rows("SELECT count(*) FROM run_notes WHERE kind = 'added'"))
                    .as("nothing was read again")
                    .containsExactly(List.of(1L));
            assertThat(night.rows("SELECT count(*) FROM sources")).containsExactly(List.of(1L));
            assertThat(night.warnings).anyMatch(warning -> warning.contains("ids stand for the history"));
            mineAndJudge(night);
            today = new CandidateStore(night.state.warehouse())
                    .find(before)
                    .orElseThrow()
                    .found()
                    .patternId();
        }

        assertThat(today).isNotEqualTo(before);
        try (Ledger ledger = Ledger.open(home)) {
            Decision inForce = ledger.inForce(today).orElseThrow();
            assertThat(inForce)
                    .isEqualTo(new Decision(
                            today, Status.APPROVED, "ada", true, SPRING, "was " + before + ": we write these", "h"));
        }
        assertThat(template).doesNotExist();
        assertThat(home.specs().resolve("mined/" + before)).doesNotExist();
        assertThat(PatternIndex.read(new SpecsFolder(home.specs())).spec(before))
                .isEmpty();
        Specification spec = new SpecificationReader(home.specs()).find(today).orElseThrow();
        assertThat(new ApprovalCheck(home).objection(spec)).isEmpty();
    }

    @Test
    void whatWasEditedAndNeverApprovedIsNotApprovedByTheNewId() throws Exception {
        String before;
        try (SmallRun earlier = SmallRun.night(home, orders)) {
            mineAndJudge(earlier);
            before = asItWas(earlier);
        }
        Files.writeString(
                home.specs().resolve("mined/" + before + ".pattern.yaml"), "# by hand\n", StandardOpenOption.APPEND);

        try (SmallRun night = SmallRun.night(home, orders)) {
            mineAndJudge(night);
            String today = new CandidateStore(night.state.warehouse())
                    .find(before)
                    .orElseThrow()
                    .found()
                    .patternId();
            Specification spec =
                    new SpecificationReader(home.specs()).find(today).orElseThrow();
            assertThat(home.specs().resolve("mined/" + today + ".pattern.yaml"))
                    .content()
                    .contains("# by hand");
            assertThat(new ApprovalCheck(home).objection(spec)).isPresent();
        }
    }

    @Test
    void aSecondCloneIsReadOnceAndNoted() throws Exception {
        Path copy = folder.resolve("copy");
        new ProcessBuilder("git", "clone", "-q", "--bare", orders.toString(), copy.toString())
                .start()
                .waitFor();

        try (SmallRun night = SmallRun.night(home, orders, copy)) {
            assertThat(night.rows("SELECT count(*) FROM sources")).containsExactly(List.of(1L));
            assertThat(night.rows("SELECT source_id, kind FROM run_notes WHERE kind <> 'added'"))
                    .containsExactly(List.of(copy.toString(), "same"));
            assertThat(Summary.of(night.state, false).rejected()).isZero();
        }
    }

    @Test
    void aRepositoryThatMovedIsReadOnFromWhereItWas() throws Exception {
        String id;
        List<List<Object>> patterns;
        try (SmallRun night = SmallRun.night(home, orders)) {
            mineAndJudge(night);
            id = night.source().sourceId();
            patterns = night.rows("SELECT pattern_id, status FROM pattern_candidates ORDER BY 1");
        }
        Path moved = Files.move(orders, folder.resolve("another-name"));

        try (SmallRun night = SmallRun.night(home, moved)) {
            mineAndJudge(night);

            assertThat(night.source().sourceId()).isEqualTo(id);
            assertThat(night.source().location()).isEqualTo(moved.toString());
            assertThat(night.rows("SELECT pattern_id, status FROM pattern_candidates ORDER BY 1"))
                    .isEqualTo(patterns);
        }
    }
}
