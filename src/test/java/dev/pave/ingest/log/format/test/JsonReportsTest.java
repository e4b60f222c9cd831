package dev.pave.ingest.log.format.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports of Cucumber, RSpec and Jest, in the forms that their users keep. */
class JsonReportsTest extends LogTestCase {

    private List<String> read(String name, String text, String format) {
        LogReading reading = logs.ingest(logs.write(name, text));
        assertThat(reading.refusal()).isNull();
        assertThat(reading.format()).isEqualTo(format);
        assertThat(reading.rejected()).isZero();
        return logs.rows("SELECT operation, started_at::TIME, duration_ms, outcome, message FROM execution_logs"
                + " ORDER BY session_id, seq");
    }

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("examples/logs").resolve(name));
    }

    @Test
    void aScenarioHasItsBackgroundAndHooks() throws IOException {
        assertThat(read("c.json", example("cucumber.json"), "cucumber"))
                .containsExactly(
                        "test Cart > adds up|09:00:00.500|10|failure|expected 2",
                        "test Cart > is shipped|09:00:01|null|unknown|null",
                        "test Cart > is empty|09:00:02|7|success|null");
    }

    @Test
    void aHookThatFailsFailsItsScenarioAndSoDoesAStepThatFitsTwoDefinitions() {
        String step = "'keyword':'Given ','name':'x','result':{'status':'%s'}";
        read(
                "c.json",
                ("[{'uri':'a.feature','keyword':'Feature','elements':["
                                + "{'type':'scenario','keyword':'Scenario','name':'hook','steps':[{"
                                + step.formatted("passed")
                                + ",'after':[{'result':{'status':'failed','error_message':'still open'}}]}]},"
                                + "{'type':'scenario','keyword':'Scenario','name':'twice','steps':[{"
                                + step.formatted("ambiguous") + "}]},"
                                + "{'type':'scenario','keyword':'Scenario','name':'nothing','steps':[]}]}]")
                        .replace('\'', '"'),
                "cucumber");
        assertThat(logs.rows("SELECT operation, outcome, message FROM execution_logs ORDER BY seq"))
                .containsExactly(
                        "test hook|failure|still open", "test twice|failure|null", "test nothing|unknown|null");
    }

    @Test
    void aFeatureThatWasRunAgainInOneReportIsASessionOfItsOwn() {
        String feature = "{'uri':'a.feature','keyword':'Feature','elements':[{'type':'scenario','keyword':'Scenario',"
                + "'name':'x','steps':[{'result':{'status':'%s'}}]}]}";
        read(
                "c.json",
                ("[" + feature.formatted("failed") + "," + feature.formatted("passed") + "]").replace('\'', '"'),
                "cucumber");
        assertThat(logs.rows("SELECT session_id, outcome FROM execution_logs ORDER BY session_id"))
                .containsExactly("a.feature|failure", "a.feature#2|success");
    }

    @Test
    void rspecsExamples() throws IOException {
        assertThat(read("r.json", example("rspec.json"), "rspec"))
                .containsExactly(
                        "test Cart is empty|null|12|success|null",
                        "test Cart adds up|null|500|failure|expected: 2\n     got: 1",
                        "test Cart ships|null|1|unknown|null");
        assertThat(logs.rows("SELECT DISTINCT session_id FROM execution_logs")).containsExactly("spec/cart_spec.rb");
    }

    @Test
    void aSpecThatCannotBeLoadedFails() {
        assertThat(read(
                        "r.json",
                        "{\"version\":\"3.13.0\",\"messages\":[\"\\nAn error occurred while loading ./spec/a_spec.rb.\"],"
                                + "\"examples\":[],\"summary\":{\"errors_outside_of_examples_count\":1},"
                                + "\"summary_line\":\"0 examples, 0 failures, 1 error occurred outside of examples\"}",
                        "rspec"))
                .containsExactly("rspec|null|null|failure|An error occurred while loading ./spec/a_spec.rb.");
    }

    @Test
    void whatJestGivesToItsReporters() {
        assertThat(read(
                        "j.json",
                        ("{'numTotalTests':1,'numTotalTestSuites':2,'testResults':["
                                        + "{'testFilePath':'/w/a.test.js','perfStats':{'start':1772442000500,'end':1772442001000},"
                                        + "'testResults':[{'ancestorTitles':['cart'],'title':'adds','status':'failed','duration':7,"
                                        + "'failureMessages':['no']}]},"
                                        + "{'testFilePath':'/w/b.test.js','perfStats':{'start':1772442001000,'end':1772442002000},"
                                        + "'testResults':[],'failureMessage':'cannot load'},"
                                        + "{'testFilePath':'/w/c.test.js','perfStats':{'start':0,'end':0},'testResults':[],"
                                        + "'failureMessage':''}]}")
                                .replace('\'', '"'),
                        "jest"))
                .containsExactly(
                        "test cart > adds|09:00:00.500|7|failure|no",
                        "test /w/b.test.js|09:00:01|1000|failure|cannot load");
    }

    @Test
    void controlCharactersInTextsAndWhatIsNoNumberCostNothing() {
        assertThat(read(
                        "j.json",
                        "{\"numTotalTests\":2,\"testResults\":[{\"name\":\"/w/crane.test.js\",\"assertionResults\":["
                                + "{\"title\":\"lifts\",\"status\":\"failed\",\"duration\":NaN,\"failureMessages\":[\"no\n\trope\"]},"
                                + "{\"title\":\"loads\",\"status\":\"passed\",\"duration\":7}]}]}",
                        "jest"))
                .containsExactly("test lifts|null|null|failure|no\n\trope", "test loads|null|7|success|null");
    }

    @Test
    void ctrfAndAllure() {
        assertThat(read(
                        "ctrf.json",
                        ("{'reportFormat':'CTRF','results':{'tool':{'name':'x'},'summary':{},'tests':["
                                        + "{'name':'adds','status':'passed','duration':12,'suite':'cart','start':1772442000500,'filePath':'a.ts'},"
                                        + "{'name':'ships','status':'failed','duration':7,'message':'no','filePath':'a.ts'},"
                                        + "{'name':'later','status':'skipped','duration':0,'filePath':'a.ts'}]}}")
                                .replace('\'', '"'),
                        "ctrf"))
                .containsExactly(
                        "test cart > adds|09:00:00.500|12|success|null",
                        "test ships|null|7|failure|no",
                        "test later|null|null|unknown|null");
        read(
                "1-result.json",
                ("{'uuid':'1','historyId':'2','name':'fits','status':'broken','statusDetails':{'message':'gone'},'stage':'finished',"
                                + "'start':1772442001000,'stop':1772442001250,'labels':[{'name':'suite','value':'CartTest'}]}")
                        .replace('\'', '"'),
                "ctrf");
        assertThat(
                        logs.rows(
                                "SELECT operation, duration_ms, outcome, message FROM execution_logs WHERE session_id = 'CartTest'"))
                .containsExactly("test fits|250|failure|gone");
    }
}
