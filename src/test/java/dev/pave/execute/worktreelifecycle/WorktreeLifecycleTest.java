package dev.pave.execute.worktreelifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pave.execute.RunOutcome;
import dev.pave.execute.RunResult;
import dev.pave.execute.refactorpatch.PatchedRepository;
import dev.pave.home.GivenValues;
import dev.pave.workspace.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorktreeLifecycleTest {

    @TempDir
    Path folder;

    private PatchedRepository repository;
    private Path topic;

    @BeforeEach
    void prepare() throws IOException {
        folder = folder.toRealPath();
        repository = PatchedRepository.in(folder);
        repository.write("a", "1\n2\n3\n");
        repository.write(".gitignore", ".env\ncache/\n.env.local\n");
        repository.commit("a");
        topic = folder.resolve("topic");
    }

    private RunResult run(String action, Object... more) throws IOException {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("action", action);
        for (int i = 0; i < more.length; i += 2) {
            input.put(more[i].toString(), more[i + 1]);
        }
        return repository.run("worktree_lifecycle", true, input);
    }

    private static String message(RunResult result) {
        return result.failure().orElseThrow().message();
    }

    /** A work tree beside the repository, with a commit of its own. */
    private void topic() throws IOException {
        repository.git("worktree", "add", "--quiet", "-b", "topic", topic.toString());
        Files.writeString(topic.resolve("b"), "b\n");
        in("add", "b");
        in("commit", "--quiet", "-m", "b");
    }

    private String in(String... arguments) {
        return PatchedRepository.git(topic, arguments);
    }

    private void squash() {
        repository.git("merge", "--quiet", "--squash", "topic");
        repository.git("commit", "--quiet", "-m", "squashed");
    }

    private String pruned() throws IOException {
        RunResult result = run("prune");
        assertThat(result.outcome().exitCode()).isZero();
        Step step = result.plan().steps().get(0);
        return result.outcome() == RunOutcome.APPLIED ? "gone" : step.action() + ": " + step.reason();
    }

    private void isKept(String why) throws IOException {
        RunResult result = run("remove", "branch", "topic");
        assertThat(result.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(message(result)).contains(why);
        assertThat(pruned()).startsWith("skip: ").contains(why);
        assertThat(topic).isDirectory();
        assertThat(repository.git("worktree", "list")).contains(topic.toString());
    }

    @Test
    void makesOneWithFilesAPortAndCommandsOnceApproved() throws IOException {
        repository.write(".env", "SECRET=1\n");
        repository.write("cache/x/y", "cached\n");
        Object[] input = {
            "branch", "feature/search",
            "copy", List.of(".env", "cache", "none*"),
            "port", 31_000,
            "write", Map.of(".env.local", "PORT={{port}}\n"),
            "setup", List.of(List.of("cp", ".env.local", "done-{{branch}}"))
        };

        assertThat(run("create", input).outcome().exitCode()).isEqualTo(4);
        repository.approve("worktree_lifecycle");
        RunResult result = run("create", input);

        Path made = folder.resolve("repository-feature-search");
        assertThat(result.outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(result.plan().steps()).anyMatch(step -> step.reason().contains("nothing that git ignores"));
        assertThat(made.resolve(".env")).hasContent("SECRET=1");
        assertThat(made.resolve("cache/x/y")).hasContent("cached");
        String port = Files.readString(made.resolve("done-feature-search"));
        assertThat(port).startsWith("PORT=31");
        assertThat(run("create", input).outcome()).isEqualTo(RunOutcome.UNCHANGED);
        run("create", "branch", "other", "port", 31_000, "write", Map.of(".env.local", "PORT={{port}}\n"));
        assertThat(folder.resolve("repository-other/.env.local"))
                .content()
                .startsWith("PORT=31")
                .isNotEqualTo(port);
    }

    @Test
    void nothingIsLeftWhereACommandFails() throws IOException {
        repository.approve("worktree_lifecycle");

        RunResult result = run("create", "branch", "topic", "path", "../topic", "setup", List.of(List.of("false")));

        assertThat(result.outcome()).isEqualTo(RunOutcome.ROLLED_BACK);
        assertThat(topic).doesNotExist();
        assertThat(repository.git("worktree", "list").lines()).hasSize(1);
        assertThat(repository.git("branch", "--list", "topic")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "topic, /nowhere/x, leads out of",
        "topic, .git/x, is in .git",
        "topic, ../full, not empty",
        "main, ../topic, main is checked out in",
        "-x, ../topic, cannot be a branch's name",
        "topic, ../{{nothing}}, cannot be filled in",
    })
    void refusesPlacesAndBranches(String branch, String path, String why) throws IOException {
        Files.createDirectories(folder.resolve("full/of"));

        RunResult result = run("create", "branch", branch, "path", path);

        assertThat(result.outcome().exitCode()).isIn(1, 2);
        assertThat(message(result)).contains(why);
        assertThat(repository.git("branch", "--list")).isEqualTo("* main\n");
    }

    @Test
    void listsAll() throws IOException {
        topic();
        repository.git("worktree", "lock", "--reason", "on a stick", topic.toString());

        RunResult result = run("list");

        assertThat(result.outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(result.plan().steps().stream().map(Step::reason))
                .containsExactly("main, branch main, current", "branch topic, locked: on a stick");
    }

    @Test
    void locksUnlocksAndMoves() throws IOException {
        topic();

        assertThat(run("lock", "branch", "topic", "reason", "mine").outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(run("lock", "branch", "topic").outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(message(run("move", "path", "../topic", "to", "../moved"))).contains("it is locked: mine");
        isKept("it is locked: mine");
        assertThat(run("unlock", "branch", "topic").outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(run("move", "path", "../topic", "to", "../moved").outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(run("move", "path", "../topic", "to", "../moved").outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(folder.resolve("moved/b")).exists();
    }

    @Test
    void repairsWhatWasMovedWithoutGitAndNoCopy() throws IOException {
        topic();
        assertThat(run("repair").outcome()).isEqualTo(RunOutcome.UNCHANGED);
        Files.move(topic, folder.resolve("moved"));

        assertThat(run("repair", "path", "../moved").outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(PatchedRepository.git(folder.resolve("moved"), "status", "--porcelain"))
                .isEmpty();

        Files.createDirectory(topic);
        Files.copy(folder.resolve("moved/.git"), topic.resolve(".git"));
        assertThat(message(run("repair", "path", "../topic"))).contains("is a copy of the work tree");
    }

    @Test
    void removesACleanOneWhole() throws IOException {
        topic();

        RunResult result = run("remove", "path", "../topic");

        assertThat(result.outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(topic).doesNotExist();
        assertThat(repository.git("worktree", "list").lines()).hasSize(1);
        assertThat(repository.git("branch", "--list", "topic")).contains("topic");
    }

    @Test
    void keepsUntrackedFilesWhateverTheSettings() throws IOException {
        topic();
        repository.git("config", "status.showUntrackedFiles", "no");
        Files.writeString(topic.resolve("new"), "x");
        isKept("not committed: untracked new");
    }

    @Test
    void keepsEditsThatGitDoesNotLookAt() throws IOException {
        topic();
        in("update-index", "--assume-unchanged", "a");
        Files.writeString(topic.resolve("a"), "edited\n");
        isKept("git was told not to look (assume-unchanged, skip-worktree): a");
    }

    @Test
    void keepsCommitsThatOnlyItLeadsTo() throws IOException {
        topic();
        in("checkout", "--quiet", "--detach");
        in("commit", "--quiet", "--allow-empty", "-m", "lost");
        in("checkout", "--quiet", "topic");
        isKept("commits that no branch or tag reaches");
    }

    @Test
    void keepsARebaseInProgress() throws IOException {
        topic();
        Files.writeString(topic.resolve("a"), "topic\n");
        in("commit", "--quiet", "-am", "a");
        repository.write("a", "main\n");
        repository.commit("main");
        assertThat(catchThrowable(() -> in("rebase", "main"))).isNotNull();
        assertThat(run("remove", "path", "../topic").failure().orElseThrow().message())
                .contains("a rebase is in progress");
        assertThat(topic).isDirectory();
    }

    @Test
    void keepsWhatStandsInItsPlaceAndForeignOnes() throws IOException {
        topic();
        Files.delete(topic.resolve(".git"));
        isKept("something else stands in its place");
        PatchedRepository.git(folder, "init", "--quiet", "foreign");
        assertThat(message(run("remove", "path", "../foreign"))).contains("is no work tree of this repository");
        assertThat(message(run("remove", "path", "."))).contains("it is the main work tree");
    }

    @Test
    void keepsTheCurrentOne() throws IOException {
        topic();

        RunResult result = new PatchedRepository(repository.home(), topic)
                .run("worktree_lifecycle", true, Map.of("action", "remove", "branch", "topic"));

        assertThat(message(result)).contains("it is the current work tree");
    }

    @Test
    void prunesASquashAndTellsWhatIsNotMerged() throws IOException {
        topic();
        assertThat(pruned()).isEqualTo("skip: what it changes is not in main");
        squash();
        repository.write("b", "b\nand more\n");
        repository.commit("on");

        assertThat(pruned()).isEqualTo("gone");
        assertThat(topic).doesNotExist();
        assertThat(repository.git("branch", "--list", "topic")).contains("topic");
    }

    @Test
    void aSquashThatWasTakenBackIsNone() throws IOException {
        topic();
        squash();
        repository.git("revert", "--no-edit", "HEAD");
        assertThat(pruned()).contains("took it back");
    }

    @Test
    void anotherIndentIsNotTheSame() throws IOException {
        topic();
        Files.writeString(topic.resolve("a"), "1\n  2\n3\n");
        in("commit", "--quiet", "-am", "indent");
        repository.write("a", "1\n    2\n3\n");
        repository.write("b", "b\n");
        repository.commit("nearly");
        assertThat(pruned()).isEqualTo("skip: what it changes is not in main");
    }

    @Test
    void whatIsNotBegunOrYoungStays() throws IOException {
        repository.git("worktree", "add", "--quiet", "-b", "topic", topic.toString());
        assertThat(pruned()).isEqualTo("skip: nothing was committed on it yet");
        Files.writeString(topic.resolve("b"), "b\n");
        in("add", "b");
        in("commit", "--quiet", "-m", "b");
        repository.git("merge", "--quiet", "--no-ff", "-m", "merge", "topic");
        assertThat(run("prune", "min_age", "1d").plan().steps().get(0).reason()).contains("min_age is 24 hours");
        assertThat(pruned()).isEqualTo("gone");
    }

    @Test
    void aPlanChangesNothing() throws IOException {
        topic();
        squash();
        String objects = repository.git("count-objects");

        RunResult result = repository.run("worktree_lifecycle", false, Map.of("action", "prune"));

        assertThat(result.outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(result.plan().changes()).isTrue();
        assertThat(topic).isDirectory();
        assertThat(repository.git("count-objects")).isEqualTo(objects);
    }

    @Test
    void forgetsWhatIsGoneUnlessADiskMayBeMissing() throws IOException {
        topic();
        PatchedRepository.git(folder, "clone", "--quiet", "repository", "unused");
        repository.git(
                "worktree",
                "add",
                "--quiet",
                "-b",
                "far",
                folder.resolve("disk/far").toString());
        delete(topic);
        delete(folder.resolve("disk"));

        RunResult result = run("prune");

        assertThat(result.outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(repository.git("worktree", "list")).doesNotContain("topic").contains("far");
        assertThat(result.plan().steps()).anyMatch(step -> step.reason().contains("is a disk not there?"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void saysWhatItWants() throws IOException {
        assertThat(message(run("create"))).contains("--set branch=...; likely:");
        assertThat(message(run("remove"))).contains("--set path=...; likely:");
        assertThat(run("vanish").outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
        assertThat(run("prune", "min_age", "soon").outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "list.yaml, PLANNED, 2",
        "prune-merged.yaml, PLANNED, 1",
        "create.json, PLANNED, 2",
        "create-with-port.yaml, PLANNED, 6",
        "refused-main.yaml, REFUSED, 0",
    })
    void examplesRunAsTheyAre(String example, RunOutcome outcome, int steps) throws IOException {
        topic();

        RunResult result = repository.run(
                "worktree_lifecycle", false, GivenValues.read(Path.of("examples/worktree_lifecycle", example)));

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.plan().steps()).hasSize(steps);
    }

    @Test
    void movesOneOfABranchOnce() throws IOException {
        topic();

        assertThat(run("move", "branch", "topic", "to", "../moved").outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(run("move", "branch", "topic", "to", "../moved").outcome()).isEqualTo(RunOutcome.UNCHANGED);
    }

    @Test
    void refusesFilesOutOfTheWorkTreeBeforeItIsMade() throws IOException {
        for (Object files : List.of(List.of("../../.env"), Map.of("../x", "a"))) {
            RunResult result = run("create", "branch", "new", files instanceof Map ? "write" : "copy", files);

            assertThat(message(result)).contains("leads out of");
            assertThat(repository.git("branch", "--list", "new")).isEmpty();
        }
    }
}
