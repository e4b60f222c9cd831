package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommitCommandTest extends InAHome {

    private static final Path EXAMPLES = Path.of("examples/verify_commit");

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void runsEachExample(Path example) {
        CommandLineRun run = at("run", "verify_commit", "-i", example.toString(), "--dry-run", "--json");

        boolean refused = example.getFileName().toString().contains("refus");
        assertThat(run.code).as(run.out + run.err).isEqualTo(refused ? 3 : 0);
        JsonNode json = JsonMapper.shared().readTree(run.out);
        assertThat(json.get("status").asString()).isEqualTo(refused ? "failed" : "unchanged");
        assertThat(json.get("executor").asString()).isEqualTo("verify_commit");
        assertThat(json.get("findings").findValuesAsString("severity").contains("error"))
                .isEqualTo(refused);
    }

    private CommandLineRun files(String... more) {
        return at(Stream.concat(
                        Stream.of(
                                "verify-commit", "--files", folder.resolve("in").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve(name), text);
    }

    @Test
    void answersWithJson() throws IOException {
        write("a.txt", "good\n<<<<<<< HEAD\n");

        CommandLineRun run = files("--json");

        assertThat(run.code).isEqualTo(3);
        JsonNode json = JsonMapper.shared().readTree(run.out);
        assertThat(json.get("ok").asBoolean()).isFalse();
        assertThat(json.get("findings")).hasSize(1);
        assertThat(json.get("findings").get(0).propertyNames())
                .containsExactly("check", "rule", "severity", "path", "line", "message");
        assertThat(json.get("findings").get(0).get("path").asString()).isEqualTo("a.txt");
        assertThat(json.get("findings").get(0).get("line").asInt()).isEqualTo(2);
    }

    @Test
    void saysALineForPeople() throws IOException {
        write("a.txt", "good\n<<<<<<< HEAD\n");

        assertThat(files().out).startsWith("a.txt:2: error conflict_markers/conflict-marker: ");
        write("a.txt", "good\n");
        assertThat(files().code).isZero();
        assertThat(files().out).isEmpty();
    }

    @Test
    void writesSarif() throws IOException {
        write("a b.txt", "<<<<<<< HEAD\n");

        JsonNode sarif = JsonMapper.shared().readTree(files("--sarif").out);

        JsonNode result = sarif.get("runs").get(0).get("results").get(0);
        assertThat(result.get("ruleId").asString()).isEqualTo("conflict_markers");
        assertThat(result.toString()).contains("\"uri\":\"a%20b.txt\"").contains("\"startLine\":1");
    }

    @Test
    void doesNotFailForWhatIsKnown() throws IOException {
        write("a.txt", "<<<<<<< HEAD\n");
        Path known = folder.resolve("known.json");
        Files.writeString(known, files("--json").out);

        write("a.txt", "good\n<<<<<<< HEAD\n");
        assertThat(files("--baseline", known.toString()).code).isZero();
        write("a.txt", "<<<<<<< HEAD\n<<<<<<< HEAD\n");
        assertThat(files("--baseline", known.toString()).code).isEqualTo(3);
        assertThat(files("--baseline", folder.resolve("none.json").toString()).code)
                .isEqualTo(1);
    }

    @Test
    void judgesAMessageWithoutARepository() throws IOException {
        Path message = folder.resolve("message");
        Files.writeString(message, "foo: some message\n# a comment\n");

        CommandLineRun run =
                at("verify-commit", "--repo", folder.toString(), "--message-file", message.toString(), "--json");

        assertThat(run.code).isEqualTo(3);
        assertThat(JsonMapper.shared().readTree(run.out).at("/findings/0/rule").asString())
                .isEqualTo("type-enum");
        Files.writeString(message, "fix: some message\n");
        assertThat(at("verify-commit", "--repo", folder.toString(), "--message-file", message.toString()).code)
                .isZero();
    }

    @Test
    void isSwitchedInTheRules() throws IOException {
        write("a.txt", "<<<<<<< HEAD\n");
        Path rules = home.resolve("rules/commit_rules.yaml");

        Files.writeString(rules, "checks:\n  conflict_markers:\n    severity: warning\n");
        assertThat(files().code).isZero();
        assertThat(files().out).contains("warning conflict_markers");
        Files.writeString(rules, "checks:\n  conflict_markers:\n    enabled: false\n");
        assertThat(files().out).isEmpty();
        Files.writeString(rules, "checks:\n  conflict_marker:\n    enabled: false\n");
        assertThat(files().code).isEqualTo(1);
        assertThat(at("rules", "check").out)
                .contains("commit_rules.yaml:3")
                .contains("did you mean \"conflict_markers\"?");
    }

    @Test
    void measuresTheAddedLines() throws IOException {
        write("cart.py", "def total(prices):\n    return sum(prices)\n");
        Path report = folder.resolve("lcov.info");
        Files.writeString(report, "SF:cart.py\nDA:1,1\nDA:2,0\nend_of_record\n");

        assertThat(files("--coverage", report.toString()).out)
                .contains("cart.py:2: warning coverage/uncovered-lines: tests run 50 % of the added lines");
    }

    @Test
    void wantsOneThingToLookAt() {
        assertThat(at("verify-commit", "HEAD", "--staged").code).isEqualTo(2);
        assertThat(at("verify-commit", "--repo", folder.toString()).code).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("integrations")
    void namesOptionsThatThereAre(String command) {
        String options = command.replaceFirst(".*verify-commit", "").replaceFirst(">.*", "");
        String help = at("verify-commit", "--help").out;

        assertThat(Stream.of(options.strip().split("[ ,\\]]+")).filter(word -> word.startsWith("--")))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(help + "--json").contains(option));
    }

    /** The lines of the examples for CI and of the file for pre-commit that call it. */
    static List<String> integrations() throws IOException {
        List<String> lines = Stream.of(
                        "examples/ci/verify-commit.github.yml",
                        "examples/ci/verify-commit.gitlab-ci.yml",
                        ".pre-commit-hooks.yaml")
                .flatMap(file -> read(file).lines())
                .filter(line -> line.contains("verify-commit") && line.contains("--"))
                .toList();
        assertThat(lines).hasSize(4);
        return lines;
    }

    private static String read(String file) {
        try {
            String text = Files.readString(Path.of(file));
            dev.pave.home.Yaml.read(file, text);
            return text;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void keepsANameWithAnEndOfALineInItsLine() throws IOException {
        write("a\ngood.txt", "<<<<<<< HEAD\n");

        assertThat(files().out.lines()).allMatch(line -> line.startsWith("a good.txt"));
    }

    @Test
    void looksAtOneThingAtATime() {
        assertThat(at("run", "verify_commit", "--set", "rev=HEAD", "--set", "staged=true").err)
                .contains("verify_commit wants one of rev, staged and files");
    }

    @Test
    void namesAFolderThatIsGivenAsAMessage() throws IOException {
        write("a.txt", "");

        CommandLineRun run =
                at("verify-commit", "--message-file", folder.resolve("in").toString());

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("in is a folder; name a file");
    }
}
