package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code pave guards scan}: findings of source files, their baseline, SARIF, and what a change adds. */
class GuardsCommandTest {

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private Path shop;

    @BeforeAll
    static void makeAHome() {
        assertThat(CommandLineRun.pave("init", home.resolve("home").toString()).code)
                .isZero();
    }

    @BeforeEach
    void writeAShop() throws IOException {
        shop = Files.createDirectories(folder.resolve("shop"));
        write("a.py", "def parse_order(text):\n    pass\n");
        write("b.js", "try { go(); } catch (e) {}\n");
        write("node_modules/c.js", "try { go(); } catch (e) {}\n");
        write("notes.txt", "TODO: nothing that is read\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = shop.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CommandLineRun scan(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("--home", home.resolve("home").toString(), "guards", "scan"));
        arguments.addAll(List.of(options));
        arguments.add(shop.toString());
        return CommandLineRun.pave(arguments.toArray(String[]::new));
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

    @Test
    void printsFindingsAsOneDocumentAndEndsWithThree() {
        CommandLineRun run = scan("--json");

        assertThat(run.code).isEqualTo(3);
        JsonNode findings = JsonMapper.shared().readTree(run.out).path("findings");
        assertThat(findings).hasSize(2);
        JsonNode first = findings.get(0);
        assertThat(first.path("guard").asString()).isEqualTo("incomplete_implementation");
        assertThat(first.path("path").asString()).isEqualTo("a.py");
        assertThat(first.path("line").asInt()).isEqualTo(1);
        assertThat(first.path("session_id").isNull()).isTrue();
        assertThat(first.path("seq").isNull()).isTrue();
        assertThat(first.path("message").asString()).contains("parse_order does nothing");
        assertThat(first.path("evidence").asString()).isEqualTo("def parse_order(text): pass");
    }

    @Test
    void tellsPeopleWhereAndWhy() {
        assertThat(scan().out)
                .contains("b.js:1: warning silent_failures: an error is caught and nothing is done about it");
    }

    @Test
    void looksOnlyWithTheGuardsThatAreAskedFor() {
        assertThat(scan("--guard", "silent_failures", "--json").out)
                .contains("silent_failures")
                .doesNotContain("incomplete_implementation");
        assertThat(scan("--guard", "loud_failures").code).isEqualTo(2);
    }

    @Test
    void knownFindingsDoNotFailAgainThoughTheirLinesMove() throws IOException {
        Path known = folder.resolve("known.json");
        assertThat(scan("--baseline", known.toString(), "--write-baseline").code)
                .isZero();
        write("b.js", "\n\ntry { go(); } catch (e) {}\n");
        assertThat(scan("--baseline", known.toString()).code).isZero();

        write("b.js", "try { go(); } catch (e) {}\ntry { go(); } catch (e) {}\n");
        CommandLineRun more = scan("--baseline", known.toString(), "--json");
        assertThat(more.code).isEqualTo(3);
        assertThat(JsonMapper.shared().readTree(more.out).path("findings")).hasSize(1);
    }

    @Test
    void refusesAFileThatIsNoBaseline() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "[]");

        CommandLineRun run = scan("--baseline", other.toString());
        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("is no baseline");
    }

    @Test
    void writesSarif() throws IOException {
        Path file = folder.resolve("findings.sarif");
        scan("--sarif", file.toString());

        JsonNode run = JsonMapper.shared()
                .readTree(Files.readString(file))
                .path("runs")
                .get(0);
        assertThat(run.path("results")).hasSize(2);
        JsonNode result = run.path("results").get(1);
        assertThat(result.path("ruleId").asString()).isEqualTo("silent_failures");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("b.js");
        assertThat(result.at("/partialFingerprints/pave~1v1").asString()).hasSize(16);
    }

    @Test
    void looksOnlyAtWhatAChangeAdds() throws Exception {
        git("init", "-q");
        write(".gitignore", "ignored.py\n");
        write("ignored.py", "# TODO: not looked at\n");
        git("add", ".");
        git("commit", "-qm", "first");
        write("b.js", "try { go(); } catch (e) {}\n// TODO: pay\n");
        write("fresh.py", "# TODO: tax\n");

        CommandLineRun run = scan("--changed", "HEAD", "--json");
        JsonNode findings = JsonMapper.shared().readTree(run.out).path("findings");
        assertThat(findings).extracting(f -> f.path("path").asString()).containsExactly("b.js", "fresh.py");
        assertThat(scan("--changed", "nowhere").code).isEqualTo(1);
    }

    @Test
    void changedNeedsGit() {
        assertThat(scan("--changed", "HEAD").code).isEqualTo(2);
    }

    @Test
    void aPathThatIsNotThereIsAMistakeOfUsage() {
        CommandLineRun run =
                CommandLineRun.pave("guards", "scan", folder.resolve("nowhere").toString());

        assertThat(run.code).isEqualTo(2);
    }

    @Test
    void endsWellWhereNothingIsFound() throws IOException {
        write("a.py", "x = 1\n");
        write("b.js", "go();\n");

        assertThat(scan("--json").code).isZero();
    }

    @Test
    void listsTheSixGuards() {
        CommandLineRun run = CommandLineRun.pave("guards", "list", "--json");

        assertThat(JsonMapper.shared().readTree(run.out).path("guards")).hasSize(6);
    }
}
