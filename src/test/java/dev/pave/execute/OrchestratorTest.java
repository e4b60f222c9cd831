package dev.pave.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.decide.ApprovalCheck;
import dev.pave.execute.registry.Executors;
import dev.pave.home.Home;
import dev.pave.home.MistakesException;
import dev.pave.home.SpecificationReader;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Status;
import dev.pave.store.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrchestratorTest {

    private static final String ID = "P-0a1b2c3d";
    private static final String RULE = """
            id: P-0a1b2c3d
            version: 1
            kind: similar_files
            signature: similar_files:lib/{name}.js
            executor: batch_create
            roles:
            - template: lib/{name}.js
              action: create
              content: rule.js.hbs
            - template: index
              action: edit
              insert: ["{{name}}"]
              place: at_end
            verify: []
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
                "version: 1\npatterns:\n- id: " + ID + "\n  spec: rule.pattern.yaml\n");
        Files.writeString(home.specs().resolve("rule.js.hbs"), "// {{pascal name}}\n");
        specify(RULE);
        repository = Files.createDirectory(folder.resolve("repository"));
        Files.writeString(repository.resolve("index"), "semi\n");
    }

    private void specify(String specification) throws IOException {
        Files.writeString(home.specs().resolve("rule.pattern.yaml"), specification);
    }

    private void approve() {
        try (Ledger ledger = Ledger.open(home)) {
            ledger.record(new Decision(
                    ID, Status.APPROVED, "ada", true, Instant.parse("2026-03-01T10:00:00Z"), "read it", "hash"));
        }
        new ApprovalCheck(home)
                .give(new SpecificationReader(home.specs()).find(ID).orElseThrow(), "ada", "read it");
    }

    private RunResult run(String pattern, boolean apply, String name) throws IOException {
        return new Orchestrator(home, Executors.all())
                .run(new RunRequest(pattern, repository, Map.of("name", name), OnConflict.FAIL, apply));
    }

    private RunResult apply() throws IOException {
        return run(ID, true, "no-foo");
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(repository)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(repository.relativize(file).toString(), Files.readString(file));
            }
        }
        return tree;
    }

    /** The newest line of the spool. */
    private JsonNode recorded(int lines) throws IOException {
        try (Stream<Path> days = Files.list(home.spool())) {
            List<String> all = Files.readAllLines(days.findFirst().orElseThrow());
            assertThat(all).hasSize(lines);
            return JsonMapper.builder().build().readTree(all.get(lines - 1));
        }
    }

    private String message(RunResult result) {
        return result.failure().orElseThrow().message();
    }

    @Test
    void plansWithoutWritingAndSaysThatItIsNotApproved() throws IOException {
        RunResult dry = run(ID, false, "no-foo");

        assertThat(dry.outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(dry.executor()).isEqualTo("batch_create");
        assertThat(dry.plan().files())
                .extracting(file -> file.action() + " " + file.path())
                .containsExactly("create lib/no-foo.js", "edit index");
        assertThat(dry.notes()).singleElement().asString().startsWith("--apply would be refused: nobody approved");
        assertThat(tree()).containsOnlyKeys("index");
        JsonNode line = recorded(1);
        assertThat(line.path("execution_id").asString()).isEqualTo(dry.runId());
        assertThat(line.path("operation").asString()).isEqualTo("pave run " + ID + " --dry-run");
        assertThat(line.path("outcome").asString()).isEqualTo("success");
        assertThat(line.path("executor").asString()).isEqualTo("batch_create");
    }

    @Test
    void appliesWhatIsApprovedAndChangesNothingASecondTime() throws IOException {
        approve();

        assertThat(apply().outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(tree()).containsEntry("lib/no-foo.js", "// NoFoo\n").containsEntry("index", "semi\nno-foo\n");
        assertThat(recorded(1).path("outcome").asString()).isEqualTo("success");

        Object written = Files.getLastModifiedTime(repository.resolve("lib/no-foo.js"));
        assertThat(apply().outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(Files.getLastModifiedTime(repository.resolve("lib/no-foo.js")))
                .isEqualTo(written);
        assertThat(recorded(2).path("outcome").asString()).isEqualTo("success");
    }

    @Test
    void refusesWhatNobodyApproved() throws IOException {
        RunResult refused = apply();

        assertThat(refused.outcome()).isEqualTo(RunOutcome.NOT_APPROVED);
        assertThat(message(refused)).contains("nobody approved " + ID);
        assertThat(tree()).containsOnlyKeys("index");
        assertThat(recorded(1).path("exit_code").asInt()).isEqualTo(4);
    }

    @Test
    void refusesAFileThatIsThereAndDiffers() throws IOException {
        approve();
        Files.createDirectory(repository.resolve("lib"));
        Files.writeString(repository.resolve("lib/no-foo.js"), "mine\n");

        RunResult conflict = apply();

        assertThat(conflict.outcome()).isEqualTo(RunOutcome.CONFLICT);
        assertThat(conflict.outcome().status()).isEqualTo("refused");
        assertThat(conflict.plan().conflicts()).hasSize(1);
        assertThat(tree()).containsEntry("lib/no-foo.js", "mine\n").containsEntry("index", "semi\n");
        assertThat(recorded(1).path("message").asString())
                .isEqualTo(
                        "1 conflict; nothing was written. --on-conflict skip leaves those files, overwrite replaces those"
                                + " that differ");
    }

    @Test
    void namesNoWayThatDoesNotHelpWhereSomethingElseThanAFileIsThere() throws IOException {
        approve();
        Files.delete(repository.resolve("index"));
        Files.createDirectory(repository.resolve("index"));

        RunResult conflict = apply();

        assertThat(message(conflict))
                .isEqualTo("1 conflict; nothing was written. --on-conflict skip leaves those files");
        assertThat(conflict.plan().conflicts().get(0).reason()).isEqualTo("something else than a file is there");
    }

    @Test
    void writesIntoNoFolderOfGit() throws IOException {
        approve();
        Path work = repository;
        for (String inner : List.of(".git", ".git/hooks")) {
            repository = Files.createDirectories(work.resolve(inner));
            isRefusedAsGits();
        }
        repository = Files.createDirectory(folder.resolve("bare"));
        Files.createDirectories(repository.resolve("objects"));
        Files.createDirectories(repository.resolve("refs"));
        Files.writeString(repository.resolve("HEAD"), "ref: refs/heads/main\n");
        isRefusedAsGits();
    }

    private void isRefusedAsGits() throws IOException {
        RunResult refused = apply();
        assertThat(refused.outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
        assertThat(message(refused)).startsWith(repository + " is ").contains("that only git writes");
    }

    @Test
    void putsAllBackWhereTheVerificationFails() throws IOException {
        specify(RULE.replace("verify: []", "verify: [[git, no-such-command]]"));
        approve();

        RunResult undone = apply();

        assertThat(undone.outcome()).isEqualTo(RunOutcome.VERIFICATION_FAILED);
        assertThat(undone.outcome().status()).isEqualTo("rolled_back");
        assertThat(undone.checks()).extracting(RunCheck::ok).containsExactly(false);
        assertThat(undone.failure().orElseThrow().diagnosis().orElseThrow().category())
                .isEqualTo("unknown_command");
        assertThat(tree()).containsOnlyKeys("index").containsEntry("index", "semi\n");
        assertThat(recorded(1).path("exit_code").asInt()).isEqualTo(3);
        assertThat(recorded(1).path("message").asString()).contains("no-such-command");
    }

    @Test
    void listsWhatWasVerified() throws IOException {
        specify(RULE.replace("verify: []", "verify: [[git, --version]]"));
        approve();

        assertThat(apply().checks()).containsExactly(new RunCheck("git --version", true, ""));
    }

    @Test
    void refusesInputThatDoesNotFitTheSchemaBeforeItPlans() throws IOException {
        RunResult refused = run(ID, true, "a/../b");

        assertThat(refused.outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
        assertThat(message(refused))
                .isEqualTo("name is not \"a/../b\" but letters, digits and _ . + @ -, as in no-foo");
        assertThat(refused.plan().steps()).isEmpty();
        assertThat(recorded(1).path("exit_code").asInt()).isEqualTo(2);
    }

    @Test
    void refusesAnExecutorThatIsNotThereAndNamesThoseThatAre() throws IOException {
        specify(RULE.replace("batch_create", "self_heal"));

        RunResult refused = run(ID, false, "no-foo");

        assertThat(refused.outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
        assertThat(message(refused)).contains("self_heal").contains("atomic_create, batch_create, refactor_patch");
        assertThat(recorded(1).path("executor").isNull()).isTrue();
    }

    @Test
    void refusesAPatternThatIsNotListed() throws IOException {
        RunResult unknown = run("P-00000000", false, "no-foo");
        assertThat(unknown.outcome()).isEqualTo(RunOutcome.NO_SPECIFICATION);
        assertThat(message(unknown)).contains("pave approve P-00000000");

        assertThat(recorded(1).path("exit_code").asInt()).isEqualTo(4);
    }

    @Test
    void saysThatTheNextNightSpecifiesWhatIsApproved() throws IOException {
        approve();
        Files.delete(home.specs().resolve("rule.pattern.yaml"));
        Files.writeString(home.specs().resolve("PATTERN_INDEX.yaml"), "version: 1\npatterns: []\n");

        assertThat(message(apply()))
                .contains("it is approved", "`pave nightly`")
                .doesNotContain("pave approve");
    }

    @Test
    void refusesFoldersOfGitAndTakesAWorkTreeWithinOne() throws Exception {
        approve();
        for (String path : List.of("objects", "refs", "hooks/index.d", "tree")) {
            Files.createDirectories(repository.resolve(path));
        }
        Files.writeString(repository.resolve("HEAD"), "ref: refs/heads/main\n");
        Map<String, String> before = tree();
        Path bare = repository;
        for (Path each : List.of(bare, bare.resolve("hooks"))) {
            repository = each;
            assertThat(message(apply())).contains("only git writes", "git worktree add");
        }
        repository = bare;
        assertThat(tree()).isEqualTo(before);

        repository = bare.resolve("tree");
        assertThat(new ProcessBuilder("git", "init", "-q", repository.toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.writeString(repository.resolve("index"), "semi\n");
        assertThat(apply().outcome()).isEqualTo(RunOutcome.APPLIED);
    }

    @Test
    void refusesARunThatCouldOnlyNameFiles() throws IOException {
        specify(RULE.substring(0, RULE.indexOf("  content")) + "verify: []\n");
        approve();

        RunResult refused = apply();

        assertThat(refused.outcome()).isEqualTo(RunOutcome.BY_HAND);
        assertThat(refused.plan().byHand())
                .extracting(dev.pave.workspace.ByHand::path)
                .containsExactly("lib/no-foo.js");
        assertThat(message(refused)).contains("lib/no-foo.js");
    }

    @Test
    void recordsAlsoWhatItThrows() throws IOException {
        specify("id: [");

        assertThatThrownBy(this::apply).isInstanceOf(MistakesException.class);

        assertThat(recorded(1).path("outcome").asString()).isEqualTo("failure");
    }

    @Test
    void recordsNoSecretOfItsInput() throws IOException {
        run(ID, false, "ghp_a1b2c3d4e5f6g7h8i9j0k1l2");
        run("ghp_a1b2c3d4e5f6g7h8i9j0k1l2", false, "no-foo");

        assertThat(recorded(2).toString()).doesNotContain("ghp_a1b2").contains("[redacted:github-token]");
        try (Stream<Path> days = Files.list(home.spool())) {
            assertThat(days.findFirst().orElseThrow()).content().doesNotContain("ghp_a1b2");
        }
    }
}
