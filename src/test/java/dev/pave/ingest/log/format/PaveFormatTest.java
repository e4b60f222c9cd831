package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PaveFormatTest extends LogTestCase {
    private static final String FIRST =
            "{\"execution_id\":\"e1\",\"session_id\":\"s1\",\"started_at\":\"2026-03-01T08:00:00.250Z\",\"duration_ms\":1200,"
                    + "\"actor\":\"ada\",\"operation\":\"make test\",\"raw\":\"make -C shop test\",\"outcome\":\"failure\","
                    + "\"exit_code\":2,\"message\":\"one \\u201cred\\u201d test\\nof 12\",\"pattern_id\":null}\n";
    private static final String SECOND =
            "{\"execution_id\":\"e2\",\"session_id\":\"s1\",\"started_at\":\"2026-03-01T08:01:00Z\",\"operation\":\"make test\",\"outcome\":\"success\"}\n";

    @Test
    void executionsWithoutIdsAreKnownByTheirOutcomes() {
        String execution = "{\"operation\":\"make test\",\"outcome\" : \"success\"}\n";
        String message = "{\"level\":\"info\",\"operation\":\"put\",\"outcome\":\"success\",\"msg\":\"stored\"}\n";

        assertThat(logs.ingest(logs.write("a.jsonl", execution)).format()).isEqualTo("pave");
        assertThat(logs.ingest(logs.write("b.jsonl", message)).format()).isEqualTo("json-log");
    }

    @Test
    void readsAllThatTheSchemaNames() {
        LogReading reading = logs.ingest(logs.write("day.jsonl", FIRST + SECOND));

        assertThat(reading.format()).isEqualTo("pave");
        assertThat(reading.added()).isEqualTo(2);
        assertThat(
                        logs.rows(
                                "SELECT execution_id, session_id, seq, started_at, duration_ms, actor, operation, raw, outcome, exit_code, message, pattern_id FROM execution_logs ORDER BY seq"))
                .containsExactly(
                        "e1|s1|1|2026-03-01 08:00:00.25|1200|ada|make test|make -C shop test|failure|2|one “red” test\nof 12|null",
                        "e2|s1|2|2026-03-01 08:01:00.0|null|null|make test|null|success|null|null|null");
        assertThat(logs.rows("SELECT count(DISTINCT operation_id) FROM execution_logs"))
                .containsExactly("1");
    }

    @Test
    void toldAgainAddsNothing() {
        Path file = logs.write("day.jsonl", FIRST + SECOND);
        logs.ingest(file);

        assertThat(logs.ingest(file).added()).isZero();
        assertThat(logs.executions()).hasSize(2);
    }

    @Test
    void badLinesAreRejectedAndTheOthersRead() {
        LogReading reading = logs.ingest(logs.write(
                "day.jsonl",
                FIRST + "{\"execution_id\":\"x\",\"opera\n" + "no JSON, password=hunter2hunter2\n"
                        + "{\"operation\":\"a\",\"outcome\":\"maybe\"}\n" + "{\"outcome\":\"success\"}\n"
                        + "{\"operation\":\"a\",\"started_at\":\"yesterday\"}\n" + "\n" + SECOND));

        assertThat(reading.added()).isEqualTo(2);
        assertThat(reading.rejected()).isEqualTo(5);
        assertThat(logs.rows("SELECT line_no, reason FROM rejects ORDER BY line_no"))
                .containsExactly(
                        "2|ends too early",
                        "3|is no JSON from column 1 on",
                        "4|outcome is success, failure or unknown, not maybe",
                        "5|has no operation",
                        "6|started_at is no time: yesterday");
        assertThat(logs.rows("SELECT excerpt FROM rejects WHERE line_no = 3"))
                .containsExactly("no JSON, password=[redacted:assignment]");
        assertThat(logs.rows("SELECT byte_offset FROM rejects WHERE line_no = 2"))
                .containsExactly("" + FIRST.length());
    }

    @Test
    void executionsWithoutSessionOrTimeBelongToTheFile() {
        logs.ingest(logs.write("day.jsonl", FIRST + "{\"execution_id\":\"e3\",\"operation\":\"ls\"}\n"));

        assertThat(
                        logs.rows(
                                "SELECT session_id = source_id, started_at, outcome FROM execution_logs WHERE execution_id = 'e3'"))
                .containsExactly("true|null|unknown");
    }

    @Test
    void readsWhateverEndsLinesAndInWhateverEncoding() {
        String windows = (FIRST + SECOND).replace("\n", "\r\n");
        logs.ingest(logs.write("crlf.jsonl", "\uFEFF" + windows.replace(":\"e", ":\"crlf")));
        logs.ingest(logs.write(
                "wide.jsonl", ("\uFEFF" + windows.replace(":\"e", ":\"wide")).getBytes(StandardCharsets.UTF_16LE)));
        logs.ingest(logs.write(
                "west.jsonl",
                "{\"execution_id\":\"west\",\"operation\":\"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1)));
        logs.ingest(logs.write("nul.jsonl", "\0\0\0{\"execution_id\":\"nul\",\"operation\":\"a\0b\"}\n"));

        assertThat(logs.rows("SELECT count(*) FROM execution_logs")).containsExactly("6");
        assertThat(logs.rows("SELECT operation FROM execution_logs WHERE execution_id IN ('west', 'nul') ORDER BY 1"))
                .containsExactly("ab", "caf\u00e9");
        assertThat(logs.rows("SELECT * FROM rejects")).isEmpty();
    }
}
