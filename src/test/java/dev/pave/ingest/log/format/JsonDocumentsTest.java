package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of JSON: one bad spot loses one record, and how several of them are parted is no matter. */
class JsonDocumentsTest extends LogTestCase {

    private static final String SPANS =
            "{'resource':{},'scopeSpans':[{'spans':[{'traceId':'t','spanId':'1','name':'build',"
                    + "'startTimeUnixNano':'1777888800000000000','endTimeUnixNano':'1777888801000000000','status':{}},"
                    + "{'traceId':'t','spanId':'2','name':'test','startTimeUnixNano':1777888802000000000,"
                    + "'endTimeUnixNano':'1777888803000000000','status':{'code':2}}]}]}";

    private List<String> read(String name, String text, String format, int rejects) {
        LogReading reading = logs.ingest(logs.write(name, text.replace('\'', '"')));
        assertThat(reading.refusal()).isNull();
        assertThat(reading.format()).isEqualTo(format);
        assertThat(reading.rejected()).isEqualTo(rejects);
        return logs.rows("SELECT operation, outcome FROM execution_logs ORDER BY rowid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[{'role':'user','content':'do'},{'role':'assistant','content':'','tool_calls':[{'id':'1','type':'function','function':"
                        + "{'name':'bash','arguments':'{\\'command\\':\\'make\\'}'}}]},{'role':'tool','tool_call_id':'1','content':'ok'},"
                        + "{'role':'assistant','content':'','tool_calls':[{'id':'2','type':'function','function':{'name'|chat|make|success",
                "{'trajectory':[{'action':'make','observation':'Exit code: 0'},{'action':'npm t','obs|swe-agent|make|success",
                "[{'id':1,'source':'agent','action':'run','args':{'command':'make'}},{'id':2,'source':'agent','cause':1,'observation':'run',"
                        + "'content':'','extras':{'metadata':{'exit_code':0}}},{'id':3,'source':'agent','action':'run','args':{'comm|openhands|make|success",
                "[{'command':'make','exit':0,'duration':1000000,'cwd':'/','timestamp':'2026-05-04T08:00:00Z'},{'command':'git p|atuin|make|success"
            })
    void aDocumentThatIsCutOffKeepsWhatIsWholeOfIt(String text, String format, String operation, String outcome) {
        assertThat(read("a.json", text, format, 1)).containsExactly(operation + "|" + outcome);
    }

    @Test
    void aTraceThatIsCutOffKeepsItsWholeSpans() {
        String whole = "{'resourceSpans':[" + SPANS + "]}";

        assertThat(read("a.json", whole.substring(0, whole.indexOf("'endTimeUnixNano':'1777888803")), "otlp", 1))
                .containsExactly("build|unknown");
    }

    @Test
    void documentsWithNothingBetweenThemOrAround() {
        assertThat(read("a.json", SPANS, "otlp", 0)).containsExactly("build|unknown", "test|failure");
        assertThat(read("b.json", SPANS.replace("'t'", "'u'") + SPANS.replace("'t'", "'v'"), "otlp", 0))
                .hasSize(6)
                .endsWith("build|unknown", "test|failure", "test|failure");
    }

    @Test
    void metricsBesideSpansAreRejected() {
        read("a.json", "{'resourceSpans':[" + SPANS + "],\n'resourceMetrics':[{}]}", "otlp", 1);
    }

    @Test
    void aBatchThatWasSentAgainCountsOnce() {
        String nameless = SPANS.replace("'spanId':'1'", "'spanId':''");

        assertThat(read("a.json", SPANS + "\n" + SPANS, "otlp", 0)).containsExactly("build|unknown", "test|failure");
        assertThat(read("b.json", nameless.replace("'t'", "'u'") + "\n" + nameless.replace("'t'", "'u'"), "otlp", 0))
                .as("spans without an id are each one of their own")
                .hasSize(2 + 3);
    }
}
