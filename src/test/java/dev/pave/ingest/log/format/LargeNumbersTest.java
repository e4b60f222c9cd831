package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogTestCase;
import org.junit.jupiter.api.Test;

/** A number that no field can hold is unknown; the rest of its log is read. */
class LargeNumbersTest extends LogTestCase {

    private static final String HUGE = "177243847000000009999999999999999999999900";

    @Test
    void aTimeOfAnOtlpSpan() {
        logs.ingest(logs.write(
                "spans.json",
                "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"name\":\"build\",\"startTimeUnixNano\":" + HUGE
                        + "},{\"name\":\"test\",\"startTimeUnixNano\":\"1772438470000000000\"}]}]}]}"));

        assertThat(logs.rows("SELECT operation, started_at IS NULL FROM execution_logs ORDER BY operation"))
                .containsExactly("build|true", "test|false");
    }

    @Test
    void anExitCodeOfACodexCall() {
        logs.ingest(logs.write("rollout.jsonl", """
                {"timestamp":"2026-03-01T10:00:00Z","type":"session_meta","payload":{"id":"s1"}}
                {"timestamp":"2026-03-01T10:00:01Z","type":"response_item","payload":{"type":"function_call","name":"shell","call_id":"c1","arguments":"{\\"command\\":[\\"make\\"]}"}}
                {"timestamp":"2026-03-01T10:00:02Z","type":"response_item","payload":{"type":"function_call_output","call_id":"c1","output":"{\\"output\\":\\"x\\",\\"metadata\\":{\\"exit_code\\":%s}}"}}
                """.formatted(HUGE)));

        assertThat(logs.rows("SELECT count(*) FROM execution_logs WHERE exit_code IS NULL"))
                .containsExactly("1");
    }
}
