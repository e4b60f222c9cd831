package dev.pave.ingest.log.format.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What test runners write, in examples/logs and in pieces of their own. */
class TestRunnersTest extends LogTestCase {

    private static final String ROWS =
            "SELECT session_id, operation, started_at, duration_ms, outcome, message FROM execution_logs"
                    + " ORDER BY session_id, seq";

    private List<String> example(String name, String format) throws IOException {
        return read(name, Files.readString(Path.of("examples/logs").resolve(name)), format, 0);
    }

    private List<String> read(String name, String text, String format, int rejects) {
        LogReading reading = logs.ingest(logs.write(name, text));
        assertThat(reading.refusal()).isNull();
        assertThat(reading.format()).isEqualTo(format);
        assertThat(reading.rejected()).isEqualTo(rejects);
        return logs.rows(ROWS).stream()
                .map(row -> row.replaceFirst("^S-[^|]*\\|", "")
                        .replace("2026-03-02 ", "")
                        .replace("2026-05-04 ", ""))
                .toList();
    }

    private List<String> column(String columns) {
        return logs.rows("SELECT " + columns + " FROM execution_logs ORDER BY session_id, seq");
    }

    @Test
    void tapWithSubtestsTodosAndYaml() throws IOException {
        example("shop.tap", "tap");
        assertThat(column("operation, duration_ms, outcome, message"))
                .containsExactly(
                        "test cart > adds up|2|success|null",
                        "test cart > later|1|unknown|null",
                        "test cart|3|success|null",
                        "test escapes # hash|12|failure|boom",
                        "test skipped|null|unknown|null");
    }

    @Test
    void tapThatBailsOutOrIsCut() {
        read("b.tap", "1..5\nok 1 first\nBail out! disk full\n", "tap", 0);
        assertThat(column("operation, outcome, message"))
                .containsExactly("test first|success|null", "bail out|failure|disk full");
        logs.ingest(logs.write("c.tap", "TAP version 14\n1..3\nok 1\nnot ok 2\n# wanted 3\n# got 4\n"));
        assertThat(logs.rows("SELECT reason FROM rejects")).containsExactly("the plan names 3 tests, there are 2");
        assertThat(logs.rows("SELECT message FROM execution_logs WHERE operation = 'test 2'"))
                .containsExactly("wanted 3\ngot 4");
    }

    @Test
    void goTestsAndBuilds() throws IOException {
        assertThat(example("go-test.json", "go-test"))
                .containsExactly(
                        "ex/a|test ex/a.TestA|08:00:00.2|100|failure|a_test.go:5: wanted 3",
                        "ex/b|build ex/b|null|null|failure|# ex/b [ex/b.test]\nb/b.go:3:5: undefined: x");
    }

    @Test
    void eventsInOneLineAreEachOne() {
        assertThat(read("g.json", """
                        {"Action":"run","Package":"ex/a","Test":"TestA"}
                        {"Action":"pass","Package":"ex/a","Test":"TestA","Elapsed":0.1}{"Action":"run","Package":"ex/a","Test":"TestB"}
                        {"Action":"fail","Package":"ex/a","Test":"TestB","Elapsed":0.2}
                        """, "go-test", 0))
                .containsExactly(
                        "ex/a|test ex/a.TestA|null|100|success|null", "ex/a|test ex/a.TestB|null|200|failure|null");
    }

    @Test
    void goBuildsThatAreToldAsTextBesideTheEvents() {
        assertThat(read("g.json", """
                        # ex/b [ex/b.test]
                        b/b.go:3:5: undefined: x
                        # ex/c
                        c/c_test.go:7:11: expected '(', found Nothing
                        FAIL\tex/c [setup failed]
                        {"Action":"run","Package":"ex/a","Test":"TestA"}
                        {"Action":"pass","Package":"ex/a","Test":"TestA","Elapsed":0.1}
                        {"Action":"pass","Package":"ex/a","Elapsed":0.2}
                        {"Action":"output","Package":"ex/b","Output":"FAIL\\tex/b [build failed]\\n"}
                        {"Action":"fail","Package":"ex/b","Elapsed":0}
                        """, "go-test", 0))
                .containsExactly(
                        "ex/a|test ex/a.TestA|null|100|success|null",
                        "ex/b|test ex/b|null|0|failure|# ex/b [ex/b.test]\nb/b.go:3:5: undefined: x\nFAIL\tex/b [build failed]",
                        "ex/c|build ex/c|null|null|failure|# ex/c\nc/c_test.go:7:11: expected '(', found Nothing\nFAIL\tex/c [setup failed]");
    }

