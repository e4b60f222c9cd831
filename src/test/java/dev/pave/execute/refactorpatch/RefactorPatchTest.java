package dev.pave.execute.refactorpatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.execute.RunOutcome;
import dev.pave.execute.RunResult;
import dev.pave.workspace.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefactorPatchTest {

    @TempDir
    Path folder;

    private PatchedRepository repository;

    @BeforeEach
    void prepare() throws IOException {
        repository = PatchedRepository.in(folder);
        repository.write("numbers", numbers(Map.of()));
        repository.write("old.txt", "text\nof some\nlines\n");
        repository.commit("numbers");
    }

    private static String numbers(Map<Integer, String> other) {
        return IntStream.rangeClosed(1, 40)
                .mapToObj(i -> other.getOrDefault(i, String.valueOf(i)) + "\n")
                .collect(Collectors.joining());
    }

    private RunResult run(boolean apply, Map<String, Object> input) throws IOException {
        return repository.run("refactor_patch", apply, input);
    }

    private static String message(RunResult result) {
        return result.failure().orElseThrow().message();
    }

    private String changed(Map<Integer, String> other) throws IOException {
        repository.write("numbers", numbers(other));
        return repository.patch();
    }

    @Test
    void appliesModesLinksRenamesBinariesAndLineEnds() throws IOException {
        repository.write("dos.txt", "a\r\nb\r\n");
        repository.write("run", "#!/bin/sh\n");
        Files.createSymbolicLink(repository.tree().resolve("link"), Path.of("numbers"));
        repository.commit("more");
        repository.write("dos.txt", "a\r\nc\r\n");
        repository.tree().resolve("run").toFile().setExecutable(true);
        Files.delete(repository.tree().resolve("link"));
        Files.createSymbolicLink(repository.tree().resolve("link"), Path.of("run"));
        repository.git("mv", "old.txt", "new.txt");
        Files.write(repository.tree().resolve("binary"), new byte[] {0, 1, 2, 0, (byte) 200});
        String patch = repository.patch();

        RunResult result = run(true, Map.of("patch", patch));

        assertThat(result.outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(repository.patch()).isEqualTo(patch);
    }

    @Test
    void removesALinkAndTheFolderThatItEmpties() throws IOException {
        Files.createDirectories(repository.tree().resolve("a/b"));
        Files.createSymbolicLink(repository.tree().resolve("a/b/link"), Path.of("../../numbers"));
        repository.commit("link");
        repository.git("rm", "--quiet", "a/b/link");
        String patch = repository.patch();

        assertThat(run(true, Map.of("patch", patch)).outcome()).isEqualTo(RunOutcome.APPLIED);

        assertThat(repository.tree().resolve("a")).doesNotExist();
    }

    @Test
    void planChangesNothingAndShowsTheDiff() throws IOException {
        String patch = changed(Map.of(20, "twenty"));

        RunResult result = run(false, Map.of("patch", patch));

        assertThat(result.outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(result.plan().files().get(0).diff()).contains("+twenty");
        assertThat(repository.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void aSecondRunIsUnchanged() throws IOException {
        String patch = changed(Map.of(20, "twenty"));
        run(true, Map.of("patch", patch));

        assertThat(run(true, Map.of("patch", patch)).outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(repository.read("numbers")).isEqualTo(numbers(Map.of(20, "twenty")));
    }

    @Test
    void aConflictNamesFileAndHunkAndWritesNothing() throws IOException {
        String patch = changed(Map.of(5, "five", 30, "thirty"));
        repository.write("numbers", numbers(Map.of(30, "other")));
        repository.commit("other");

        RunResult result = run(true, Map.of("patch", patch));

        assertThat(result.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(message(result)).contains("numbers, hunk 2 of 2 (@@ -27,7 +27,7 @@)");
        assertThat(repository.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void takesWhatThreeVersionsSayWhereTheContextChanged() throws IOException {
        String patch = changed(Map.of(20, "twenty"));
        repository.write("numbers", numbers(Map.of(18, "eighteen")));
        repository.commit("near");

        assertThat(run(true, Map.of("patch", patch)).outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(repository.read("numbers")).isEqualTo(numbers(Map.of(18, "eighteen", 20, "twenty")));
    }

    @Test
    void aDirtyFileIsToldAndKept() throws IOException {
        String patch = changed(Map.of(20, "twenty"));
        repository.write("numbers", numbers(Map.of(1, "mine")));

        RunResult result = run(true, Map.of("patch", patch));

        assertThat(result.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(message(result)).contains("numbers has changes that are not committed");
        assertThat(repository.read("numbers")).isEqualTo(numbers(Map.of(1, "mine")));
    }

    @Test
    void aShallowHistoryIsToldWhereItDoesNotApply() throws IOException {
        String patch = changed(Map.of(20, "twenty"));
        repository.write("numbers", numbers(Map.of(19, "nineteen", 20, "other")));
        repository.commit("near");
        Path shallow = folder.resolve("shallow");
        PatchedRepository.git(folder, "clone", "--quiet", "--depth=1", "file://" + repository.tree(), "shallow");

        RunResult result =
                new PatchedRepository(repository.home(), shallow).run("refactor_patch", true, Map.of("patch", patch));

        assertThat(message(result)).contains("hunk 1 of 1", "git fetch --unshallow");
    }

    @Test
    void aFolderBelowTheTopIsRefused() throws IOException {
        repository.write("sub/x", "x\n");
        repository.commit("sub");
        String patch = changed(Map.of(20, "twenty"));

        RunResult result = new PatchedRepository(
                        repository.home(), repository.tree().resolve("sub"))
                .run("refactor_patch", true, Map.of("patch", patch));

        assertThat(result.outcome().exitCode()).isEqualTo(1);
        assertThat(message(result)).contains("give --repo " + repository.tree().toRealPath());
    }

    @Test
    void refusesWhatLeadsOutOrIsNoPatch() throws IOException {
        String out = "diff --git a/../x b/../x\nnew file mode 100644\n--- /dev/null\n+++ b/../x\n@@ -0,0 +1 @@\n+x\n";
        String hooks = out.replace("../x", ".git/hooks/post-commit");
        String link = "diff --git a/l b/l\nnew file mode 120000\n--- /dev/null\n+++ b/l\n@@ -0,0 +1 @@\n+/etc\n"
                + "\\ No newline at end of file\n";

        for (String patch : List.of(out, hooks, link, "no\npatch\n", "no-such.patch")) {
            assertThat(run(true, Map.of("patch", patch)).outcome().exitCode())
                    .as(patch)
                    .isIn(1, 2);
        }
        assertThat(folder.resolve("x")).doesNotExist();
        assertThat(repository.git("status", "--porcelain")).isEmpty();
        assertThat(message(run(true, Map.of()))).contains("--set patch=...; likely: ");
        assertThat(run(true, Map.of("patches", "x")).outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
    }

    @Test
    void aFileForAFolderOrALinkForAFileTakesABranch() throws IOException {
        repository.approve("refactor_patch");
        repository.write("d/e", "e\n");
        repository.commit("folder");
        Files.delete(repository.tree().resolve("d/e"));
        Files.delete(repository.tree().resolve("d"));
        repository.write("d", "file\n");
        Files.delete(repository.tree().resolve("old.txt"));
        Files.createSymbolicLink(repository.tree().resolve("old.txt"), Path.of("d"));
        String patch = repository.patch();

        assertThat(message(run(true, Map.of("patch", patch)))).contains("give a `branch`");
        assertThat(repository.git("status", "--porcelain")).isEmpty();
        assertThat(run(true, Map.of("patch", patch, "branch", "main")).outcome())
                .isEqualTo(RunOutcome.APPLIED);
        assertThat(repository.read("old.txt")).isEqualTo("file\n");
    }

    @Test
    void aModeAloneIsAppliedOnce() throws IOException {
        repository.tree().resolve("old.txt").toFile().setExecutable(true);
        String patch = repository.patch();

        assertThat(run(true, Map.of("patch", patch)).outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(repository.tree().resolve("old.txt")).isExecutable();
        assertThat(run(true, Map.of("patch", patch)).outcome()).isEqualTo(RunOutcome.UNCHANGED);
    }

    @Test
    void whatAKilledTrialLeftGoesWithTheNext() throws IOException {
        repository.approve("refactor_patch");
        Path trials = Files.createDirectories(repository.home().state().resolve("trials"));
        repository.git(
                "worktree",
                "add",
                "--quiet",
                "--detach",
                trials.resolve("999999999-0a1b2c3d").toString());

        run(true, Map.of("patch", changed(Map.of(20, "x")), "verify", List.of(List.of("true"))));

        assertThat(repository.git("worktree", "list").lines()).hasSize(1);
    }

    @Test
    void worksWhereThereIsNoGit() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Files.writeString(plain.resolve("numbers"), numbers(Map.of()));
        String patch = changed(Map.of(20, "twenty"));

        RunResult result =
                new PatchedRepository(repository.home(), plain).run("refactor_patch", true, Map.of("patch", patch));

        assertThat(result.outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(plain.resolve("numbers")).hasContent(numbers(Map.of(20, "twenty")));
    }

    @Test
    void verificationWantsAnApproval() throws IOException {
        Map<String, Object> input = Map.of("patch", changed(Map.of(20, "x")), "verify", List.of(List.of("true")));

        RunResult result = run(true, input);

        assertThat(result.outcome().exitCode()).isEqualTo(4);
        assertThat(message(result)).contains("it runs `true`", "pave approve refactor_patch");
        assertThat(run(false, input).outcome()).isEqualTo(RunOutcome.PLANNED);
    }

    @Test
    void whatIsNotGreenElsewhereNeverReachesTheTree() throws IOException {
        repository.approve("refactor_patch");
        String patch = changed(Map.of(20, "twenty"));

        RunResult red = run(true, Map.of("patch", patch, "verify", List.of(List.of("grep", "-q", "^20$", "numbers"))));

        assertThat(red.outcome()).isEqualTo(RunOutcome.VERIFICATION_FAILED);
        assertThat(repository.git("status", "--porcelain")).isEmpty();
        assertThat(repository.git("worktree", "list").lines()).hasSize(1);

        RunResult green =
                run(true, Map.of("patch", patch, "verify", List.of(List.of("grep", "-q", "twenty", "numbers"))));

        assertThat(green.outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(green.checks()).hasSize(1);
        assertThat(repository.git("status", "--porcelain")).isEqualTo(" M numbers\n");
        assertThat(repository.git("worktree", "list").lines()).hasSize(1);
    }

    @Test
    void verifiesOnlyWhatIsCommitted() throws IOException {
        repository.approve("refactor_patch");
        String patch = changed(Map.of(20, "twenty"));
        repository.write("old.txt", "dirty\n");

        RunResult result = run(true, Map.of("patch", patch, "verify", List.of(List.of("true"))));

        assertThat(message(result)).contains("old.txt has changes that are not committed");
    }

    @Test
    void movesTheBranchThatIsCheckedOut() throws IOException {
        repository.approve("refactor_patch");
        String patch = changed(Map.of(20, "twenty"));
        Map<String, Object> input =
                Map.of("patch", patch, "branch", "main", "message", "Say twenty", "verify", List.of(List.of("true")));

        RunResult planned = run(false, input);
        assertThat(planned.plan().steps().stream().map(Step::diff)).anyMatch(diff -> diff.contains("+twenty"));
        assertThat(run(true, input).outcome()).isEqualTo(RunOutcome.APPLIED);

        assertThat(repository.git("log", "-1", "--format=%s by %an")).isEqualTo("Say twenty by Ada\n");
        assertThat(repository.git("status", "--porcelain")).isEmpty();
        assertThat(repository.read("numbers")).contains("twenty");
        assertThat(run(true, input).outcome()).isEqualTo(RunOutcome.UNCHANGED);
    }

    @Test
    void keepsTheAuthorOfAMailAndMakesABranch() throws IOException {
        repository.approve("refactor_patch");
        repository.write("numbers", numbers(Map.of(20, "twenty")));
        repository.git("commit", "--quiet", "-am", "Say it\n\nIn words.", "--author=Grace <grace@example.org>");
        String mail = repository.git("format-patch", "--stdout", "-1");
        repository.git("reset", "--quiet", "--hard", "HEAD~1");

        assertThat(run(true, Map.of("patch", mail, "branch", "topic")).outcome())
                .isEqualTo(RunOutcome.APPLIED);

        assertThat(repository.git("log", "-1", "--format=%an: %B", "topic").strip())
                .isEqualTo("Grace: Say it\n\nIn words.");
        assertThat(repository.read("numbers")).isEqualTo(numbers(Map.of()));
    }

    @Test
    void aBranchStaysWhereThePatchIsRed() throws IOException {
        repository.approve("refactor_patch");
        String head = repository.git("rev-parse", "HEAD");

        RunResult result = run(
                true, Map.of("patch", changed(Map.of(20, "x")), "branch", "main", "verify", List.of(List.of("false"))));

        assertThat(result.outcome().exitCode()).isEqualTo(3);
        assertThat(repository.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(repository.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void aBranchOfAnotherWorkTreeIsLeft() throws IOException {
        repository.approve("refactor_patch");
        repository.git(
                "worktree",
                "add",
                "--quiet",
                "-b",
                "other",
                folder.resolve("other").toString());

        RunResult result = run(true, Map.of("patch", changed(Map.of(20, "x")), "branch", "other"));

        assertThat(message(result)).contains("other is checked out in ");
    }

    @Test
    void aBranchThatHasThePatchLeavesTheWorkTreeAlone() throws IOException {
        repository.approve("refactor_patch");
        repository.write("added/new.txt", "new\n");
        Map<String, Object> input = Map.of("patch", repository.patch(), "branch", "topic");
        assertThat(run(true, input).outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(repository.tree().resolve("added")).doesNotExist();

        assertThat(run(true, input).outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(repository.git("status", "--short")).isEmpty();
    }

    @Test
    void aRecipeWantsThePluginOfTheProject() throws IOException {
        assertThat(message(run(true, Map.of("recipe", "org.example.Rename")))).contains("there is no pom.xml here");
        repository.write("pom.xml", "<project/>");
        assertThat(message(run(true, Map.of("recipe", "org.example.Rename")))).contains("pom.xml does not name it");
    }

    @Test
    void aRecipeIsRunElsewhereOnceItIsApproved() throws IOException {
        repository.write("pom.xml", "<project><!-- rewrite-maven-plugin --></project>\n");
        repository.write("mvnw", "#!/bin/sh\nsed -i.bak s/^20$/twenty/ numbers\nrm numbers.bak\n");
        repository.tree().resolve("mvnw").toFile().setExecutable(true);
        repository.commit("Maven");
        Map<String, Object> input = Map.of("recipe", "org.example.Rename");

        assertThat(run(false, input).plan().warnings()).isNotEmpty();
        assertThat(run(true, input).outcome().exitCode()).isEqualTo(4);
        repository.approve("refactor_patch");
        assertThat(run(true, input).outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(repository.read("numbers")).isEqualTo(numbers(Map.of(20, "twenty")));
    }
}
