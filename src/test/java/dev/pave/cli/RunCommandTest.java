package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {

    private static final List<String> NAMES =
            List.of("address", "basket", "coupon", "delivery", "invoice", "order", "payment", "refund", "stock", "tax");

    @TempDir
    Path folder;

    private String home;
    private Path work;
    private String id;

    @BeforeEach
    void approve() throws IOException {
        home = folder.resolve("home").toString();
        Path shop = CommandLineRun.shop(folder, NAMES);
        assertThat(pave("init", home).code).isZero();
        assertThat(at("nightly", "--repo", shop.toString()).code).isZero();
        id = JsonMapper.builder()
                .build()
                .readTree(at("--json", "candidates", "list").out)
                .at("/candidates/0/pattern_id")
                .asString();
        work = Files.createDirectory(folder.resolve("work"));
    }

    private CommandLineRun at(String... args) {
        return pave(Stream.concat(Stream.of("--home", home), Stream.of(args)).toArray(String[]::new));
    }

    private Path spec() {
        return Path.of(home, "specs", "mined", id + ".pattern.yaml");
    }

    private CommandLineRun run(String... more) {
        return at(
                Stream.concat(Stream.of("run", id, "--repo", work.toString(), "--set", "name=voucher"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void runsWhatTheNightApproved() throws IOException {
        assertThat(at("registry", "validate").out).contains("good");
        assertThat(at("query", "SELECT spec FROM pattern_candidates WHERE spec IS NOT NULL").out)
                .contains("mined/" + id + ".pattern.yaml");

        assertThat(run("--dry-run").out).contains("voucher");
        assertThat(files()).isEmpty();

        assertThat(run("--on-conflict", "skip", "--apply").code).isZero();
        assertThat(files()).isNotEmpty().allMatch(file -> file.toString().contains("oucher"));
        List<Path> once = files();
        assertThat(run("--on-conflict", "skip", "--apply").out)
                .contains("unchanged")
                .doesNotContain("create ");
        assertThat(files()).isEqualTo(once);
    }

    private void verifyWith(String command) throws IOException {
        Files.writeString(spec(), Files.readString(spec()).replace("verify: []", "verify:\n- " + command));
    }

    @Test
    void undoesAllWhenItsVerificationFails() throws IOException {
        verifyWith("[git, no-such-command]");
        assertThat(at("approve", id, "--reason", "verified from now on").err).contains("it may run [[git, no-such");

        CommandLineRun failed = run("--on-conflict", "skip", "--apply");

        assertThat(failed.code).isEqualTo(3);
        assertThat(failed.err)
                .contains("undone")
                .contains("no-such-command")
                .contains("it is a failure of the category unknown_command");
        assertThat(files()).isEmpty();
    }

    @Test
    void asksForAnApprovalOfWhatWasEditedSince() throws IOException {
        verifyWith("[git, init]");

        CommandLineRun refused = run("--on-conflict", "skip", "--apply");

        assertThat(refused.code).isEqualTo(4);
        assertThat(refused.err).contains("edited since it was approved").contains("pave approve " + id);
        assertThat(work).isEmptyDirectory();
        assertThat(run("--on-conflict", "skip", "--dry-run").err).contains("--apply would be refused");

        assertThat(at("approve", id, "--reason", "read it").code).isZero();

        assertThat(run("--on-conflict", "skip", "--apply").code).isZero();
        assertThat(files()).isNotEmpty();
        Path template;
        try (Stream<Path> all = Files.list(spec().resolveSibling(id))) {
            template = all.findFirst().orElseThrow();
        }
        Files.writeString(template, "rm -rf\n");
        assertThat(run("--on-conflict", "skip", "--apply").code).isEqualTo(4);
    }

    @Test
    void trustsNoSpecificationThatCameWithAHome() throws IOException {
        String cloned = folder.resolve("cloned").toString();
        assertThat(pave("init", cloned).code).isZero();
        for (Path file : List.of(Path.of("PATTERN_INDEX.yaml"), Path.of("mined", id + ".pattern.yaml"))) {
            Path to = Path.of(cloned, "specs").resolve(file);
            Files.createDirectories(to.getParent());
            Files.copy(Path.of(home, "specs").resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
        }
        Path templates = Files.createDirectory(Path.of(cloned, "specs", "mined", id));
        try (Stream<Path> all = Files.list(spec().resolveSibling(id))) {
            for (Path template : all.toList()) {
                Files.copy(template, templates.resolve(template.getFileName()));
            }
        }
        home = cloned;

        CommandLineRun refused = run("--on-conflict", "skip", "--apply");

        assertThat(refused.code).isEqualTo(4);
        assertThat(refused.err).contains("nobody approved");
        assertThat(at("approve", id, "--reason", "the team's").code).isZero();
        assertThat(run("--on-conflict", "skip", "--apply").code).isZero();
    }

    @Test
    void recordsEveryRunAsALineOfItsSchema() throws IOException {
        run("--on-conflict", "skip", "--dry-run");
        run("--on-conflict", "skip", "--apply");
        run("--set", "token=ghp_abcdefghijklmnopqrst", "--apply");

        List<String> lines;
        try (Stream<Path> days = Files.list(Path.of(home, "state", "spool"))) {
            lines = Files.readAllLines(days.findFirst().orElseThrow());
        }
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .contains("\"operation\":\"pave run " + id + " --dry-run\"")
                .contains("\"outcome\":\"success\",\"exit_code\":0");
        assertThat(lines.get(1))
                .contains("\"operation\":\"pave run " + id + "\"")
                .contains("--set name=voucher")
                .contains("\"outcome\":\"success\",\"exit_code\":0")
                .contains("\"executor\":\"atomic_create\"");
        assertThat(lines.get(2))
                .contains("--set token=...")
                .doesNotContain("ghp_")
                .contains("\"outcome\":\"failure\",\"exit_code\":2");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(Path.of(home, "specs", "schemas", "execution.schema.json")), InputFormat.JSON);
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    }

    private JsonNode json(String... more) {
        CommandLineRun answer =
                run(Stream.concat(Stream.of("--json"), Stream.of(more)).toArray(String[]::new));
        return JsonMapper.builder().build().readTree(answer.out);
    }

    @Test
    void answersInJsonWhateverBecomesOfIt() {
        JsonNode planned = json("--on-conflict", "skip", "--dry-run");
        assertThat(planned.path("status").asString()).isEqualTo("planned");
        assertThat(planned.path("executor").asString()).isEqualTo("atomic_create");
        assertThat(planned.at("/steps/0/kind").asString()).isEqualTo("file");
        assertThat(planned.at("/steps/0/action").asString()).isEqualTo("create");
        assertThat(planned.at("/steps/0/diff").asString()).startsWith("--- a/");

        assertThat(json("--on-conflict", "skip", "--apply").path("status").asString())
                .isEqualTo("applied");
        assertThat(json("--on-conflict", "skip", "--apply").path("status").asString())
                .isEqualTo("unchanged");
        JsonNode refused = json("--set", "why=x", "--apply");
        assertThat(refused.path("status").asString()).isEqualTo("refused");
        assertThat(refused.path("message").asString()).contains("takes no \"why\"");
        assertThat(refused.path("run_id").asString()).isNotEmpty();
    }

    private String rowsOf(String table) {
        try (Connection ledger = java.sql.DriverManager.getConnection(
                        "jdbc:h2:file:" + Path.of(home, "state", "ledger") + ";IFEXISTS=TRUE", "pave", "");
                ResultSet rows = ledger.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void countsAnApprovalThatIsSaidAgainOnce() throws IOException {
        verifyWith("[git, init]");
        at("approve", id, "--reason", "read it");
        String decisions = rowsOf("decisions");
        String trusts = rowsOf("trusts");

        assertThat(at("approve", id, "--reason", "read it").code).isZero();
        assertThat(rowsOf("decisions")).isEqualTo(decisions);
        assertThat(rowsOf("trusts")).isEqualTo(trusts);

        assertThat(at("approve", id, "--reason", "read it once more").code).isZero();
        assertThat(rowsOf("decisions")).isNotEqualTo(decisions);
    }

    @Test
    void refusesWhatIsNotApproved() {
        CommandLineRun refused = at("run", "P-00000000", "--set", "name=x");

        assertThat(refused.code).isEqualTo(4);
        assertThat(refused.err).contains("pave approve");
    }

    @Test
    void refusesWhatAPersonRejectedSince() {
        assertThat(at("reject", id, "--reason", "moved to a generator").code).isZero();

        CommandLineRun refused = run("--apply");

        assertThat(refused.code).isEqualTo(4);
        assertThat(refused.err).contains("moved to a generator");
    }

    @Test
    void writesNothingWhereATextIsNotWhole() throws IOException {
        Path template;
        try (Stream<Path> all = Files.list(Path.of(home, "specs", "mined", id))) {
            template = all.filter(file -> file.toString().endsWith(".js.hbs"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(template, Files.readString(template) + "run({\n");
        assertThat(at("approve", id, "--reason", "edited").code).isZero();

        CommandLineRun refused = run("--on-conflict", "skip", "--apply");

        assertThat(refused.code).isEqualTo(1);
        assertThat(refused.err)
                .contains("nothing was changed")
                .contains("voucher.")
                .contains("line ")
                .contains("not closed");
        assertThat(files()).isEmpty();
    }
}
