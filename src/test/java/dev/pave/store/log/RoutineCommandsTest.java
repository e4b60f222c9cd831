package dev.pave.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.event.FixRecord;
import dev.pave.pattern.event.Quartiles;
import dev.pave.pattern.event.RoutineStep;
import dev.pave.store.Migrations;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutineCommandsTest {
    @TempDir
    Path folder;

    private Warehouse tables;
    private int executions;

    @BeforeEach
    void open() {
        tables = Warehouse.open(folder.resolve("pave.duckdb"));
        new Migrations(tables.connection()).migrate();
        log("github-actions");
    }

    @AfterEach
    void close() {
        tables.close();
    }

    private void run(String sql, Object... values) {
        tables.runInTransaction(connection -> new Sql(sql, values).update(connection));
    }

    private void log(String format) {
        run("INSERT OR REPLACE INTO log_sources VALUES ('spool', 'x', ?, 0, 0, 0, 0, 0, now()::TIMESTAMP)", format);
    }

    private void recovery(String id, String signature) {
        run(
                "INSERT INTO pattern_candidates (pattern_id, kind, signature, confidence, support, hits, misses,"
                        + " largest_batch, freshness, status, reason)"
                        + " VALUES (?, 'recovery', ?, 0.9, 2, 2, 0, 1, 1, 'candidate', 'r')",
                id,
                signature);
    }

    private void execution(String operation, String raw) {
        run(
                "INSERT INTO execution_logs (execution_id, source_id, session_id, seq, operation, raw, outcome)"
                        + " VALUES (?, 'spool', 's', ?, ?, ?, 'success')",
                "e" + ++executions,
                executions,
                operation,
                raw);
    }

    @Test
    void headingsActionsToolsAndClaimsAreNoCommands() {
        Stream.of("make", "Runner Image", "uses actions/checkout", "Edit", "claim", "npm ci")
                .forEach(operation -> execution(operation, null));
        run("UPDATE execution_logs SET shape = operation WHERE operation = 'Runner Image'");
        run("UPDATE execution_logs SET arguments_id = 'a' WHERE operation = 'Edit'");
        run("INSERT INTO occurrences (pattern_id, position, source_id, session_id, first_seq, last_seq)"
                + " VALUES ('P-1', 0, 'spool', 's', 1, 6)");
        List<RoutineStep> steps = Stream.of("make", "Runner Image", "uses actions/checkout", "Edit", "claim", "npm ci")
                .map(operation -> new RoutineStep(List.of(operation), 1, false, Quartiles.NONE, Quartiles.NONE))
                .toList();
        RoutineCommands commands = new RoutineCommands(tables);

        assertThat(commands.of("P-1", steps)).containsExactly(Arrays.asList("make", null, null, null, null, "npm ci"));
        log("junit");
        assertThat(commands.of("P-1", steps)).as("tests are not typed").isEmpty();
        assertThat(commands.formats("P-1")).containsExactly("junit");
    }

    @Test
    void aRecoveryIsKnownAsItWasTypedWhereThatIsAlwaysTheSame() {
        recovery("P-3", "recovery:missing => mkdir");
        recovery("P-4", "recovery:other => mkdir");
        for (String made : List.of("out", "out", "tmp")) {
            execution("cp", "cp a out/a");
            execution("mkdir", "mkdir " + made);
            run(
                    "INSERT INTO occurrences (pattern_id, position, source_id, session_id, first_seq, last_seq)"
                            + " VALUES (?, ?, 'spool', 's', ?, ?)",
                    made.equals("tmp") ? "P-4" : "P-3",
                    executions,
                    executions - 1,
                    executions);
        }
        run("INSERT INTO occurrences (pattern_id, position, source_id, session_id, first_seq, last_seq)"
                + " VALUES ('P-4', 0, 'spool', 's', 1, 2)");
        RoutineCommands commands = new RoutineCommands(tables);

        assertThat(commands.ofRecovery(new FixRecord("missing", "mkdir", 2, 2, 0, 0)))
                .contains(List.of("mkdir out"));
        assertThat(commands.ofRecovery(new FixRecord("other", "mkdir", 2, 2, 0, 0)))
                .as("typed in two ways")
                .isEmpty();
        assertThat(commands.ofRecovery(new FixRecord("unknown", null, 0, 0, 3, 3)))
                .isEmpty();
    }
}
