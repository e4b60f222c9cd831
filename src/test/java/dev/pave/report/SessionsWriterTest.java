package dev.pave.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.store.Migrations;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SessionsWriterTest {
    @TempDir
    Path folder;

    private Warehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = Warehouse.open(folder.resolve("pave.duckdb"));
        new Migrations(warehouse.connection()).migrate();
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private void executions(String values) throws SQLException {
        try (var statement = warehouse.connection().createStatement()) {
            statement.execute("INSERT INTO execution_logs (execution_id, source_id, session_id, seq, started_at,"
                    + " duration_ms, operation_id, operation, raw, outcome) VALUES " + values);
        }
    }

    private JsonNode data() throws IOException {
        String page = Files.readString(
                new SessionsWriter(warehouse.connection()).write("r1", folder).orElseThrow());
        int begin = page.indexOf("id=\"data\">") + "id=\"data\">".length();
        return JsonMapper.builder().build().readTree(page.substring(begin, page.indexOf("</script>", begin)));
    }

    @Test
    void tellsWhatWasDoneWhen() throws SQLException, IOException {
        executions("""
                ('1', 'a', 's', 1, '2026-03-01 08:00:00', 500, 'O-1', 'make', 'make -j2', 'success'),
                ('2', 'a', 's', 2, '2026-03-01 08:10:00', 900, 'O-1', 'make', 'make -j8', 'failure'),
                ('3', 'b', 's', 1, '2026-03-01 10:00:00', NULL, 'O-2', 'ls', NULL, 'success')
                """);

        JsonNode data = data();

        assertThat(data.at("/totals/sessions").asInt()).isEqualTo(2);
        assertThat(data.at("/totals/failures").asInt()).isEqualTo(1);
        assertThat(data.at("/unit").asString()).isEqualTo("hour");
        assertThat(data.at("/bars/rows/0").toString()).isEqualTo("[\"2026-03-01 08:00:00\",\"failure\",1,1]");
        assertThat(data.at("/operations/rows/0/1").asString()).isEqualTo("make");
        assertThat(data.at("/operations/rows/0/5").asString()).isEqualTo("[500,500,900]");
        assertThat(data.at("/sessions/rows/0/0").asString()).as("newest first").isEqualTo("b");
        assertThat(data.at("/lines/rows").size()).isEqualTo(3);
        assertThat(data.at("/strips/rows").toString()).contains("[\"a\",\"s\",99,1,1]");
    }

    @Test
    void keepsToTheWindowOfTheRun() throws SQLException, IOException {
        executions("""
                ('1', 'a', 's', 1, '2026-03-01 08:00:00', 500, 'O-1', 'make', NULL, 'success'),
                ('2', 'a', 's', 2, '2026-03-05 23:59:00', 900, 'O-1', 'make', NULL, 'success')
                """);
        try (var statement = warehouse.connection().createStatement()) {
            statement.execute("INSERT INTO runs (run_id, job, started_at, status, window_from, window_to)"
                    + " VALUES ('r1', 'rerun', now(), 'running', '2026-03-04', '2026-03-05')");
        }

        assertThat(data().at("/totals/executions").asInt()).isEqualTo(1);
    }

    @Test
    void managesWithoutTimes() throws SQLException, IOException {
        executions("('1', 'a', 's', 1, NULL, NULL, 'O-1', 'make', NULL, 'unknown')");

        JsonNode data = data();

        assertThat(data.at("/bars/rows").size()).isZero();
        assertThat(data.at("/strips/rows/0/2").asInt()).isZero();
        assertThat(data.at("/operations/rows/0/5").asString()).isEqualTo("[0,0,0]");
    }

    @Test
    void isNotWrittenWhereNothingWasRecorded() {
        assertThat(new SessionsWriter(warehouse.connection()).write("r1", folder))
                .isEmpty();
    }
}
