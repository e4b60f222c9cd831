package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code pave guards scan} in a work tree: what its history expects, what nobody names, what coverage reports say. */
class ConventionGuardsCommandTest {

    private static final List<String> NAMES = IntStream.range(0, 16)
            .mapToObj(i -> "shop-part-" + (char) ('a' + i))
            .toList();

    @TempDir
    Path folder;

    /** Rules compile once; histories are kept by what they are. */
    @TempDir
    static Path home;

    private Path shop;

    @BeforeAll
    static void makeAHome() {
        assertThat(CommandLineRun.pave("init", home.resolve("home").toString()).code)
                .isZero();
    }

    @BeforeEach
    void checkOutAShop() throws Exception {
        shop = Files.createDirectories(folder.resolve("shop"));
        Path history = CommandLineRun.shop(folder.resolve("stream"), NAMES);
        git("init", "-q", "-b", "main");
        Process process = new ProcessBuilder("git", "fast-import", "--quiet")
                .directory(shop.toFile())
                .redirectInput(history.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        git("reset", "-q", "--hard", "main");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(shop.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(shop.resolve(name).getParent());
        Files.writeString(shop.resolve(name), text);
    }

    private CommandLineRun scan(Path path, String... options) {
        return scan(home.resolve("home"), path, options);
    }

    private static CommandLineRun scan(Path home, Path path, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--home", home.toString(), "guards", "scan", "--json"));
        arguments.addAll(List.of(options));
        arguments.add(path.toString());
        return CommandLineRun.pave(arguments.toArray(String[]::new));
    }

    private List<String> found(String... options) {
        List<String> found = new ArrayList<>();
        for (JsonNode finding :
                JsonMapper.shared().readTree(scan(shop, options).out).path("findings")) {
            found.add(finding.path("guard").asString() + " "
                    + finding.path("path").asString());
        }
        return found;
    }

    @Test
    void nothingWhereTheHabitIsKept() {
        assertThat(found()).isEmpty();
    }

    @Test
    void aNewModuleWithoutTestAndRegistration() throws IOException {
        write("src/shop-part-lost.js", "module.exports = 1;\n");

        assertThat(found())
                .contains("test_code_mismatch src/shop-part-lost.js", "module_integration_gap src/shop-part-lost.js")
                .allSatisfy(finding -> assertThat(finding).endsWith(" src/shop-part-lost.js"));
        CommandLineRun run = scan(shop, "--guard", "test_code_mismatch");
        assertThat(run.code).isEqualTo(3);
        assertThat(run.out)
                .contains("16 of 16 files like it have one", "there is no test/shop-part-lost.test.js")
                .doesNotContain("module_integration_gap");
    }

    @Test
    void committingItDoesNotMakeItRight() throws Exception {
        write("src/shop-part-lost.js", "module.exports = 1;\n");
        git("add", ".");
        git("commit", "-qm", "Lost");

        assertThat(found()).contains("test_code_mismatch src/shop-part-lost.js");
        assertThat(found("--changed", "HEAD~1")).contains("test_code_mismatch src/shop-part-lost.js");
        assertThat(found("--changed", "HEAD")).isEmpty();
    }

    @Test
    void aTestThatWasDeleted() throws IOException {
        Files.delete(shop.resolve("test/shop-part-c.test.js"));

        assertThat(found()).containsExactly("test_code_mismatch src/shop-part-c.js");
    }

    @Test
    void aLineThatTheRegistryLost() throws IOException {
        String index = Files.readString(shop.resolve("src/index.js"));
        write("src/index.js", index.replace("require('./shop-part-c');\n", ""));

        CommandLineRun run = scan(shop);
        assertThat(run.out)
                .contains("module_integration_gap", "src/shop-part-c.js", "src/index.js does not name it")
                .doesNotContain("test_code_mismatch");
    }

    @Test
    void aKnownFindingStaysKnownWhenItsNumbersChange() throws Exception {
        write("src/shop-part-lost.js", "module.exports = 1;\n");
        Path known = folder.resolve("known.json");
        scan(shop, "--baseline", known.toString(), "--write-baseline");
        write("src/shop-part-z.js", "module.exports = 2;\n");
        write("test/shop-part-z.test.js", "const z = require('../src/shop-part-z');\n");
        write("src/index.js", Files.readString(shop.resolve("src/index.js")) + "require('./shop-part-z');\n");

        assertThat(found("--baseline", known.toString())).isEmpty();
    }

    @Test
    void aCommentAtItsHeadAllowsIt() throws IOException {
        write(
                "src/shop-part-lost.js",
                "// pave:allow test_code_mismatch tried by hand\n// pave:allow module_integration_gap loaded by name\n");

        CommandLineRun run = scan(shop);
        assertThat(run.code).isZero();
        assertThat(run.err).contains("that a comment allows");
    }

    @Test
    void aGuardThatIsOffDoesNotLook() throws IOException {
        Path quiet = folder.resolve("quiet");
        Files.createDirectories(quiet.resolve("rules"));
        Files.copy(Path.of("rules/anti_pattern_guards.drl"), quiet.resolve("rules/anti_pattern_guards.drl"));
        Files.writeString(
                quiet.resolve("rules/anti_pattern_guards.yaml"),
                "guards:\n  test_code_mismatch:\n    enabled: false\n  module_integration_gap:\n    enabled: false\n");
        write("src/shop-part-lost.js", "module.exports = 1;\n");

        assertThat(scan(quiet, shop).code).isZero();
        assertThat(quiet.resolve("state/cache"))
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("history-"));
    }

    @Test
    void saysThatWithoutGitNothingIsKnown() throws IOException {
        Path bare = Files.createDirectories(folder.resolve("bare"));
        Files.writeString(bare.resolve("a.js"), "go();\n");

        CommandLineRun run = scan(bare);
        assertThat(run.code).isZero();
        assertThat(run.err).contains("without git there is no history");
    }

    @Test
    void saysThatAHistoryIsTooShort() throws Exception {
        git("checkout", "-q", "--orphan", "fresh");
        git("commit", "-qm", "All at once");

        assertThat(scan(shop).err).contains("the history has 0 commits that create files, too few");
    }

    @Test
    void aFileOfWhichTestsRunTooFewLines() throws IOException {
        write("coverage.info", "SF:src/shop-part-a.js\nDA:1,1\nDA:2,0\nDA:3,0\nend_of_record\n");
        String report = shop.resolve("coverage.info").toString();

        CommandLineRun run = scan(shop, "--coverage", report);
        JsonNode finding =
                JsonMapper.shared().readTree(run.out).path("findings").path(0);
        assertThat(run.code).isEqualTo(3);
        assertThat(finding.path("guard").asString()).isEqualTo("test_code_mismatch");
        assertThat(finding.path("line").asInt()).isEqualTo(2);
        assertThat(finding.path("message").asString()).contains("1 of 3 lines", "80 %");
        assertThat(finding.path("evidence").asString()).isEqualTo("run by no test:\nlines 2-3");
        assertThat(found("--coverage", report, "--changed", "HEAD")).isEmpty();
    }

    @Test
    void onlyLinesThatTheChangeAddsCount() throws IOException {
        write("src/shop-part-a.js", Files.readString(shop.resolve("src/shop-part-a.js")) + "more();\nagain();\n");
        write("coverage.info", "SF:src/shop-part-a.js\nDA:1,0\nDA:2,0\nDA:4,1\nDA:5,0\nend_of_record\n");

        CommandLineRun run = scan(
                shop,
                "--changed",
                "HEAD",
                "--coverage",
                shop.resolve("coverage.info").toString());
        assertThat(run.out).contains("1 of 2 lines that the change adds", "lines 5");
    }

    @Test
    void refusesAlienReports() throws IOException {
        write("alien.info", "SF:elsewhere/a.js\nDA:1,1\nend_of_record\n");
        write("alien.json", "{}");

        CommandLineRun other =
                scan(shop, "--coverage", shop.resolve("alien.info").toString());
        assertThat(other.code).isEqualTo(2);
        assertThat(other.err).contains("none of the files", "elsewhere/a.js");
        CommandLineRun none =
                scan(shop, "--coverage", shop.resolve("alien.json").toString());
        assertThat(none.code).isEqualTo(1);
        assertThat(none.err).contains("alien.json is no coverage report that is known");
    }
}
