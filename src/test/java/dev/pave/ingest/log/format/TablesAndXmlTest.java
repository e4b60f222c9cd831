package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zeek's tables, messages as XML, object-centric logs, and the forms of times and answers that lines of text have. */
class TablesAndXmlTest extends LogTestCase {

    private static final String ROWS =
            "SELECT operation, strftime(started_at, '%d %H:%M:%S.%g'), outcome FROM execution_logs ORDER BY seq";

    private List<String> read(String name, String format, int rejects, String text) {
        LogReading reading = logs.ingest(logs.write(name, text));
        assertThat(reading.refusal()).isNull();
        assertThat(reading.format()).isEqualTo(format);
        assertThat(reading.rejected()).isEqualTo(rejects);
        return logs.rows(ROWS);
    }

    @Test
    void zeeksRequests() {
        assertThat(read(
                        "http.log",
                        "zeek",
                        1,
                        "#separator \\x09\n#set_separator\t,\n#unset_field\t-\n#path\thttp\n"
                                + "#fields\tts\tuid\tid.orig_h\tmethod\turi\tstatus_code\n#types\ttime\tstring\taddr\tstring\tstring\tcount\n"
                                + "1772359200.123456\tC1\t10.0.0.1\tGET\t/cart\t200\n"
                                + "1772359201.5\tC2\t10.0.0.1\tGET\t/cart\t503\n"
                                + "half a line\n#close\t2026-03-01-11-00-00\n"))
                .containsExactly("GET <*>|01 10:00:00.123|unknown", "GET <*>|01 10:00:01.500|failure");
    }

    @Test
    void zeeksConnectionsWithAnotherSeparator() {
        assertThat(
                        read(
                                "conn.log",
                                "zeek",
                                0,
                                "#separator \\x2c\n#fields,ts,uid,proto,service,duration\n1772359200.0,C1,tcp,http,0.25\n1772359201.0,C2,tcp,-,-\n"))
                .containsExactly("tcp http|01 10:00:00.000|unknown", "tcp|01 10:00:01.000|unknown");
        assertThat(logs.rows("SELECT duration_ms FROM execution_logs ORDER BY seq"))
                .containsExactly("250", "null");
    }

    @Test
    void postgresqlsTablesHaveNoHeader() {
        String line =
                "2026-03-01 10:00:0%d.123 CET,\"app\",\"shop\",7,\"10.0.0.1:5432\",65a1b2c3.%s,1,\"SELECT\",2026-03-01 09:59:59 CET,3/12,0,%s,"
                        + "%s,%s,,,,,,%s,,,\"psql\"\n";
        assertThat(read(
                        "postgresql.csv",
                        "postgresql-csv",
                        1,
                        line.formatted(0, "7b", "LOG", "00000", "\"duration: 12.5 ms\"", "")
                                + line.formatted(
                                        1,
                                        "7b",
                                        "ERROR",
                                        "23505",
                                        "\"duplicate key \"\"cart\"\"\"",
                                        "\"INSERT INTO cart\nVALUES (18)\"")
                                + "half,a,record\n"
                                + line.formatted(2, "63", "WARNING", "01000", "slow", "")))
                .containsExactlyInAnyOrder(
                        "duration: <*> ms|01 09:00:00.123|unknown",
                        "duplicate key \"cart\"|01 09:00:01.123|failure",
                        "slow|01 09:00:02.123|unknown");
        assertThat(logs.rows("SELECT session_id, actor, message FROM execution_logs WHERE outcome = 'failure'"))
                .containsExactly("65a1b2c3.7b|app|duplicate key \"cart\"\nINSERT INTO cart\nVALUES (18)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n  \"name\": \"shop\",\n  \"version\": \"1.0.0\"\n}\n",
                "[\n  [1, 2],\n  [3]\n]",
                "{\"data\":[{\"traceID\":\"ab\",\"spans\":[{\"spanID\":\"1\"}]}],\"total\":0}\n",
                "{\"$schema\":\"https://x.test/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[]}\n",
                "<?xml version=\"1.0\"?>\n<project>\n  <name>shop</name>\n</project>\n",
                "<!DOCTYPE html>\n<html>\n<body>ERROR</body></html>\n"
            })
    void aDocumentThatIsNoLogIsRefusedAndNotReadAsText(String text) {
        LogReading reading = logs.ingest(logs.write("a.txt", text));

        assertThat(reading.refusal()).contains("is a document in ").contains("that is in no format that pave knows");
        assertThat(logs.rows("SELECT * FROM execution_logs")).isEmpty();
    }

    @Test
    void aLongDocumentIsOneToo() {
        LogReading reading = logs.ingest(logs.write(
                "a.json", "{\n  \"all\": [\n" + "    {\"a\": 1, \"b\": [2, 3]},\n".repeat(9_000) + "    {}\n  ]\n}\n"));

        assertThat(reading.refusal()).contains("is a document in JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[main] started\n[main] ended\n",
                "{\"a\":1}\n{\"a\":2}\n",
                "{ not json\n}\n",
                "<info> link is up\n<info> link is down\n",
                "[1] make &\n[1]+ Done\n"
            })
    void linesThatBeginLikeADocumentAreText(String text) {
        assertThat(logs.ingest(logs.write("a.txt", text)).format()).isEqualTo("text");
    }

