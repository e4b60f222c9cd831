package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.git.FastImportSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SuggestCommandTest {

    private static final List<String> NAMES = List.of(
            "basket", "cart", "coupon", "customer", "delivery", "invoice", "order", "parcel", "payment", "refund");

    @TempDir
    Path folder;

    private String repo;

    @BeforeEach
    void makeRepository() throws IOException {
        Path stream = CommandLineRun.shop(folder, NAMES);
        repo = new FastImportSource(folder.resolve("imported"))
                .repository(stream)
                .toString();
    }

    private static JsonNode parse(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    @Test
    void suggestsCompanionsAndEdits() {
        CommandLineRun run = pave("suggest", "--repo", repo, "--json", "src/voucher.js");

        JsonNode suggestions = parse(run.out).at("/suggestions");
        assertThat(suggestions.findValuesAsString("path")).contains("test/voucher.test.js", "src/index.js");
        assertThat(suggestions.at("/0/confidence").asDouble()).isGreaterThan(0.75);
        assertThat(suggestions.at("/0/pattern").asString()).startsWith("P-");
        assertThat(suggestions.at("/0/why").asString()).contains("of the last");
        assertThat(parse(run.out).has("id")).isFalse();
    }

    @Test
    void givesTheTextOfFilesToCreate() {
        JsonNode suggestions = parse(pave("suggest", "--repo", repo, "--json", "--content", "src/voucher.js").out)
                .at("/suggestions");

        assertThat(suggestions).anySatisfy(s -> {
            assertThat(s.at("/path").asString()).isEqualTo("test/voucher.test.js");
            assertThat(s.at("/content").asString())
                    .isEqualTo("const voucher = require('../src/voucher');\n\ntest('own TODO');\n");
        });
        assertThat(suggestions)
                .filteredOn(s -> s.at("/action").asString().equals("edit"))
                .isNotEmpty()
                .noneMatch(s -> s.has("content"));
        assertThat(suggestions).anySatisfy(s -> {
            assertThat(s.at("/path").asString()).isEqualTo("src/index.js");
            assertThat(s.at("/edit/lines/0").asString()).isEqualTo("require('./voucher');");
            assertThat(s.at("/edit/diff").asString()).contains("+++ b/src/index.js", "\n+require('./voucher');\n");
        });
        assertThat(pave("suggest", "--repo", repo, "--content", "src/voucher.js").out)
                .contains("--- test/voucher.test.js", "require('../src/voucher')");
        assertThat(pave("suggest", "--repo", repo, "--json", "src/voucher.js").out)
                .doesNotContain("content");
    }

    @Test
    void replaysTemplatesOnTheirPast() {
        JsonNode replay = parse(pave("backtest", "--repo", repo, "--json").out).at("/replay");

        assertThat(replay.at("/roles/0/replay/files").asInt()).isEqualTo(NAMES.size() - 3);
        assertThat(replay.at("/all/kept").asDouble()).isEqualTo(1);
        assertThat(replay.at("/all/coverage").asDouble()).isBetween(0.4, 0.6);
        assertThat(replay.at("/all/edit_cost").asDouble())
                .isLessThan(replay.at("/copy_last/edit_cost").asDouble());
        assertThat(pave("backtest", "--repo", repo).out).contains("edit cost", "copying", "src/{name}.js");
        assertThat(parse(pave("backtest", "--repo", repo, "--json", "--no-content").out)
                        .at("/replay/roles")
                        .size())
                .isZero();
    }

    @Test
    void replaysTheNewestFilesBesideTheirPeers() {
        JsonNode last = parse(pave("backtest", "--repo", repo, "--last", "4", "--json").out)
                .at("/last");

        assertThat(last.at("/files").asInt()).isEqualTo(4);
        assertThat(last.at("/roles/0/files").asInt()).isEqualTo(4);
        JsonNode methods = last.at("/roles/0/methods");
        assertThat(methods.propertyNames()).containsExactly("pave", "voting", "naive_voting", "copy_last");
        assertThat(methods.at("/pave/kept").asDouble()).isEqualTo(1);
        assertThat(methods.at("/pave/mean_kept").asDouble()).isEqualTo(1);
        assertThat(methods.at("/pave/edit_cost").asDouble())
                .isLessThan(methods.at("/copy_last/edit_cost").asDouble());
        assertThat(pave("backtest", "--repo", repo, "--last", "4").out)
                .contains("The last 4 files of each role:", "naive voting", "copy last");
    }

    @Test
    void saysNothingOfTheNewestFilesUnlessAsked() {
        assertThat(parse(pave("backtest", "--repo", repo, "--json").out).has("last"))
                .isFalse();
        assertThat(pave("backtest", "--repo", repo, "--last", "-1").err).contains("--last must be 0 or more");
    }

    @Test
    void tellsWhatEditsPutIn() {
        JsonNode edits = parse(pave("backtest", "--repo", repo, "--json").out).at("/edits");

        assertThat(edits.size()).isEqualTo(1);
        assertThat(edits.at("/0/template").asString()).isEqualTo("src/index.js");
        assertThat(edits.at("/0/place").asString()).isEqualTo("sorted");
        assertThat(edits.at("/0/lines/0").asString()).isEqualTo("require('./{{name}}');");
        assertThat(edits.at("/0/exact").asInt()).isEqualTo(NAMES.size() - 1);
    }

    @Test
    void knowsNothingNewerThanItIsAsked() {
        assertThat(pave("suggest", "--repo", repo, "--as-of", "main~9", "src/voucher.js").out)
                .contains("Nothing at 0.75");
    }

    @Test
    void answersABatchALineEach() throws IOException {
        Path batch = Files.writeString(folder.resolve("batch"), """
                {"id": "q1", "paths": ["src/voucher.js"]}
                {"id": 2, "paths": ["elsewhere/x.txt"]}
                """);
        CommandLineRun run = pave("suggest", "--repo", repo, "--batch", batch.toString());

        assertThat(run.code).isZero();
        assertThat(run.out.lines()).hasSize(2);
        assertThat(parse(run.out.lines().toList().get(0)).at("/id").asString()).isEqualTo("q1");
        assertThat(parse(run.out.lines().toList().get(1)).at("/suggestions").size())
                .isZero();
    }

    @Test
    void saysWhichLinesOfABatchAreWrong() throws IOException {
        Path batch = Files.writeString(
                folder.resolve("batch"), "nonsense\n{\"id\": 1}\n{\"paths\": [\"src/voucher.js\"]}\n");
        CommandLineRun run = pave("suggest", "--repo", repo, "--batch", batch.toString());

        assertThat(run.code).isEqualTo(6);
        assertThat(run.err).contains("line 1", "line 2");
        assertThat(run.out.lines()).hasSize(1);
    }

    @Test
    void printsATableForPeople() {
        assertThat(pave("suggest", "--repo", repo, "src/voucher.js").out)
                .contains("confidence", "create", "test/voucher.test.js");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(pave("suggest", "--repo", repo).code).isEqualTo(2);
        assertThat(pave("suggest", "--repo", repo, "--min-confidence", "7", "a").err)
                .contains("from 0 to 1");
        assertThat(pave("suggest", "--repo", folder.resolve("no").toString(), "a").code)
                .isEqualTo(1);
        assertThat(pave("suggest", "--repo", repo, "--as-of", "nope", "a").err).contains("nope");
        assertThat(pave("suggest", "--batch", folder.resolve("no").toString()).code)
                .isEqualTo(2);
    }

    @Test
    void backtests() {
        JsonNode json = parse(pave("backtest", "--repo", repo, "--json").out);

        assertThat(json.at("/queries").asInt()).isEqualTo(2 * NAMES.size());
        assertThat(json.at("/thresholds/1/threshold").asDouble()).isEqualTo(0.75);
        assertThat(json.at("/calibration").size()).isEqualTo(20);
        assertThat(json.at("/patterns/0/signature").asString()).contains("src/{name}.js");
        assertThat(pave("backtest", "--repo", repo, "--half-life", "20").out).contains("precision", "came true");
    }
}
