package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvFormatTest extends LogTestCase {
    private static final String HEADER = "time,operation,actor\n";

    @Test
    void aCaseIsASessionWhateverItsNumberIsCalled() {
        logs.ingest(
                logs.write(
                        "a.csv",
                        "Fallnummer;Aktivit\u00e4t;Startzeit\n1;pr\u00fcfen;01.03.2026 10:00:00\n2;zahlen;01.03.2026 10:01:00\n"));

        assertThat(logs.rows("SELECT session_id, operation FROM execution_logs ORDER BY rowid"))
                .containsExactly("1|pr\u00fcfen", "2|zahlen");
    }

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
    void aQuoteThatIsNotClosedCostsItsLine() {
        String lines = ("2026-03-02," + "b".repeat(100_000) + ",bob\n").repeat(14);
        LogReading reading = logs.ingest(logs.write("a.csv", HEADER + "2026-03-01,\"a,ada\n" + lines));

        assertThat(reading.rejected()).isEqualTo(1);
        assertThat(reading.executions()).isEqualTo(14);
    }

    @Test
    void linesBehindAWrongQuoteAreRecordsOfTheirOwnAlsoAtTheEnd() throws Exception {
        Path file = logs.write(
                "a.csv",
                HEADER
                        + "2026-03-01,\"a,ada\n2026-03-02,\"b\",bob\n2026-03-03,\"c,cy\n2026-03-04,d,dan\n2026-03-05,\"e\nf\",eve\n");
        LogReading reading = logs.ingest(file);

        assertThat(logs.rows("SELECT operation FROM execution_logs ORDER BY seq"))
                .containsExactly("b", "d", "e\nf");
        assertThat(logs.rows("SELECT line_no FROM rejects ORDER BY 1")).containsExactly("2", "4");
        assertThat(reading.rejected()).isEqualTo(2);
        Files.writeString(file, "2026-03-06,g,gil\n", StandardOpenOption.APPEND);
        assertThat(logs.ingest(file).added()).isEqualTo(1);
    }

    @Test
    void namesOfXesComeBeforeUsualOnes() {
        logs.ingest(logs.write(
                "a.csv",
                "action,date,case,status,org:resource,case:concept:name,concept:name,lifecycle:transition,time:timestamp\n"
                        + "x,2020-01-01,y,failed,ann,k1,pack,complete,2026-03-01 10:00:00+01:00\n"));

        assertThat(logs.rows("SELECT session_id, operation, outcome, actor, started_at FROM execution_logs"))
                .containsExactly("k1|pack|success|ann|2026-03-01 09:00:00.0");
    }

    @Test
    void beginAndEndAndTheTimesOfSpreadsheets() {
        logs.ingest(logs.write(
                "a.csv",
                "sep=;\nActivity;Startzeit;Endzeit;Dauer\na;01.03.2026 10:00;01.03.2026, 10:00:05;\nb;46082,5;46082,75;\n"
                        + "c;1.3.26 11:00;;1.234,5 ms\nd;2026/03/01 12:00;;0,25 s\n"));

        assertThat(logs.rows("SELECT operation, started_at, duration_ms FROM execution_logs ORDER BY seq"))
                .containsExactly(
                        "a|2026-03-01 10:00:00.0|5000",
                        "b|2026-03-01 12:00:00.0|21600000",
                        "c|2026-03-01 11:00:00.0|1235",
                        "d|2026-03-01 12:00:00.0|250");
    }

    @Test
    void daysBeforeMonthsWhereOneDateSaysSoAndSecondsWhereTheNameDoes() {
        logs.ingest(
                logs.write("a.csv", "start,activity,Duration (s)\n02/03/2026 10:00,a,1.5\n13/03/2026 10:00,b,0.25\n"));
        logs.ingest(logs.write("b.csv", "start,activity\n02/03/2026 10:00,c\n02/13/2026 10:00,d\n"));

        assertThat(logs.rows("SELECT operation, started_at::DATE, duration_ms FROM execution_logs ORDER BY operation"))
                .containsExactly("a|2026-03-02|1500", "b|2026-03-13|250", "c|2026-02-03|null", "d|2026-02-13|null");
    }

    @Test
    void aJobIsAnOperationWhereItsRunsHaveTimeAndEndAndNothingElseIs() {
        logs.ingest(logs.write(
                "a.csv",
                "start;job;state;duration\n1772359200123;backup;COMPLETED;PT1M30S\n1772359260123;backup;FAILED;1h2m\n"
                        + "1772359320123;index;COMPLETED;2m 3s\n"));
        logs.ingest(logs.write("b.csv", "start,job,step,state\n2026-03-01,nightly,pack,ok\n"));

        assertThat(logs.rows("SELECT operation, duration_ms, outcome FROM execution_logs ORDER BY rowid"))
                .containsExactly(
                        "backup|90000|success", "backup|3720000|failure", "index|123000|success", "pack|null|success");
        assertThat(logs.ingest(logs.write("c.csv", "job,city\nbaker,Ulm\n")).format())
                .isEqualTo("text");
    }

    @Test
    void aDayAndAClockAreOneTime() {
        logs.ingest(logs.write("a.csv", "Datum;Uhrzeit;Activity\n01.03.2026;10:00:05;a\n"));

        assertThat(logs.rows("SELECT started_at FROM execution_logs")).containsExactly("2026-03-01 10:00:05.0");
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

    @Test
    void aStartAndItsCompleteAreOneFirstInFirstOut() {
        Path file = logs.write(
                "a.csv",
                "case:concept:name,concept:name,lifecycle:transition,time:timestamp,org:resource\n"
                        + "k1,pack,start,2026-03-01T10:00:00Z,ann\n"
                        + "k2,pack,start,2026-03-01T10:01:00Z,ben\n"
                        + "k1,pack,start,2026-03-01T10:02:00Z,ann\n"
                        + "k2,pack,schedule,2026-03-01T10:03:00Z,ben\n"
                        + "k1,pack,complete,2026-03-01T10:04:00Z,ann\n"
                        + "k2,pack,ate_abort,2026-03-01T10:06:00Z,ben\n"
                        + "k1,pack,complete,2026-03-01T10:09:00Z,ann\n"
                        + "k1,send,start,2026-03-01T10:10:00Z,ann\n");
        logs.ingest(file);
        String sql = "SELECT session_id, seq, operation, started_at::TIME, duration_ms // 60000, outcome"
                + " FROM execution_logs ORDER BY session_id, seq";

        assertThat(logs.rows(sql))
                .containsExactly(
                        "k1|1|pack|10:00|4|success",
                        "k1|2|pack|10:02|7|success",
                        "k1|3|send|10:10|null|unknown",
                        "k2|1|pack|10:01|5|failure");

        append(file, "k1,send,complete,2026-03-01T10:12:00Z,ann\n");
        logs.ingest(file);
        assertThat(logs.rows(sql)).hasSize(4).contains("k1|3|send|10:10|2|success");
    }

    @Test
    void aColumnOfStartsAndEndsIsALifeCycleWhateverItIsCalled() {
        logs.ingest(
                logs.write(
                        "a.csv",
                        "case,step,state,time\nk,pack,START,2026-03-01T10:00:00Z\nk,pack,COMPLETE,2026-03-01T10:04:00Z\n"
                                + "k,send,START,2026-03-01T10:05:00Z\n"),
                "csv",
                Map.of("operation", List.of("step"), "time", List.of("time"), "outcome", List.of("state")));
        logs.ingest(logs.write(
                "b.csv",
                "case,activity,status,time\nk,b,start,2026-03-01T10:00:00Z\nk,b,failed,2026-03-01T10:04:00Z\n"));

        assertThat(logs.rows("SELECT operation, duration_ms, outcome FROM execution_logs ORDER BY 1, started_at"))
                .containsExactly("b|null|unknown", "b|null|failure", "pack|240000|success", "send|null|unknown");
    }

    @Test
    void startsAndEndsInOtherWordsAreOneAndAnEndAloneIsWhenItHappened() {
        logs.ingest(
                logs.write(
                        "a.csv",
                        "case_id,activity,lifecycle:transition,timestamp\nk,pack,begin,2026-03-01T10:00:00Z\nk,pack,finished,2026-03-01T10:04:00Z\n"));
        logs.ingest(
                logs.write(
                        "b.csv",
                        "case_id,activity,start time,end time\nk,call,,2026-03-01T11:00:00Z\nk,send,2026-03-01T11:01:00Z,2026-03-01T11:02:00Z\n"));

        assertThat(logs.rows("SELECT operation, started_at, duration_ms FROM execution_logs ORDER BY 2"))
                .containsExactly(
                        "pack|2026-03-01 10:00:00.0|240000",
                        "call|2026-03-01 11:00:00.0|null",
                        "send|2026-03-01 11:01:00.0|60000");
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void commentsAndATitleMayStandBeforeTheNames() throws Exception {
        Path comments = logs.write(
                "a.csv",
                "# made by a crane, 7 boxes\n#\n\nstart;activity;Duration (s);status\n2026-03-01;a;1.234,5;ok\n");
        logs.ingest(comments);
        logs.ingest(
                logs.write("b.csv", "Boxes of March\nof, ada\nship,start,activity,status\n7,2026-03-02,b,failed\n"));
        Files.writeString(comments, "2026-03-03;c;0,25;ok\n", StandardOpenOption.APPEND);
        logs.ingest(comments);

        assertThat(logs.rows("SELECT operation, outcome, duration_ms FROM execution_logs ORDER BY 1"))
                .containsExactly("a|success|1234500", "b|failure|null", "c|success|250");
    }

    @Test
    void aLineOfNamesWithinAReportIsNoHeader() {
        assertThat(logs.ingest(logs.write("a.csv", "boxes, ships\nname,activity,start\nother, words\n"))
                        .format())
                .isEqualTo("text");
    }

    @Test
    void linesMayEndWithCarriageReturnsAlone() {
        logs.ingest(logs.write("a.csv", "start,activity\r2026-03-01,a\r2026-03-02,\"b,\rc\"\r"));
        logs.ingest(logs.write("a.log", "lifting 10 %\rlifting 100 %\rlifted\n"));

        assertThat(logs.rows("SELECT operation FROM execution_logs ORDER BY 1"))
                .hasSize(3)
                .startsWith("a", "b,\nc");
    }
}
