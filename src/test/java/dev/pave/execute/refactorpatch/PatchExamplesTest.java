package dev.pave.execute.refactorpatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.execute.RunOutcome;
import dev.pave.execute.RunResult;
import dev.pave.home.GivenValues;
import dev.pave.workspace.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchExamplesTest {

    private static final Path EXAMPLES = Path.of("examples/refactor_patch");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "add-a-file.yaml, notes/patched.md",
        "executable-and-link.yaml, bin/hello bin/hi",
        "from-a-file.json, notes/one.txt notes/two.txt",
        "verified-on-a-branch.yaml, notes/one.txt notes/two.txt",
    })
    void isPlannedAsItIs(String example, String paths) throws IOException {
        RunResult result = PatchedRepository.in(folder).run("refactor_patch", false, input(example));

        assertThat(result.outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(result.plan().steps().stream().map(Step::path).filter(Objects::nonNull))
                .containsExactlyElementsOf(List.of(paths.split(" ")));
    }

    @Test
    void isRefusedAsItsNameSays() throws IOException {
        PatchedRepository repository = PatchedRepository.in(folder);
        repository.write("LICENSE", "of somebody\n");
        repository.commit("licence");

        RunResult result = repository.run("refactor_patch", false, input("refused-hunk.yaml"));

        assertThat(result.outcome().exitCode()).isEqualTo(1);
        assertThat(result.failure().orElseThrow().message()).contains("LICENSE, hunk 1 of 1 (@@ -1,1 +1,1 @@)");
    }

    @Test
    void aBranchOfTheExampleHoldsIt() throws IOException {
        PatchedRepository repository = PatchedRepository.in(folder);
        repository.approve("refactor_patch");

        assertThat(repository
                        .run("refactor_patch", true, input("verified-on-a-branch.yaml"))
                        .outcome())
                .isEqualTo(RunOutcome.APPLIED);

        assertThat(repository.git("ls-tree", "-r", "--name-only", "pave-example"))
                .isEqualTo("notes/one.txt\nnotes/two.txt\n");
    }

    private static Map<String, Object> input(String example) throws IOException {
        return GivenValues.read(EXAMPLES.resolve(example));
    }
}
