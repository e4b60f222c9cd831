package dev.pave.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.decide.SmallHome;
import dev.pave.execute.OnConflict;
import dev.pave.execute.Orchestrator;
import dev.pave.execute.RunFinding;
import dev.pave.execute.RunOutcome;
import dev.pave.execute.RunRequest;
import dev.pave.execute.RunResult;
import dev.pave.execute.registry.Executors;
import dev.pave.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFilesGuardsTest {

    private static final String SWALLOWS = """
            class Reader {
                void read() {
                    try {
                        open();
                    } catch (Exception e) {
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private Home home;
    private Path repository;

    @BeforeEach
    void prepare() throws IOException {
        home = SmallHome.at(folder.resolve("home"));
        repository = Files.createDirectory(folder.resolve("repository"));
    }

    private RunResult created(String content, boolean fails) throws IOException {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("path", "src/Reader.java");
        input.put("content", content);
        if (fails) {
            input.put("fail_on_detection", true);
        }
        return new Orchestrator(home, Executors.all(), List.of(new ChangedFilesGuards(home)))
                .run(new RunRequest("atomic_create", repository, input, OnConflict.OVERWRITE, true));
    }

    @Test
    void tellsWhatTheRunBroughtAndKeepsIt() throws IOException {
        RunResult done = created(SWALLOWS, false);

        assertThat(done.outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(done.findings()).extracting(RunFinding::path).containsOnly("src/Reader.java");
        assertThat(done.findings()).extracting(RunFinding::line).contains(5);
    }

    @Test
    void takesItBackWhereThatIsAsked() throws IOException {
        RunResult undone = created(SWALLOWS, true);

        assertThat(undone.outcome().exitCode()).isEqualTo(3);
        assertThat(undone.outcome().status()).isEqualTo("rolled_back");
        assertThat(undone.failure().orElseThrow().message()).contains("src/Reader.java:5");
        assertThat(repository.resolve("src")).doesNotExist();
    }

    @Test
    void saysNothingOfWhatWasThereBefore() throws IOException {
        created(SWALLOWS, false);

        RunResult again = created("// a note\n" + SWALLOWS, true);

        assertThat(again.outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(again.findings()).isEmpty();
    }

    @Test
    void saysNothingOfGoodFiles() throws IOException {
        assertThat(created("class Reader {}\n", true).findings()).isEmpty();
    }
}