    @Test
    void dartsTestsWithoutThoseThatItHides() throws IOException {
        assertThat(example("dart-test.jsonl", "dart-test"))
                .containsExactly(
                        "test/cart_test.dart|test cart saves|null|28|success|null",
                        "test/cart_test.dart|test cart loads|null|10|failure|Expected: <2>\n  Actual: <1>\n\ntest/cart_test.dart 10:5  main.<fn>",
                        "test/cart_test.dart|test cart pays|null|1|unknown|null");
    }

    @Test
    void aDartTestThatWasCutOffIsUnknown() {
        assertThat(read("d.jsonl", """
                        Downloading packages...
                        {"protocolVersion":"0.1.1","type":"start","time":0}
                        {"suite":{"id":0,"path":"a_test.dart"},"type":"suite","time":0}
                        {"test":{"id":3,"name":"hangs","suiteID":0},"type":"testStart","time":7}
                        """, "dart-test", 0))
                .containsExactly("a_test.dart|test hangs|null|null|unknown|null");
    }

    @Test
    void rowsOfDataAreTheTestsOfTheirTrx() {
        read("r.trx", """
                <TestRun><Results>
                <UnitTestResult testName="Rows" outcome="Failed"><InnerResults>
                <UnitTestResult testName="Rows (0)" outcome="Passed" duration="00:00:00.5"/>
                <UnitTestResult testName="Rows (1)" outcome="Failed"><Output><ErrorInfo><Message>no rows</Message></ErrorInfo></Output></UnitTestResult>
                </InnerResults></UnitTestResult>
                <UnitTestResult testName="Empty" outcome="Passed"><InnerResults/></UnitTestResult>
                <UnitTestResult testName="Last" outcome="NotExecuted"/>
                </Results></TestRun>
                """, "trx", 0);
        assertThat(column("operation, duration_ms, outcome, message"))
                .containsExactly(
                        "test Rows (0)|500|success|null",
                        "test Rows (1)|null|failure|no rows",
                        "test Empty|null|success|null",
                        "test Last|null|unknown|null");
    }

    @Test
    void aGoPackageThatPanickedHasAFailedTest() {
        read("g.json", """
                {"Action":"run","Package":"p","Test":"TestA"}
                {"Action":"output","Package":"p","Test":"TestA","Output":"=== RUN   TestA\\n"}
                {"Action":"output","Package":"p","Test":"TestA","Output":"panic: no\\n"}
                {"Action":"run","Package":"p","Test":"TestB"}
                FAIL p
                {"Action":"fail","Package":"p","Elapsed":1.5}
                {"Action":"fail","Package":"q","Elapsed":2}
                {"Action":"run","Pack
                """, "go-test", 1);
        assertThat(column("operation, outcome, duration_ms"))
                .containsExactly("test p.TestA|failure|null", "test p.TestB|unknown|null", "test q|failure|2000");
    }

    @Test
    void whatTest2jsonSaysWithoutAPackage() {
        read(
                "a.json",
                "{\"Action\":\"run\",\"Test\":\"TestPay\"}\n{\"Action\":\"fail\",\"Test\":\"TestPay\",\"Elapsed\":0.5}\n",
                "go-test",
                0);
        assertThat(column("operation, outcome, duration_ms")).containsExactly("test TestPay|failure|500");
    }

