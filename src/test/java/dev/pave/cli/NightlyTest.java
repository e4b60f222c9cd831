package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole way: init, nightly, and what people do with the result. */
class NightlyTest extends InAHome {

    private static final List<String> NAMES = List.of(
            "basket",
            "cart",
            "coupon",
            "customer",
            "delivery",
            "invoice",
            "order",
            "parcel",
            "payment",
            "refund",
            "stock",
            "tax",
            "voucher");

    private String shop;

    @BeforeEach
    void makeShop() throws IOException {
        shop = CommandLineRun.shop(folder, NAMES).toString();
    }

    private String firstId() {
        return json("candidates", "list").at("/candidates/0/pattern_id").asString();
    }

    @Test
    void findsProvesAndApprovesAConvention() {
        JsonNode outcome = json("nightly", "--repo", shop);

        assertThat(outcome.at("/sources/0/changes").asInt()).isEqualTo(NAMES.size() + 1);
        assertThat(outcome.at("/approved").asInt()).isEqualTo(1);
        assertThat(Path.of(outcome.at("/report").asString())).isRegularFile();
        JsonNode first = json("candidates", "list").at("/candidates/0");
        assertThat(first.at("/signature").asString()).isEqualTo("similar_files:src/{name}.js+test/{name}.test.js");
        assertThat(first.at("/status").asString()).isEqualTo("approved");
        assertThat(first.at("/roles").findValuesAsString("template")).contains("src/index.js");
    }

    @Test
    void provesTheTemplatesOfWhatItFound() {
        json("nightly", "--repo", shop);

        JsonNode templates =
                json("query", "SELECT path, coverage, kept, lines_saved FROM candidate_templates ORDER BY path");
        assertThat(templates.findValuesAsString("path")).containsExactly("src/{name}.js", "test/{name}.test.js");
        assertThat(templates.at("/0/kept").asDouble()).isEqualTo(1);
        assertThat(json("query", "SELECT lines_saved FROM pattern_candidates WHERE lines_saved IS NOT NULL")
                        .at("/0/lines_saved")
                        .asInt())
                .isPositive();
    }

    @Test
    void keepsWhatEditsPutIn() {
        json("nightly", "--repo", shop);

        JsonNode edit = json("query", "SELECT * FROM candidate_edits").at("/0");
        assertThat(edit.at("/path").asString()).isEqualTo("src/index.js");
        assertThat(edit.at("/place").asString()).isEqualTo("sorted");
        assertThat(edit.at("/insertions").asInt()).isEqualTo(10).isLessThan(NAMES.size() - 1);
        assertThat(edit.at("/exact").asInt()).isEqualTo(10);
        assertThat(edit.at("/holds").asBoolean()).isTrue();
    }

    @Test
    void holdsBackWhatItsTemplateDoesNotBearOut() throws IOException {
        Path config = home.resolve("rules/mining_config.yaml");
        Files.writeString(config, Files.readString(config).replace("min_coverage: 0.02", "min_coverage: 0.99"));

        assertThat(json("nightly", "--repo", shop).at("/approved").asInt()).isZero();
        assertThat(at("candidates", "show", firstId()).out)
                .contains("its template would have typed", "asked for are 99 %");
    }

    @Test
    void printsATableForPeople() {
        CommandLineRun run = at("nightly", "--repo", shop);

        assertThat(run.out).contains("repository", "shop", "Report: ");
        assertThat(run.err).contains("pave: mine");
        assertThat(at("candidates").out).contains("similar_files:src/{name}.js");
        assertThat(at("candidates", "show", firstId()).out).contains("src/{name}.js", "approved by rule");
    }

    @Test
    void addsNothingWhenThereIsNothingNew() throws IOException {
        json("nightly", "--repo", shop);
        String before = at("query", "--csv", "SELECT * FROM occurrences ORDER BY ALL").out;
        JsonNode again = json("nightly", "--repo", shop);

        assertThat(again.at("/sources/0/newChanges").asInt()).isZero();
        assertThat(at("query", "--csv", "SELECT * FROM occurrences ORDER BY ALL").out)
                .isEqualTo(before);
        damageWhatWasMined();
        json("nightly", "--repo", shop);
        assertThat(at("query", "--csv", "SELECT * FROM occurrences ORDER BY ALL").out)
                .isEqualTo(before);
    }

