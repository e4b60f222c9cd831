package dev.pave.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the pages draw, where a Chromium is installed. */
class PagesInABrowserTest {

    @TempDir
    Path folder;

    private Pages pages;
    private String said;

    @BeforeEach
    void open() throws SQLException {
        assumeTrue(browser().isPresent(), "no Chromium is installed");
        pages = new Pages(folder);
        pages.executions("""
                ('1', 'a.jsonl', 's', 1, '2026-03-01 08:00:00', 9, 'O-1', 'make', 'make all', 'failure', 'ada'),
                ('2', 'a.jsonl', 's', 2, '2026-03-01 09:00:00', 9, 'O-2', 'claim', 'it works', 'unknown', 'ada')
                """);
        pages.failures("('a.jsonl', 's', 1, 'missing_file', 'missing_file: <*> is missing', '<img src=x>', 'make')");
        pages.sessionFindings("""
                ('a.jsonl', 's', 2, 'hallucination_of_success', 'the check failed', 'error', 'the last check failed',
                    'check 1: make all', '2026-03-01 09:00:00')
                """);
        pages.antiPatterns("""
                ('A-1', 'failure', 'missing_file: <*> is missing', 1, '2026-03-01 08:00:00', '2026-03-01 08:00:00', 'note',
                    '{}', 'touch it', 9, 7),
                ('A-2', 'hallucination_of_success', 'the check failed', 1, '2026-03-01 09:00:00', '2026-03-01 09:00:00',
                    'error', '[]', NULL, 0, 0)
                """);
        pages.run(
                "INSERT INTO sources VALUES ('r', 'git', '/r', 'shop', 'https://git.example/shop', 'main', 'c1', 1, 1, 0,"
                        + " now())");
        pages.run("INSERT INTO guarded_repositories VALUES ('r', '', 'c9', 'rules')");
        pages.sourceFindings("""
                ('r', 'src/<b>.py', 3, 'silent_failures', 'empty handler', 'warning', 'nothing is done', 'pass', 'f1', 'c1',
                    '2026-03-01 08:00:00', NULL)
                """);
    }

    @AfterEach
    void close() {
        if (pages != null) {
            pages.close();
        }
    }

