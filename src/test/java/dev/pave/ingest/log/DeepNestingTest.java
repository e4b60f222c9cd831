package dev.pave.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is nested a hundred thousand deep is read or rejected; what stands beside it is read. */
class DeepNestingTest extends LogTestCase {
    private static final int DEEP = 100_000;
    private static final String ARRAYS = "[".repeat(DEEP) + "]".repeat(DEEP);

    @Test
    void jsonLines() {
        LogReading reading = logs.ingest(logs.write(
                "a.jsonl",
                "{\"execution_id\":\"e1\",\"operation\":\"make\",\"more\":" + ARRAYS + "}\n"
                        + "{\"execution_id\":\"e2\",\"operation\":" + ARRAYS + "}\n"
                        + "{\"execution_id\":\"e3\",\"operation\":\"make\",\"more\":" + "[".repeat(DEEP) + "}\n"
                        + "{\"execution_id\":\"e4\",\"operation\":\"make\"}\n"));

        assertThat(reading.executions()).isEqualTo(2);
        assertThat(logs.rows("SELECT line_no, reason, length(excerpt) FROM rejects ORDER BY 1"))
                .containsExactly(
                        "2|has an array or object where a text is wanted|200",
                        "3|is no JSON from column 100048 on|200");
    }

    @Test
    void linesOfTracesThatAreParsedToTrees() {
        String span =
                "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"t\",\"spanId\":\"s%d\",\"name\":\"a\"}]}]}]}\n";
        LogReading reading = logs.ingest(
                logs.write("a.json", span.formatted(1) + "{\"resourceSpans\":" + ARRAYS + "}\n" + span.formatted(2)));

        assertThat(reading.executions()).isEqualTo(2);
        assertThat(logs.rows("SELECT line_no, reason FROM rejects")).containsExactly("2|is no JSON object");
    }

    @Test
    void aDocumentOfTracesIsRefused() {
        LogReading reading = logs.ingest(logs.write("a.json", "{\n\"resourceSpans\":" + ARRAYS + "}\n"));

        assertThat(reading.refusal()).contains("a.json: is no JSON", "nesting depth");
    }

    @Test
    void elementsOfXml() {
        String event = "<event><string key='concept:name' value='a'/></event>";
        LogReading reading = logs.ingest(logs.write(
                "a.xes",
                "<log xes.version='1.0'><trace>" + event + "<x>".repeat(DEEP) + "</x>".repeat(DEEP) + event
                        + "</trace></log>"));
        LogReading suites = logs.ingest(logs.write(
                "TEST-a.xml", "<testsuite>".repeat(DEEP) + "<testcase name='a'/>" + "</testsuite>".repeat(DEEP)));

        assertThat(reading.executions()).isEqualTo(2);
        assertThat(suites.executions() == 1 || suites.refusal() != null).isTrue();
    }

    @Test
    void blanksAndCommentsBeforeAnything() {
        String blanks = "\n".repeat(60_000);
        String log =
                "<log xes.version='1.0'><trace><event><string key='concept:name' value='a'/></event></trace></log>";

        assertThat(logs.ingest(logs.write("a.log", blanks + "2026-03-01 10:00:00 INFO up\n"))
                        .executions())
                .isEqualTo(1);
        assertThat(logs.ingest(logs.write("a.xes", blanks + log)).executions()).isEqualTo(1);
        assertThat(logs.ingest(logs.write("b.xes", "<?xml version='1.0'?>" + "<!---->".repeat(9_000) + log + " "))
                        .executions())
                .isEqualTo(1);
    }
}
