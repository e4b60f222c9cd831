package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What databases, devices, Erlang and web servers put before a message, and what they put behind it. */
class TextFormsTest {

    @TempDir
    Path folder;

    @Test
    void aLevelWithAColonIsNoPartOfAMessageThoughSomeHaveTheirWriterBeforeIt() {
        ReadLines read = ReadLines.of(
                folder,
                "2026-05-04 10:00:00.123 CEST [7] LOG:  harbour is open",
                "2026-05-04 10:00:01.123 CEST [8] crew@ships ERROR:  relation \"boxes\" does not exist at character 15",
                "2026-05-04 10:00:01.123 CEST [8] crew@ships STATEMENT:  select * from boxes",
                "\twhere weight > 7",
                "2026-05-04 10:00:02.123 CEST [9] crew@ships FATAL:  password authentication failed");

        assertThat(read.rows())
                .containsExactly(
                        "unknown harbour is open",
                        "failure relation \"boxes\" does not exist at character 15",
                        "unknown select * from boxes",
                        "failure password authentication failed");
        assertThat(read.times().get(1)).isEqualTo("2026-05-04T08:00:01.123Z");
    }

    @Test
    void aWordWithAColonThatFewMessagesHaveStays() {
        ReadLines read = ReadLines.of(
                folder,
                "2026-05-04 10:00:00 [7] lifted box 7",
                "2026-05-04 10:00:01 [7] crane says ERROR: no rope",
                "2026-05-04 10:00:02 [7] lifted box 8",
                "2026-05-04 10:00:03 [7] lifted box 9");

        assertThat(read.rows()).hasSize(4);
        assertThat(read.rows().get(1)).endsWith(" crane says ERROR: no rope");
    }

    @Test
    void reportsOfErlangHaveTheirTitleBeforeThem() {
        ReadLines read = ReadLines.of(
                folder,
                "=PROGRESS REPORT==== 4-May-2026::10:00:00 ===",
                "         application: harbour",
                "",
                "=ERROR REPORT==== 4-May-2026::10:00:01.250000 ===",
                "Error in process <0.7.0> with exit value: no_rope",
                "** crane:lift/2",
                "",
                "=CRASH REPORT==== 4-May-2026::10:00:02 ===",
                "  crasher: crane");

        assertThat(read.rows())
                .containsExactly(
                        "unknown application: harbour",
                        "failure Error in process <0.7.0> with exit value: no_rope",
                        "failure crasher: crane");
        assertThat(read.times().get(1)).isEqualTo("2026-05-04T10:00:01.250Z");
    }

    @Test
    void aDeviceThatCountsItsMessagesHasTheirTimesAndSeverities() {
        ReadLines read = ReadLines.of(
                folder,
                "000007: *May  4 10:00:00.123: %LINK-3-UPDOWN: port 7 is down",
                "000008: *May  4 10:00:01.123: %SYS-5-RESTART: system restarted",
                "000009: *May  4 10:00:02.123: %LINK-3-UPDOWN: port 8 is down");

        assertThat(read.rows())
                .containsExactly("failure port 7 is down", "unknown system restarted", "failure port 8 is down");
        assertThat(read.times()).doesNotContainNull();
    }

    @Test
    void aNameWithALevelInBracketsBeginsAMessageOfItsOwn() {
        ReadLines read = ReadLines.of(
                folder,
                "2026/05/04 10:00:00 [notice] 7#7: lifted box 7",
                "2026/05/04 10:00:01 [notice] 7#7: lifted box 8",
                "httpd: [crit] cannot bind to port 80");

        assertThat(read.rows()).last().isEqualTo("failure cannot bind to port 80");
    }

    @Test
    void aHeaderDoesNotEndWithinTheTimesOfSeveralWriters() {
        ReadLines read = ReadLines.of(
                folder,
                "2026-05-04 10:00:00,123 INFO harbour is open",
                "[04-May-2026 10:00:01] NOTICE: crane is ready",
                "10.0.0.7 -  04/May/2026:10:00:02 +0000 \"PUT /boxes\" 503",
                "2026-05-04 10:00:03,123 CRIT no rope");

        assertThat(read.rows())
                .containsExactly(
                        "unknown harbour is open",
                        "unknown crane is ready",
                        "failure \"PUT /boxes\" 503",
                        "failure no rope");
        assertThat(read.times().get(2)).isEqualTo("2026-05-04T10:00:02Z");
    }

    @Test
    void oneRequestBetweenLinesWithTimesIsAMessageOfItsOwn() {
        ReadLines read = ReadLines.of(
                folder,
                "2026-05-04 10:00:00,123 INFO [main] harbour is open",
                "10.0.0.7 - - [04/May/2026:10:00:02 +0000] \"PUT /boxes HTTP/1.1\" 503 7",
                "2026-05-04 10:00:03,123 INFO [main] lifted box 7",
                "  and box 8");

        assertThat(read.rows())
                .containsExactly(
                        "unknown harbour is open", "failure \"PUT /boxes HTTP/1.1\" 503 7", "unknown lifted box 7");
    }

