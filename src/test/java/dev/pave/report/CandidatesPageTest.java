package dev.pave.report;

import static dev.pave.report.Pages.cell;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CandidatesPageTest {
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

    private void candidate(String id, String status, int hits, int linesSaved) throws SQLException {
        pages.run(
                "INSERT INTO pattern_candidates (pattern_id, repo, kind, signature, confidence, support, hits, misses,"
                        + " largest_batch, freshness, status, reason, lines_saved) VALUES ('" + id
                        + "', 'shop', 'similar_files', 'similar_files:lib/{name}.js', 0.9, 10, " + hits + ", 1, 1, 1, '"
                        + status
                        + "', 'proven', " + linesSaved + ")");
    }

    private JsonNode data() {
        return pages.data(PageData::candidates);
    }

    @Test
    void showsFirstWhatIsMostWorthLookingAt() throws SQLException {
        candidate("P-1", "candidate", 0, 200);
        candidate("P-2", "approved", 9, 100);
        candidate("P-3", "approved", 20, 50);

        JsonNode data = data();

        assertThat(data.at("/candidates").findValuesAsString("pattern_id")).containsExactly("P-2", "P-3", "P-1");
        assertThat(data.at("/totals/0/status").asString()).isEqualTo("approved");
        assertThat(data.at("/totals/0/candidates").asInt()).isEqualTo(2);
        assertThat(data.at("/totals/0/hits").asInt()).isEqualTo(29);
        assertThat(data.at("/run/run_id").asString()).isEqualTo("r1");
    }

    @Test
    void showsWhatRunsSavedAndWhatThatRestsOn() throws SQLException {
        candidate("P-1", "approved", 9, 0);
        candidate("P-2", "candidate", 8, 0);
        pages.run("INSERT INTO savings VALUES ('P-1', 60000, 'the median', 20000, 'vim', 2, 1000, 39000, 77000)");

        JsonNode first = data().at("/candidates/0");

        assertThat(first.at("/saved_ms").asInt()).isEqualTo(39_000);
        assertThat(first.at("/by_hand_source").asString()).isEqualTo("the median");
        assertThat(data().at("/candidates/1/saved_ms").isNull()).isTrue();
    }

    @Test
    void showsWhatTheRulesOfThisRunSaid() throws SQLException {
        candidate("P-1", "candidate", 9, 0);
        pages.run("""
                INSERT INTO verdicts VALUES
                    ('r1', 'P-1', 'enough support', 'detect', '10 of 3', '{"support": 10}', 'ab'),
                    ('r0', 'P-1', 'enough support', 'detect', '9 of 3', '{"support": 9}', 'ab'),
                    ('r1', 'P-8', 'too few', 'ignore', '1 of 3', '{}', 'ab'),
                    ('r1', 'P-9', 'too few', 'ignore', '2 of 3', '{}', 'ab'),
                    ('r1', 'P-9', 'too old', 'ignore', '2 of 3', '{}', 'ab')
                """);

        JsonNode data = data();

        assertThat(data.at("/verdicts/rows").size()).isEqualTo(1);
        assertThat(cell(data.at("/verdicts"), 0, "reason").asString()).isEqualTo("10 of 3");
        assertThat(cell(data.at("/verdicts"), 0, "values").asString()).isEqualTo("{\"support\": 10}");
        assertThat(data.at("/ignored").asInt()).as("each repetition once").isEqualTo(2);
    }

    @Test
    void showsTheEditsOfRolesThatAreAlive() throws SQLException {
        candidate("P-1", "approved", 9, 0);
        pages.run("""
                INSERT INTO candidate_roles VALUES
                    ('P-1', 1, 'lib/{name}.js', 'create', 0.9, 9, 1, 10, 'lib/a.js'),
                    ('P-1', 2, 'lib/index.js', 'edit', 0.8, 8, 2, 9, 'lib/index.js'),
                    ('P-1', 3, 'old/index.js', 'edit', 0.01, 1, 80, 9, 'old/index.js')
                """);
        pages.run("""
                INSERT INTO candidate_edits
                SELECT 'P-1', position, template, 'sorted', '["x"]', NULL, 9, 8, 0, 0, 0, '[]', true, false, NULL
                FROM candidate_roles WHERE action = 'edit'
                """);

        JsonNode data = data();

        assertThat(data.at("/roles/rows").size()).isEqualTo(3);
        assertThat(data.at("/edits/rows").size()).isEqualTo(1);
        assertThat(cell(data.at("/edits"), 0, "path").asString()).isEqualTo("lib/index.js");
    }

    @Test
    void keepsTheNewestOccurrencesAndCountsThoseOfTheWindow() throws SQLException {
        candidate("P-1", "approved", 9, 0);
        pages.run("""
                INSERT INTO occurrences
                SELECT 'P-1', i, 'shop', 'c' || i, NULL, NULL, NULL, NULL, '{"name": "a"}', true,
                    TIMESTAMP '2026-03-01' + INTERVAL (i) HOUR
                FROM range(0, 200) t(i)
                """);
        pages.window("2026-03-09", "2026-03-10");

        JsonNode data = data();

        assertThat(data.at("/occurrences/rows").size())
                .isEqualTo(data.at("/mostOccurrences").asInt())
                .isEqualTo(30);
        assertThat(cell(data.at("/occurrences"), 0, "commit_id").asString()).isEqualTo("c170");
        assertThat(cell(data.at("/occurrences"), 29, "at").asString()).isEqualTo("2026-03-09");
        assertThat(data.at("/candidates/0/in_window").asInt()).isEqualTo(8);
    }

    @Test
    void saysWhatMarksInTemplatesStandFor() throws SQLException {
        JsonNode data = data();

        assertThat(data.at("/candidates").size()).isZero();
        assertThat(data.at("/slots").valueStream().map(JsonNode::asString))
                .contains("{{name}}", "{{folder}}", "next number");
    }

    @Test
    void saysWhatALineOfTheQueueSays() throws SQLException {
        candidate("P-1", "candidate", 9, 20);
        candidate("P-2", "candidate", 0, 20);
        pages.run("""
                INSERT INTO candidate_roles VALUES
                    ('P-1', 1, 'log/fix_{name}.md', 'create', 0.9, 9, 1, 10, 'log/fix_a.md'),
                    ('P-2', 1, 'log/fix_a_{name}.md', 'create', 0.9, 0, 1, 10, 'log/fix_a_b.md')
                """);

        JsonNode rows = data().at("/candidates");

        assertThat(rows.at("/0/aside").isNull()).isTrue();
        assertThat(rows.at("/0/sure").asString()).isEqualTo("almost always, 9 of 10");
        assertThat(rows.at("/0/saves").asString()).isEqualTo("20 lines");
        assertThat(rows.at("/0/saves_from").asString()).startsWith("about 20 lines a month: 10 times a month");
        assertThat(rows.at("/1/aside").asString()).isEqualTo("with little evidence yet");
        assertThat(rows.at("/1/like").asString()).isEqualTo("P-1");
    }

    @Test
    void newIsWhatTheRunBeforeOfTheSameJobHadNotFound() throws SQLException {
        candidate("P-1", "candidate", 9, 20);
        candidate("P-2", "candidate", 9, 10);
        pages.run("""
                INSERT INTO runs (run_id, job, started_at, status) VALUES
                    ('r1', 'nightly', TIMESTAMP '2026-03-03', 'done'), ('r0', 'nightly', TIMESTAMP '2026-03-02', 'done'),
                    ('r9', 'rerun', TIMESTAMP '2026-03-02 12:00:00', 'done')
                """);
        pages.run("""
                INSERT INTO verdicts VALUES
                    ('r0', 'P-1', 'enough support', 'detect', '9 of 3', '{}', 'ab'),
                    ('r0', 'P-2', 'too rare', 'ignore', '2 of 3', '{}', 'ab'),
                    ('r9', 'P-2', 'enough support', 'detect', '9 of 3', '{}', 'ab')
                """);

        JsonNode rows = data().at("/candidates");

        assertThat(rows.at("/0/is_new").asBoolean()).isFalse();
        assertThat(rows.at("/1/is_new").asBoolean()).isTrue();
    }

    @Test
    void textsAreOfWhatIsMostWorthLookingAtAsLongAsThereIsRoom() throws SQLException {
        candidate("P-1", "candidate", 20, 500);
        candidate("P-2", "candidate", 9, 10);
        pages.run("""
                INSERT INTO candidate_templates BY NAME
                SELECT
                    pattern_id, 1 AS position, 'lib/{name}.js' AS path, 'aligned' AS method,
                    json_array(repeat('x', 200000)) AS lines, 0 AS instances, 0 AS written, 0 AS foreseen, 0 AS generated,
                    0 AS survived, 0 AS matched, 0 AS coverage, 0 AS kept, 0 AS edit_cost, 0 AS copy_coverage,
                    0 AS copy_kept, 0 AS copy_edit_cost, 0 AS lines_saved,
                    '[{"commit": "c1", "coverage": 0.5, "kept": 1}]' AS steps, '{}' AS example
                FROM pattern_candidates
                """);

        JsonNode templates = data().at("/templates");

        assertThat(cell(templates, 0, "lines").isNull()).isFalse();
        assertThat(cell(templates, 0, "steps").asString()).isEqualTo("[[0.5,1.0]]");
        assertThat(cell(templates, 1, "lines").isNull()).isTrue();
    }
}
