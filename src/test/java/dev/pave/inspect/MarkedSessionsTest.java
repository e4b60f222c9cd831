package dev.pave.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.mine.guards.SessionFacts;
import dev.pave.pattern.event.SessionMarks;
import dev.pave.store.GuardStore;
import dev.pave.store.Migrations;
import dev.pave.store.TableWriter;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that the store leaves out for want of a mark are those in which the readers find nothing. */
class MarkedSessionsTest {

    private static final SessionMarks ANY = new SessionMarks("", "");
    private static final int SESSIONS = 3000;

    /** Operation, what was written (null for the same), and whether it shows a failure though it ended well. */
    private static final List<String[]> CALLS = List.of(
            call("claim", "All tests pass, the bug is fixed."),
            call("claim", "I could not finish."),
            call("Submit", null),
            call("attempt_completion {text}", "Done: the feature is implemented and tested."),
            call("git commit -m {text}", "git commit -m 'Fix the parser, all tests pass'"),
            call("cd {path} && git {text}", "cd a && git -c x=y commit -qm 'Fixed; done'"),
            call("TodoWrite", "[1]"),
            call("think", "what next"),
            call("Edit {path}", "a.py"),
            call("pytest -q", null),
            call("legit commitment", null),
            call("echo git", "echo git; commit"),
            call("reclaim space", null));

    private static final List<String[]> DULL = List.of(
            call("ls -l", null),
            call("make build", "make build "),
            call("git status", null),
            call("cat {path}", "cat x"));

    private static String[] call(String operation, String raw) {
        return new String[] {operation, raw};
    }

    @Test
    void noFactIsLost(@TempDir Path folder) {
        try (Warehouse warehouse = Warehouse.open(folder.resolve("pave.duckdb"))) {
            new Migrations(warehouse.connection()).migrate();
            fill(warehouse, new Random(4));

            Map<String, List<Object>> all = facts(warehouse, ANY);
            Map<String, List<Object>> marked = facts(warehouse, SessionFacts.MARKS);

            assertThat(all).hasSize(SESSIONS);
            assertThat(marked.size()).as("sessions that are read").isBetween(1, SESSIONS * 9 / 10);
            all.values().removeIf(List::isEmpty);
            marked.values().removeIf(List::isEmpty);
            assertThat(all).hasSizeGreaterThan(SESSIONS / 5);
            assertThat(marked).isEqualTo(all);
        }
    }

    private static Map<String, List<Object>> facts(Warehouse warehouse, SessionMarks marks) {
        Map<String, List<Object>> facts = new TreeMap<>();
        new GuardStore(warehouse)
                .sessions(
                        List.of(new GuardStore.Log("log", "log", 0, "")),
                        marks,
                        (session, steps) -> facts.put(session.sessionId(), SessionFacts.read(steps)));
        return facts;
    }

    private static void fill(Warehouse warehouse, Random random) {
        warehouse.runInTransaction(connection -> TableWriter.fill(connection, "execution_logs", table -> {
            for (int session = 0; session < SESSIONS; session++) {
                int length = 1 + random.nextInt(6);
                boolean dull = random.nextInt(3) == 0;
                for (int seq = 1; seq <= length; seq++) {
                    List<String[]> calls = dull || random.nextBoolean() ? DULL : CALLS;
                    String[] call = calls.get(random.nextInt(calls.size()));
                    boolean told = !dull && random.nextInt(9) == 0;
                    boolean failed = !dull && random.nextInt(9) == 0;
                    String id = session + "-" + seq;
                    table.row(
                            id,
                            "log",
                            "s" + session,
                            (long) seq,
                            null,
                            null,
                            null,
                            "O-1",
                            call[0],
                            call[1],
                            "success",
                            null,
                            failed ? "1 failed" : null,
                            null,
                            null,
                            null,
                            null,
                            told ? "r" + random.nextInt(2) : null,
                            failed ? "failure" : null);
                }
            }
        }));
    }
}