    @Test
    void aRequestWithoutAProtocolFailsAsItIsAnswered() {
        ReadLines read = ReadLines.of(
                folder,
                "2026-05-04 10:00:00 INFO \"GET /boxes\" 200",
                "2026-05-04 10:00:01 INFO \"GET /boxes\" - 502",
                "2026-05-04 10:00:02 INFO said \"GET me a box\" 500 times");

        assertThat(read.rows()).extracting(row -> row.substring(0, 7)).containsExactly("unknown", "failure", "unknown");
    }

    @Test
    void whatOnlyClosesBelongsToTheMessageThatOpened() {
        ReadLines read = ReadLines.of(
                folder,
                "<May 4, 2026, 10:00:00 AM CEST> <Info> <crane> <lifted box 7>",
                "<May 4, 2026, 10:00:01 AM CEST> <Error> <crane> <no rope",
                "> ",
                "<May 4, 2026, 1:00:02 PM CEST> <Info> <crane> <lifted box 8>");

        assertThat(read.rows()).hasSize(3);
        assertThat(read.rows().get(1)).startsWith("failure ").endsWith("no rope");
        assertThat(read.times().get(2)).isEqualTo("2026-05-04T11:00:02Z");
    }

    @Test
    void ofCefTheNameIsTheMessageAlsoBehindAHost() {
        ReadLines read = ReadLines.of(
                folder,
                "May  4 10:00:00 gate CEF:0|Harbour|Gate|1.0|7|Gate opened|3|suser=ada outcome=success",
                "May  4 10:00:01 gate CEF:0|Harbour|Gate|1.0|8|Gate\\|7 stuck|9|rt=1777888801500 outcome=Failure msg=no oil",
                "CEF:1|Harbour|Gate|1.0|9|Ship seen|10|rt=May 04 2026 10:00:02 src=10.0.0.7");

        assertThat(read.rows()).containsExactly("unknown Gate opened", "failure Gate|7 stuck", "unknown Ship seen");
        assertThat(read.times().subList(1, 3))
                .containsExactly(Instant.parse("2026-05-04T10:00:01.5Z"), Instant.parse("2026-05-04T10:00:02Z"));
    }

    @Test
    void aRecordThatIsWrittenIntoAHalfOneIsRead() {
        ReadLines read = ReadLines.of(
                folder,
                "{\"level\":\"info\",\"ts\":1777888800,\"msg\":\"harbour is open\"}",
                "{\"level\":\"info\",\"ts\":1777888801,\"msg\":\"lif{\"level\":\"error\",\"ts\":1777888802,\"msg\":\"started again\"}",
                "{\"level\":\"info\",\"ts\":1777888803,\"inner\":{\"level\":\"error\",\"ts\":1777888804,\"msg\":\"of another\"}",
                "{\"level\":\"info\",\"ts\":1777888805,\"msg\":\"lifted box 7\"}",
                "{\"level\":\"info\",\"ts\":1777888806,\"msg\":\"lifted box 8\"}");

        assertThat(read.rows())
                .containsExactly(
                        "unknown harbour is open",
                        "failure started again",
                        "unknown lifted box 7",
                        "unknown lifted box 8");
        assertThat(read.rejects).hasSize(2);
    }

    @Test
    void aNumberBehindTheLetterForDebugIsALevel() {
        ReadLines read = ReadLines.of(
                folder,
                "2026-05-04T10:00:00.123+0200 I CRANE    [main] lifted box 7",
                "2026-05-04T10:00:01.123+0200 D2 CRANE    [main] rope is 7 m",
                "2026-05-04T10:00:02.123+0200 E CRANE    [main] rope is torn",
                "2026-05-04T10:00:03.123+0200 F -        [main] no crane");

        assertThat(read.rows())
                .containsExactly(
                        "unknown lifted box 7", "unknown rope is 7 m", "failure rope is torn", "failure no crane");
    }

    @Test
    void aRecordOfLogfmtWithoutAMessageIsWhatItHasBesidesTimeAndLevel() {
        ReadLines read = ReadLines.of(
                folder,
                "time=2026-05-04T10:00:00Z level=info msg=\"lifted box\" id=7",
                "time=2026-05-04T10:00:01Z level=error err=\"no rope\" id=8");

        assertThat(read.rows()).containsExactly("unknown lifted box", "failure err=\"no rope\" id=8");
    }

    @Test
    void anEmptyLineThatACollectorKeptIsNothing() {
        ReadLines read = ReadLines.of(
                folder,
                "{\"log\":\"lifted box 7\\n\",\"stream\":\"stdout\",\"time\":\"2026-05-04T10:00:00Z\"}",
                "{\"log\":\"\\n\",\"stream\":\"stdout\",\"time\":\"2026-05-04T10:00:01Z\"}",
                "{\"log\":\"lifted box 8\\n\",\"stream\":\"stdout\",\"time\":\"2026-05-04T10:00:02Z\"}");

        assertThat(read.rows()).containsExactly("unknown lifted box 7", "unknown lifted box 8");
        assertThat(read.rejects).isEmpty();
    }
}
