package dev.pave.ingest.log;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The targets of the fuzzer with a few seeds; {@code bench/fuzz.sh} goes on from there. */
class LogFuzzTest {

    private static void takes(String seed, Consumer<byte[]> target) {
        assertThatCode(() -> target.accept(seed.getBytes(StandardCharsets.ISO_8859_1)))
                .as(seed)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "{\"execution_id\":\"e\",\"operation\":\"make\",\"exit_code\":2}\n", "{\"operation\":12abc}\n",
                        "{\n",
                "{\"operation\":\"\\", "{\"a\":[1,2}}\n",
                        "{\"operation\":\"a\",\"duration_ms\":99999999999999999999}\n", "\0\0{}\n"
            })
    void jsonLines(String seed) {
        takes(seed, LogFuzz.JsonLine::fuzzerTestOneInput);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "time,operation\n2026-03-01,a\n",
                "operation;status\n\"a\"\"b\";7\n",
                "a,operation\n\"x",
                "operation\n",
                "operation,duration\na,1.5s\nb,99999999999999999999\n"
            })
    void csv(String seed) {
        takes(seed, LogFuzz.Csv::fuzzerTestOneInput);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<log><trace><event><string key=\"concept:name\" value=\"a\"/></event></trace></log>",
                "<log><trace>",
                "<log><trace><string key='concept:name'/><event><string key='concept:name' value='a'/></event></trace></log>",
                "<?xml version=\"1.0\" encoding=\"nonsense\"?><log/>",
                "<!DOCTYPE log [<!ENTITY a \"b\">]><log>&a;</log>",
                "\u00ff\u00fe<"
            })
    void xes(String seed) {
        takes(seed, LogFuzz.Xes::fuzzerTestOneInput);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<testsuite><testcase name='a'><failure message='x' type='",
                "TAP version 13\nok 1 - a # TODO\n  ---\n  error: |-\n    x\n    1..9\n  ...\nBail out!\n1..9",
                "##teamcity[testFailed name='|0x00|' x=' ##teamcity[testFinished name='a' duration='99999999999999999999']",
                "{\"suites\": [{\"specs\": [{\"tests\": [{\"results\": [{\"duration\": 1e99, \"errors\": {}}, 1]}, null]}], \"x",
                "[[[[{\"suites\": 1}"
            })
    void reportsOfTests(String seed) {
        takes(seed, LogFuzz.JUnit::fuzzerTestOneInput);
        takes(seed, LogFuzz.Tap::fuzzerTestOneInput);
        takes(seed, LogFuzz.TeamCity::fuzzerTestOneInput);
        takes(seed, LogFuzz.Playwright::fuzzerTestOneInput);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"name\":\"a\",\"startTimeUnixNano\":\"1\"}]}]}]}",
                "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"name\":\"a\",\"startTimeUnixNano\":17724384700000000999999999}]}]}]}",
                "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"name\":\"a\",\"startTimeUnixNano\":\"9999999999999999999\"}]}]}]}",
                "{\"resourceSpans\":[[]]}\n{\"resourceSpans\":{\"a\":1}}",
                "[[[[",
                "null",
                "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[1,\"a\"]}]}]}"
            })
    void otlp(String seed) {
        takes(seed, LogFuzz.Otlp::fuzzerTestOneInput);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-01 10:00:00 INFO [main] Took order\n2026-03-01 10:00:01 ERROR [main] boom\n",
                "[1] a\n[2] b\n",
                "Mar  1 10:00:00 host app[12]: hello\n"
            })
    void textHeaders(String seed) {
        takes(seed, LogFuzz.TextHeader::fuzzerTestOneInput);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "make -C shop test",
                "echo \"a",
                "cat <<EOF\nx\nEOF",
                "$(",
                "$((",
                "a && b || c; d | e > f",
                "\\",
                "'",
                "<<",
                "a <<-'E'\n\tb"
            })
    void shellWords(String seed) {
        takes(seed, LogFuzz.Shell::fuzzerTestOneInput);
    }
}