    private void damageWhatWasMined() throws IOException {
        try (Stream<Path> kept = Files.list(home.resolve("state/cache/mined"))) {
            for (Path file : kept.toList()) {
                Files.writeString(file, "damaged");
            }
        }
        for (String file : List.of("night.json", "judged.json")) {
            Files.deleteIfExists(home.resolve("state/cache/" + file)); // else nothing of it is read
        }
    }

    @Test
    void letsAPersonBeatTheRules() {
        json("nightly", "--repo", shop);
        String id = firstId();

        assertThat(at("reject", id, "--reason", "we generate these").code).isZero();
        json("nightly", "--repo", shop);

        JsonNode shown = json("candidates", "show", id);
        assertThat(shown.at("/status").asString()).isEqualTo("rejected");
        assertThat(shown.at("/reason").asString()).isEqualTo("we generate these");
    }

    @Test
    void showsADecisionBeforeTheNextRun() {
        json("nightly", "--repo", shop);
        String id = firstId();
        at("retire", id, "--reason", "gone");

        assertThat(json("candidates", "show", id).at("/status").asString()).isEqualTo("retired");
        assertThat(json("candidates", "list", "--status", "retired")
                        .at("/candidates")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void asksForAReason() {
        CommandLineRun run = at("approve", "P-1234");

        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).contains("--reason");
    }

    @Test
    void explainsEveryRule() {
        json("nightly", "--repo", shop);

        JsonNode rules = json("rules", "explain", firstId()).at("/rules");
        assertThat(rules.findValuesAsString("rule")).contains("seen often enough", "too rare");
        assertThat(at("rules", "explain", firstId()).out).contains("fired    seen often enough", "silent   too rare");
    }

    @Test
    void showsWhatWouldBeApprovedWithoutWriting() {
        json("nightly", "--repo", shop);
        int before =
                json("query", "SELECT count(*) AS n FROM verdicts").at("/0/n").asInt();

        JsonNode shown = json("auto-approve", "--dry-run");

        assertThat(shown.at("/dry_run").asBoolean()).isTrue();
        assertThat(shown.at("/approved").size()).isZero();
        assertThat(at("auto-approve").out).contains("approved");
        assertThat(json("query", "SELECT count(*) AS n FROM verdicts")
                        .at("/0/n")
                        .asInt())
                .isEqualTo(before);
    }

    @Test
    void goesOnWithoutARepositoryThatIsNotThere() {
        CommandLineRun run = at("nightly", "--repo", folder.resolve("nowhere").toString(), "--repo", shop);

        assertThat(run.code).isEqualTo(6);
        assertThat(run.err).contains("nowhere");
        assertThat(run.out).contains("shop");
    }

    @Test
    void saysWhoHoldsTheLock() throws Exception {
        json("nightly", "--repo", shop);
        Files.writeString(home.resolve("state/run.holder"), "process 7 (pave nightly)");
        String url = "jdbc:h2:file:" + home.resolve("state/batch").toAbsolutePath();
        try (Connection held = DriverManager.getConnection(url + ";FILE_LOCK=FS", "pave", "")) {
            assertThat(held.isValid(1)).isTrue();
            Process other = elsewhere(List.of(), "nightly", "--repo", shop).start();
            String said = new String(other.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(other.waitFor()).as(said).isEqualTo(5);
            assertThat(said).contains("process 7 (pave nightly)");
        }
    }

    @Test
    void rerunsHistoryWithoutTouchingTheNight() throws IOException {
        JsonNode night = json("nightly", "--repo", shop);
        JsonNode rerun = json("rerun", "--repo", shop, "--from", "2026-01-01", "--to", "2026-01-06");

        assertThat(rerun.at("/sources/0/changes").asInt()).isEqualTo(6);
        assertThat(rerun.at("/run_id").asString())
                .isNotEqualTo(night.at("/run_id").asString());
        assertThat(json("query", "SELECT count(*) AS n FROM changes").at("/0/n").asInt())
                .isEqualTo(NAMES.size() + 1);
        assertThat(pageOf(rerun)).contains("\"window_from\":\"2026-01-01\",\"window_to\":\"2026-01-06\"");
        assertThat(pageOf(night)).contains("\"window_from\":null");
        assertThat(at("rerun", "--from", "2026-02-01", "--to", "2026-01-01").code)
                .isEqualTo(2);
        assertThat(at("rerun", "--from", "yesterday").err).contains("30d");
    }

    @Test
    void rerunsHistoryBeforeTheFirstNight() throws IOException {
        JsonNode rerun = json("rerun", "--repo", shop, "--from", "2026-01-01", "--to", "2026-01-06");

        assertThat(pageOf(rerun)).contains("\"window_from\":\"2026-01-01\",\"window_to\":\"2026-01-06\"");
    }

    private static String pageOf(JsonNode run) throws IOException {
        return Files.readString(Path.of(run.at("/report").asString()));
    }

    @Test
    void usesTheLastGoodRulesWhenOneIsBroken() throws IOException {
        json("nightly", "--repo", shop);
        Path rules = home.resolve("rules/detection.drl");
        Files.writeString(rules, Files.readString(rules).replace("$support: support", "$support: suport"));

        CommandLineRun run = at("nightly", "--repo", shop);
        assertThat(run.code).isZero();
        assertThat(run.err).contains("warning", "detection.drl");

        CommandLineRun check = at("rules", "check");
        assertThat(check.code).isEqualTo(3);
        assertThat(check.out)
                .contains("detection.drl:", "rule \"seen often enough\"", "suport", "did you mean `support`");
    }

    @Test
    void refusesToReadBeforeTheFirstRun() {
        assertThat(at("candidates", "list").err).contains("pave nightly");
        assertThat(at("query", "SELECT 1").code).isEqualTo(2);
    }

    @Test
    void managesItsTables() {
        json("nightly", "--repo", shop);

        assertThat(at("db", "status").out).contains("state/pave.duckdb").contains("have the form that this pave wants");
        assertThat(json("db", "rollback", "--steps", "1").at("/rolled_back").asInt())
                .isEqualTo(1);
        assertThat(json("db", "migrate").at("/migrated").asInt()).isEqualTo(1);
        assertThat(at("db", "rollback", "--steps", "0").code).isEqualTo(2);
        assertThat(at("db").code).isEqualTo(2);
    }

    @Test
    void saysThatTablesAreOfAnOlderPave() {
        at("db", "migrate");
        at("db", "rollback", "--steps", "1");

        CommandLineRun listed = at("candidates", "list");

        assertThat(listed.code).isEqualTo(2);
        assertThat(listed.err).contains("older pave").contains("pave nightly");
    }

    @Test
    void checksRulesAndRegistry() throws IOException {
        assertThat(at("rules", "check").code).isZero();
        assertThat(at("registry", "validate").out).contains("good");
        Files.writeString(
                home.resolve("specs/PATTERN_INDEX.yaml"),
                "version: 1\npatterns:\n  - id: x\n    spec: x.pattern.yaml\n");
        Files.writeString(home.resolve("specs/y.pattern.yaml"), "id: P-12ab\nkind: nonsense\n");

        CommandLineRun run = at("registry", "validate");
        assertThat(run.code).isEqualTo(3);
        assertThat(run.out).contains("x.pattern.yaml is not there", "y.pattern.yaml", "not listed");
    }

    @Test
    void looksAtItsSurroundings() {
        assertThat(at("doctor").out).contains("Java", "git version", "no run is going on");
        CommandLineRun bare = pave("--home", folder.resolve("bare").toString(), "--json", "doctor");
        assertThat(bare.code).isEqualTo(1);
        assertThat(bare.out).contains("pave init");
    }
}
