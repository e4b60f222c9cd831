package dev.pave.execute.selfheal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pave.execute.Orchestrator;
import dev.pave.execute.Proposal;
import dev.pave.execute.RunOutcome;
import dev.pave.execute.RunRequest;
import dev.pave.execute.RunResult;
import dev.pave.git.Git;
import dev.pave.home.GivenValues;
import dev.pave.home.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that really fail, in a real repository. */
class SelfHealTest {

    private static final String RULES = """
            words: {}
            forms:
            - name: what the test says
              output: 'STYLE'
              then: sh fix.sh
              proof: command
            - name: what it says then
              output: 'MORE'
              then: sh more.sh
              proof: command
            """;

    @TempDir
    static Path shared;

    private static Home home;

    @TempDir
    Path repository;

    @BeforeAll
    static void rules() throws IOException {
        home = new Home(shared.resolve("home"));
        Files.createDirectories(home.rules());
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, home.rules().resolve(file.getFileName()));
            }
        }
    }

    /** The home with other corrections. */
    private static Home with(String corrections) throws IOException {
        Files.writeString(home.rules().resolve("corrections.yaml"), corrections);
        return home;
    }

    @AfterEach
    void shipped() throws IOException {
        with(Files.readString(Path.of("rules/corrections.yaml")));
    }

    @BeforeEach
    void commit() throws IOException {
        Git.in(repository).text("init", "-q", "-b", "main");
        write("notes.txt", "one\n");
        keep();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(repository.resolve(name).getParent());
        Files.writeString(repository.resolve(name), text);
    }

    private String read(String name) throws IOException {
        return Files.readString(repository.resolve(name));
    }

    private void keep() {
        Git.in(repository).text("add", "-A");
        Git.in(repository).text("-c", "user.name=ada", "-c", "user.email=ada@example.org", "commit", "-q", "-m", "x");
    }

    private RunResult run(Home at, boolean apply, Map<String, Object> input) throws IOException {
        return new Orchestrator(at, List.of(new SelfHeal()))
                .run(new RunRequest("self_heal", repository, input, null, apply));
    }

    private RunResult heal(String... command) throws IOException {
        return run(home, true, Map.of("command", List.of(command)));
    }

    private RunResult example(String name) throws IOException {
        return run(home, true, GivenValues.read(Path.of("examples/self_heal", name)));
    }

    private List<String> proposed(RunResult result) {
        return result.failure().orElseThrow().proposals().stream()
                .map(Proposal::command)
                .toList();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Test
    void makesTheFolderThatIsMissing() throws IOException {
        RunResult result = example("missing-folder.yaml");

        assertThat(result.outcome()).isEqualTo(RunOutcome.HEALED);
        assertThat(result.checks())
                .extracting(check -> check.name() + " " + check.ok())
                .containsExactly("mkdir -p out/reports true", "cp notes.txt out/reports/notes.txt true");
        assertThat(read("out/reports/notes.txt")).isEqualTo("one\n");
    }

    @Test
    void installsTheModuleThatIsMissing() throws IOException {
        assumeTrue(isThere("node") && isThere("npm"), "no node here");
        write(
                "package.json",
                "{\"name\": \"shop\", \"version\": \"1.0.0\", \"dependencies\": {\"greet\": \"file:vendor/greet\"}}");
        write(".npmrc", "audit=false\nfund=false\noffline=true\nupdate-notifier=false\n");
        write(".gitignore", "node_modules\n");
        write("vendor/greet/package.json", "{\"name\": \"greet\", \"version\": \"1.0.0\", \"main\": \"greet.js\"}");
        write("vendor/greet/greet.js", "exports.hello = () => console.log('hello');\n");
        keep();

        RunResult result = example("missing-dependency.yaml");

        assertThat(result.outcome()).as(result.toString()).isEqualTo(RunOutcome.HEALED);
        assertThat(result.checks())
                .last()
                .satisfies(check -> assertThat(check.ok()).isTrue());
        assertThat(repository.resolve("node_modules/greet/greet.js")).exists();
    }

    @Test
    void removesTheLockThatIsStale() throws IOException {
        write("notes.txt", "two\n");
        write(".git/index.lock", "");

        RunResult result = example("stale-lock.yaml");

        assertThat(result.outcome()).as(result.toString()).isEqualTo(RunOutcome.HEALED);
        assertThat(Git.in(repository).text("diff", "--cached", "--name-only")).isEqualTo("notes.txt\n");
    }

    @Test
    void leavesTheLockWhereNothingAllowsToRemoveIt() throws IOException {
        write(".git/index.lock", "");

        RunResult result = heal("git", "add", "notes.txt");

        assertThat(result.outcome()).isEqualTo(RunOutcome.NOT_APPROVED);
        assertThat(result.notes())
                .anyMatch(note -> note.contains("rm -f .git/index.lock") && note.contains("`allow: [destructive]`"));
        assertThat(repository.resolve(".git/index.lock")).exists();
    }

    @Test
    void runsTheSubcommandThatWasMeant() throws IOException {
        RunResult result = example("wrong-subcommand.yaml");

        assertThat(result.outcome()).as(result.toString()).isEqualTo(RunOutcome.HEALED);
        assertThat(result.checks()).singleElement().satisfies(check -> {
            assertThat(check.name()).isEqualTo("git branch");
            assertThat(check.ok()).isTrue();
        });
        assertThat(result.notes()).anyMatch(note -> note.contains("misspelt"));
    }

    @Test
    void callsItFlakyWhereOnlyRepetitionHelped() throws IOException {
        write("test.sh", """
                test -e again && exit 0
                touch again
                echo "FAILED tests/test_cart.py::test_total - AssertionError: 3 != 4"
                exit 1
                """);

        RunResult result = example("flaky-test.yaml");

        assertThat(result.outcome()).as(result.toString()).isEqualTo(RunOutcome.FLAKY);
        assertThat(result.outcome().exitCode()).isZero();
    }

    @Test
    void neverRunsAnythingAsRoot() throws IOException {
        RunResult result = run(home, false, GivenValues.read(Path.of("examples/self_heal/refused-as-root.json")));

        assertThat(result.outcome()).isEqualTo(RunOutcome.NOT_APPROVED);
        assertThat(proposed(result)).containsExactly("sudo npm install -g typescript");
        assertThat(result.failure().orElseThrow().message()).contains("held back", "somebody else");
    }

    @Test
    void everyExampleIsShownFromTheCheckout() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples/self_heal"))) {
            for (Path file : files.toList()) {
                RunResult result = run(home, false, GivenValues.read(file));
                assertThat(result.outcome())
                        .as(file.toString())
                        .isEqualTo(file.toString().contains("refus") ? RunOutcome.NOT_APPROVED : RunOutcome.PLANNED);
            }
        }
    }

    @Test
    void aDryRunRunsNothing() throws IOException {
        RunResult result = run(home, false, Map.of("command", List.of("touch", "made")));

        assertThat(result.outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(result.notes())
                .containsExactly("it would run `touch made` once, and where that fails try what may help");
        assertThat(repository.resolve("made")).doesNotExist();
    }

    @Test
    void leavesAloneWhatEndsWell() throws IOException {
        RunResult result = heal("touch", "made");

        assertThat(result.outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(repository.resolve("made")).exists();
    }

    @Test
    void putsBackWhatDidNotHelpAndTriesNothingTwice() throws IOException {
        write(
                "fail.sh",
                "echo run >> runs; echo \"cp: cannot create regular file 'out/x/y': No such file or directory\"; exit 1\n");
        keep();

        RunResult result = run(home, true, Map.of("command", List.of("sh", "fail.sh"), "max_attempts", 5L));

        assertThat(result.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(repository.resolve("out")).doesNotExist();
        assertThat(result.checks()).extracting("name").containsExactly("mkdir -p out/x", "sh fail.sh");
        assertThat(read("runs")).isEqualTo("run\nrun\n");
    }

    @Test
    void putsBackWhatARecoveryChangedAndNothingElse() throws IOException {
        write("check.sh", "rm -f kept; echo mine > mine; echo STYLE; exit 1\n");
        write("fix.sh", "mkdir d; echo x > d/x; echo changed > private; rm gone; chmod 600 mode; touch kept\n");
        write(".gitignore", "private\ngone\nmode\n");
        keep();
        write("private", "secret\n");
        write("gone", "not for ever\n");
        write("mode", "m\n");
        Files.setPosixFilePermissions(repository.resolve("mode"), PosixFilePermissions.fromString("rwxr-xr-x"));

        RunResult result = run(with(RULES), true, Map.of("command", List.of("sh", "check.sh")));

        assertThat(result.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(read("private")).isEqualTo("secret\n");
        assertThat(read("gone")).isEqualTo("not for ever\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(repository.resolve("mode"))))
                .isEqualTo("rwxr-xr-x");
        assertThat(repository.resolve("d")).doesNotExist();
        assertThat(read("mine")).isEqualTo("mine\n");
    }

    @Test
    void runsNoOtherCommandInItsPlace() throws IOException {
        write("notes.txt", "two\n");

        RunResult result = heal("git", "-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-m", "x");
        RunResult commit = run(
                home,
                true,
                Map.of(
                        "command",
                        List.of("git", "commit", "-m", "x"),
                        "output",
                        "no changes added to commit",
                        "exit_code",
                        1L));

        assertThat(result.outcome().isGood()).isFalse();
        assertThat(commit.outcome()).isEqualTo(RunOutcome.NOT_APPROVED);
        assertThat(commit.notes())
                .anyMatch(note -> note.contains("git commit -a -m x") && note.contains("another command"));
        assertThat(Git.in(repository).text("rev-list", "--count", "HEAD").strip())
                .isEqualTo("1");
    }

    @Test
    void putsAnOptionRight() throws IOException {
        assertThat(heal("git", "log", "-oneline").outcome()).isEqualTo(RunOutcome.HEALED);
        assertThat(heal("mkdir", "a/b/c").outcome()).isEqualTo(RunOutcome.HEALED);
        assertThat(repository.resolve("a/b/c")).isDirectory();
    }

    @Test
    void removesNoLockOfAGitThatIsAtWork() throws IOException {
        write(".git/index.lock", "");
        Process other = new ProcessBuilder("git", "cat-file", "--batch")
                .directory(repository.toFile())
                .start();
        try {
            RunResult result = example("stale-lock.yaml");

            assertThat(result.outcome()).isEqualTo(RunOutcome.NOT_APPROVED);
            assertThat(result.notes()).anyMatch(note -> note.contains("another git is at work"));
            assertThat(repository.resolve(".git/index.lock")).exists();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void asksOtherMachinesOnlyWhereThatIsAllowed() throws IOException {
        RunResult result = run(
                home,
                true,
                Map.of(
                        "command",
                        List.of("git", "push"),
                        "output",
                        "fatal: The current branch x has no upstream branch.\n\n    git push --set-upstream origin x\n",
                        "exit_code",
                        128L));

        assertThat(result.outcome()).isEqualTo(RunOutcome.NOT_APPROVED);
        assertThat(result.outcome().exitCode()).isEqualTo(4);
        assertThat(result.notes()).anyMatch(note -> note.contains("its risk is network"));
    }

    @Test
    void triesInACopyWhatChangesTrackedFiles() throws IOException {
        Home own = with(RULES);
        write("check.sh", "grep -q three notes.txt || { echo STYLE; exit 1; }\n");
        write("fix.sh", "echo three > notes.txt\n");
        keep();

        RunResult result = run(own, true, Map.of("command", List.of("sh", "check.sh")));

        assertThat(result.outcome()).as(result.toString()).isEqualTo(RunOutcome.HEALED);
        assertThat(read("notes.txt")).isEqualTo("three\n");
        assertThat(Git.in(repository).text("worktree", "list").lines()).hasSize(1);
    }

    @Test
    void leavesTheTreeAloneWhereTheCopyFails() throws IOException {
        Home own = with(RULES);
        write("check.sh", "echo STYLE; exit 1\n");
        write("fix.sh", "echo three > notes.txt; echo run >> " + shared.resolve("seen") + "\n");
        keep();

        RunResult result = run(own, true, Map.of("command", List.of("sh", "check.sh")));

        assertThat(result.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(result.notes()).anyMatch(note -> note.contains("in a copy the command failed all the same"));
        assertThat(read("notes.txt")).isEqualTo("one\n");
        assertThat(Files.readAllLines(shared.resolve("seen"))).hasSize(1);
        assertThat(Git.in(repository).text("worktree", "list").lines()).hasSize(1);
    }

    @Test
    void goesOnFromAFailureToTheNext() throws IOException {
        Home own = with(RULES);
        write(
                "check.sh",
                "test -e a || { echo \"STYLE: cannot find module 'a'\"; exit 1; }; test -e b || { echo 'MORE: no such file or directory'; exit 1; }\n");
        write("fix.sh", "touch a\n");
        write("more.sh", "touch b\n");
        keep();

        RunResult result = run(own, true, Map.of("command", List.of("sh", "check.sh")));

        assertThat(result.outcome()).as(result.toString()).isEqualTo(RunOutcome.HEALED);
        RunResult once = run(own, true, Map.of("command", List.of("sh", "check.sh"), "max_attempts", 0L));
        assertThat(once.outcome()).isEqualTo(RunOutcome.UNCHANGED);
    }

    @Test
    void stopsAtTheBound() throws IOException {
        Home own = with(RULES);
        write("check.sh", "test -e a || { echo STYLE; exit 1; }\n");
        write("fix.sh", "touch a\n");
        keep();

        RunResult result = run(own, true, Map.of("command", List.of("sh", "check.sh"), "max_attempts", 0L));

        assertThat(result.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(repository.resolve("a")).doesNotExist();
        assertThat(proposed(result)).containsExactly("sh fix.sh");
    }

    @Test
    void endsWhatTakesTooLong() throws IOException {
        RunResult result = run(home, true, Map.of("command", List.of("sleep", "30"), "timeout", "200ms"));

        assertThat(result.outcome().isGood()).isFalse();
        assertThat(result.durationMs()).isLessThan(20_000);
        assertThat(result.failure().orElseThrow().message()).contains("ends with 124");
    }

    @Test
    void tellsOfAProgramThatIsNotThere() throws IOException {
        RunResult result = heal("gti", "status");

        assertThat(result.outcome()).as(result.toString()).isEqualTo(RunOutcome.HEALED);
        assertThat(result.checks())
                .singleElement()
                .satisfies(check -> assertThat(check.name()).isEqualTo("git status"));
    }

    @Test
    void aCapturedSuccessIsNoFailure() throws IOException {
        RunResult result = run(
                home,
                false,
                Map.of("command", List.of("apt", "update"), "output", "apt list --upgradable", "exit_code", 0L));

        assertThat(result.outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(result.failure()).isEmpty();
    }

    @Test
    void refusesInputThatItDoesNotKnow() throws IOException {
        Map<String, Object> input = new HashMap<>(Map.of("command", List.of("ls")));
        input.put("allow", List.of("sudo"));
        assertThat(run(home, true, input).outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
        assertThat(run(home, true, Map.of()).outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
        assertThat(run(home, true, Map.of("command", List.of())).outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
        assertThat(run(home, true, Map.of("command", List.of("ls"), "timeout", "soon"))
                        .outcome())
                .isEqualTo(RunOutcome.INPUT_REFUSED);
    }
}
