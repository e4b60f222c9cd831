package dev.pave.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Exactly once, whatever happens to a file between two nights. */
class LogIngestTest extends LogTestCase {

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"execution_id\":\"e" + i + "\",\"session_id\":\"s" + i % 2
                        + "\",\"operation\":\"step " + i + "\",\"outcome\":\"success\"}\n")
                .collect(Collectors.joining());
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private long count() {
        return Long.parseLong(logs.rows("SELECT count(*) FROM execution_logs").get(0));
    }

    @Test
    void goesOnWhereItWasWhenTheFileGrew() {
        logs.ingest(logs.write("a.jsonl", lines(0, 10)));
        LogReading reading = logs.ingest(logs.write("a.jsonl", lines(0, 15)));

        assertThat(reading.added()).isEqualTo(5);
        assertThat(reading.executions()).isEqualTo(15);
        assertThat(logs.rows("SELECT session_id, max(seq), count(*) FROM execution_logs GROUP BY 1 ORDER BY 1"))
                .containsExactly("s0|8|8", "s1|7|7");
    }

    @Test
    void aRotatedFileIsKnownUnderItsNewNameAlsoCompressed() throws IOException {
        logs.ingest(logs.write("a.jsonl", lines(0, 10)));
        Files.delete(folder.resolve("a.jsonl"));
        LogReading packed = logs.ingest(logs.write("a.jsonl.1.gz", packed(lines(0, 12))));
        LogReading fresh = logs.ingest(logs.write("a.jsonl", lines(20, 23)));

        assertThat(packed.added()).isEqualTo(2);
        assertThat(fresh.added()).isEqualTo(3);
        assertThat(count()).isEqualTo(15);
    }

    @Test
    void aCopyAddsNothing() {
        logs.ingest(logs.write("a.jsonl", lines(0, 10)));

        assertThat(logs.ingest(logs.write("b.jsonl", lines(0, 10))).added()).isZero();
        assertThat(count()).isEqualTo(10);
    }

    @Test
    void aFileThatWasCutAddsNothingUntilItGrows() {
        logs.ingest(logs.write("a.jsonl", lines(0, 200)));
        LogReading cut = logs.ingest(logs.write("a.jsonl", lines(0, 100)));
        LogReading grown = logs.ingest(logs.write("a.jsonl", lines(0, 100) + lines(300, 304)));

        assertThat(cut.added()).isZero();
        assertThat(grown.added()).isEqualTo(4);
        assertThat(count()).isEqualTo(204);
    }

    @Test
    void newContentUnderAnOldNameIsANewSource() {
        logs.ingest(logs.write("a.jsonl", lines(0, 10)));
        logs.ingest(logs.write("a.jsonl", lines(50, 55)));

        assertThat(count()).isEqualTo(15);
        assertThat(logs.rows("SELECT count(DISTINCT source_id) FROM execution_logs"))
                .containsExactly("2");
    }

    @Test
    void halfALastLineWaits() {
        String whole = lines(0, 2);
        logs.ingest(logs.write("a.jsonl", whole.substring(0, whole.length() - 20)));
        assertThat(count()).isEqualTo(1);

        assertThat(logs.ingest(logs.write("a.jsonl", whole)).added()).isEqualTo(1);
        assertThat(logs.rows("SELECT * FROM rejects")).isEmpty();
    }

    @Test
    void aLastLineWithoutAnEndCountsOnceTheFileLiesStill() throws IOException {
        Path file = logs.write("a.csv", "time,operation\n2026-03-01,a\n2026-03-02,b");
        assertThat(logs.ingest(file).executions()).isEqualTo(1);

        Files.setLastModifiedTime(file, FileTime.from(LogFixture.NOW.minusSeconds(7200)));
        assertThat(logs.ingest(file).added()).isEqualTo(1);
        assertThat(logs.ingest(file).added()).isZero();
        assertThat(count()).isEqualTo(2);
    }

    /** As after a night that was killed: what was read by then is not read again, and no row changes its place. */
    @Test
    void theLastMessageOfAFileThatDidNotChangeStaysWhereItIs() {
        Path whole = logs.write("a.log", "2026-03-02 10:00:00 begun\n2026-03-02 10:00:01 ended\n");
        Path half = logs.write("b.log", "2026-03-02 10:00:02 begun again\n2026-03-02 10:00:03 half of");
        Path last = logs.write("c.log", "2026-03-02 10:00:04 begun at last\n");
        List.of(whole, half, last).forEach(logs::ingest);
        List<String> before = logs.rows("SELECT source_id, seq, raw FROM execution_logs ORDER BY rowid");

        assertThat(List.of(whole, half, last))
                .allSatisfy(file -> assertThat(logs.ingest(file).added()).isZero());

        assertThat(logs.rows("SELECT source_id, seq, raw FROM execution_logs ORDER BY rowid"))
                .hasSize(4)
                .isEqualTo(before);
    }

    @Test
    void aTraceThatComesLaterBelongsToItsMessage() {
        logs.ingest(logs.write("a.log", "2026-03-01 10:00:00 INFO up\n2026-03-01 10:00:01 ERROR boom\n"));
        logs.ingest(
                logs.write(
                        "a.log",
                        "2026-03-01 10:00:00 INFO up\n2026-03-01 10:00:01 ERROR boom\n\tat a.B.c(B.java:1)\n2026-03-01 10:00:02 INFO on\n"));

        assertThat(logs.executions()).containsExactly("1|up|unknown", "2|boom|failure", "3|on|unknown");
        assertThat(logs.rows("SELECT message FROM execution_logs WHERE seq = 2").get(0))
                .contains("B.java:1");
    }

    @Test
    void aDocumentThatGrewReplacesItsRows() {
        String case1 = "<testcase name='a'/>";
        String start = "<testsuite name='s'><!--" + "x".repeat(5000) + "-->";
        logs.ingest(logs.write("t.xml", start + case1 + "</testsuite>"));
        LogReading reading = logs.ingest(logs.write("t.xml", start + case1 + "<testcase name='b'/></testsuite>"));

        assertThat(reading.added()).isEqualTo(1);
        assertThat(logs.executions()).containsExactly("1|test a|success", "2|test b|success");
    }

    @Test
    void aHugeLineIsRejectedAndTheRestRead() {
        String huge = "{\"operation\":\"" + "x".repeat(40 << 20) + "\"}\n";
        LogReading reading = logs.ingest(logs.write("a.jsonl", lines(0, 1) + huge + lines(1, 2)));

        assertThat(reading.executions()).isEqualTo(2);
        assertThat(logs.rows("SELECT line_no, reason FROM rejects")).containsExactly("2|is longer than 16 MB");
    }

    @Test
    void theOrderOfTheFileCountsWhereTheClockGoesBack() {
        logs.ingest(logs.write(
                "a.csv", "time,session,operation\n2026-03-01 10:00:00,s,a\n2026-03-01 09:00:00,s,b\n,s,c\n"));

        assertThat(logs.rows("SELECT seq, operation, started_at FROM execution_logs ORDER BY seq"))
                .containsExactly("1|a|2026-03-01 10:00:00.0", "2|b|2026-03-01 09:00:00.0", "3|c|null");
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(logs.ingest(logs.write("a.log", "")).executions()).isZero();
        assertThat(logs.ingest(logs.write("a.csv", "time,operation\n")).executions())
                .isZero();
    }

    @Test
    void secretsDoNotGoIn() {
        LogReading reading = logs.ingest(logs.write(
                "zsh",
                ": 1772445600:0;curl -u ada:s3cretpass https://bob:hunter22@shop.example/x\n"
                        + ": 1772445601:0;export API_KEY=Zx81kQp0LmNv73TyUwAa\n"));

        assertThat(reading.redacted()).isEqualTo(3);
        assertThat(logs.rows("SELECT raw || operation || coalesce(parameters, '') FROM execution_logs")
                        .toString())
                .doesNotContain("s3cretpass", "hunter22", "Zx81kQp0LmNv73TyUwAa");
    }
}
