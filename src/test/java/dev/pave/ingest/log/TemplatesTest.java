package dev.pave.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.engine.KeepingEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operations of messages are the templates of their log, however the log came in. */
class TemplatesTest extends LogTestCase {

    private static final List<String> STATES = List.of("red", "green", "blue", "grey", "pink", "lime");

    private static String line(int i) {
        return "2026-03-01 10:00:" + (10 + i) + " INFO [main] the lamp of room turned " + STATES.get(i) + " now\n";
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(TemplatesTest::line).collect(Collectors.joining());
    }

    private List<String> operations() {
        return logs.rows("SELECT DISTINCT operation_id, operation FROM execution_logs ORDER BY operation");
    }

    @Test
    void earlierMessagesFollowATemplateThatChanges() {
        logs.ingest(logs.write("lamp.log", lines(0, 2)));
        assertThat(logs.executions())
                .containsExactly(
                        "1|the lamp of room turned red now|unknown", "2|the lamp of room turned green now|unknown");

        logs.ingest(logs.write("lamp.log", lines(0, 6)));

        assertThat(operations()).hasSize(1).allMatch(row -> row.endsWith("|the lamp of room turned <*> now"));
    }

    @Test
    void manyNightsGiveTheSameAsOne(@TempDir Path other) {
        String log = "started\n" + lines(0, 6) + "2026-03-01 10:01:00 ERROR [main] boom 17\n\tat a.B.c(B.java:1)\n"
                + "2026-03-01 10:01:01 INFO [db] up in 3 s\n";
        for (int end = 1; end <= log.length(); end += 9) {
            logs.ingest(logs.write("a.log", log.substring(0, end)));
        }
        logs.ingest(logs.write("a.log", log));
        try (LogFixture once = new LogFixture(other)) {
            once.ingest(once.write("a.log", log));

            String all =
                    "SELECT seq, started_at, operation_id, operation, raw, outcome, message, shape FROM execution_logs"
                            + " ORDER BY seq, raw";
            assertThat(logs.rows(all)).isEqualTo(once.rows(all));
            assertThat(logs.rows("SELECT * EXCLUDE (log) FROM message_templates ORDER BY shape"))
                    .isEqualTo(once.rows("SELECT * EXCLUDE (log) FROM message_templates ORDER BY shape"));
        }
    }

    /** More than the database takes at a time, all of them different. */
    @Test
    void aLogMayHaveThousandsOfShapes() {
        int shapes = 5_000;
        logs.ingest(logs.write(
                "a.log",
                IntStream.range(0, shapes)
                        .mapToObj(i -> "2026-03-01 10:00:00 INFO [main] " + word(i / 80) + " asked " + word(i % 80)
                                + " for leave\n")
                        .collect(Collectors.joining())));

        assertThat(logs.rows("SELECT count(DISTINCT shape) FROM message_templates"))
                .containsExactly("" + shapes);
        assertThat(operations()).hasSize(1).allMatch(row -> row.endsWith("|<*> asked <*> for leave"));
    }

    @Test
    void anEngineElsewhereLearnsTheSame(@TempDir Path other) {
        String log = IntStream.range(0, 1300)
                .mapToObj(i -> "2026-03-01 10:00:00 INFO [main] " + word(i / 36) + " asked " + word(i % 36)
                        + " for leave\n" + (i % 7 == 0 ? "2026-03-01 10:00:01 INFO [main] lamp " + i + " is on\n" : ""))
                .collect(Collectors.joining());
        KeepingEngine engine = new KeepingEngine();
        logs.ingestInParts(logs.write("a.log", log), Long.MAX_VALUE / 4, engine);
        try (LogFixture here = new LogFixture(other)) {
            here.ingest(here.write("a.log", log));

            assertThat(engine.kept()).as("the reading and the learning").isEqualTo(2);
            assertThat(operations()).hasSize(2);
            for (String table : List.of("message_templates", "execution_logs")) {
                String rows = "SELECT * EXCLUDE (%s) FROM %s ORDER BY rowid";
                String own = table.equals("message_templates") ? "log" : "source_id, execution_id, session_id";
                assertThat(logs.rows(rows.formatted(own, table))).isEqualTo(here.rows(rows.formatted(own, table)));
            }
        }
    }

    private static String word(int i) {
        return "na" + Character.toString('a' + i / 6) + Character.toString('a' + i % 6) + "la";
    }

    @Test
    void filesWhoseNamesDifferInNumbersAreOneLog() {
        logs.ingest(logs.write("lamp-2026-03-01.log", lines(0, 3)));
        logs.ingest(logs.write("lamp-2026-03-02.log", lines(3, 6)));

        assertThat(operations()).hasSize(1);
        assertThat(Templates.log("text", "app.log.3.gz")).isEqualTo("text app.log");
        assertThat(Templates.log("text", "app.log-20260301")).isEqualTo("text app.log");
        assertThat(Templates.log("text", "other.log")).isNotEqualTo("text app.log");
    }

    @Test
    void logsOfOtherNamesDoNotMeddle() {
        logs.ingest(logs.write("lamp.log", lines(0, 3)));
        logs.ingest(logs.write("door.log", lines(3, 6)));

        assertThat(operations()).hasSize(6);
    }

    @Test
    void theLineStaysWithItsHeaderAndWithoutSecrets() {
        logs.ingest(logs.write("a.log", "2026-03-01 10:00:00 INFO [main] login with password=hunter22xyz ok\n"));

        assertThat(logs.rows("SELECT raw FROM execution_logs").get(0))
                .startsWith("2026-03-01 10:00:00 INFO [main] login with")
                .doesNotContain("hunter22xyz");
    }
}
