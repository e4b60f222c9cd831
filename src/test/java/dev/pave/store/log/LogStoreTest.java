package dev.pave.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.SessionKey;
import dev.pave.pattern.event.Execution;
import dev.pave.pattern.event.SessionEvent;
import dev.pave.store.Migrations;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogStoreTest {
    @TempDir
    Path folder;

    private Warehouse warehouse;
    private LogStore store;

    @BeforeEach
    void open() {
        warehouse = Warehouse.open(folder.resolve("pave.duckdb"));
        new Migrations(warehouse.connection()).migrate();
        store = new LogStore(warehouse);
        List.of("a", "b", "c").forEach(id -> source(id, "csv"));
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private void source(String id, String format) {
        warehouse.runInTransaction(connection -> new Sql(
                        "INSERT OR REPLACE INTO log_sources VALUES (?, 'x', ?, 0, 0, 0, 0, 0, now()::TIMESTAMP)",
                        id,
                        format)
                .update(connection));
    }

    private void execution(String source, String session, int seq, String at, String operation, String parameters) {
        warehouse.runInTransaction(connection -> new Sql(
                        "INSERT INTO execution_logs (execution_id, source_id, session_id, seq, started_at, duration_ms,"
                                + " operation, outcome, parameters)"
                                + " VALUES (?, ?, ?, ?, ?::TIMESTAMP, 5, ?, 'success', ?)",
                        source + session + seq,
                        source,
                        session,
                        seq,
                        at,
                        operation,
                        parameters)
                .update(connection));
    }

    @Test
    void givesSessionsInTheOrderInWhichTheyBegan() {
        execution("a", "late", 1, "2026-03-02 08:00:00", "three", null);
        execution("b", "early", 2, "2026-03-03 09:00:00", "two", null);
        execution("b", "early", 1, "2026-03-01 08:00:00", "one", "{\"path1\":\"x\"}");
        execution("c", "other", 1, "2026-03-01 08:00:00", "of another group", null);
        execution("a", "late", 2, "2026-03-02 08:00:01", null, null);
        store.group(Map.of("a", "logs/* (csv)", "b", "logs/* (csv)", "c", "else"));

        List<SessionEvent> events = store.events("logs/* (csv)", command -> Map.of("word1", command));

        assertThat(events).extracting(SessionEvent::operation).containsExactly("one", "two", "three");
        assertThat(events.get(0))
                .isEqualTo(new SessionEvent(
                        new SessionKey("b", "early").text(),
                        1,
                        "one",
                        Instant.parse("2026-03-01T08:00:00Z"),
                        5,
                        Execution.Outcome.SUCCESS,
                        Map.of("path1", "x")));
        assertThat(store.courses("logs/* (csv)"))
                .isEqualTo(events.stream().map(LogStoreTest::bare).toList());
    }

    private static SessionEvent bare(SessionEvent event) {
        return new SessionEvent(
                event.sessionId(),
                event.seq(),
                event.operation(),
                event.startedAt(),
                event.durationMs(),
                event.outcome(),
                Map.of());
    }

    @Test
    void keepsTheSameSessionOfTwoFilesApart() {
        execution("a", "s", 1, null, "one", null);
        execution("b", "s", 1, null, "two", null);
        store.group(Map.of("a", "g", "b", "g"));

        assertThat(store.events("g", command -> Map.of("word1", command)))
                .extracting(event -> SessionKey.of(event.sessionId()))
                .containsExactly(new SessionKey("a", "s"), new SessionKey("b", "s"));
    }

    @Test
    void holdsManyEvents() {
        warehouse.runInTransaction(connection -> new Sql(
                        "INSERT INTO execution_logs (execution_id, source_id, session_id, seq, operation, outcome)"
                                + " SELECT 'e' || i, 'a', 's', i, 'op ' || i % 7, 'unknown' FROM range(1, 5001) t(i)")
                .update(connection));
        store.group(Map.of("a", "g"));

        List<SessionEvent> events = store.events("g", command -> Map.of("word1", command));

        assertThat(events).hasSize(5000);
        assertThat(events.get(4999).seq()).isEqualTo(5000);
        assertThat(events.get(4999).operation()).isEqualTo("op " + 5000 % 7);
        assertThat(events.get(4999).startedAt()).isNull();
    }

    /** What is mined is held in memory: of many the newest, and of the oldest session that is left its end. */
    @Test
    void givesTheNewestOfMany() {
        execution("a", "first", 1, "2026-03-01 08:00:00", "one", null);
        execution("a", "first", 2, "2026-03-05 08:00:00", "two", null);
        execution("b", "second", 1, "2026-03-02 08:00:00", "three", null);
        execution("b", "second", 2, "2026-03-02 08:00:01", "four", "{\"path1\":\"x\"}");
        execution("a", "third", 1, "2026-03-03 08:00:00", "five", null);
        execution("a", "when", 1, null, "six", null);
        store.group(Map.of("a", "g", "b", "g"));
        LogStore three = new LogStore(warehouse, 3);

        List<SessionEvent> events = three.events("g", command -> Map.of());

        assertThat(events).extracting(SessionEvent::operation).containsExactly("four", "five", "six");
        assertThat(events.get(0).parameters()).containsEntry("path1", "x");
        assertThat(three.courses("g"))
                .isEqualTo(events.stream().map(LogStoreTest::bare).toList());
        assertThat(three.older("g")).isEqualTo(3);
        assertThat(store.older("g")).isZero();
        assertThat(new LogStore(warehouse, 6).events("g", command -> Map.of())).hasSize(6);
    }

    /** All that mining knows of a failure is in the sessions that it gets. */
    @Test
    void failuresAreThoseOfTheSessionsThatAreMined() {
        execution("a", "old", 1, "2026-03-01 08:00:00", "make", null);
        execution("a", "half", 1, "2026-03-02 08:00:00", "make", null);
        execution("a", "half", 2, "2026-03-02 08:00:01", "make", null);
        execution("a", "new", 1, "2026-03-03 08:00:00", "make", null);
        store.group(Map.of("a", "g"));
        warehouse.runInTransaction(connection -> new Sql(
                        "INSERT INTO failures (source_id, session_id, seq, category, signature, excerpt, form)"
                                + " SELECT source_id, session_id, seq, 'other', 'f', 'x', 'y' FROM execution_logs")
                .update(connection));
        FailureStore failures = new FailureStore(warehouse);

        assertThat(failures.recurring("g", 2).keySet())
                .containsExactlyInAnyOrder(new SessionKey("a", "half").text(), new SessionKey("a", "new").text());
        assertThat(failures.recurring("g", 3).keySet()).hasSize(2);
        assertThat(failures.recurring("g", 4).keySet()).hasSize(3);
        assertThat(failures.recurring("g")).isEqualTo(failures.recurring("g", 4));
    }

    @Test
    void readsWhatVariesOutOfARecordedCommand() {
        source("a", "pave");
        execution("a", "s", 1, null, "git tag", null);
        execution("b", "s", 1, null, "git tag", null);
        warehouse.runInTransaction(
                connection -> new Sql("UPDATE execution_logs SET raw = 'git tag v1'").update(connection));
        store.group(Map.of("a", "g", "b", "g"));

        assertThat(store.events("g", command -> Map.of("word1", command)))
                .extracting(SessionEvent::parameters)
                .containsExactly(Map.of("word1", "git tag v1"), Map.of());
    }
}
