package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

class CsvFormatTest extends LogTestCase {
    private static final String HEADER = "time,operation,actor\n";

    @Test
    void fieldsInQuotesHaveDelimitersQuotesAndLineEnds() {
        logs.ingest(logs.write(
                "a.csv", HEADER + "2026-03-01,\"make \"\"all\"\",\r\nthen test\",ada\n\n2026-03-02,b,bob\n"));

        assertThat(logs.rows("SELECT operation, actor FROM execution_logs ORDER BY seq"))
                .containsExactly("make \"all\",\nthen test|ada", "b|bob");
        assertThat(logs.rows("SELECT split_part(execution_id, ':', 2) FROM execution_logs ORDER BY seq"))
                .containsExactly("21", "64");
    }

    @Test
    void aRecordThatIsNoneIsRejectedWithItsPlaceAndTheNextOneRead() {
        LogReading reading =
                logs.ingest(logs.write("a.csv", HEADER + "2026-03-01,\"a\" b,ada\n2026-03-02,c\n2026-03-03,d,bob\n"));

        assertThat(reading.executions()).isEqualTo(1);
        assertThat(logs.rows("SELECT line_no, byte_offset, reason FROM rejects ORDER BY 1"))
                .containsExactly(
                        "2|21|is too long, or a quote is not closed or not the end of its field",
                        "3|42|has 2 fields, the header has 3");
    }

    @Test
    void aQuoteThatIsNotClosedEndsAfterAMillionBytes() {
        String lines = ("2026-03-02," + "b".repeat(100_000) + ",bob\n").repeat(14);
        LogReading reading = logs.ingest(logs.write("a.csv", HEADER + "2026-03-01,\"a,ada\n" + lines));

        assertThat(reading.rejected()).isEqualTo(1);
        assertThat(reading.executions()).isEqualTo(3);
    }

    @Test
    void goesOnWhereARecordWasNotWhole() throws Exception {
        Path file = logs.write("a.csv", HEADER + "2026-03-01,a,ada\n2026-03-02,\"b\n");
        assertThat(logs.ingest(file).executions()).isEqualTo(1);
        Files.writeString(file, "c\",bob\n", StandardOpenOption.APPEND);

        assertThat(logs.ingest(file).added()).isEqualTo(1);
        assertThat(logs.rows("SELECT operation FROM execution_logs ORDER BY seq"))
                .containsExactly("a", "b\nc");
    }

    @Test
    void readsWesternBytesAndDropsNulAndCarriageReturns() {
        logs.ingest(logs.write(
                "a.csv",
                (HEADER + "2026-03-01,caf\u00e9,a\0da\n2026-03-01,10%\r20%,bob\n")
                        .getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(logs.rows("SELECT operation, actor FROM execution_logs ORDER BY seq"))
                .containsExactly("caf\u00e9|ada", "10% 20%|bob");
    }
}
