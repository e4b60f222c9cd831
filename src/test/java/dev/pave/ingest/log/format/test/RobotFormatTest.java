package dev.pave.ingest.log.format.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Robot Framework's reports, new and old. */
class RobotFormatTest extends LogTestCase {

    private List<String> read(String text, int rejects) {
        LogReading reading = logs.ingest(logs.write("output.xml", text));
        assertThat(reading.format()).isEqualTo("robot");
        assertThat(reading.rejected()).isEqualTo(rejects);
        return logs.rows("SELECT session_id, operation, started_at, duration_ms, outcome, message FROM execution_logs"
                + " ORDER BY session_id, seq");
    }

    @Test
    void aTestIsWhatItsOwnStatusSays() {
        assertThat(read("""
                        <robot generator="Robot 7.1" schemaversion="5"><suite id="s1" name="Shop"><suite id="s1-s1" name="Cart">
                        <kw name="Open" type="SETUP"><status status="PASS" start="2026-03-01T10:00:00" elapsed="1"/></kw>
                        <test id="s1-s1-t1" name="Expects an error" line="5">
                        <kw name="Run Keyword And Expect Error"><kw name="Fail"><status status="FAIL" start="2026-03-01T10:00:01" elapsed="0.1">no</status></kw>
                        <status status="PASS" start="2026-03-01T10:00:01" elapsed="0.1"/></kw>
                        <status status="PASS" start="2026-03-01T10:00:01.250000" elapsed="0.500000"/></test>
                        <test id="s1-s1-t2" name="Saves" line="9"><status status="FAIL" start="2026-03-01T10:00:02" elapsed="2">no rows</status></test>
                        <status status="FAIL" start="2026-03-01T10:00:00" elapsed="4">in all</status></suite></suite><statistics/></robot>
                        """, 0))
                .containsExactly(
                        "Shop > Cart|test Expects an error|2026-03-01 10:00:01.25|500|success|null",
                        "Shop > Cart|test Saves|2026-03-01 10:00:02.0|2000|failure|no rows");
    }

    @Test
    void timesOfEarlierVersionsAndAFileThatIsCutOff() {
        assertThat(read("""
                        <robot generator="Robot 4.1"><suite id="s1" name="Shop">
                        <test id="s1-t1" name="Later"><status status="SKIP" starttime="20260301 10:00:00.100" endtime="20260301 10:00:00.350">not now</status></test>
                        <test id="s1-t2" name="Cut"><kw name="Log"><status status="PASS" starttime="20260301""", 1)).containsExactly("Shop|test Later|2026-03-01 10:00:00.1|250|unknown|not now");
    }
}
