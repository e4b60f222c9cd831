package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.HostileRepositories;
import dev.pave.git.Git;
import dev.pave.ingest.git.FastImportSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a repository's settings, attributes and hooks name is run by no command that reads or writes the repository. */
class RepositoryProgramsTest {

    private static final List<String> NAMES =
            List.of("address", "basket", "coupon", "delivery", "invoice", "order", "payment", "refund", "stock", "tax");

    @TempDir
    Path folder;

    private Path repository;
    private Path ran;

    @BeforeEach
    void make() throws IOException {
        Path bare = new FastImportSource(folder.resolve("bare")).repository(CommandLineRun.shop(folder, NAMES));
        repository = folder.resolve("shop");
        Git.in(folder).text("init", "--quiet", "--initial-branch=main", repository.toString());
        Files.delete(repository.resolve(".git/objects/info"));
        Files.delete(repository.resolve(".git/objects/pack"));
        Files.delete(repository.resolve(".git/objects"));
        Files.move(bare.resolve("objects"), repository.resolve(".git/objects"));
        Files.copy(bare.resolve("refs/heads/main"), repository.resolve(".git/refs/heads/main"));
        Git.in(repository).text("reset", "--quiet", "--hard");
        ran = HostileRepositories.configure(repository);
        Files.writeString(repository.resolve("src/tax.js"), "module.exports = function tax() { return 20; };\n");
        Files.writeString(repository.resolve("src/shipping.js"), "function shipping() { throw new Error('TODO'); }\n");
        assertThat(pave("init", home()).code).isZero();
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private CommandLineRun at(String... args) {
        return pave(Stream.concat(Stream.of("--home", home()), Stream.of(args)).toArray(String[]::new));
    }

    private String pattern() {
        return JsonMapper.builder()
                .build()
                .readTree(at("--json", "candidates", "list").out)
                .at("/candidates/0/pattern_id")
                .asString();
    }

    @Test
    void aPlainGitRunsThem() throws Exception {
        aFileOfTheSameSizeButAnotherTimeIsReadByGit();
        new ProcessBuilder("git", "status", "--porcelain")
                .directory(repository.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();

        assertThat(Files.readString(ran)).contains("fsmonitor").contains("process");
    }

    /** Git takes a file of another size for changed without reading it, and so without the filter. */
    private void aFileOfTheSameSizeButAnotherTimeIsReadByGit() throws IOException {
        Files.setLastModifiedTime(
                repository.resolve("src/order.js"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }

    @Test
    void jobsAndQuestionsRunNone() {
        String repo = repository.toString();
        assertThat(at("nightly", "--repo", repo).code).isZero();
        assertThat(at("rerun", "--repo", repo).code).isZero();
        assertThat(at("backtest", "--repo", repo).code).isZero();
        assertThat(at("suggest", "--repo", repo, "--content", "src/shipping.js").code)
                .isZero();
        assertThat(at("hooks", "status", "git", "--repo", repo).code).isZero();
        assertThat(at("doctor").code).isZero();

        assertThat(ran).doesNotExist();
    }

    @Test
    void theGuardsOverAChangeRunNoneAndSeeIt() {
        CommandLineRun scan = at("--json", "guards", "scan", "--changed", "HEAD", repository.toString());

        assertThat(scan.out).contains("src/shipping.js").doesNotContain("src/order.js");
        assertThat(ran).doesNotExist();
    }

    @Test
    void writingAPatternAndUndoingItRunsNone() throws IOException {
        assertThat(at("nightly", "--repo", repository.toString()).code).isZero();
        String id = pattern();
        Path specification = Path.of(home(), "specs", "mined", id + ".pattern.yaml");
        Files.writeString(
                specification,
                Files.readString(specification).replace("verify: []", "verify:\n- [sh, -c, 'touch beside; exit 1']"));
        assertThat(at("approve", id, "--reason", "read it").code).isZero();
        String[] run = {
            "run", id, "--repo", repository.toString(), "--set", "name=voucher", "--on-conflict", "skip", "--apply"
        };

        CommandLineRun failed = at(run);

        assertThat(failed.code).as(failed.err).isEqualTo(3);
        assertThat(failed.err).contains("beside was changed while it was verified");
        assertThat(repository.resolve("src/voucher.js")).doesNotExist();
        assertThat(ran).doesNotExist();
    }

    @Test
    void installingAHookRunsNone() {
        assertThat(at("hooks", "install", "git", "--repo", repository.toString()).code)
                .isZero();
        assertThat(at("hooks", "uninstall", "git", "--repo", repository.toString()).code)
                .isZero();

        assertThat(ran).doesNotExist();
    }
}
