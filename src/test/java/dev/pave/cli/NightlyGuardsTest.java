package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The night looks at what commits added, finds a stub, and forgets it when it is done. */
class NightlyGuardsTest extends InAHome {

    private static final String STUB = "def parse_order(text):\n    pass\n";

    private Path repository;

    @BeforeEach
    void makeShop() throws IOException, InterruptedException {
        repository = Files.createDirectory(folder.resolve("shop"));
        git("init", "-q", "-b", "main");
        commit("2026-01-01T12:00:00Z", "old.py", "# TODO: this is old\nx = 1\n");
        commit("2026-03-01T12:00:00Z", "a.py", "def pay(sum):\n    return sum\n");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        gitAt(null, arguments);
    }

    private void gitAt(String date, String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                "git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgSign=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        if (date != null) {
            builder.environment().put("GIT_AUTHOR_DATE", date);
            builder.environment().put("GIT_COMMITTER_DATE", date);
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }

    private void commit(String date, String path, String content) throws IOException, InterruptedException {
        Files.writeString(repository.resolve(path), content);
        git("add", "-A");
        gitAt(date, "commit", "-qm", "Change " + path);
    }

    private CommandLineRun nightly() {
        CommandLineRun run = at("--json", "nightly", "--repo", repository.toString());
        assertThat(run.code).as(run.err).isZero();
        return run;
    }

    @Test
    void findsWhatIsNewAndForgetsWhatIsDone() throws IOException, InterruptedException {
        assertThat(nightly().out).contains("\"source_findings\" : 0");

        commit("2026-03-02T12:00:00Z", "b.py", "import os\n\n\n" + STUB);
        assertThat(nightly().out).contains("\"source_findings\" : 1");
        assertThat(query("SELECT path, line, guard, rule, seen_at, gone_at FROM source_findings"))
                .contains("b.py,4,incomplete_implementation,a function does nothing,2026-03-02 12:00:00,");
        assertThat(query("SELECT guard, signature, occurrences, severity FROM anti_patterns"))
                .contains("incomplete_implementation,a function does nothing,1,warning");
        assertThat(nightly().err).doesNotContain("guard changes");

        commit("2026-03-03T12:00:00Z", "b.py", "import os\n" + STUB);
        nightly();
        assertThat(query("SELECT line, seen_at FROM source_findings")).contains("2,2026-03-02 12:00:00");

        commit("2026-03-04T12:00:00Z", "b.py", "import os\n");
        assertThat(nightly().out).contains("\"source_findings\" : 0");
        assertThat(query("SELECT path, gone_at FROM source_findings")).contains("b.py,2026-03-04 12:00:00");
        assertThat(query("SELECT count(*) FROM anti_patterns")).contains("0");
    }

    @Test
    void aFileThatMovesKeepsItsFinding() throws IOException, InterruptedException {
        commit("2026-03-02T12:00:00Z", "b.py", STUB);
        nightly();
        git("mv", "b.py", "c.py");
        gitAt("2026-03-03T12:00:00Z", "commit", "-qm", "Move");
        nightly();

        assertThat(query("SELECT path, seen_at, gone_at FROM source_findings"))
                .contains("c.py,2026-03-02 12:00:00,")
                .doesNotContain("b.py");
    }

    @Test
    void looksAgainWhenARuleChanges() throws IOException, InterruptedException {
        commit("2026-03-02T12:00:00Z", "b.py", STUB);
        nightly();
        Path settings = home.resolve("rules/anti_pattern_guards.yaml");
        Files.writeString(settings, "guards:\n  incomplete_implementation:\n    detect_patterns: [todo_comments]\n");

        assertThat(nightly().out).contains("\"source_findings\" : 0");
    }

    @Test
    void historyThatIsRewrittenIsLookedAtAnew() throws IOException, InterruptedException {
        commit("2026-03-02T12:00:00Z", "b.py", STUB);
        nightly();
        git("reset", "-q", "--hard", "HEAD~1");
        commit("2026-03-02T13:00:00Z", "c.py", STUB);
        nightly();

        assertThat(query("SELECT path FROM source_findings WHERE gone_at IS NULL"))
                .contains("c.py")
                .doesNotContain("b.py");
    }

    private void commitModulesWithTests() throws IOException, InterruptedException {
        List<String> names = List.of(
                "cart", "order", "price", "stock", "user", "tax", "coupon", "parcel", "refund", "basket", "wallet",
                "rating");
        for (int i = 0; i < names.size(); i++) {
            Files.createDirectories(repository.resolve("src/shop"));
            Files.createDirectories(repository.resolve("test/shop"));
            String name = names.get(i);
            Files.writeString(repository.resolve("test/shop/test_" + name + ".py"), "import " + name + "\n");
            commit(
                    "2026-04-%02dT12:00:00Z".formatted(i + 1),
                    "src/shop/" + name + ".py",
                    "def " + name + "_of(it):\n    return it." + name + "\n");
        }
    }

    @Test
    void aNewModuleWithoutItsTestIsToldUntilTheTestComes() throws IOException, InterruptedException {
        commitModulesWithTests();
        nightly();
        commit("2026-04-20T12:00:00Z", "src/shop/gift.py", "def gift_of(it):\n    return it.gift\n");
        nightly();
        assertThat(query("SELECT path, guard, rule, seen_at, gone_at FROM source_findings"))
                .contains("src/shop/gift.py,test_code_mismatch,")
                .contains(",2026-04-20 12:00:00,");

        commit("2026-04-21T12:00:00Z", "test/shop/test_gift.py", "import gift\n");
        nightly();
        assertThat(query("SELECT path, gone_at FROM source_findings WHERE guard = 'test_code_mismatch'"))
                .contains("src/shop/gift.py,2026-04-21 12:00:00");
    }

    @Test
    void aModuleWhoseTestIsDeletedIsTold() throws IOException, InterruptedException {
        commitModulesWithTests();
        nightly();
        git("rm", "-q", "test/shop/test_tax.py");
        gitAt("2026-04-22T12:00:00Z", "commit", "-qm", "Lose a test");
        nightly();

        assertThat(query("SELECT path, guard FROM source_findings WHERE gone_at IS NULL"))
                .contains("src/shop/tax.py,test_code_mismatch")
                .doesNotContain("src/shop/cart.py");
    }

    @Test
    void explainsWhichRulesFired() throws IOException, InterruptedException {
        commit("2026-03-02T12:00:00Z", "b.py", STUB);
        nightly();
        String id = query("SELECT anti_pattern_id FROM anti_patterns")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();

        CommandLineRun run = at("rules", "explain", id);
        assertThat(run.code).as(run.err).isZero();
        assertThat(run.out)
                .contains(
                        "fired    a function does nothing",
                        "flag: parse_order does nothing",
                        "saw {subject=parse_order}")
                .contains("silent   a function is not implemented");
        assertThat(at("rules", "explain", "A-nowhere").code).isEqualTo(2);
    }
}
