package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A night before which nothing changed repeats the last one, and says the same as one that did all of its work. */
class StillNightTest extends InAHome {

    private static final String SAYS = "nothing is new since run ";
    private static final List<String> NAMES = List.of(
            "basket", "cart", "coupon", "customer", "delivery", "invoice", "order", "parcel", "payment", "refund");
    private static final List<String> PAGES =
            List.of("overview.html", "index.html", "library.html", "candidates.html", "anti-patterns.html", "run.json");

    /** What is mined anew where nothing is kept. */
    private static final String LEARNED = """
            SELECT 'role' AS what, r::VARCHAR AS line FROM candidate_roles r
            UNION ALL SELECT 'text', t::VARCHAR FROM candidate_templates t
            UNION ALL SELECT 'edit', e::VARCHAR FROM candidate_edits e
            UNION ALL SELECT 'former', f::VARCHAR FROM former_patterns f
            UNION ALL SELECT 'change', c::VARCHAR FROM changes c
            ORDER BY ALL
            """;

    private String shop;

    /** The first night approves, which the second one says otherwise: that it is in force. */
    @BeforeEach
    void firstNight() throws IOException {
        shop = CommandLineRun.shop(folder, NAMES).toString();
        assertThat(isStill()).isFalse();
    }

    private boolean isStill(String... more) {
        CommandLineRun night = at(Stream.concat(Stream.of("nightly", "--repo", shop), Stream.of(more))
                .toArray(String[]::new));
        assertThat(night.code).as(night.err).isZero();
        return night.err.contains(SAYS);
    }

    private String current() throws IOException {
        return Files.readString(home.resolve("reports/current")).strip();
    }

    /** Lets the next night do all of its work. */
    private void forget() throws IOException {
        Files.delete(home.resolve("state/cache/night.json"));
    }

    private List<String> tables(String run) {
        return Stream.of(
                        "SELECT * EXCLUDE (run_id) FROM verdicts WHERE run_id = '" + run + "' ORDER BY ALL",
                        "SELECT * FROM pattern_candidates ORDER BY ALL",
                        "SELECT * FROM occurrences ORDER BY ALL",
                        "SELECT * EXCLUDE (updated_at) FROM ingest_cursor ORDER BY ALL",
                        "SELECT job, status, summary FROM runs WHERE run_id = '" + run + "'",
                        "SELECT * FROM run_notes WHERE run_id = '" + run + "'")
                .map(sql -> query(sql).replace(run, "RUN"))
                .toList();
    }

    /** The pages of a run without its own names and times, and those of the run before it. */
    private List<String> pages(String run) throws IOException {
        JsonNode line = JsonMapper.shared().readTree(Files.readString(home.resolve("reports/" + run + "/run.json")));
        String since = line.at("/since").asString();
        List<String> pages = new ArrayList<>();
        for (String page : PAGES) {
            pages.add(Files.readString(home.resolve("reports/" + run + "/" + page))
                    .replace(run, "RUN")
                    .replace(line.at("/startedAt").asString(), "BEGIN")
                    .replace(line.at("/finishedAt").asString(), "END")
                    .replaceAll("\"runId\":\"" + since + "\",\"startedAt\":\"[^\"]*\"", "\"runId\":\"SINCE\"")
                    .replace(since, "SINCE")
                    .replaceAll("\"earlier\":\\d+", "\"earlier\":N"));
        }
        return pages;
    }

    @Test
    void saysWhatANightThatReadsAndJudgesSays() throws IOException {
        assertThat(isStill()).as("after an approval").isTrue();
        String settled = current();
        assertThat(isStill()).as("after a still night").isTrue();
        String still = current();
        forget();
        assertThat(isStill()).isFalse();
        String worked = current();

        assertThat(List.of(settled, still, worked)).doesNotHaveDuplicates();
        assertThat(tables(settled)).isEqualTo(tables(worked));
        assertThat(tables(still)).isEqualTo(tables(worked));
        assertThat(tables(worked).get(0)).contains("earlier approval stays in force");
        assertThat(pages(settled)).isEqualTo(pages(worked));
        assertThat(pages(still)).isEqualTo(pages(worked));
        assertThat(Files.readString(home.resolve("reports/index.html"))).contains(settled, still, worked);
        assertThat(home.resolve("reports/" + still + "/pave.duckdb")).isRegularFile();
    }

    @Test
    void saysOfNewsWhatANightSaysThatHasKeptNothing() throws IOException {
        assertThat(isStill()).as("after an approval").isTrue();
        Path forgetful = folder.resolve("forgetful");
        copyWithoutCache(home, forgetful);
        List<String> more = new ArrayList<>(NAMES);
        more.add("voucher");
        CommandLineRun.shop(folder, more);

        assertThat(isStill()).isFalse();
        List<String> tables = tables(current());
        List<String> learned = query(LEARNED).lines().toList();
        List<String> pages = withoutTimesOfTrust(pages(current()));
        Files.move(home, folder.resolve("remembering"));
        Files.move(forgetful, home);
        assertThat(isStill()).isFalse();

        assertThat(learned).hasSizeGreaterThan(10);
        assertThat(query(LEARNED).lines()).containsExactlyElementsOf(learned);
        assertThat(tables(current())).isEqualTo(tables);
        assertThat(withoutTimesOfTrust(pages(current()))).isEqualTo(pages);
    }

