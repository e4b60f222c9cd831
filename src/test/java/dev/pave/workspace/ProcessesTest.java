package dev.pave.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pave.git.Git;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Git operations and commands of a plan, in a real repository. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProcessesTest {

    private static final Workspace.Check GOOD = root -> {};
    private static final GitOperation BRANCH =
            new GitOperation(List.of("branch", "topic"), List.of("branch", "-D", "topic"));
    private static final GitOperation ADD = new GitOperation(List.of("add", "made"), List.of("reset", "--quiet"));
    private static final WriteFile MADE =
            new WriteFile("made", FileAction.CREATE, null, "made\n".getBytes(StandardCharsets.UTF_8), "");

    @TempDir
    Path folder;

    private Path repository;
    private Workspace workspace;

    @BeforeEach
    void begin() throws IOException {
        repository = Files.createDirectory(folder.resolve("repository"));
        workspace = new Workspace(folder.resolve("staging"));
        git("init", "--quiet", "--initial-branch=main");
        git("config", "user.name", "Ada");
        git("config", "user.email", "ada@example.org");
        Files.writeString(repository.resolve("old"), "old\n");
        git("add", "old");
        git("commit", "--quiet", "-m", "begin");
    }

    private String git(String... arguments) {
        return Git.in(repository).text(arguments);
    }

    private void apply(Workspace.Check check, Step... steps) throws IOException {
        workspace.apply(repository, new Plan(List.of(steps)), check);
    }

    private static Workspace.Check refusal() {
        return root -> {
            throw new ExecutionException("does not hold");
        };
    }

    private void isAsItWas() throws IOException {
        assertThat(git("log", "--all", "--format=%s")).isEqualTo("begin\n");
        assertThat(git("branch", "--format=%(refname:short)")).isEqualTo("main\n");
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(repository.resolve("old")).hasContent("old");
        try (Stream<Path> left = Files.list(folder.resolve("staging"))) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void runsGitAndCommandsInOrderOnceTheFilesAreThere() throws IOException {
        GitOperation commit =
                new GitOperation(List.of("commit", "--quiet", "-m", "made"), List.of("reset", "--soft", "HEAD~1"));
        CommandStep count = new CommandStep(List.of("sh", "-c", "git log --oneline | wc -l > ../count"), List.of());

        apply(GOOD, MADE, ADD, commit, count);

        assertThat(git("show", "--format=%s", "--name-only")).isEqualTo("made\n\nmade\n");
        assertThat(folder.resolve("count")).content().isEqualToIgnoringWhitespace("2");
    }

    @Test
    void takesBackInReverseWhatWasDoneWhereTheCheckRefuses() throws IOException {
        GitOperation commit =
                new GitOperation(List.of("commit", "--quiet", "-m", "made"), List.of("reset", "--soft", "HEAD~1"));

        assertThatThrownBy(() -> apply(
                        refusal(),
                        MADE,
                        new DeleteFile("old", Files.readAllBytes(repository.resolve("old"))),
                        ADD,
                        commit,
                        BRANCH))
                .hasMessage("does not hold")
                .hasNoSuppressedExceptions();

        isAsItWas();
    }

    @Test
    void takesBackWhatCameBeforeAnOperationThatGitRefuses() throws IOException {
        GitOperation impossible = new GitOperation(List.of("branch", "main"), List.of("branch", "-D", "main"));

        assertThatThrownBy(() -> apply(GOOD, MADE, BRANCH, impossible))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("git branch failed")
                .hasNoSuppressedExceptions();

        isAsItWas();
    }

    @Test
    void undoesACommandByItsOwnUndo() throws IOException {
        CommandStep copy = new CommandStep(List.of("cp", "old", "copy"), List.of("rm", "copy"));
        CommandStep fails = new CommandStep(List.of("sh", "-c", "echo the reason; exit 7"), List.of());

        CommandException failed = catchThrowableOfType(CommandException.class, () -> apply(GOOD, copy, fails));

        assertThat(failed).hasMessageEndingWith("ended with 7").hasNoSuppressedExceptions();
        assertThat(failed.output()).isEqualTo("the reason");
        isAsItWas();
    }

    @Test
    void tellsWhatCannotBeUndone() throws IOException {
        CommandStep sent = new CommandStep(List.of("cp", "old", "../sent"), List.of());
        CommandStep badUndo = new CommandStep(List.of("true"), List.of("false"));

        assertThatThrownBy(() -> apply(refusal(), sent, badUndo, BRANCH))
                .satisfies(failed -> assertThat(failed.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly(
                                "`true` was done, and is not undone: [false] ended with 1",
                                "`cp old ../sent` was done, and cannot be undone"));

        assertThat(sent.reason()).isEqualTo("cannot be undone");
        isAsItWas();
    }

    @Test
    void takesBackWhatARunThatWasKilledDid() throws IOException {
        assertThatThrownBy(() -> apply(
                        root -> {
                            throw new AssertionError("killed");
                        },
                        MADE,
                        BRANCH,
                        ADD))
                .isInstanceOf(AssertionError.class);
        assertThat(git("branch", "--format=%(refname:short)")).contains("topic");

        assertThat(workspace.recover()).singleElement().asString().startsWith("undid a run that was killed");

        isAsItWas();
    }

    private Path killed(Step... steps) throws IOException {
        assertThatThrownBy(() -> apply(
                        root -> {
                            throw new AssertionError("killed");
                        },
                        steps))
                .isInstanceOf(AssertionError.class);
        try (Stream<Path> stages = Files.list(folder.resolve("staging"))) {
            return stages.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    @Test
    void takesBackWhatGitDidThoughItsEndWasNotNoted() throws IOException {
        Files.delete(killed(MADE, BRANCH).resolve("done-0"));

        assertThat(workspace.recover()).singleElement().asString().startsWith("undid a run that was killed");

        isAsItWas();
    }

    @Test
    void goesOnWhereTheUndoingItselfWasKilled() throws IOException {
        Path stage = killed(MADE, BRANCH);
        git("branch", "-D", "topic");
        Files.delete(stage.resolve("begun-0"));

        assertThat(workspace.recover())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("`git branch topic` was done, and is not undone"));

        isAsItWas();
    }

    @Test
    void removesAWorkTreeInWhichAKilledRunTriedSomething() throws IOException {
        Path trials = Files.createDirectory(folder.resolve("trials"));
        String ended = Long.toString(Long.MAX_VALUE).substring(1) + "-0123abcd";
        git("worktree", "add", "--quiet", "--detach", trials.resolve(ended).toString());
        try (ThrowAwayTree mine = ThrowAwayTree.at(repository, folder.resolve("other"), "HEAD")) {
            Files.move(mine.path(), trials.resolve(mine.path().getFileName()));

            assertThat(workspace.recover()).singleElement().asString().contains(ended);
        }

        assertThat(git("worktree", "list").lines().filter(line -> line.contains(ended)))
                .isEmpty();
        try (Stream<Path> left = Files.list(trials)) {
            assertThat(left).hasSize(1);
        }
    }
}
