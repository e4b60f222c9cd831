package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLogFormatTest {

    @TempDir
    Path folder;

    @Test
    void aBrokenObjectAmongThoseThatHoldLinesIsRejectedAndGoesOnWithNone() {
        ReadLines read = ReadLines.of(
                folder,
                "{\"date\":\"2026-05-04T10:00:00Z\",\"log\":\"10:00:00 INFO loaded box 7\"}",
                "{\"date\":\"2026-05-04T10:00:01Z\",\"log\":\"10:00:01 INFO loaded box 8",
                "{\"date\":\"2026-05-04T10:00:02Z\",\"log\":\"10:00:02 INFO { is in a text\"}",
                "{\"date\":\"2026-05-04T10:00:03Z\",\"log\":\"10:00:03 ERROR cannot load box 9\"}");

        assertThat(read.rows())
                .containsExactly("unknown loaded box 7", "unknown { is in a text", "failure cannot load box 9");
        assertThat(read.rejects).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{`level`:`L`,`ts`:1777888800.5,`msg`:`#`}|info|dpanic",
                "{`level`:`L`,`time`:`2026-05-04T10:00:00.5Z`,`message`:`#`}|info|fatal",
                "{`level`:L,`time`:1777888800500,`pid`:7,`msg`:`#`}|40|50",
                "{`instant`:{`epochSecond`:1777888800,`nanoOfSecond`:500000000},`level`:`L`,`message`:`#`}|INFO|ERROR",
                "{`version`:`1.1`,`host`:`a`,`short_message`:`#`,`level`:L,`timestamp`:1777888800.5}|4|2",
                "{`@timestamp`:`2026-05-04T12:00:00.500+02:00`,`log.level`:`L`,`message`:`#`}|WARN|ERROR",
                "{`@timestamp`:`2026-05-04T10:00:00.500Z`,`log`:{`level`:`L`,`logger`:`x`},`message`:`#`}|INFO|ERROR",
                "{`@t`:`2026-05-04T10:00:00.5Z`,`@l`:`L`,`@mt`:`#`}|Warning|Fatal",
                "{`event`:`#`,`level`:`L`,`timestamp`:`2026-05-04T10:00:00.5Z`}|warning|critical",
                "{`severity`:`L`,`textPayload`:`#`,`timestamp`:`2026-05-04T10:00:00.5Z`}|NOTICE|EMERGENCY",
                "{`severity`:`L`,`jsonPayload`:{`message`:`#`},`timestamp`:`2026-05-04T10:00:00.5Z`}|DEFAULT|ALERT",
                "{`timestamp`:`2026-05-04T10:00:00.5Z`,`level`:`L`,`fields`:{`message`:`#`},`target`:`x`}|INFO|ERROR",
                "{`text`:`x`,`record`:{`level`:{`name`:`L`,`no`:20},`message`:`#`,`time`:{`timestamp`:1777888800.5}}}|INFO|ERROR",
                "{`t`:{`$date`:`2026-05-04T10:00:00.500+00:00`},`s`:`L`,`c`:`NET`,`msg`:`#`}|W|F",
                "{`message`:`#`,`level`:L,`channel`:`app`,`datetime`:`2026-05-04T10:00:00.5+00:00`}|300|550",
                "{`reqId`:`x7`,`level`:L,`time`:`2026-05-04T10:00:00.5+00:00`,`remoteAddr`:`::1`,`user`:`-`,`message`:`#`}|1|3",
                "{`asctime`:`2026-05-04 10:00:00,500`,`levelname`:`L`,`message`:`#`}|INFO|CRITICAL",
                "{`asctime`:`2026-05-04 10:00:00,500`,`levelno`:L,`message`:`#`}|30|40",
                "{`__REALTIME_TIMESTAMP`:`1777888800500000`,`PRIORITY`:`L`,`MESSAGE`:`#`}|5|3",
                "{`__REALTIME_TIMESTAMP`:`1777888800500000`,`PRIORITY`:[`L`,`6`],`MESSAGE`:[`#`]}|5|3",
                "{`log`:`L #\\n`,`stream`:`stdout`,`time`:`2026-05-04T10:00:00.500000000Z`}|INFO:|ERROR:",
                "{`line`:`level=L msg=\\`#\\``,`labels`:{},`timestamp`:`2026-05-04T10:00:00.5Z`}|info|error",
                "{`message`:`{\\`level\\`:\\`L\\`,\\`msg\\`:\\`#\\`}`,`timestamp`:1777888800500}|info|error",
                "2026-05-04T10:00:00.500000000Z stdout F {`level`:`L`,`msg`:`#`}|info|error",
                "time=2026-05-04T10:00:00.5Z level=L msg=`#` box=7|info|crit",
                "time=2026-05-04T10:00:00.5Z level=L msg=`#`|DEBUG-4|ERROR+2",
                "{`time`:`2026-05-04T10:00:00.5Z`,`level`:`L`,`msg`:`#`}|WARN+1|ERROR+8",
                "level=L ts=1777888800.5 caller=a.go:7 msg=`#`|warn|ERROR",
                "2026-05-04T10:00:00.500Z alpha ship[7]: {`level`:`L`,`msg`:`#`}|info|error",
                "2026-05-04T10:00:00.500Z alpha ship[7]: level=L msg=`#`|info|error"
            })
    void everyLoggerHasItsNamesAndScales(String form, String fine, String failing) {
        String line = form.replace('`', '"');
        ReadLines read = ReadLines.of(
                folder,
                line.replace("\"L", "\"" + fine)
                        .replace(":L", ":" + fine)
                        .replace("=L", "=" + fine)
                        .replace("#", "loaded box 7"),
                line.replace("\"L", "\"" + failing)
                        .replace(":L", ":" + failing)
                        .replace("=L", "=" + failing)
                        .replace("#", "cannot load box 8"));

        assertThat(read.events).extracting(event -> event.outcome.id()).containsExactly("unknown", "failure");
        assertThat(read.events)
                .extracting(event -> event.text)
                .last()
                .asString()
                .endsWith("cannot load box 8");
        assertThat(read.events)
                .extracting(event -> event.text)
                .first()
                .asString()
                .doesNotContain("{", "level");
        assertThat(read.times()).containsOnly(Instant.parse("2026-05-04T10:00:00.5Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{`time_local`:`04/May/2026:10:00:00 +0000`,`request`:`GET /box?level=error HTTP/1.1`,`status`:`S`}",
                "{`DownstreamStatus`:S,`RequestMethod`:`GET`,`RequestPath`:`/box?level=error`,`level`:`info`,`msg`:``,"
                        + "`time`:`2026-05-04T10:00:00Z`}",
                "{`timestamp`:`2026-05-04T10:00:00Z`,`httpRequest`:{`requestMethod`:`GET`,"
                        + "`requestUrl`:`/box?level=error`,`status`:S}}",
                "{`EdgeStartTimestamp`:`2026-05-04T10:00:00Z`,`ClientRequestMethod`:`GET`,"
                        + "`ClientRequestURI`:`/box?level=error`,`EdgeResponseStatus`:S}",
                "time=2026-05-04T10:00:00Z level=info method=GET path=/box?level=error status=S"
            })
    void anAnswerOfAWebServerIsARequestAndItsStatus(String form) {
        String line = form.replace('`', '"');
        ReadLines read = ReadLines.of(
                folder,
                line.replace("S}", "200}")
                        .replace("Status\":S", "Status\":200")
                        .replace("\"S\"", "\"200\"")
                        .replace("=S", "=200"),
                line.replace("S}", "502}")
                        .replace("Status\":S", "Status\":502")
                        .replace("\"S\"", "\"502\"")
                        .replace("=S", "=502"));

        assertThat(read.rows()).containsExactly("unknown GET /box?level=error", "failure GET /box?level=error");
        assertThat(read.times()).containsOnly(Instant.parse("2026-05-04T10:00:00Z"));
    }

    @Test
    void oneBadSpotLosesOneLine() {
        byte[] bytes = ("""
                {"level":"info","ts":1777888800,"msg":"loaded box 1"}
                {"level":"info","ts":1777888800,"msg":"loaded box 2}
                {"level":"error","ts":1777888800,"msg":"tab\tand \u0001 in it"}
                \0\0{"level":"info","ts":1777888800,"msg":"loaded box 4","share":NaN,"far":1e999}
                {"level":"info","ts":1777888800,"msg":"caf\u00e9"}
                not JSON at all
                {"level":"info","ts":1777888800,"m""").getBytes(StandardCharsets.ISO_8859_1);

        ReadLines read = ReadLines.of(folder, bytes);

        assertThat(read.format).isEqualTo("json-log");
        assertThat(read.rows())
                .containsExactly(
                        "unknown loaded box 1",
                        "failure tab\tand \u0001 in it",
                        "unknown loaded box 4",
                        "unknown caf\u00e9",
                        "unknown not JSON at all");
        assertThat(read.rejects).hasSize(2);
    }

    @Test
    void traceOfALineIsItsOwn() {
        assertThat(ReadLines.of(
                                folder,
                                "{\"log\":\"10:00:00.5 ERROR cannot load\\n\",\"stream\":\"stderr\",\"time\":\"2026-05-04T10:00:00Z\"}",
                                "{\"log\":\"java.lang.X: full\\n\",\"stream\":\"stderr\",\"time\":\"2026-05-04T10:00:00Z\"}",
                                "{\"log\":\"\\tat a.B.c(B.java:7)\\n\",\"stream\":\"stderr\",\"time\":\"2026-05-04T10:00:00Z\"}",
                                "{\"log\":\"10:00:01.5 INFO loaded\\n\",\"stream\":\"stdout\",\"time\":\"2026-05-04T10:00:01Z\"}")
                        .rows())
                .containsExactly("failure cannot load", "unknown loaded");
    }

    @Test
    void documentsListMessages() {
        String events = "{\n \"events\": [\n  {\"timestamp\": 1777888800000, \"message\": \"INFO loaded box 7\"},\n"
                + "  {\"timestamp\": 1777888800001, \"message\": \"ERROR cannot load box 8\"}\n ],\n \"next\": \"f\"\n}";
        String streams =
                "{\"status\":\"success\",\"data\":{\"resultType\":\"streams\",\"result\":[{\"stream\":{\"app\":\"ship\"},"
                        + "\"values\":[[\"1777888800000000000\",\"INFO loaded box 7\"],[\"1777888800000000001\",\"ERROR cannot load box 8\"]]}]}}";
        String list =
                "[\n {\n  \"severity\": \"INFO\",\n  \"textPayload\": \"loaded box 7\",\n  \"timestamp\": \"2026-05-04T10:00:00Z\"\n },\n"
                        + " {\n  \"severity\": \"ERROR\",\n  \"textPayload\": \"cannot load box 8\",\n  \"timestamp\": \"2026-05-04T10:00:00Z\"\n }\n]";

        assertThat(ReadLines.of(folder, events).rows())
                .containsExactly("unknown loaded box 7", "failure cannot load box 8");
        assertThat(ReadLines.of(folder, streams).rows())
                .containsExactly("unknown {ship} loaded box 7", "failure {ship} cannot load box 8");
        assertThat(ReadLines.of(folder, list).rows())
                .containsExactly("unknown loaded box 7", "failure cannot load box 8");
        ReadLines cut = ReadLines.of(folder, list.substring(0, list.length() - 40));
        assertThat(cut.rows()).containsExactly("unknown loaded box 7");
        assertThat(cut.rejects).hasSize(1);
    }

    @Test
    void otherJsonIsOfOtherFormats() {
        assertThat(ReadLines.of(
                                folder,
                                "{\"execution_id\":\"1\",\"operation\":\"make\",\"message\":\"no\",\"level\":\"error\"}")
                        .format)
                .isEqualTo("pave");
        assertThat(ReadLines.of(folder, "{\"Time\":\"2026-05-04T10:00:00Z\",\"Action\":\"run\",\"Package\":\"a\"}")
                        .format)
                .isEqualTo("go-test");
        assertThat(ReadLines.of(folder, "a=1 b=2", "c=3").format).isEqualTo("text");
    }

    @Test
    void otlpHasLogsToo() {
        String logs =
                "{\"resourceLogs\":[{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":{\"stringValue\":\"ship\"}}]},"
                        + "\"scopeLogs\":[{\"logRecords\":[{\"timeUnixNano\":\"1777888800500000000\",\"severityNumber\":9,\"body\":{\"stringValue\":\"loaded box 7\"}},"
                        + "{\"observedTimeUnixNano\":\"1777888800500000000\",\"severityNumber\":21,\"body\":{\"stringValue\":\"cannot load box 8\"}}]}]}]}";
        String metrics = "{\"resourceMetrics\":[{\"scopeMetrics\":[{\"metrics\":[{\"name\":\"boxes\"}]}]}]}";

        ReadLines mixed = ReadLines.of(folder, logs, metrics);

        assertThat(mixed.format).isEqualTo("otlp");
        assertThat(mixed.rows()).containsExactly("unknown {ship} loaded box 7", "failure {ship} cannot load box 8");
        assertThat(mixed.times()).containsOnly(Instant.parse("2026-05-04T10:00:00.5Z"));
        assertThat(mixed.rejects).hasSize(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ReadLines.of(folder, metrics))
                .hasMessageContaining("metrics only");
    }
}
