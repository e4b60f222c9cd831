package dev.pave.execute.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.execute.RunResult;
import dev.pave.execute.RunsInFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspeltPatternTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "atomic_creat, did you mean atomic_create?",
        "batch, did you mean batch_create?",
        "self-heal, did you mean self_heal?",
        "verify-comit, did you mean verify_commit?",
        "release, pave approve release --reason"
    })
    void namesTheBuiltInThatWasMeant(String typed, String told) throws Exception {
        RunsInFolder runs = RunsInFolder.in(folder, typed);
        for (String file :
                new String[] {"PATTERN_INDEX.yaml", "atomic_create.pattern.yaml", "batch_create.pattern.yaml"}) {
            Files.writeString(runs.home().specs().resolve(file), Files.readString(Path.of("specs", file)));
        }

        RunResult result = runs.apply("{path: a, content: b}");

        assertThat(result.outcome().exitCode()).isEqualTo(4);
        assertThat(RunsInFolder.message(result)).contains(told);
        assertThat(runs.tree()).isEmpty();
    }
}
