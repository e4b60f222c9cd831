package dev.pave.execute.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.decide.ApprovalCheck;
import dev.pave.execute.OnConflict;
import dev.pave.execute.Orchestrator;
import dev.pave.execute.RunCheck;
import dev.pave.execute.RunOutcome;
import dev.pave.execute.RunRequest;
import dev.pave.execute.RunResult;
import dev.pave.execute.registry.Executors;
import dev.pave.git.Git;
import dev.pave.home.Home;
import dev.pave.home.SpecificationReader;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Status;
import dev.pave.store.ledger.Ledger;
import dev.pave.workspace.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompositeTest {

    private static final String HEAD = """
            id: release
            kind: composite
            signature: the release
            inputs: {note: "a release"}
            steps:
            """;

    @TempDir
    Path folder;

    private Home home;
    private Path repository;

    @BeforeEach
    void prepare() throws IOException {
        home = new Home(folder.resolve("home"));
        Files.createDirectories(home.specs());
        Files.createDirectories(home.rules());
        Files.copy(Path.of("rules/failures.yaml"), home.rules().resolve("failures.yaml"));
        Files.writeString(
                home.specs().resolve("PATTERN_INDEX.yaml"),
                "version: 1\npatterns:\n- id: release\n  spec: release.pattern.yaml\n");
        repository = Files.createDirectory(folder.resolve("repository"));
        Git git = Git.in(repository);
        git.text("init", "--quiet");
        git.text(
                "-c",
                "user.name=ada",
                "-c",
                "user.email=ada@example.org",
                "commit",
                "--quiet",
                "--allow-empty",
                "-m",
                "x");
    }

    private void steps(String steps) throws IOException {
        Files.writeString(home.specs().resolve("release.pattern.yaml"), HEAD + steps);
        try (Ledger ledger = Ledger.open(home)) {
            ledger.record(new Decision(
                    "release", Status.APPROVED, "ada", true, Instant.parse("2026-03-01T10:00:00Z"), "read it", "hash"));
        }
        new ApprovalCheck(home)
                .give(new SpecificationReader(home.specs()).find("release").orElseThrow(), "ada", "read it");
    }

    private RunResult run(Map<String, Object> input, boolean apply) throws IOException {
        return new Orchestrator(home, Executors.all())
                .run(new RunRequest("release", repository, input, OnConflict.FAIL, apply));
    }

    private String tags() {
        return Git.in(repository).text("tag").strip();
    }

    @Test
    void doesItsStepsInOrderWithItsInputs() throws IOException {
        steps("""
                - run: [git, tag, "v{{version}}"]
                  undo: [git, tag, -d, "v{{version}}"]
                - run: [sh, -c, "echo $0 > note.txt", "{{note}}; rm -rf x"]
                """);

        RunResult dry = run(Map.of("version", "1.2"), false);
        assertThat(dry.outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(dry.plan().steps()).extracting(Step::action).first().isEqualTo("git tag v1.2");
        assertThat(tags()).isEmpty();

        RunResult done = run(Map.of("version", "1.2"), true);
        assertThat(done.outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(done.checks()).extracting(RunCheck::ok).containsExactly(true, true);
        assertThat(tags()).isEqualTo("v1.2");
        assertThat(repository.resolve("note.txt")).hasContent("a release; rm -rf x");
    }

    @Test
    void takesBackWhatWasDoneWhereALaterStepFails() throws IOException {
        steps("""
                - run: [git, tag, "v{{version}}"]
                  undo: [git, tag, -d, "v{{version}}"]
                - run: [git, no-such-thing]
                """);

        RunResult failed = run(Map.of("version", "1.2"), true);

        assertThat(failed.outcome()).isEqualTo(RunOutcome.ROLLED_BACK);
        assertThat(failed.outcome().exitCode()).isEqualTo(1);
        assertThat(tags()).isEmpty();
    }

    @Test
    void tellsWhatCannotBeTakenBack() throws IOException {
        steps("""
                - run: [git, tag, first]
                - run: ["false"]
                """);

        assertThat(run(Map.of(), true).notes())
                .anyMatch(note -> note.contains("git tag first") && note.contains("cannot be undone"));
    }

    @Test
    void goesOnAfterAnOptionalStepAndAsksWhatBecameOfIt() throws IOException {
        steps("""
                - name: lint
                  run: ["false"]
                  optional: true
                - when: lint failed
                  run: [git, tag, failed]
                - when: lint succeeded
                  run: [git, tag, succeeded]
                """);

        RunResult done = run(Map.of(), true);

        assertThat(done.outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(tags()).isEqualTo("failed");
        assertThat(done.checks()).extracting(RunCheck::ok).containsExactly(false, true, true);
        assertThat(done.checks().get(2).detail()).isEqualTo("skipped");
    }

    @Test
    void endsAStepThatTakesTooLong() throws IOException {
        steps("""
                - run: [sleep, "60"]
                  timeout: 1
                """);

        RunResult failed = run(Map.of(), true);

        assertThat(failed.outcome()).isEqualTo(RunOutcome.ROLLED_BACK);
        assertThat(failed.failure().orElseThrow().message()).contains("took more than 1 second");
    }

    @Test
    void asksForWhatItTakesAndForNothingElse() throws IOException {
        steps("""
                - run: [git, tag, "v{{version}}"]
                """);

        assertThat(run(Map.of(), false).failure().orElseThrow().message())
                .contains("wants a version: --set version=...");
        assertThat(run(Map.of("version", "1", "other", "x"), false)
                        .failure()
                        .orElseThrow()
                        .message())
                .contains("takes no \"other\"");
        assertThat(run(Map.of("version", "1\n2"), false).outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
    }

    @Test
    void leavesToAPersonWhatAPersonDoes() throws IOException {
        steps("""
                - by_hand: write the changelog
                - run: [git, tag, done]
                """);

        RunResult done = run(Map.of(), true);

        assertThat(done.plan().byHand()).hasSize(1);
        assertThat(tags()).isEqualTo("done");
    }

    @Test
    void wantsAnApproval() throws IOException {
        steps("""
                - run: [git, tag, done]
                """);
        Files.writeString(home.specs().resolve("release.pattern.yaml"), HEAD + "- run: [git, tag, other]\n");

        assertThat(run(Map.of(), true).outcome()).isEqualTo(RunOutcome.NOT_APPROVED);
        assertThat(tags()).isEmpty();
    }

    @Test
    void refusesToAskForAStepThatComesLater() throws IOException {
        Files.writeString(home.specs().resolve("release.pattern.yaml"), HEAD + """
                - when: lint failed
                  run: [git, tag, failed]
                """);

        assertThatThrownBy(() -> run(Map.of(), false))
                .hasMessageContaining("release.pattern.yaml:6")
                .hasMessageContaining("asks for a step that does not come before it");
    }

    @Test
    void usesAPatternThatComesWithPaveAndTakesItBackTogether() throws IOException {
        String made = """
                - run: [git, tag, made]
                  undo: [git, tag, -d, made]
                - use: atomic_create
                  with: {path: "releases/{{version}}.md", content: "{{note}}\\n"}
                """;
        steps(made);
        assertThat(run(Map.of("version", "1"), true).outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(repository.resolve("releases/1.md")).hasContent("a release");

        steps(made.replace("made", "again") + "- run: [\"false\"]\n");
        assertThat(run(Map.of("version", "2"), true).outcome()).isEqualTo(RunOutcome.ROLLED_BACK);
        assertThat(repository.resolve("releases/2.md")).doesNotExist();
        assertThat(tags()).isEqualTo("made");
    }

    @Test
    void refusesAConditionWhereNoCommandStands() throws IOException {
        Files.writeString(home.specs().resolve("release.pattern.yaml"), HEAD + """
                - name: lint
                  run: ["false"]
                - when: lint failed
                  use: atomic_create
                  with: {path: x, content: y}
                """);

        assertThatThrownBy(() -> run(Map.of(), false)).hasMessageContaining("stands at a step that is no command");
    }

    @Test
    void aPartIsTriedElsewhereFirst() throws IOException {
        steps("""
                - use: refactor_patch
                  with:
                    patch: |
                      diff --git a/new b/new
                      new file mode 100644
                      --- /dev/null
                      +++ b/new
                      @@ -0,0 +1 @@
                      +x
                    verify: [[test, -f, other]]
                """);

        RunResult result = run(Map.of(), true);

        assertThat(result.outcome()).isEqualTo(RunOutcome.VERIFICATION_FAILED);
        assertThat(repository.resolve("new")).doesNotExist();
    }
}