    @Test
    void whatJavasOwnLoggingWrites() {
        assertThat(
                        read(
                                "java0.log",
                                "xml-log",
                                1,
                                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!DOCTYPE log SYSTEM \"logger.dtd\">\n<log>\n"
                                        + "<record>\n  <date>2026-03-01T10:00:00.5Z</date>\n  <millis>1772359200500</millis>\n"
                                        + "  <level>INFO</level>\n  <message>saved &amp; shipped</message>\n</record>\n"
                                        + "<record>\n  <date>2026-03-01T10:00:01Z</date>\n  <level>SEVERE</level>\n  <message>no rows</message>\n"
                                        + "  <exception>\n    <message>java.io.IOException: gone</message>\n  </exception>\n</record>\n"
                                        + "<record>\n  <date>2026-03-01T10:00:02Z</date>\n  <level>INFO</level>\n  <message>hal"))
                .containsExactly("saved & shipped|01 10:00:00.500|unknown", "no rows|01 10:00:01.000|failure");
    }

    @Test
    void layoutsOfLog4jAndEventsOfWindows() {
        assertThat(
                        read(
                                "a.log",
                                "xml-log",
                                0,
                                "<log4j:event logger=\"shop\" timestamp=\"1772359200123\" level=\"ERROR\" thread=\"main\">\n"
                                        + "<log4j:message><![CDATA[no <rows>]]></log4j:message>\n"
                                        + "<log4j:throwable><![CDATA[java.io.IOException: gone]]></log4j:throwable>\n</log4j:event>\n"))
                .containsExactly("no <rows>|01 10:00:00.123|failure");
        assertThat(logs.rows("SELECT message FROM execution_logs"))
                .containsExactly("no <rows>\njava.io.IOException: gone");
        read(
                "b.xml",
                "xml-log",
                0,
                "<?xml version=\"1.0\"?><Events><Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System>"
                        + "<Provider Name=\"disk\"/><EventID>7</EventID><Level>2</Level><TimeCreated SystemTime=\"2026-03-01T10:00:03.5Z\"/>"
                        + "</System><EventData><Data>bad</Data><Data>block</Data></EventData></Event></Events>");
        assertThat(logs.rows("SELECT raw, outcome, started_at::TIME FROM execution_logs WHERE raw LIKE 'disk%'"))
                .containsExactly("disk 7 bad block|failure|10:00:03.500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ocel:global-log\":{},\"ocel:events\":{\"e1\":{\"ocel:activity\":\"a\"}}}",
                "{\n\"objectTypes\":[],\n\"eventTypes\":[],\n\"events\":[]}",
                "<?xml version='1.0'?>\n<log><global scope=\"log\"><string key=\"ocel:ordering\" value=\"timestamp\"/></global></log>",
                "<log>\n<object-types><object-type name=\"order\"/></object-types></log>",
                "ocel:eid,ocel:timestamp,ocel:activity,ocel:type:order\ne1,1980-01-01 00:00:00,a,['o1']\n"
            })
    void anObjectCentricLogIsRefusedWithAWord(String text) {
        assertThat(logs.ingest(logs.write("a.log", text)).refusal()).contains("object-centric", "ocel_flattening");
    }

    @ParameterizedTest
    @CsvSource({
        "@4000000069a40f2a1d1d1d1d, 01 10:04:16.488",
        "@4000000069a40f2a, 01 10:04:16.000",
        "2026-060T10:00:00.5, 01 10:00:00.500",
        "2024-366 23:59:59, 31 23:59:59.000",
        "2026/060 10:00:00, 01 10:00:00.000"
    })
    void timesOfOtherClocks(String stamp, String time) {
        String line = stamp + " ERROR no rows\n";

        assertThat(read("a.log", "text", 0, line + line))
                .containsExactly("no rows|" + time + "|failure", "no rows|" + time + "|failure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@40000000zz",
                "@name said so",
                "@4000000069a40f2a1d1d1d1d1d",
                "2026-366T10:00:00",
                "2026-400T10:00:00"
            })
    void whatIsNoSuchTime(String first) {
        assertThat(read("a.log", "text", 0, first + " ERROR no rows\n")).allMatch(row -> row.contains("|null|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "h haproxy[1]: 10.0.0.1:5 [01/Mar/2026:10:00:01.4] f b/s 0/0/1/2/3 503 21 - - SC-- 1/1/0/0/0 0/0 \"GET / HTTP/1.1\"; failure",
                "h haproxy[1]: 10.0.0.1:5 [01/Mar/2026:10:00:01.4] f b/s 0/0/1/2/3 200 512 - - ---- 1/1/0/0/0 0/0 \"GET / HTTP/1.1\"; unknown",
                "uwsgi: GET /cart => generated 0 bytes in 30 msecs (HTTP/1.1 500) 3 headers; failure",
                "uwsgi: GET /cart => generated 500 bytes in 30 msecs (HTTP/1.1 200) 3 headers; unknown",
                "we speak HTTP/1.1 500 times a day; unknown"
            })
    void answersOfWebServersOfOtherForms(String message, String outcome) {
        read("a.log", "text", 0, "2026-03-01 10:00:00 " + message + "\n2026-03-01 10:00:01 " + message + "\n");

        assertThat(logs.rows("SELECT DISTINCT outcome FROM execution_logs")).containsExactly(outcome);
    }

    @Test
    void uwsgisOwnLines() {
        String line = "[pid: 7|app: 0|req: 1/1] 10.0.0.1 () {40 vars in 700 bytes} [Sun Mar  1 10:00:01 2026] GET /cart"
                + " => generated 21 bytes in 9 msecs (HTTP/1.1 500) 3 headers in 120 bytes (1 switches on core 0)\n";

        assertThat(read("a.log", "text", 0, line + line))
                .allMatch(row -> row.startsWith("GET <*> =>") && row.endsWith("|01 10:00:01.000|failure"));
    }
}
