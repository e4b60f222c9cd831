package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.util.List;
import org.junit.jupiter.api.Test;

class XesFormatTest extends LogTestCase {

    private LogReading read(String content) {
        return logs.ingest(logs.write("a.xes", "<log xes.version='1.0'>" + content + "</log>"));
    }

    private static String trace(String... events) {
        return "<trace><string key='concept:name' value='k'/>" + String.join("\n", events) + "</trace>";
    }

    private static String event(String name, String transition, String minute, String... more) {
        return "<event><string key='concept:name' value='" + name + "'/><string key='lifecycle:transition' value='"
                + transition + "'/><date key='time:timestamp' value='2026-05-04T08:" + minute + ":00Z'/>"
                + String.join("", more) + "</event>";
    }

    private static String by(String who) {
        return "<string key='org:resource' value='" + who + "'/>";
    }

    private static String instance(String id) {
        return "<string key='concept:instance' value='" + id + "'/>";
    }

    private List<String> rows() {
        return logs.rows(
                "SELECT operation, started_at::TIME, duration_ms // 60000, outcome FROM execution_logs ORDER BY seq");
    }

    @Test
    void twoAtOnceEndInTheOrderInWhichTheyBegan() {
        read(trace(
                event("pack", "start", "00"),
                event("pack", "start", "01"),
                event("pack", "complete", "05"),
                event("pack", "ate_abort", "09")));

        assertThat(rows()).containsExactly("pack|08:00|5|success", "pack|08:01|8|failure");
    }

    @Test
    void resourceAndInstanceSayWhichEndIsWhose() {
        read(trace(
                event("pack", "start", "00", by("ann")),
                event("pack", "start", "01", by("ben")),
                event("pack", "complete", "03", by("ben")),
                event("pack", "complete", "09", by("ann")),
                event("send", "start", "10", instance("1"), by("ann")),
                event("send", "start", "11", instance("2"), by("ann")),
                event("send", "complete", "12", instance("2"), by("ben")),
                event("send", "complete", "19", instance("1"), by("ann")),
                event("bill", "start", "20", by("ann")),
                event("bill", "complete", "22", by("ben"))));

        assertThat(rows())
                .containsExactly(
                        "pack|08:00|9|success",
                        "pack|08:01|2|success",
                        "send|08:10|9|success",
                        "send|08:11|1|success",
                        "bill|08:20|2|success");
    }

    @Test
    void whatInterruptsIsNoExecutionAndAWithdrawalEndsWhatHadBegun() {
        read(trace(
                event("check", "schedule", "00"),
                event("check", "assign", "01"),
                event("check", "START", "02"),
                event("check", "suspend", "03"),
                event("check", "resume", "05"),
                event("check", "complete", "07"),
                event("call", "schedule", "08"),
                event("call", "withdraw", "09"),
                event("mail", "start", "10"),
                event("mail", "withdraw", "12")));

        assertThat(rows()).containsExactly("check|08:02|5|success", "mail|08:10|2|unknown");
    }

    @Test
    void eventsWithoutANameAreNamedByAClassifierOrRejected() {
        LogReading reading = read("<global scope='event'><string key='concept:name' value='__INVALID__'/>"
                + "<string key='lifecycle:transition' value='complete'/></global>"
                + "<classifier name='who' keys='org:resource'/><classifier name='what' keys=\"'Step name' lifecycle:transition\"/>"
                + trace(
                        "<event><string key='Step name' value='open'/></event>",
                        "<event><string key='other' value='x'/></event>"));

        assertThat(rows()).containsExactly("open|null|null|success");
        assertThat(logs.rows("SELECT line_no, reason FROM rejects"))
                .containsExactly("2|has no concept:name and nothing that a classifier of the log names");
        assertThat(reading.rejected()).isEqualTo(1);
    }

    @Test
    void valuesWithinValuesAreNotTheEvents() {
        read(trace("<event><list key='l'><values><string key='concept:name' value='no'/></values></list>"
                + "<container key='c'><string key='concept:name' value='no'/></container>"
                + "<string key='x' value='y'><string key='concept:name' value='no'/></string>"
                + "<string key='concept:name' value='yes'/></event>"));

        assertThat(rows()).containsExactly("yes|null|null|unknown");
    }

    @Test
    void whatStandsWhereNothingIsExpectedOrIsCutIsRejected() {
        LogReading reading = read(event("free", "complete", "00")
                + trace(
                        event("a", "complete", "01"),
                        "<event><string key='concept:name' value='b'/>",
                        event("c", "complete", "03")));

        assertThat(rows()).containsExactly("a|08:01|null|success", "c|08:03|null|success");
        assertThat(reading.rejected()).isEqualTo(2);
        LogReading cut = logs.ingest(logs.write(
                "b.xes", "<log><trace>" + event("d", "complete", "01") + "<event><string key='concept:name' va"));
        assertThat(cut.executions()).isEqualTo(1);
        assertThat(cut.rejected()).isEqualTo(1);
    }

    @Test
    void anEventThatTellsItsBeginningLasts() {
        read(trace(
                "<event><string key='concept:name' value='late'/><date key='start_timestamp' value='2026-05-04T08:04:00Z'/>"
                        + "<date key='time:timestamp' value='2026-05-04T08:06:00Z'/></event>",
                "<event><string key='concept:name' value='early'/><date key='start_timestamp' value='2026-05-04T08:01:00Z'/>"
                        + "<date key='time:timestamp' value='2026-05-04T08:07:00Z'/></event>"));

        assertThat(rows()).containsExactly("early|08:01|6|unknown", "late|08:04|2|unknown");
    }

    @Test
    void aCaseThatIsThereInPiecesIsOneInTheOrderOfItsEvents() {
        read(trace(event("open", "complete", "00"), event("pay", "complete", "09"))
                + trace(event("check", "complete", "04"))
                + trace(event("send", "complete", "07")).replace("'k'", "'l'"));

        assertThat(logs.rows("SELECT session_id, seq, operation FROM execution_logs ORDER BY session_id, seq"))
                .containsExactly("k|1|open", "k|2|check", "k|3|pay", "l|1|send");
    }
}
