package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import dev.pave.shell.CommandNormaliser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A packed file that is cut off or damaged: what is before counts, the rest is one reject. */
class PackedLogsTest extends LogTestCase {

    private final Random random = new Random(7);

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private String lines(String form) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            text.append(form.formatted(i, random.nextLong())).append('\n');
        }
        return text.toString();
    }

    private LogReading readHalf(String name, String text) throws IOException {
        byte[] all = packed(text);
        return read(name, Arrays.copyOf(all, all.length / 2));
    }

    private LogReading read(String name, byte[] bytes) {
        return logs.ingest(logs.write(name, bytes), new CommandNormaliser(), 100_000);
    }

    private void halfIsThere(LogReading reading) {
        assertThat(reading.refusal()).isNull();
        assertThat(reading.executions()).isBetween(800L, 1200L);
        assertThat(reading.rejected()).isEqualTo(1);
    }

    @Test
    void linesBeforeTheCutCountAndHalfALineDoesNot() throws IOException {
        LogReading reading = readHalf("a.log.gz", lines("2026-03-01 10:00:00 INFO took order %d: %d"));

        halfIsThere(reading);
        assertThat(logs.rows(
                        "SELECT count(*) FROM execution_logs WHERE raw NOT SIMILAR TO '.*took order \\d+: -?\\d+'"))
                .containsExactly("0");
        assertThat(logs.rows("SELECT line_no, reason FROM rejects"))
                .containsExactly(reading.executions() + 1 + "|is cut off: the compression ends early or is damaged");
    }

    @Test
    void documentsAreRejectedOnce() throws IOException {
        halfIsThere(readHalf(
                "a.xml.gz",
                "<testsuite name='a'>" + lines("<testcase classname='c' name='t%d' time='0.1'>%d</testcase>")
                        + "</testsuite>"));
        halfIsThere(readHalf("b.csv.gz", "activity,note\n" + lines("a%d,%d")));
        halfIsThere(readHalf(
                "c.json.gz", lines("{\"level\":\"info\",\"ts\":\"2026-03-01T10:00:00Z\",\"msg\":\"a%d\",\"n\":%d}")));
    }

    @Test
    void aByteThatIsWrongEndsItThere() throws IOException {
        byte[] all = packed(lines("2026-03-01 10:00:00 INFO took order %d: %d"));
        Arrays.fill(all, all.length * 3 / 4, all.length * 3 / 4 + 200, (byte) 0xff);

        LogReading reading = read("a.log.gz", all);

        assertThat(reading.executions()).isBetween(1000L, 1999L);
        assertThat(reading.rejected()).isEqualTo(1);
    }

    @Test
    void nothingThatCanBeReadIsRefused() throws IOException {
        byte[] all = packed(lines("a %d %d"));

        LogReading reading = read("a.log.gz", Arrays.copyOf(all, 14));

        assertThat(reading.refusal()).contains("its compression is damaged or cut off");
    }

    @Test
    void aWholeOneHasNoReject() throws IOException {
        LogReading reading = read("a.log.gz", packed(lines("took order %d: %d")));

        assertThat(reading.executions()).isEqualTo(2000);
        assertThat(reading.rejected()).isZero();
    }
}
