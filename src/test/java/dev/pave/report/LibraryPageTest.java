package dev.pave.report;

import static dev.pave.report.Pages.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.home.BuiltIn;
import dev.pave.home.InputSchema;
import dev.pave.pattern.Action;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Specification.Part;
import dev.pave.pattern.Status;
import dev.pave.pattern.Trust;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.InsertionPlace;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LibraryPageTest {

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

    /** One pattern of two predictions that came true and one that did not, run once and shown once. */
    static void fill(Pages pages) throws SQLException {
        pages.run("""
                INSERT INTO pattern_candidates (pattern_id, repo, kind, signature, confidence, support, hits, misses,
                    largest_batch, freshness, status, reason)
                VALUES ('P-1', 'r', 'similar_files', 'similar_files:rules/{name}.js', 0.8, 4, 2, 1, 1, 1, 'approved', ''),
                    ('P-2', 'r', 'similar_files', 'similar_files:docs/{name}.md', 0.8, 4, 2, 1, 1, 1, 'candidate', '')
                """);
        pages.run("""
                INSERT INTO occurrences (pattern_id, position, repo, commit_id, bindings, hit, occurred_at) VALUES
                    ('P-1', 0, 'r', 'c0', '{"name": "no-foo"}', NULL, '2026-02-01'),
                    ('P-1', 1, 'r', 'c1', '{"name": "no-bar"}', true, '2026-03-01'),
                    ('P-1', 2, 'r', 'c2', '{"name": "<img src=x>"}', false, '2026-03-02'),
                    ('P-1', 3, 'r', 'c3', '{"name": "no-baz"}', true, '2026-03-03'),
                    ('P-2', 1, 'r', 'c1', '{"name": "a"}', true, '2026-03-01')
                """);
        pages.run("""
                INSERT INTO execution_logs (execution_id, source_id, session_id, seq, started_at, duration_ms, actor,
                    operation, raw, outcome, pattern_id) VALUES
                    ('r1', 'a', 's', 1, '2026-03-04 08:00:00', 40, 'ada', 'pave run P-1 --dry-run', 'pave run P-1', 'success',
                        'P-1'),
                    ('r2', 'a', 's', 2, '2026-03-04 08:01:00', 60, 'ada', 'pave run P-1', 'pave run P-1', 'success', 'P-1')
                """);
        BuiltIn builtIn = BuiltIn.find("atomic_create").orElseThrow();
        Specification mined = new Specification(
                "P-1",
                3,
                "similar_files:rules/{name}.js",
                null,
                List.of(new Part(
                        "rules/{name}.js",
                        Action.CREATE,
                        false,
                        "secret text of the template",
                        List.of(),
                        InsertionPlace.AT_END,
                        null)),
                List.of(),
                Map.of(),
                CaseStyle.AS_IS,
                Map.of(),
                "0123456789abcdef");
        Map<String, Object> name = Map.of(
                "type", "string", "examples", IntStream.range(0, 500).boxed().toList());
        InputSchema input = new InputSchema(Map.of("properties", Map.of("name", name), "required", List.of("name")));
        Instant at = Instant.parse("2026-03-04T07:00:00Z");
        pages.shelf(new Shelf(
                List.of(
                        new Shelf.Runnable(builtIn.specification(), builtIn.title(), builtIn.input(), true),
                        new Shelf.Runnable(mined, "", input, false)),
                List.of(
                        new Decision("P-1", Status.APPROVED, "ada", true, at, "because of <b>", "v"),
                        new Decision("P-9", Status.REJECTED, "ada", true, at, "of no interest here", "v")),
                List.of(new Trust("P-1", "0123456789abcdef", "pave", at, "written as it was approved"))));
    }

    private JsonNode data() {
        return pages.data(PageData::library);
    }

    @Test
    void tellsWhatCanBeRunAndWhatItTakes() throws SQLException {
        fill(pages);

        JsonNode data = data();

        assertThat(data.at("/shelf/0/pattern_id").asString()).isEqualTo("atomic_create");
        assertThat(data.at("/shelf/0/input/required/0").asString()).isEqualTo("path");
        assertThat(data.at("/shelf/1/version").asInt()).isEqualTo(3);
        assertThat(data.at("/shelf/1/parts/0/made").asBoolean()).isTrue();
        assertThat(data.at("/shelf/1/input/properties/name/examples").size()).isEqualTo(50);
        assertThat(data.toString()).doesNotContain("secret text of the template");
    }

    @Test
    void hasTheMinedPatternsThatAreApprovedOrHaveASpecification() throws SQLException {
        fill(pages);

        JsonNode data = data();

        assertThat(data.at("/patterns").size()).isEqualTo(1);
        assertThat(data.at("/patterns/0/pattern_id").asString()).isEqualTo("P-1");
        assertThat(data.at("/decisions").size()).isEqualTo(1);
        assertThat(data.at("/versions/0/content_hash").asString()).isEqualTo("0123456789abcdef");
    }

    @Test
    void countsPredictionsAndWhatCameTrueUpToEach() throws SQLException {
        fill(pages);

        assertThat(data().at("/points/rows").toString())
                .isEqualTo("[[\"P-1\",\"2026-03-01 00:00:00\",true,1,1,\"no-bar\",\"c1\",null],"
                        + "[\"P-1\",\"2026-03-02 00:00:00\",false,2,1,\"<img src=x>\",\"c2\",null],"
                        + "[\"P-1\",\"2026-03-03 00:00:00\",true,3,2,\"no-baz\",\"c3\",null]]");
    }

    @Test
    void tellsRunsFromDryOnes() throws SQLException {
        fill(pages);

        JsonNode data = data();

        assertThat(data.at("/uses/rows").toString()).isEqualTo("[[\"P-1\",1,1,1,\"2026-03-04 08:01:00\",60]]");
        assertThat(data.at("/runs/rows").size()).isEqualTo(1);
        assertThat(cell(data.at("/runs"), 0, "seq").asInt()).isEqualTo(2);
    }

    @Test
    void keepsWithinItsBounds() throws SQLException {
        pages.run("""
                INSERT INTO pattern_candidates (pattern_id, kind, signature, confidence, support, hits, misses,
                    largest_batch, freshness, status, reason)
                SELECT 'P-' || i, 'similar_files', 's', 0.8, 4, 2, 1, 1, 1, 'approved', '' FROM range(0, 400) t(i)
                """);
        pages.run("""
                INSERT INTO occurrences (pattern_id, position, bindings, hit, occurred_at)
                SELECT 'P-' || p, i, '{}', true, TIMESTAMP '2026-01-01' FROM range(0, 400) t(p), range(0, 300) u(i)
                """);
        pages.run("""
                INSERT INTO execution_logs (execution_id, source_id, session_id, seq, operation, outcome, pattern_id)
                SELECT i, 'a', 's', i, 'pave run P-1', 'success', 'P-1' FROM range(0, 500) t(i)
                """);

        JsonNode data = data();

        assertThat(data.at("/patterns").size()).isEqualTo(LibraryPage.MOST);
        assertThat(data.at("/points/rows").size()).isLessThanOrEqualTo(LibraryPage.MOST_POINTS);
        assertThat(cell(data.at("/points"), 0, "predicted").asInt())
                .as("the newest, with all before them counted")
                .isGreaterThan(1);
        assertThat(data.at("/runs/rows").size()).isEqualTo(LibraryPage.MOST_RUNS);
        assertThat(cell(data.at("/uses"), 0, "uses").asInt()).isEqualTo(500);
    }
}
