package dev.pave.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.decide.SmallHome;
import dev.pave.home.Home;
import dev.pave.ingest.git.FastImportSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardingStepsTest {

    private static final String SESSIONS = "SELECT guard, session_id, seq FROM session_findings";

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void makeHome() throws IOException {
        home = SmallHome.at(folder.resolve("home"));
    }

    private void changeTheRules() throws IOException {
        Files.writeString(
                home.rules().resolve("anti_pattern_guards.drl"), "\n// looked at again\n", StandardOpenOption.APPEND);
    }

    @Test
    void aSessionIsLookedAtAgainOnlyWhereARuleChanged() throws Exception {
        Path log = Path.of("examples/logs/claude-code.jsonl");
        try (SmallRun run = SmallRun.nightOfLogs(home, log)) {
            new GuardSessionsStep(run.state).execute();
            new GuardSessionsStep(run.state).execute();

            assertThat(run.steps).containsOnlyOnce("guard sessions");
            assertThat(run.rows(SESSIONS)).containsExactly(List.of("hallucination_of_success", "c-1", 3L));
        }
        changeTheRules();
        try (SmallRun next = SmallRun.nightOfLogs(home, log)) {
            new GuardSessionsStep(next.state).execute();

            assertThat(next.steps).containsOnlyOnce("guard sessions");
            assertThat(next.rows(SESSIONS)).hasSize(1);
        }
    }

    @Test
    void commitsAreLookedAtAgainOnlyWhereARuleChanged() throws Exception {
        Path orders =
                new FastImportSource(folder.resolve("imported")).repository(Path.of("examples/history/orders.fi"));
        try (SmallRun run = SmallRun.night(home, orders)) {
            new GuardChangesStep(run.state).execute();
            new GuardChangesStep(run.state).execute();

            assertThat(run.steps)
                    .containsOnlyOnce("guard changes of " + run.source().name());
            assertThat(run.rows("SELECT head FROM guarded_repositories"))
                    .containsExactly(List.of(run.source().head()));
        }
        changeTheRules();
        try (SmallRun next = SmallRun.night(home, orders)) {
            new GuardChangesStep(next.state).execute();

            assertThat(next.steps)
                    .containsOnlyOnce("guard changes of " + next.source().name());
        }
    }
}
