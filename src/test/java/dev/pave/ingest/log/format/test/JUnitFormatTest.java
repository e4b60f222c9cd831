package dev.pave.ingest.log.format.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.util.List;
import org.junit.jupiter.api.Test;

class JUnitFormatTest extends LogTestCase {

    private LogReading read(String xml) {
        LogReading reading = logs.ingest(logs.write("TEST-a.xml", xml));
        assertThat(reading.format()).isEqualTo("junit");
        return reading;
    }

    private List<String> column(String columns) {
        return logs.rows("SELECT " + columns + " FROM execution_logs ORDER BY session_id, seq");
    }

    @Test
    void aCaseBehindASuiteWithinBelongsToTheOuterOne() {
        read("""
                <testsuites><testsuite name="outer" timestamp="2026-05-04T08:00:00" time="9">
                  <testcase name="first" time="1"/>
                  <testsuite name="within" timestamp="2026-05-04T08:00:03" time="2"><testcase name="deep" time="2"/></testsuite>
                  <testcase name="last" time="3"/>
                </testsuite></testsuites>""");

        assertThat(column("session_id, seq, operation, started_at::TIME"))
                .containsExactly(
                        "outer@2026-05-04T08:00:00|1|test first|08:00",
                        "outer@2026-05-04T08:00:00|2|test last|08:00:05",
                        "within@2026-05-04T08:00:03|1|test deep|08:00:03");
    }

    @Test
    void aCaseInAnElementOfASuiteIsReadAndOneThatIsQuotedIsNot() {
        read(
                "<testsuites><testsuite name='s'><group><testcase name='grouped'><failure message='no'/></testcase></group>"
                        + "<system-out><testcase name='said'/></system-out><testcase name='plain'/></testsuite></testsuites>");

        assertThat(column("operation, outcome")).containsExactly("test grouped|failure", "test plain|success");
    }

    @Test
    void twoSuitesOfOneNameAreTwoSessions() {
        String suite = "<testsuite name='s' timestamp='2026-05-04T08:00:00'><testcase name='t'/></testsuite>";
        read("<testsuites>" + suite + suite + suite.replaceAll(" timestamp='.*?'", "") + "</testsuites>");

        assertThat(column("session_id, seq"))
                .containsExactly("s#3|1", "s@2026-05-04T08:00:00|1", "s@2026-05-04T08:00:00#2|1");
    }

    @Test
    void commasAreReadAndWhatMayBeBothIsUnknown() {
        read("<testsuite name='s'><testcase name='a' time='0,75'/><testcase name='b' time='2.345,5'/>"
                + "<testcase name='c' time='1,234'/><testcase name='d' time='00:00:01.5'/></testsuite>");

        assertThat(column("duration_ms")).containsExactly("750", "2345500", "null", "1500");
    }

    @Test
    void timesOfCasesAreReadAndOrderThem() {
        read(
                "<testsuite name='s'><testcase name='b' timestamp='2026-05-04T08:00:09Z' time='1'/>"
                        + "<testcase name='a' timestamp='2026-05-04T08:00:07+00:00'/><testcase name='c' status='notrun'/><testcase name='d' timestamp='2026-05-04T08:00:30Z'/></testsuite>");

        assertThat(column("operation, seq, started_at::TIME, outcome"))
                .containsExactly(
                        "test a|1|08:00:07|success",
                        "test b|2|08:00:09|success",
                        "test c|3|08:00:10|unknown",
                        "test d|4|08:00:30|success");
    }

    @Test
    void elementsInAFailureAreItsText() {
        read("<testsuite name='s'><testcase name='a'><failure><text>wanted 4</text><error>got 5</error></failure>"
                + "<system-out><failure message='no'/><testsuitelike/></system-out></testcase>"
                + "<testcase name='b'><system-err><error/></system-err></testcase></testsuite>");

        assertThat(column("operation, outcome, message"))
                .containsExactly("test a|failure|wanted 4\ngot 5", "test b|success|null");
    }

    @Test
    void aFlakyPassIsAPassAndAFailureThatWasRunAgainIsOne() {
        read(
                "<testsuite name='s'><testcase name='a'><flakyFailure message='once'><stackTrace/></flakyFailure></testcase>"
                        + "<testcase name='b'><failure message='first'/><rerunFailure message='again'/></testcase>"
                        + "<testcase name='c'><flakyError/><system-out/></testcase></testsuite>");

        assertThat(column("operation, outcome, message"))
                .containsExactly("test a|success|null", "test b|failure|first", "test c|success|null");
    }

    @Test
    void aTestThatAlsoFailedInItsTeardownIsOne() {
        read(
                "<testsuite name='pytest'><testcase classname='m' name='a' time='1.0'><failure message='assert 0'/></testcase>"
                        + "<testcase classname='m' name='b' time='0.5'/>"
                        + "<testcase classname='m' name='a' time='0.25'><error message='failed on teardown with \"X\"'/></testcase>"
                        + "<testcase classname='m' name='b' time='0.5'/></testsuite>");

        assertThat(column("operation, outcome, duration_ms, message"))
                .containsExactly("test m.a|failure|1250|assert 0", "test m.b|success|1000|null");
    }

    @Test
    void eachTryOfAPytestIsThatTest() {
        String twice =
                "<testcase classname='t' name='a' time='1'/><testcase classname='t' name='a' time='2'>%s</testcase>";
        read("<testsuites><testsuite name='pytest'>" + twice.formatted("")
                + twice.formatted("").replace("'a'", "'b'").replace("2'></", "2'><failure message='no'/></")
                + "</testsuite><testsuite name='others'>" + twice.formatted("") + "</testsuite></testsuites>");

        assertThat(column("session_id, operation, outcome, duration_ms"))
                .containsExactly(
                        "others#2|test t.a|success|1000",
                        "others#2|test t.a|success|2000",
                        "pytest#1|test t.a|success|3000",
                        "pytest#1|test t.b|failure|3000");
    }

    @Test
    void aFailureOfASuiteIsAnExecution() {
        read("<testsuite name='s'><error type='E' message='no database'/><testcase name='a'/></testsuite>");

        assertThat(column("operation, outcome, message"))
                .containsExactly("test s|failure|E: no database", "test a|success|null");
    }

    @Test
    void aDamagedCaseIsRejectedAndTheOthersAreRead() {
        LogReading reading = read("<testsuite name='s'><testcase name='a'/><testcase name='b><failure/>\n"
                + "<testcase name='c'/></testsuite>\n");
        assertThat(reading.rejected()).isEqualTo(1);

        LogReading cut = read("<testsuite name='s'><testcase name='a'/>\n<testcase name='b'><failure message='x'>at");
        assertThat(cut.rejected()).isEqualTo(1);
        assertThat(column("operation")).contains("test a");
        assertThat(read("<testsuite name='s'><testcase name='a'/>\n<!-- ").rejected())
                .isEqualTo(1);
    }

    @Test
    void whatStandsBeforeTheRootIsPassedOver() {
        assertThat(read("<?xml version='1.0'?><?xml-stylesheet href='a.xsl'?>\n<!-- by x > y -->"
                                + "<!DOCTYPE testsuite [<!ELEMENT testsuite ANY>]><testsuite><testcase name='a'/></testsuite>")
                        .executions())
                .isEqualTo(1);
    }
}
