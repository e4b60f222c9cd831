package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void undoesAllWhenItsVerificationFails() throws IOException {
        Files.writeString(spec(), Files.readString(spec()).replace("verify: []", "verify:\n- [git, no-such-command]"));

        CommandLineRun failed = run("--on-conflict", "skip", "--apply");

        assertThat(failed.code).isEqualTo(3);
        assertThat(failed.err).contains("undone").contains("no-such-command");
        assertThat(files()).isEmpty();
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
}