    /** Each of the two nights wrote the specification with its new examples, and trusts it from then on. */
    private static List<String> withoutTimesOfTrust(List<String> pages) {
        return pages.stream()
                .map(page -> page.replaceAll("\"at\":\"[^\"]*\"(?=,\"reason\":\"written as it was approved\")", ""))
                .toList();
    }

    private static void copyWithoutCache(Path from, Path to) throws IOException {
        Path cache = from.resolve("state/cache");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.filter(path -> !path.startsWith(cache)).toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    @Test
    void saysThatItIsNoNewCandidateAnyMore() throws IOException {
        String id = json("candidates", "list").at("/candidates/0/pattern_id").asString();
        at("reject", id, "--reason", "we generate these");
        assertThat(isStill()).isFalse();
        Path page = home.resolve("reports/" + current() + "/candidates.html");
        String seen = Files.readString(page);
        Files.writeString(page, seen.replace("\"is_new\":false", "\"is_new\":true"));

        assertThat(isStill()).isTrue();

        assertThat(seen).contains("\"is_new\":false");
        assertThat(Files.readString(home.resolve("reports/" + current() + "/candidates.html")))
                .doesNotContain("\"is_new\":true");
    }

    @Test
    void noticesAllThatANightLooksAt() throws IOException, GitAPIException {
        edit("rules/auto_approval_rules.yaml", "min_executions: 3", "min_executions: 4");
        assertThat(isStill()).as("numbers for the rules").isFalse();

        edit("rules/detection.drl", "rule \"", "// looked at\nrule \"");
        assertThat(isStill()).as("another rule").isFalse();

        assertThat(isStill()).as("nothing").isTrue();

        String id = json("candidates", "list").at("/candidates/0/pattern_id").asString();
        at("reject", id, "--reason", "we generate these");
        assertThat(isStill()).as("what a person decided").isFalse();

        Files.writeString(home.resolve("specs/of-mine.pattern.yaml"), "# to be written\n");
        assertThat(isStill()).as("a specification").isFalse();
        Files.delete(home.resolve("specs/of-mine.pattern.yaml"));

        Path log = Files.writeString(folder.resolve("a.log"), "2026-01-02T03:04:05 ERROR no space left\n");
        assertThat(isStill("--logs", log.toString())).as("a log").isFalse();
    }

    @Test
    void noticesANewCommitAndTablesThatWereTouched() throws IOException, GitAPIException {
        assertThat(isStill()).isTrue();

        at("db", "rollback", "--steps", "1");
        assertThat(isStill()).as("tables that were touched").isFalse();
        assertThat(isStill()).as("nothing").isTrue();

        List<String> more = new ArrayList<>(NAMES);
        more.add("voucher");
        CommandLineRun.shop(folder, more);
        assertThat(isStill()).as("a new commit").isFalse();
        assertThat(query("SELECT count(*) AS n FROM changes")).contains("12");

        try (Stream<Path> pages = Files.list(home.resolve("reports/" + current()))) {
            for (Path page : pages.filter(p -> p.endsWith("library.html")).toList()) {
                Files.delete(page);
            }
        }
        assertThat(isStill()).as("a page that is gone").isFalse();
    }

    @Test
    void keepsNoMoreReportsThanAskedFor() throws IOException {
        Files.writeString(home.resolve("jobs/nightly.yaml"), "reports:\n  keep: 2\n");

        for (int i = 0; i < 3; i++) {
            isStill();
        }

        try (Stream<Path> runs = Files.list(home.resolve("reports"))) {
            assertThat(runs.filter(Files::isDirectory)).hasSize(2);
        }
        assertThat(home.resolve("reports/" + current() + "/library.html")).isRegularFile();
    }

    @Test
    void goesOnWhereItWasKilled() throws IOException, InterruptedException {
        String before = current();
        Process killed = elsewhere(
                        List.of("-XX:TieredStopAtLevel=1", "-Dpave.fault=halt:file.moved:4"), "nightly", "--repo", shop)
                .redirectOutput(new File(folder.toFile(), "killed.log"))
                .start();
        killed.waitFor();
        assertThat(current()).isEqualTo(before);
        assertThat(home.resolve("state/cache/still.json")).isRegularFile();

        assertThat(isStill()).isTrue();

        assertThat(query("SELECT count(*) AS n FROM runs")).isEqualTo("n\n2\n");
        assertThat(home.resolve("state/cache/still.json")).doesNotExist();
        assertThat(tables(current()).get(0)).contains("earlier approval stays in force");
    }

    private void edit(String file, String before, String after) throws IOException {
        Path path = home.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }
}
