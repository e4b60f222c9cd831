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

class SessionsPageTest {
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
        return pages.data(data -> data.sessions().orElseThrow());
    }

    @Test
    void tellsWhatWasDoneWhen() throws SQLException {
        pages.executions("""
                ('1', 'a', 's', 1, '2026-03-01 08:00:00', 500, 'O-1', 'make', 'make -j2', 'success', NULL),
                ('2', 'a', 's', 2, '2026-03-01 08:10:00', 900, 'O-1', 'make', 'make -j8', 'failure', NULL),
                ('3', 'b', 's', 1, '2026-03-01 10:00:00', NULL, 'O-2', 'ls', NULL, 'success', NULL)
                """);

        JsonNode data = data();

        assertThat(data.at("/totals/sessions").asInt()).isEqualTo(2);
        assertThat(data.at("/totals/failures").asInt()).isEqualTo(1);
        assertThat(data.at("/unit").asString()).isEqualTo("hour");
        assertThat(data.at("/bars/rows/0").toString()).isEqualTo("[\"2026-03-01 08:00:00\",\"failure\",1,1]");
        assertThat(data.at("/operations/rows/0/1").asString()).isEqualTo("make");
        assertThat(data.at("/operations/rows/0/5").asString()).isEqualTo("[500,500,900]");
        assertThat(cell(data.at("/sessions"), 0, "source_id").asString())
                .as("newest first")
                .isEqualTo("b");
        assertThat(data.at("/lines/rows").size()).isEqualTo(3);
        assertThat(data.at("/strips/rows").toString()).contains("[2,99,1,1]");
    }

    @Test
    void keepsToTheWindowOfTheRun() throws SQLException {
        pages.executions("""
                ('1', 'a', 's', 1, '2026-03-01 08:00:00', 500, 'O-1', 'make', NULL, 'success', NULL),
                ('2', 'a', 's', 2, '2026-03-05 23:59:00', 900, 'O-1', 'make', NULL, 'success', NULL)
                """);
        pages.window("2026-03-04", "2026-03-05");

        assertThat(data().at("/totals/executions").asInt()).isEqualTo(1);
        assertThat(data().at("/pages/executions").asInt()).isEqualTo(1);
    }

    @Test
    void managesWithoutTimes() throws SQLException {
        pages.executions("('1', 'a', 's', 1, NULL, NULL, 'O-1', 'make', NULL, 'unknown', NULL)");

        JsonNode data = data();

        assertThat(data.at("/bars/rows").size()).isZero();
        assertThat(cell(data.at("/strips"), 0, "part").asInt()).isZero();
        assertThat(data.at("/operations/rows/0/5").asString()).isEqualTo("[0,0,0]");
    }

    @Test
    void isNotWrittenWhereNothingWasRecorded() {
        pages.antiPatternsPage();

        assertThat(folder.resolve("anti-patterns.html")).exists();
        assertThat(folder.resolve("sessions.html")).doesNotExist();
    }

    @Test
    void marksWhereAGuardFoundSomethingAndWhyAnExecutionFailed() throws SQLException {
        pages.executions("""
                ('1', 'a', 's', 1, '2026-03-01 08:00:00', 500, 'O-1', 'npm test', NULL, 'failure', NULL),
                ('2', 'a', 's', 2, '2026-03-01 08:10:00', 900, 'O-2', 'Edit', NULL, 'success', NULL),
                ('3', 'a', 's', 3, '2026-03-01 09:00:00', 900, 'O-3', 'claim', 'all tests pass', 'unknown', NULL)
                """);
        pages.failures("('a', 's', 1, 'test', 'test: 1 failing', '1 failing', 'mocha')");
        pages.sessionFindings("""
                ('a', 's', 3, 'hallucination_of_success', 'nothing verified the last change', 'error', 'it was not run',
                    'change 2: Edit', '2026-03-01 09:00:00')
                """);
        pages.antiPatterns("""
                ('A-1', 'failure', 'test: 1 failing', 4, NULL, NULL, 'warning', '{}', NULL, 0, 0),
                ('A-2', 'hallucination_of_success', 'nothing verified the last change', 1, NULL, NULL, 'error', '[]',
                    NULL, 0, 0)
                """);

        JsonNode data = data();

        assertThat(data.at("/marks/rows").toString())
                .isEqualTo(
                        "[[1,1,0,\"failure\",\"warning\",\"A-1\",\"test\",\"1 failing\"],"
                                + "[1,3,99,\"hallucination_of_success\",\"error\",\"A-2\",\"it was not run\",\"change 2: Edit\"]]");
        assertThat(cell(data.at("/sessions"), 0, "findings").asInt()).isEqualTo(1);
    }

    @Test
    void countsFindingsByThoseInWhoseSessionsTheyAre() throws SQLException {
        pages.run("INSERT INTO log_sources VALUES ('a', 'a.jsonl', 'claude-code', 1, 1, 2, 0, 0, now()),"
                + " ('b', 'b.jsonl', 'pave', 1, 1, 2, 0, 0, now())");
        pages.executions("""
                ('1', 'a', 's', 1, '2026-03-01 08:00:00', 500, 'O-1', 'make', NULL, 'success', NULL),
                ('2', 'a', 's', 2, '2026-03-01 08:01:00', 500, 'O-1', 'make', NULL, 'failure', NULL),
                ('3', 'b', 's', 1, '2026-03-01 08:02:00', 500, 'O-1', 'make', NULL, 'success', 'ada'),
                ('4', 'b', 't', 1, '2026-03-01 08:03:00', 500, 'O-1', 'make', NULL, 'success', 'ada'),
                ('5', 'c', 's', 1, '2026-03-01 08:04:00', 500, 'O-1', 'make', NULL, 'success', NULL)
                """);
        pages.sessionFindings("""
                ('a', 's', 1, 'planning_loop_trap', 'r', 'warning', 'm', 'e', NULL),
                ('a', 's', 2, 'planning_loop_trap', 'r', 'warning', 'm', 'e', NULL),
                ('b', 't', 1, 'planning_loop_trap', 'r', 'warning', 'm', 'e', NULL)
                """);

        JsonNode data = data();

        assertThat(data.at("/actors/rows").toString())
                .as("who, whether an agent, sessions, executions, failed, findings")
                .isEqualTo("[[\"Claude Code\",true,1,2,1,2],[\"ada\",false,2,2,0,1],[null,false,1,1,0,0]]");
        assertThat(data.at("/sessions/rows").toString()).contains("\"Claude Code\"", "[\\\"ada\\\"]");
        assertThat(data.at("/operations/rows/0/4").asInt())
                .as("two sources may have a session of one name")
                .isEqualTo(4);
        assertThat(data.at("/bars/rows/1").toString()).endsWith(",\"success\",4,4]");
    }

    @Test
    void showsOldSessionsInWhichSomethingWasFoundOrFailed() throws SQLException {
        pages.run("""
                INSERT INTO execution_logs (execution_id, source_id, session_id, seq, started_at, operation_id, operation,
                    outcome)
                SELECT s || '-' || i, 'a', 's' || s, i, TIMESTAMP '2026-03-01' + INTERVAL (s) HOUR, 'O-1', 'make',
                    if(s = 9 AND i = 10, 'failure', 'success')
                FROM range(0, 300) sessions(s), range(1, 21) executions(i)
                """);
        pages.sessionFindings("('a', 's7', 10, 'planning_loop_trap', 'r', 'warning', 'm', 'e', NULL)");
        pages.failures("('a', 's9', 10, 'test', 'test: x', 'x', 'f')");

        JsonNode data = data();

        JsonNode sessions = data.at("/sessions");
        assertThat(sessions.at("/rows").size()).isEqualTo(ShownSessions.MOST + 2);
        assertThat(cell(sessions, ShownSessions.MOST, "session_id").asString()).isEqualTo("s9");
        assertThat(cell(sessions, ShownSessions.MOST + 1, "session_id").asString())
                .isEqualTo("s7");
        assertThat(data.at("/lines/rows").toString())
                .contains("[\"a\",\"s7\",1,", "[\"a\",\"s7\",20,")
                .contains("[\"a\",\"s9\",8,", "[\"a\",\"s9\",12,")
                .doesNotContain("[\"a\",\"s9\",7,", "[\"a\",\"s9\",13,");
    }
}
