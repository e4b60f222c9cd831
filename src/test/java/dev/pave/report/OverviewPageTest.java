package dev.pave.report;

import static dev.pave.report.Pages.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.store.CandidateStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OverviewPageTest {

    @TempDir
    Path reports;

    private Pages pages;

    @BeforeEach
    void open() throws Exception {
        pages = new Pages(Files.createDirectories(reports.resolve("r1")));
        pages.run("INSERT INTO runs (run_id, job, started_at, finished_at, status) VALUES"
                + " ('r1', 'nightly', '2026-03-31 02:00', '2026-03-31 02:10', 'done')");
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private static void candidate(Pages to, String id, String kind, String status, int hits, Long lines, Long ms)
            throws SQLException {
        to.run("INSERT INTO pattern_candidates (pattern_id, repo, kind, signature, confidence, support, hits, misses,"
                + " largest_batch, first_seen, last_seen, freshness, status, reason, lines_saved, time_saved_ms) VALUES ('"
                + id + "', 'shop', '" + kind + "', '" + kind + ":" + id + "', 0.95, 10, " + hits
                + ", 0, 1, '2026-01-01', '2026-03-30', 1, '" + status + "', 'proven', " + lines + ", " + ms + ")");
        to.run("INSERT INTO candidate_roles VALUES ('" + id + "', 1, 'lib/" + id + "-{name}.js', 'create', 0.95, "
                + hits
                + ", 0, 10, 'lib/a.js'), ('" + id + "', 2, 'test/" + id + "-{name}.js', 'create', 0.95, " + hits
                + ", 0, 10, 'test/a.js')");
    }

    private JsonNode data() {
        return pages.data(data -> data.overview(reports));
    }

    @Test
    void saysFirstWhatTheNightSays() throws SQLException {
        candidate(pages, "P-1", "similar_files", "candidate", 9, 100L, null);
        candidate(pages, "P-2", "similar_files", "approved", 9, 300L, null);
        candidate(pages, "P-3", "similar_files", "rejected", 9, 900L, null);

        JsonNode data = data();

        List<NextStep> night = NextStep.first(new CandidateStore(pages.warehouse()).all(), 3);
        assertThat(data.at("/next").findValuesAsString("patternId"))
                .isEqualTo(night.stream().map(NextStep::patternId).toList())
                .containsExactly("P-2", "P-1");
        assertThat(data.at("/next/1/status").asString()).isEqualTo("candidate");
        assertThat(data.at("/next/0/saves").asString())
                .isEqualTo(night.get(0).saves())
                .contains("lines a month");
        assertThat(data.at("/good").asInt()).isEqualTo(1);
    }

    @Test
    void tellsWhatChangedSinceTheTablesThatTheRunBeforeLeft() throws Exception {
        try (Pages before = new Pages(Files.createDirectories(reports.resolve("r0")))) {
            before.antiPatterns("""
                    ('A-1', 'failure', 'gone', 2, NULL, NULL, 'error', '{}', NULL, 0, 0),
                    ('A-2', 'failure', 'again', 3, NULL, NULL, 'error', '{}', NULL, 0, 0)
                    """);
            candidate(before, "P-1", "similar_files", "approved", 9, 100L, null);
            candidate(before, "P-2", "similar_files", "candidate", 9, 100L, null);
        }
        pages.run("INSERT INTO runs (run_id, job, started_at, status) VALUES"
                + " ('r0', 'nightly', '2026-03-30 02:00', 'done'), ('r00', 'nightly', '2026-03-29 02:00', 'done'),"
                + " ('x', 'rerun', '2026-03-30 12:00', 'done'), ('y', 'nightly', '2026-03-30 20:00', 'running')");
        pages.antiPatterns("""
                ('A-2', 'failure', 'again', 7, NULL, NULL, 'error', '{}', NULL, 0, 0),
                ('A-3', 'failure', 'new', 1, NULL, NULL, 'error', '{}', NULL, 0, 0),
                ('A-4', 'secrets', 'a key', 1, NULL, NULL, 'error', '{}', NULL, 0, 0)
                """);
        candidate(pages, "P-1", "similar_files", "retired", 9, 100L, null);
        candidate(pages, "P-2", "similar_files", "approved", 9, 100L, null);
        candidate(pages, "P-4", "similar_files", "candidate", 9, 100L, null);
        candidate(pages, "P-5", "similar_files", "candidate", 1, 100L, null);

        JsonNode since = data().at("/since");

        assertThat(since.at("/runId").asString()).isEqualTo("r0");
        assertThat(since.at("/changes")
                        .valueStream()
                        .map(c -> c.at("/what").asString() + " "
                                + c.at("/first/0/id").asString() + " "
                                + c.at("/count").asInt())
                        .toList())
                .containsExactly(
                        "new_failure A-3 1",
                        "more_failures A-2 1",
                        "gone_failure A-1 1",
                        "new_finding A-4 1",
                        "new_candidate P-4 1",
                        "approved P-2 1",
                        "retired P-1 1");
        assertThat(since.at("/changes/1/first/0/by").asInt()).isEqualTo(4);
    }

    @Test
    void saysThatThereIsNothingToCompareWith() throws Exception {
        assertThat(data().at("/since/runId").isNull()).isTrue();
        assertThat(data().at("/since/earlier").asInt()).isZero();

        pages.run("INSERT INTO runs (run_id, job, started_at, status) VALUES ('r0', 'nightly', '2026-03-30', 'done')");
        Files.writeString(Files.createDirectories(reports.resolve("r0")).resolve("pave.duckdb"), "damaged");

        assertThat(data().at("/since/runId").isNull()).isTrue();
        assertThat(data().at("/since/earlier").asInt()).isEqualTo(1);
    }

    @Test
    void countsOnceWhatWasRepeatedByHand() throws SQLException {
        pages.executions("('1', 'a', 's', 1, '2026-03-28 08:00:00', 9, 'O-1', 'make', 'make', 'success', 'ada')");
        candidate(pages, "P-1", "routine", "candidate", 9, null, 10_000L);
        candidate(pages, "P-2", "routine", "candidate", 9, null, 10_000L);
        candidate(pages, "P-3", "similar_files", "approved", 9, 100L, null);
        candidate(pages, "P-4", "similar_files", "rejected", 9, 900L, null);
        pages.run("INSERT INTO candidate_routines VALUES ('P-1', 1, 1, 60000, 1, NULL), ('P-2', 1, 1, 20000, 1, NULL)");
        pages.run("""
                INSERT INTO occurrences (pattern_id, position, source_id, session_id, first_seq, last_seq, occurred_at) VALUES
                    ('P-1', 1, 'a', 's', 1, 4, '2026-03-20'), ('P-2', 1, 'a', 's', 3, 5, '2026-03-20'),
                    ('P-2', 2, 'a', 's', 6, 7, '2026-03-21'), ('P-1', 2, 'a', 't', 1, 4, '2026-01-05')
                """);
        pages.run("""
                INSERT INTO occurrences (pattern_id, position, repo, commit_id, occurred_at) VALUES
                    ('P-3', 1, 'shop', 'c1', '2026-03-10'), ('P-3', 2, 'shop', 'c2', '2025-12-10'),
                    ('P-4', 1, 'shop', 'c3', '2026-03-10')
                """);
        pages.run("INSERT INTO changes VALUES ('shop', 1, 'c2', NULL, 'ada', '2025-12-10', 'm', false)");

        JsonNode data = data();

        assertThat(data.at("/lastMonth/until").asString()).isEqualTo("2026-03-28");
        assertThat(data.at("/lastMonth/ms").asLong()).isEqualTo(80_000);
        assertThat(data.at("/lastMonth/routines").asInt()).isEqualTo(2);
        assertThat(data.at("/lastMonth/lines").asInt()).isEqualTo(10);
        assertThat(data.at("/months").size()).isEqualTo(12);
        assertThat(data.at("/months/11/ms").asLong()).isEqualTo(80_000);
        assertThat(data.at("/months/8/lines").asInt()).as("December").isEqualTo(10);
        assertThat(data.at("/months/10/ms").isNull())
                .as("nothing was read of February")
                .isTrue();
    }

    @Test
    void leavesDaysWithoutExecutionsOut() throws SQLException {
        pages.executions("""
                ('1', 'a', 's', 1, '2026-03-28 08:00:00', 9, 'O-1', 'make', 'make', 'success', 'ada'),
                ('2', 'a', 's', 2, '2026-03-28 09:00:00', 9, 'O-1', 'make', 'make', 'failure', 'ada'),
                ('3', 'a', 's', 3, '2026-03-20 09:00:00', 9, 'O-1', 'make', 'make', 'unknown', 'ada'),
                ('4', 'a', 's', 4, '2026-02-01 09:00:00', 9, 'O-1', 'make', 'make', 'success', 'ada')
                """);

        JsonNode executions = data().at("/executions");

        assertThat(executions
                        .at("/rows")
                        .valueStream()
                        .map(row -> row.valueStream().map(JsonNode::asString).collect(Collectors.joining(" ")))
                        .toList())
                .containsExactly(
                        "2026-03-20 00:00:00 unknown 1",
                        "2026-03-28 00:00:00 failure 1",
                        "2026-03-28 00:00:00 success 1");
        assertThat(cell(executions, 0, "outcome").asString()).isEqualTo("unknown");
    }

    @Test
    void tellsWhatCouldNotBeReadAndWhatWasDecided() throws SQLException {
        pages.run("""
                INSERT INTO run_notes VALUES ('r1', '/gone', 'unread', 1, 'read: not a repository'), ('r1', 'a', 'added', 7, ''),
                    ('r1', 'b', 'added', 3, ''), ('r0', 'a', 'added', 99, '')
                """);
        candidate(pages, "P-1", "similar_files", "approved", 9, 100L, null);
        candidate(pages, "P-2", "similar_files", "approved", 9, 100L, null);
        candidate(pages, "P-3", "similar_files", "rejected", 9, 100L, null);
        pages.run("UPDATE pattern_candidates SET decided_by = 'rule', rule = 'sure', decided_at = '2026-03-30 01:00'");
        pages.run("UPDATE pattern_candidates SET decided_by = 'ada', rule = NULL, decided_at = '2026-03-30 09:00'"
                + " WHERE pattern_id = 'P-3'");

        JsonNode data = data();

        assertThat(data.at("/unread/0/text").asString()).isEqualTo("read: not a repository");
        assertThat(data.at("/notes").toString()).contains("{\"kind\":\"added\",\"sources\":2,\"amount\":10}");
        assertThat(data.at("/decided").findValuesAsString("decided_by")).containsExactly("ada", "rule");
        assertThat(data.at("/decided/1/patterns").asInt()).isEqualTo(2);
    }
}