    @Test
    void rustTests() throws IOException {
        assertThat(example("libtest.json", "libtest"))
                .containsExactly(
                        "src/lib.rs|test a::one|null|13|success|null",
                        "src/lib.rs|test a::two|null|null|failure|panicked at x",
                        "src/lib.rs|test a::three|null|null|unknown|null");
    }

    @Test
    void aTestThatNextestRanAgainIsOne() {
        read("n.json", """
                {"type":"suite","event":"started","test_count":1,"nextest":{"crate":"shop","test_binary":"it","kind":"test"}}
                {"type":"test","event":"started","name":"shop::it$pays"}
                {"type":"test","event":"failed","name":"shop::it$pays","exec_time":0.5,"stdout":"no"}
                {"type":"test","event":"ok","name":"shop::it$pays#2","exec_time":0.25}
                """, "libtest", 0);
        assertThat(column("session_id, operation, outcome, duration_ms, message"))
                .containsExactly("shop > it|test shop::it.pays|success|250|null");
    }

    @Test
    void thePhasesOfAPytestAreOneTest() throws IOException {
        example("pytest-reportlog.jsonl", "pytest-reportlog");
        assertThat(column("operation, started_at::TIME, duration_ms, outcome, message"))
                .containsExactly(
                        "test t.py::a|08:00:00.500|261|failure|assert 1 == 2", "test t.py::b|null|0|unknown|null");
    }

    @Test
    void aPytestThatWasRunAgainIsAsItEndedAndAFileThatIsNoneFailed() {
        String report =
                "{\"nodeid\": \"t.py::a\", \"when\": \"%s\", \"outcome\": \"%s\", \"duration\": 0.1, \"$report_type\": \"TestReport\"}%n";
        StringBuilder log = new StringBuilder(
                "{\"nodeid\": \"u.py\", \"outcome\": \"failed\", \"longrepr\": {\"longrepr\": \"SyntaxError\"},"
                        + " \"$report_type\": \"CollectReport\"}\n");
        for (String call : List.of("rerun", "passed")) {
            for (String when : List.of("setup", "call", "teardown")) {
                log.append(report.formatted(when, when.equals("call") ? call : "passed"));
            }
        }
        read("r.jsonl", log.toString(), "pytest-reportlog", 0);
        assertThat(column("operation, outcome, duration_ms, message"))
                .containsExactly("collect u.py|failure|null|SyntaxError", "test t.py::a|success|600|null");
    }

    @Test
    void aSubtestThatFailedIsAFailureOfItsPytest() {
        String report =
                "{\"nodeid\": \"t.py::a\", \"when\": \"%s\", \"outcome\": \"%s\", \"longrepr\": \"one\", \"duration\": 0.1, \"%s\": \"%s\"}%n";
        read(
                "r.jsonl",
                report.formatted("setup", "passed", "$report_type", "TestReport")
                        + report.formatted("call", "failed", "_report_type", "SubTestReport")
                        + report.formatted("call", "passed", "$report_type", "TestReport"),
                "pytest-reportlog",
                0);
        assertThat(column("operation, outcome, message")).containsExactly("test t.py::a|failure|one");
    }

    @Test
    void playwrightsTriesAreOneTest() throws IOException {
        assertThat(example("playwright.json", "playwright"))
                .containsExactly(
                        "cart.spec.ts [firefox]|test cart.spec.ts > empty > says so|09:00:00.0|5000|failure|Timeout of 5000ms",
                        "cart.spec.ts [firefox]|test cart.spec.ts > pays|09:00:05.0|700|success|null",
                        "cart.spec.ts [webkit]|test cart.spec.ts > empty > says so|null|null|unknown|null");
    }

    @Test
    void jestAndWhatItCouldNotRun() throws IOException {
        assertThat(example("jest.json", "jest"))
                .containsExactly(
                        "/shop/cart.test.js|test cart > sum > is empty|09:00:00.0|20|success|null",
                        "/shop/cart.test.js|test cart > adds up|09:00:00.02|31|failure|Error: expected 3\n at cart.test.js:5",
                        "/shop/cart.test.js|test ships|09:00:00.051|null|unknown|null",
                        "/shop/stock.test.js|test /shop/stock.test.js|09:00:02.0|500|failure|Cannot find module 'x'");
    }

