package dev.pave.ingest.log.format.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each record of a report is an execution or a reject, whatever is damaged, and places in sessions are unique. A record that
 * was damaged may cost itself, never another one.
 */
class EveryRecordTest extends LogTestCase {

    private static final int RECORDS = 60;

    /**
     * How a format writes records. {@code %d} is the number of the record.
     *
     * @param damaged records that are none any more, parted by a bar and an end of line
     * @param noise   what may stand between records and is none, likewise
     */
    private record Format(String file, String before, String record, String after, String damaged, String noise) {
        String[] bad() {
            return damaged.split("\\|\n");
        }

        String[] between() {
            return noise.split("\\|\n");
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Format> formats() {
        return Stream.of(
                new Format(
                        "a.xml",
                        "<testsuites><testsuite name='s' timestamp='2026-05-04T08:00:00'>",
                        "<testcase name='t%d' time='0,5'><failure>\u001b[1m &#27; &x; & </failure></testcase>",
                        "</testsuite></testsuites>",
                        "<testcase name='t%d><failure/></testcase>|\n<testcase name='t%d' time=><skipped/></testcase>|\n"
                                + "<testcase name='t%d'><failure>a < b|\n<testcase name='t%d' 'x'/>",
                        "<!-- <testcase/> -->|\n<system-out><![CDATA[<testcase>]]></system-out>|\n</b>|\n"
                                + "</testsuite><testsuite name='s' timestamp='2026-05-04T08:00:00'>|\n<properties><property/></properties>"),
                new Format(
                        "a.xes",
                        "<log xes.version='1.0'><trace><string key='concept:name' value='k'/>",
                        "<event><string key='concept:name' value='e%d'/><date key='time:timestamp' value='2026-05-04T08:00:00Z'/></event>",
                        "</trace></log>",
                        "<event><string key='concept:name' value='e%d/></event>|\n<event><string key='org:resource' value='e%d'/></event>|\n"
                                + "<event><string key='concept:name' value='e%d'/>|\n<event x><string key='concept:name' value='e%d'/></event>|\n"
                                + "</trace><event><string key='concept:name' value='e%d'/></event><trace>",
                        "</trace><trace>|\n<list key='l'><string key='concept:name' value='x'/></list>|\n<!-- - -->"),
                new Format(
                        "a.csv",
                        "time,activity,note",
                        "2026-05-04 08:00,e%d,\"a, \"\"b\"\"\nc\"",
                        "2026-05-04 08:00,last,x",
                        "2026-05-04 08:00,\"e%d,x|\n2026-05-04 08:00,e%d|\nnever,e%d,x|\n2026-05-04 08:00,\"e%d\" x,y|\n,,e%d",
                        ""),
                new Format(
                        "a.tap",
                        "TAP version 14",
                        "ok - t%d\n  ---\n  x: |\n    ok 7 - no\n  ...",
                        "ok - last",
                        "not ok - t%d # TODO x|\nBail out! t%d",
                        "# ok 1|\nsome output|\n"),
                new Format(
                        "go.json",
                        "{\"Action\":\"start\",\"Package\":\"p\"}",
                        "{\"Action\":\"run\",\"Package\":\"p\",\"Test\":\"T%d\"}\n{\"Action\":\"pass\",\"Package\":\"p\",\"Test\":\"T%1$d\"}",
                        "{\"Action\":\"pass\",\"Package\":\"p\",\"Test\":\"last\",\"Elapsed\":0}",
                        "{\"Action\":\"run\",\"Package\":\"p\",\"Test\":\"T%d|\n{\"Action\":\"pass\",\"Package\":\"p\",\"Test\":\"T%d\"}",
                        "FAIL|\n# p|\n{\"Action\":\"output\",\"Package\":\"p\",\"Test\":\"none\",\"Output\":\"x\"}"),
                new Format(
                        "rust.json",
                        "{\"type\":\"suite\",\"event\":\"started\",\"test_count\":1}",
                        "{\"type\":\"test\",\"event\":\"started\",\"name\":\"t%d\"}\n{\"type\":\"test\",\"event\":\"ok\",\"name\":\"t%1$d\"}",
                        "{\"type\":\"test\",\"event\":\"ignored\",\"name\":\"last\"}",
                        "{\"type\":\"test\",\"event\":\"ok\",\"name\":\"t%d|\n{\"event\":\"ok\",\"name\":\"t%d\"}",
                        "   Compiling x|\n{\"type\":\"suite\",\"event\":\"ok\"}|\n{\"type\":\"suite\",\"event\":\"started\",\"test_count\":1}"),
                new Format(
                        "py.jsonl",
                        "{\"$report_type\":\"SessionStart\"}",
                        "{\"$report_type\":\"TestReport\",\"nodeid\":\"t%d\",\"when\":\"call\",\"outcome\":\"passed\",\"duration\":1}\n"
                                + "{\"$report_type\":\"TestReport\",\"nodeid\":\"t%1$d\",\"when\":\"teardown\",\"outcome\":\"passed\"}",
                        "{\"$report_type\":\"CollectReport\",\"nodeid\":\"last\",\"outcome\":\"failed\"}",
                        "{\"$report_type\":\"TestReport\",\"nodeid\":\"t%d\",|\n{\"nodeid\":\"t%d\",\"when\":\"call\"}",
                        "{\"$report_type\":\"SessionStart\"}|\n{\"$report_type\":\"WarningMessage\"}"),
                new Format(
                        "tc.log",
                        "##teamcity[testSuiteStarted name='s']",
                        "x ##teamcity[testStarted name='t%d']\n##teamcity[testFinished name='t%1$d' duration='1']",
                        "##teamcity[testIgnored name='last']",
                        "##teamcity[testStarted name='t%d|\n##teamcity[buildProblem description='t%d']|\n##teamcity[testStarted 'a' name=t%d]",
                        "text|\n##teamcity[testSuiteFinished name='s']|\n##teamcity[testSuiteStarted name='s']|\n##teamcity[progressMessage 'x']"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void isAnExecutionOrAReject(Format format) throws Exception {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(format.before()).append('\n');
            String[] bad = format.bad();
            String[] between = format.between();
            int last = format.after().startsWith("<") ? 0 : 1;
            for (int i = 0; i < RECORDS; i++) {
                String record = random.nextInt(4) == 0 ? bad[random.nextInt(bad.length)] : format.record();
                text.append(record.formatted(i)).append('\n');
                if (random.nextInt(4) == 0) {
                    text.append(between[random.nextInt(between.length)]).append('\n');
                }
            }
            text.append(format.after()).append('\n');
            Path file = logs.write(seed + "-" + format.file(), text.toString());
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
            LogReading reading = logs.ingest(file);

            assertThat(reading.executions() + reading.rejected())
                    .as("seed " + seed)
                    .isEqualTo(RECORDS + last);
        }
        assertThat(logs.rows("SELECT source_id, session_id, seq FROM execution_logs GROUP BY ALL HAVING count(*) > 1"))
                .isEmpty();
        assertThat(logs.rows("SELECT execution_id FROM execution_logs GROUP BY ALL HAVING count(*) > 1"))
                .isEmpty();
    }
}
