package dev.pave.report;

import static dev.pave.report.Pages.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.home.Feedback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AntiPatternsPageTest {
    @TempDir
    Path folder;

    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages(folder);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private JsonNode data() {
        return pages.data(PageData::antiPatterns);
    }

    @Test
    void showsAFailureWithItsLinesAndWhatOvercameIt() throws SQLException, IOException {
        pages.executions("""
                ('1', 'a.jsonl', 's', 1, '2026-03-01 08:00:00', 9, 'O-1', 'npm test', 'npm test cart', 'failure', 'ada'),
                ('2', 'a.jsonl', 's', 2, '2026-03-02 08:00:00', 9, 'O-1', 'npm test', 'npm test cart', 'failure', 'ada')
                """);
        pages.failures("""
                ('a.jsonl', 's', 1, 'dependency', 'dependency: no left-pad', 'no left-pad', 'npm'),
                ('a.jsonl', 's', 2, 'dependency', 'dependency: no left-pad', 'no left-pad', 'npm')
                """);
        pages.antiPatterns("""
                ('A-1', 'failure', 'dependency: no left-pad', 2, '2026-03-01 08:00:00', '2026-03-02 08:00:00', 'note',
                    '{"category": "dependency", "flaky": true, "retries": 4, "retry_successes": 3}', 'npm ci', 9, 7)
                """);
        pages.run("""
                INSERT INTO pattern_candidates (pattern_id, kind, signature, confidence, support, hits, misses,
                    largest_batch, freshness, status, reason)
                VALUES ('P-1', 'recovery', 'recovery:dependency: no left-pad => npm ci', 0.8, 9, 7, 2, 1, 1, 'candidate', '')
                """);

        JsonNode data = data();

        JsonNode all = data.at("/antiPatterns");
        assertThat(cell(all, 0, "severity").asString()).isEqualTo("note");
        assertThat(cell(all, 0, "fix").asString()).isEqualTo("npm ci");
        assertThat(cell(all, 0, "fix_successes").asInt()).isEqualTo(7);
        assertThat(cell(all, 0, "flaky").asBoolean()).isTrue();
        assertThat(cell(all, 0, "retry_successes").asInt()).isEqualTo(3);
        assertThat(cell(all, 0, "recovery").asString()).isEqualTo("P-1");
        assertThat(cell(all, 0, "sessions").asInt()).isEqualTo(1);
        JsonNode evidence = data.at("/evidence");
        assertThat(evidence.at("/rows").size()).isEqualTo(2);
        assertThat(cell(evidence, 0, "seq").asInt()).as("newest first").isEqualTo(2);
        assertThat(cell(evidence, 0, "message").asString()).isEqualTo("npm test cart");
        assertThat(cell(evidence, 0, "evidence").asString()).isEqualTo("no left-pad");
        assertThat(cell(evidence, 0, "who").asString()).isEqualTo("ada");
        assertThat(cell(evidence, 0, "linked").asBoolean()).isTrue();
        assertThat(data.at("/trend/rows").toString())
                .as("when, guard, severity, first seen, each time, gone")
                .isEqualTo("[[\"2026-03-01 08:00:00\",\"failure\",\"note\",1,1,0],"
                        + "[\"2026-03-02 08:00:00\",\"failure\",\"note\",0,1,0]]");
    }

    @Test
    void leadsToTheSessionThatAGuardFoundSomethingIn() throws SQLException, IOException {
        pages.executions("('1', 'a', 's', 3, '2026-03-01 08:00:00', 9, 'O-1', 'claim', 'done', 'unknown', NULL)");
        pages.run("INSERT INTO log_sources VALUES ('a', 'a.jsonl', 'codex', 1, 1, 1, 0, 0, now())");
        pages.sessionFindings("""
                ('a', 's', 3, 'hallucination_of_success', 'nothing verified it', 'error', 'not run', 'change 2: Edit',
                    '2026-03-01 08:00:00')
                """);
        pages.antiPatterns("""
                ('A-2', 'hallucination_of_success', 'nothing verified it', 1, '2026-03-01 08:00:00', '2026-03-01 08:00:00',
                    'error', '[{"source_id": "a"}]', NULL, 0, 0)
                """);

        JsonNode data = data();

        assertThat(data.at("/evidence/rows/0").toString())
                .isEqualTo("[\"A-2\",\"a\",\"a\",\"s\",3,true,\"Codex\",null,null,null,\"2026-03-01 08:00:00\",null,"
                        + "\"not run\",\"change 2: Edit\"]");
        assertThat(cell(data.at("/antiPatterns"), 0, "flaky").asBoolean()).isFalse();
    }

    @Test
    void tellsWhatIsStillInTheSourcesFromWhatIsGone() throws SQLException, IOException {
        pages.sourceFindings("""
                ('r', 'src/a.py', 3, 'silent_failures', 'empty handler', 'warning', 'nothing is done', 'pass', 'f1', 'c1',
                    '2026-03-01 08:00:00', NULL),
                ('r', 'src/b.py', 4, 'silent_failures', 'empty handler', 'warning', 'nothing is done', 'pass', 'f2', 'c1',
                    '2026-03-01 08:00:00', '2026-03-01 10:00:00'),
                ('q', 'src/c.py', 5, 'incomplete_implementation', 'todo', 'note', 'to do', '# TODO', 'f3', NULL,
                    '2026-03-01 09:00:00', '2026-03-01 10:00:00')
                """);
        pages.antiPatterns("('A-3', 'silent_failures', 'empty handler', 1, NULL, NULL, 'warning', NULL, NULL, 0, 0)");

        JsonNode data = data();

        JsonNode all = data.at("/antiPatterns");
        assertThat(cell(all, 0, "open").asInt()).isEqualTo(1);
        assertThat(cell(all, 0, "gone").asInt()).isEqualTo(1);
        assertThat(cell(all, 1, "signature").asString())
                .as("all gone, so without a row of its own")
                .isEqualTo("todo");
        assertThat(cell(all, 1, "open").asInt()).isZero();
        assertThat(data.at("/places/rows").toString()).contains("[\"A-3\",\"r\",2,1,1,\"2026-03-01 08:00:00\"]");
        assertThat(data.at("/trend/rows").toString())
                .contains("[\"2026-03-01 08:00:00\",\"silent_failures\",\"warning\",2,2,0]")
                .contains("[\"2026-03-01 10:00:00\",\"silent_failures\",\"warning\",0,0,1]");
        assertThat(data.at("/pages/anti_patterns").asInt()).isEqualTo(2);
    }

    @Test
    void saysWhatWasLookedAtWhereNothingWasFound() throws SQLException, IOException {
        pages.executions("('1', 'a', 's', 1, '2026-03-01 08:00:00', 9, 'O-1', 'ls', NULL, 'success', NULL)");
        pages.run("INSERT INTO guarded_repositories VALUES ('r', 'c1', 'c9', 'rules')");

        JsonNode data = data();

        assertThat(data.at("/antiPatterns/rows").size()).isZero();
        assertThat(data.at("/lookedAt/executions").asInt()).isEqualTo(1);
        assertThat(data.at("/repositories/0/head").asString()).isEqualTo("c9");
    }

    @Test
    void hasWhatPeopleSaidOfFindings() throws IOException {
        Feedback feedback = new Feedback(folder.resolve("state/feedback.jsonl"));
        Instant at = Instant.parse("2026-03-01T08:00:00Z");
        feedback.append(new Feedback.Answer("A-1", "silent_failures", true, "ada", at, ""));
        Files.writeString(feedback.file(), "{\"anti_pattern_id\": \"A-3\", \"gua", StandardOpenOption.APPEND);
        feedback.append(new Feedback.Answer("A-2", "silent_failures", true, "ada", at, ""));
        feedback.append(new Feedback.Answer("A-1", "silent_failures", false, "bob", at, "the cache\nis optional"));
        pages.answers(feedback.inForce());

        JsonNode answers = data().at("/answers");

        assertThat(answers.size()).as("the newest about each").isEqualTo(2);
        assertThat(answers.at("/0").toString())
                .isEqualTo("{\"anti_pattern_id\":\"A-1\",\"at\":\"2026-03-01T08:00:00Z\",\"by\":\"bob\","
                        + "\"guard\":\"silent_failures\",\"reason\":\"the cache\\nis optional\",\"right\":false}");
    }

    @Test
    void keepsToTheWindowOfTheRun() throws SQLException, IOException {
        pages.sourceFindings("""
                ('r', 'a.py', 3, 'silent_failures', 'x', 'warning', 'm', 'e', 'f1', 'c1', '2026-03-01 08:00:00', NULL),
                ('r', 'b.py', 3, 'silent_failures', 'x', 'warning', 'm', 'e', 'f2', 'c1', '2026-03-05 08:00:00', NULL)
                """);
        pages.window("2026-03-04", "2026-03-05");

        assertThat(cell(data().at("/antiPatterns"), 0, "in_window").asInt()).isEqualTo(1);
        assertThat(data().at("/trend/rows").size()).isEqualTo(1);
    }

    @Test
    void keepsWithinItsBoundsAndSaysHowManyThereAre() throws SQLException, IOException {
        pages.run("""
                INSERT INTO anti_patterns
                SELECT 'A-' || i, 'failure', 'other: ' || i, 1000 - i, NULL, NULL, 'error', NULL, NULL, 0, 0
                FROM range(0, 900) t(i)
                """);
        pages.run("""
                INSERT INTO failures
                SELECT 'a', 's', i, 'other', 'other: 1', 'e', 'f' FROM range(1, 100) t(i)
                """);
        pages.run("""
                INSERT INTO source_findings
                SELECT if(i < 1000, 'big', 'small'), 'p', i, 'silent_failures', 'x', 'error', 'm', repeat('e', 5000), i, 'c',
                    TIMESTAMP '2026-03-01' - INTERVAL (i) MINUTE, NULL, NULL
                FROM range(0, 1003) t(i)
                """);

        JsonNode data = data();

        assertThat(data.at("/antiPatterns/rows").size()).isEqualTo(AntiPatternsPage.MOST);
        assertThat(data.at("/totals/0/anti_patterns").asInt()).isEqualTo(900);
        String evidence = data.at("/evidence/rows").toString();
        assertThat(evidence.split("\"A-1\"", -1)).hasSize(AntiPatternsPage.MOST_OF_A_FAILURE + 1);
        assertThat(data.at("/evidence/rows").size())
                .isEqualTo(AntiPatternsPage.MOST_OF_A_FAILURE + AntiPatternsPage.MOST_OF_A_RULE);
        assertThat(evidence.split("\"small\"", -1))
                .as("each source has its turn")
                .hasSize(4);
        assertThat(evidence).doesNotContain("e".repeat(1_001));
    }

    @Test
    void leavesHostileTextsText() throws SQLException, IOException {
        pages.sourceFindings("""
                ('r', '</script><script>alert(1)</script>', 1, 'silent_failures', '<img src=x onerror=alert(1)>', 'warning',
                    '<!--' || chr(8232) || chr(27) || '[31m', ']]>' || chr(0), 'f', 'javascript:alert(1)', NULL, NULL)
                """);

        String page = Files.readString(pages.antiPatternsPage());

        assertThat(page.split("</script>", -1)).hasSize(3);
        assertThat(page).doesNotContain("<img", "<!--", "\u2028", "\u001b", "\u0000");
        assertThat(cell(data().at("/evidence"), 0, "path").asString()).isEqualTo("</script><script>alert(1)</script>");
    }
}