    @Test
    void mochaAndItsHooks() throws IOException {
        assertThat(example("mocha.json", "mocha"))
                .containsExactly(
                        "test/cart.js|test cart is empty|09:00:00.0|15|success|null",
                        "test/cart.js|test cart adds up|09:00:00.015|5|failure|expected 3",
                        "test/cart.js|test cart ships|09:00:00.02|null|unknown|null",
                        "test/cart.js|test cart \"after all\" hook|09:00:00.02|1|failure|still open");
    }

    @Test
    void teamCitysMessagesWhereverTheyStand() throws IOException {
        example("teamcity.log", "teamcity");
        assertThat(column("operation, duration_ms, outcome, message"))
                .contains(
                        "test Cart > adds|25|failure|wanted '3' [x]\nline \u00e9\nat y",
                        "test Cart > later|null|unknown|null",
                        "test Cart > ok|1|success|null",
                        "build problem|null|failure|exit 1");
        read(
                "c.log",
                "##teamcity[testIgnored name='unborn' timestamp='2026-05-04T08:00:00.000+0200']\n",
                "teamcity",
                0);
        assertThat(column("started_at::TIMESTAMP, operation")).contains("2026-05-04 06:00:00.0|test unborn");
        read("b.log", "##teamcity[testStarted name='a']\n##teamcity[testFinished name='a\n", "teamcity", 1);
    }

    @Test
    void nunitInItsOwnXml() throws IOException {
        example("nunit.xml", "nunit");
        assertThat(column("operation, started_at::TIME, duration_ms, outcome, message"))
                .containsExactly(
                        "test Shop.CartTests.IsEmpty|09:00|12|success|null",
                        "test Shop.CartTests.AddsUp|09:00:01|500|failure|Expected: 3 But was: 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "xunit|<assemblies><assembly name='a.dll'><collection><test name='N.T' time='0.25' result='Fail'><failure><message>no</message></failure></test></collection></assembly></assemblies>",
                "trx|<TestRun xmlns='x'><Results><UnitTestResult testName='N.T' outcome='Failed' duration='00:00:00.2500000'><Output><ErrorInfo><Message>no</Message></ErrorInfo></Output></UnitTestResult></Results></TestRun>",
                "testng|<testng-results><suite name='s'><test><class name='N'><test-method status='FAIL' name='T' duration-ms='250'><exception><message>no</message></exception></test-method></class></test></suite></testng-results>",
                "nunit|<test-results><test-suite><results><test-case name='N.T' executed='True' success='False' time='0.25'><failure><message>no</message></failure></test-case></results></test-suite></test-results>",
                "nunit|<test-suite type='Assembly'><test-case name='N.T' executed='True' time='0.25'><failure><message>no</message></failure></test-case></test-suite>",
                "nunit|<test-results><test-suite><results><test-case name='N.T' executed='True' success='False' result='Failure' time='0,25'><failure><message>no</message></failure></test-case></results></test-suite></test-results>",
            })
    void otherReportsInXml(String format, String xml) {
        read("a.xml", xml, format, 0);
        assertThat(column("operation, duration_ms, outcome, message")).containsExactly("test N.T|250|failure|no");
    }

    @Test
    void nunit2TellsWhatWasExecutedAndWithoutAWordThatItWentWell() {
        read(
                "a.xml",
                "<test-results><test-suite><results><test-case name='a' executed='True' time='1.0'/>"
                        + "<test-case name='b' executed='False'><reason><message>later</message></reason></test-case>"
                        + "<test-case name='c' executed='True' success='True'/></results></test-suite></test-results>",
                "nunit",
                0);
        assertThat(column("operation, outcome")).containsExactly("test a|success", "test b|unknown", "test c|success");
    }
}