    private static Optional<String> browser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** The elements that the page has made; what the page complained of is in {@code said}. */
    private String drawn(Path page, String asked) throws IOException, InterruptedException {
        Path out = folder.resolve("dom.html");
        Path err = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(browser().orElseThrow()));
        command.addAll(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
        command.addAll(List.of("--user-data-dir=" + folder.resolve("profile"), "--enable-logging=stderr"));
        command.addAll(List.of("--virtual-time-budget=5000", "--dump-dom", page.toUri() + asked));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS))
                    .as("the browser ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        said = Files.readString(err);
        return Files.readString(out).replaceAll("(?s)<(style|script)\\b.*?</\\1>", "");
    }

    @Test
    void opensTheAntiPatternThatTheAddressNames() throws IOException, InterruptedException {
        String dom = drawn(pages.antiPatternsPage(), "#open=A-1");

        assertThat(said).doesNotContain("Uncaught");
        assertThat(dom)
                .contains(
                        "3 anti-patterns",
                        "id=\"row-A-1\" class=\"row opened\"",
                        "worked 7 of 9 times",
                        "&lt;img src=x&gt;",
                        "make all");
        assertThat(dom).contains("sessions.html#source=a.jsonl&amp;session=s&amp;seq=1");
        assertThat(dom).doesNotContain("<img").contains("class=\"nothing\" hidden");
    }

    @Test
    void leadsToFileAndCommitAtTheirHost() throws IOException, InterruptedException {
        JsonNode all = pages.data(PageData::antiPatterns).at("/antiPatterns");
        String id = Pages.cell(all, 1, "anti_pattern_id").asString();
        String dom = drawn(pages.antiPatternsPage(), "?theme=dark#guard=silent_failures&state=open&open=" + id);

        assertThat(said).doesNotContain("Uncaught");
        assertThat(dom)
                .contains("https://git.example/shop/blob/c9/src/%3Cb%3E.py#L3", "https://git.example/shop/commit/c1");
        assertThat(dom).contains("data-theme=\"dark\"", "1 anti-pattern ·", "class=\"row opened\"");
    }

    @Test
    void opensTheSessionAtTheLineThatTheAddressNames() throws IOException, InterruptedException {
        String dom = drawn(pages.sessionsPage(), "#source=a.jsonl&session=s&seq=2");

        assertThat(said).doesNotContain("Uncaught");
        assertThat(dom)
                .contains("<tr class=\"asked\" tabindex=\"-1\">", "hallucination of success: the last check failed");
        assertThat(dom).contains("aria-label=\"missing file: &lt;img src=x&gt;\"");
        assertThat(dom).contains("anti-patterns.html#open=A-2");
    }

    @Test
    void showsOneListOfSessionsAtATime() throws IOException, InterruptedException {
        String dom = drawn(pages.sessionsPage(), "#view=operations&q=make");

        assertThat(said).doesNotContain("Uncaught");
        assertThat(dom)
                .contains("1 operation ·", "aria-current=\"true\">Operations")
                .doesNotContain("Search sessions");
    }

    @Test
    void drawsAPatternWithItsProofItsFormAndItsVersions() throws IOException, InterruptedException, SQLException {
        LibraryPageTest.fill(pages);

        String dom = drawn(pages.libraryPage(), "#open=P-1");

        assertThat(said).doesNotContain("Uncaught");
        assertThat(dom)
                .contains(
                        "2 of 3 came just so",
                        "role=\"slider\"",
                        "aria-valuetext=\"2026-03-03, no-baz, came true, 2 of 3");
        assertThat(dom).contains("✗ </span>2026-03-02 · &lt;img src=x&gt; · <code>c2</code>");
        assertThat(dom).contains("<code>pave run P-1 --set 'name=…' --dry-run</code>", "name is wanted");
        assertThat(dom).contains("because of &lt;b&gt;", "1 run, 1 went well").doesNotContain("<img");
    }

    @Test
    void showsOnTheFirstPageHowManyAntiPatternsThereAre() throws IOException, InterruptedException {
        String dom = drawn(pages.candidatesPage(), "");

        assertThat(said).doesNotContain("Uncaught");
        assertThat(dom).contains("Anti-patterns<span class=\"n\">3</span>");
    }

    @Test
    void showsTheQueueWithTheEvidenceOfTheOneThatTheAddressNames() throws Exception {
        pages.run("""
                INSERT INTO pattern_candidates BY NAME
                SELECT
                    'P-' || i AS pattern_id, 'r' AS repo, 'similar_files' AS kind, 'similar_files:x' AS signature,
                    0.9 AS confidence, 10 AS support, 9 AS hits, 1 AS misses, 1 AS largest_batch, 1 AS freshness,
                    'candidate' AS status, 'waits' AS reason, 40 AS lines_saved
                FROM range(1, 3) t(i)
                """);
        pages.run("""
                INSERT INTO candidate_roles VALUES
                    ('P-1', 1, 'lib/{name}.js', 'create', 0.9, 9, 1, 10, 'lib/a.js'),
                    ('P-2', 1, 'docs/{name}.md', 'create', 0.9, 9, 1, 10, 'docs/a.md')
                """);
        pages.run("INSERT INTO verdicts VALUES ('r1', 'P-2', 'too few executions', 'hold', '<b>seen</b> 2 times', '{}',"
                + " 'ab')");
        pages.run("""
                INSERT INTO candidate_templates BY NAME
                SELECT
                    'P-2' AS pattern_id, 1 AS position, 'docs/{name}.md' AS path, 'aligned' AS method, '[]' AS lines,
                    4 AS instances, 0 AS written, 0 AS foreseen, 0 AS generated, 0 AS survived, 0 AS matched,
                    0.07 AS coverage, 0.5 AS kept, 0 AS edit_cost, 0 AS copy_coverage, 0 AS copy_kept,
                    0 AS copy_edit_cost, 0 AS lines_saved, '[]' AS steps,
                    '{"path": "docs/a.md", "generated": ["# a", "<i>"], "written": ["# a", "told"]}' AS example
                """);

        String dom = drawn(pages.candidatesPage(), "#open=P-2");

        assertThat(said).doesNotContain("Uncaught");
        assertThat(dom).contains("2 things that this team repeats wait for a decision", "40 lines", "pave review");
        assertThat(dom).contains("&lt;b&gt;seen&lt;/b&gt; 2 times", "lifted by", "it types 7 % of a file");
        assertThat(dom).contains("1 of 2 written lines would have been typed", "aria-label=\"only made\"");
        assertThat(dom).doesNotContain("<b>seen", ">null<", "undefined");
    }

    @Test
    void saysSoWhereNothingWasFound() throws IOException, InterruptedException, SQLException {
        for (String table : List.of("anti_patterns", "failures", "session_findings", "source_findings")) {
            pages.run("DELETE FROM " + table);
        }

        String dom = drawn(pages.antiPatternsPage(), "");

        assertThat(said).doesNotContain("Uncaught");
        assertThat(dom).doesNotContain(">null<", "undefined", "0 of 0");
        assertThat(dom).contains("Nothing was found. Looked at: 2 executions in 1 session of 0 logs");
    }
}
