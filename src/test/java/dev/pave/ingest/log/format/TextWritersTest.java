package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several writers and services in one file: no line without a place, and each in its own. */
class TextWritersTest {

    /** How lines begin, W is the number of the line; what goes on with a line before has no beginning of its own. */
    private static final List<String> BEGINNINGS = List.of(
            "2026-05-04T10:00:00.123+01:00 INFO [main] w",
            "2026-05-04 10:00:00,123 - ship - ERROR - w",
            "WARNING:ship:w",
            "10.0.0.1 - - [04/May/2026:10:00:00 +0000] \"GET /wW HTTP/1.1\" 200 w",
            "{\"level\":\"info\",\"ts\":1777888800,\"msg\":\"wW\",\"x\":\"w\"}",
            "{\"level\":\"info\",\"ts\":1777888800,\"msg\":\"broken wW,",
            "level=error ts=1777888800 msg=\"wW\" x=w",
            "[ERROR] w",
            "E0504 10:00:00.000000 7 a.go:7] w",
            "May  4 10:00:00 alpha ship[7]: w",
            "web-1  | 2026-05-04 10:00:00 INFO w",
            "[pod/ship-0/app] INFO w",
            "\u001b[31mERROR\u001b[0m w",
            "<3>w",
            "\tat a.B.c(w",
            "Caused by: w",
            "  goes on w",
            "plain w");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void rowsRejectsAndLinesThatGoOnAreAllLines(long seed) {
        Random random = new Random(seed);
        List<String> some = random.ints(1 + random.nextInt(5), 0, BEGINNINGS.size())
                .mapToObj(BEGINNINGS::get)
                .toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String mark = "w" + (100_000 + i) + "z";
            lines.add(some.get(random.nextInt(some.size()))
                    .replace("wW", mark)
                    .replaceAll("w$", mark)
                    .replace(":\"w\"", ":\"\""));
        }

        ReadLines read = ReadLines.of(folder, lines.toArray(String[]::new));

        String rows = read.events.stream()
                .map(event -> event.raw + "\n" + (event.message == null ? "" : event.message))
                .collect(Collectors.joining("\n"));
        String rejects = String.join("\n", read.rejects);
        assertThat(IntStream.range(0, 400).mapToObj(i -> "w" + (100_000 + i) + "z"))
                .allMatch(mark -> rows.contains(mark) != rejects.contains(mark));
        assertThat(read.events).extracting(event -> event.id).doesNotHaveDuplicates();
    }

    @Test
    void aCountOfOctetsIsNoPartOfALine() {
        ReadLines read = ReadLines.of(
                folder,
                "71 <14>1 2026-05-04T10:00:00Z quay crane 4 LIFT [box@1 id=\"7\"] lifted",
                "64 <11>1 2026-05-04T10:00:01Z quay crane 4 DROP - rope is torn");

        assertThat(read.rows()).containsExactly("unknown lifted", "failure rope is torn");
    }

    @Test
    void aNumberAloneIsNoCountOfOctets() {
        ReadLines read = ReadLines.of(folder, "71 boxes lifted", "64 boxes dropped");

        assertThat(read.rows()).containsExactly("unknown 71 boxes lifted", "unknown 64 boxes dropped");
    }

    @Test
    void linesForCmTraceHaveTheirTypeAndTimeBehindTheText() {
        String behind =
                "]LOG]!><time=\"9:05:0%d.5+120\" date=\"5-4-2026\" component=\"crane\" context=\"\" type=\"%d\" thread=\"4\" file=\"\">";
        ReadLines read = ReadLines.of(
                folder,
                "<![LOG[lifted box 7" + behind.formatted(1, 1),
                "<![LOG[rope is slack" + behind.formatted(2, 2),
                "<![LOG[rope is torn" + behind.formatted(3, 3));

        assertThat(read.rows())
                .containsExactly("unknown lifted box 7", "unknown rope is slack", "failure rope is torn");
        assertThat(read.times().get(0)).isEqualTo("2026-05-04T11:05:01.5Z");
    }

    @Test
    void aLineWithoutTheBracketThatOthersBeginWithGoesOn() {
        ReadLines read = ReadLines.of(
                folder,
                "[2026-05-04 10:00:00,123: INFO/Main] ready",
                "[2026-05-04 10:00:01,123: ERROR/Pool-2] cannot load box 7",
                "Traceback (most recent call last):",
                "  File \"/ship.py\", line 3, in load",
                "ValueError: no box",
                "[04-May-2026 10:00:02 UTC] PHP Fatal error:  no ship",
                "Stack trace:",
                "#0 {main}",
                "[2026-05-04 10:00:03,123: WARNING/Main] slow");

        assertThat(read.rows())
                .containsExactly(
                        "unknown ready",
                        "failure cannot load box 7",
                        "failure PHP Fatal error:  no ship",
                        "unknown slow");
    }

    @Test
    void aWordAndATimeBetweenBarsAreAHeaderAndLevelsAreNoServices() {
        ReadLines read = ReadLines.of(
                folder,
                "STATUS | ship     | 2026/05/04 10:00:00 | Launching...",
                "STATUS | ship     | 2026/05/04 10:00:01 |   up | and | running",
                "INFO   | deck 1   | 2026/05/04 10:00:02 | loaded box 7",
                "ERROR  | ship     | 2026/05/04 10:00:03 | exited",
                "FATAL  | ship     | 2026/05/04 10:00:04 |   no ship");

        assertThat(read.rows())
                .containsExactly(
                        "unknown Launching...",
                        "unknown up | and | running",
                        "unknown loaded box 7",
                        "failure exited",
                        "failure no ship");
        assertThat(read.times()).doesNotContainNull();
    }

    @Test
    void aTimeAndALevelMayHaveALineOfTheirOwn() {
        ReadLines read = ReadLines.of(
                folder,
                "[ 05-04 10:00:00.123   77:  88 I/Deck ]",
                "loaded box 7",
                "",
                "[ 05-04 10:00:01.123   77:  88 E/Deck ]",
                "box 9 is gone",
                "since yesterday",
                "",
                "[ 05-04 10:00:02.123   77:  88 W/Deck ]",
                "slow",
                "");

        assertThat(read.rows()).containsExactly("unknown loaded box 7", "failure box 9 is gone", "unknown slow");
        assertThat(read.events.get(1).message).contains("since yesterday");
    }

    @Test
    void bracketsWithNothingButATimeOneAfterTheOtherAreNoTitles() {
        ReadLines read = ReadLines.of(
                folder, "[2026-05-04 10:00:00 E]", "[2026-05-04 10:00:01 E]", "[2026-05-04 10:00:02 E]", "box");

        assertThat(read.rows()).noneMatch(row -> row.endsWith(" box"));
    }

    @Test
    void networkDevicesAndTheKernelTellTheirSeverityInTheirOwnWay() {
        ReadLines devices = ReadLines.of(
                folder,
                "May  4 10:00:00 sw1 %SYS-5-CONFIG_I: Configured from console by 7",
                "May  4 10:00:01 sw1 %SYS-5-CONFIG_I: Configured from console by 8",
                "May  4 10:00:02 sw1 %OSPF-2-NOMEMORY: No memory for 9",
                "May  4 10:00:03 sw1 %UP-TIME-9 is 100 % of 7");
        ReadLines kernel = ReadLines.of(
                folder,
                "kern  :info  : [Mon May  4 10:00:00 2026] eth0: link up",
                "kern  :crit  : [Mon May  4 10:00:01 2026] cpu0: too hot",
                "daemon:notice: [Mon May  4 10:00:02 2026] up");

        assertThat(devices.rows())
                .extracting(row -> row.substring(0, 7))
                .containsExactly("unknown", "unknown", "failure", "unknown");
        assertThat(kernel.rows()).containsExactly("unknown eth0: link up", "failure cpu0: too hot", "unknown up");
        assertThat(kernel.times()).doesNotContainNull();
    }

    @Test
    void theTimesOfPm2AreNoPartOfWhatItsServicesWrote() {
        ReadLines read = ReadLines.of(
                folder,
                "0|deck   | 2026-05-04T10:00:00: loaded box 7",
                "1|crane  | 2026-05-04T10:00:01: lifted box 8",
                "0|deck   | 2026-05-04T10:00:02: Error: no box",
                "0|deck   | 2026-05-04T10:00:02:     at load (/ship.js:7:9)",
                "1|crane  | 2026-05-04T10:00:03: lifted box 9");

        assertThat(read.rows())
                .containsExactly(
                        "unknown {deck} loaded box 7",
                        "unknown {crane} lifted box 8",
                        "failure {deck} Error: no box",
                        "unknown {crane} lifted box 9");
    }

    @Test
    void linesThatDifferInALastNumberAloneHaveAMessage() {
        ReadLines read = ReadLines.of(folder, "2026-05-04T10:00:00 lifted box 8", "2026-05-04T10:00:01 lifted box 9");

        assertThat(read.rows()).containsExactly("unknown lifted box 8", "unknown lifted box 9");
    }

    @Test
    void whatTalksToATerminalIsTextAndNoPartOfMessages() {
        ReadLines read = ReadLines.of(
                folder,
                "\u001b_x;t=1777888800000\u0007took 7 ms",
                "\u001b_x;t=1777888800001\u0007took 8 ms",
                "\u001b]8;;http://a.test\u0007\u001b[31mERROR\u001b[0m no box");

        assertThat(read.format).isEqualTo("text");
        assertThat(read.rows()).containsExactly("unknown took 7 ms", "unknown took 8 ms", "failure ERROR no box");
    }

    @Test
    void theAnswerOfAWebServerCountsWhateverTheLevel() {
        ReadLines read = ReadLines.of(
                folder,
                "INFO:     10.0.0.1:500 - \"GET /box HTTP/1.1\" 200 OK",
                "INFO:     10.0.0.1:501 - \"GET /box HTTP/1.1\" 500 Internal Server Error",
                "INFO:     10.0.0.1:502 - \"GET /500 HTTP/1.1\" 404 Not Found",
                "INFO:     retried \"GET /box HTTP/1.1\" 5000 times");

        assertThat(read.events)
                .extracting(event -> event.outcome.id())
                .containsExactly("unknown", "failure", "unknown", "unknown");
    }

    @Test
    void aSecondWriterHasRowsOfItsOwn() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add("10.0.0.1:33314 - - [04/May/2026 10:00:00] \"GET /box/" + i + "\" - 200 OK");
            lines.add("10.0.0.2:33314 - - [04/May/2026 10:00:00] \"GET /box/" + i + "\" - 200 OK");
            lines.add("ERROR:ship:cannot load box " + i);
        }

        ReadLines read = ReadLines.of(folder, lines.toArray(String[]::new));

        assertThat(read.events).hasSize(300);
        assertThat(read.rows().stream().filter(row -> row.startsWith("failure cannot load box")))
                .hasSize(100);
    }

    @Test
    void aStackTraceIsNoWriter() {
        assertThat(ReadLines.of(
                                folder,
                                "2026-05-04 10:00:00 ERROR ship: cannot load",
                                "java.lang.IllegalStateException: full",
                                "\tat a.B.c(B.java:7)",
                                "WARN is no level here",
                                "2026-05-04 10:00:01 INFO ship: loaded")
                        .rows())
                .containsExactly("failure cannot load", "unknown loaded");
    }

    @Test
    void theServiceBeforeALineIsItsSession() {
        ReadLines read = ReadLines.of(
                folder,
                "Attaching to db-1, web-1",
                "web-1  | 2026-05-04 10:00:00 ERROR cannot load box 7",
                "db-1   | 2026-05-04 10:00:00.1 UTC [1] LOG:  ready",
                "web-1  | java.lang.X: full",
                "db-1   | 2026-05-04 10:00:00.1 UTC [1] FATAL:  no room",
                "web-1  | \tat a.B.c(B.java:1)",
                "web-1  | 2026-05-04 10:00:02 INFO loaded box 7");

        assertThat(read.rows())
                .containsExactlyInAnyOrder(
                        "unknown Attaching to db-1, web-1",
                        "failure {web-1} cannot load box 7",
                        "unknown {db-1} ready",
                        "failure {db-1} no room",
                        "unknown {web-1} loaded box 7");
        assertThat(read.events.stream().filter(event -> event.text.equals("cannot load box 7")))
                .allMatch(event -> event.message.endsWith("java.lang.X: full\n\tat a.B.c(B.java:1)"));
    }

    @Test
    void kubectlAndSternAndTimesOfBoth() {
        assertThat(ReadLines.of(
                                folder,
                                "[pod/ship-7f9c/app] 2026-05-04T10:00:00.123456789Z INFO loaded box 7",
                                "[pod/ship-7f9c/app] 2026-05-04T10:00:00.123456789Z ERROR cannot load box 8",
                                "[pod/db-0/db] 2026-05-04T10:00:00.123456789Z ready")
                        .rows())
                .containsExactlyInAnyOrder(
                        "unknown {pod/ship-7f9c/app} loaded box 7",
                        "failure {pod/ship-7f9c/app} cannot load box 8",
                        "unknown {pod/db-0/db} ready");
        assertThat(ReadLines.of(
                                folder,
                                "ship-7d9f6c8b5-abcde app {\"level\":\"error\",\"msg\":\"cannot load box 8\"}",
                                "ship-7d9f6c8b5-abcde app {\"level\":\"info\",\"msg\":\"loaded box 7\"}",
                                "db-0 postgres ready")
                        .rows())
                .containsExactlyInAnyOrder(
                        "failure {ship-7d9f6c8b5-abcde/app} cannot load box 8",
                        "unknown {ship-7d9f6c8b5-abcde/app} loaded box 7",
                        "unknown {db-0/postgres} ready");
        assertThat(ReadLines.of(
                                folder,
                                "2026-05-04T10:00:00.123456789Z INFO loaded box 7",
                                "2026-05-04T10:00:00.123456789Z ERROR cannot load box 8",
                                "2026-05-04T10:00:00.123456789Z \tat a.B.c(B.java:1)")
                        .rows())
                .containsExactly("unknown loaded box 7", "failure cannot load box 8");
    }

    @Test
    void aTableIsNoListOfServices() {
        assertThat(ReadLines.of(folder, "name  | boxes", "rotterdam | 7", "antwerp | 8", "hamburg | 9", "genoa | 1")
                        .rows())
                .noneMatch(row -> row.contains("{"));
    }

    @Test
    void partsOfALineThatARuntimeWroteApartAreOne() {
        ReadLines read = ReadLines.of(
                folder,
                "2026-05-04T10:00:00.123456789Z stdout F level=info msg=\"began\"",
                "2026-05-04T10:00:01.123456789Z stdout P {\"level\":\"error\",\"ts\":\"2026-05-04T10:00:01Z\",",
                "2026-05-04T10:00:01.223456789Z stderr F warning: slow",
                "2026-05-04T10:00:01.323456789Z stdout P \"msg\":\"cannot save ",
                "2026-05-04T10:00:01.423456789Z stdout F order 7\"}",
                "2026-05-04T10:00:02.123456789Z stdout F level=info msg=\"went on\"",
                "2026-05-04T10:00:03.123456789Z stdout P half a");

        assertThat(read.rejects).isEmpty();
        assertThat(read.rows())
                .containsExactlyInAnyOrder(
                        "unknown began",
                        "failure cannot save order 7",
                        "unknown warning: slow",
                        "unknown went on",
                        "unknown half a");
        assertThat(read.events.stream().filter(event -> event.text.contains("order 7")))
                .singleElement()
                .satisfies(event -> assertThat(event.line).isEqualTo(2));
    }

    @Test
    void partsOfAMessageInDockersFilesAreOneAndOthersOfItsFormWhole() {
        String end = "\",\"stream\":\"%s\",\"time\":\"2026-05-04T10:00:0%d.000000001Z\"}";
        ReadLines read = ReadLines.of(
                folder,
                "{\"log\":\"INFO began\\n" + end.formatted("stdout", 0),
                "{\"log\":\"ERROR cannot save C:\\\\n" + end.formatted("stdout", 1),
                "{\"log\":\"INFO slow\\n" + end.formatted("stderr", 2),
                "{\"log\":\" order \\\"7\\\"\\n" + end.formatted("stdout", 3),
                "{\"log\":\"half a" + end.formatted("stdout", 4));

        assertThat(read.rejects).isEmpty();
        assertThat(read.rows())
                .containsExactlyInAnyOrder(
                        "unknown began", "failure cannot save C:\\n order \"7\"", "unknown slow", "unknown half a");
        assertThat(ReadLines.of(
                                folder,
                                "{\"log\":\"INFO began" + end.formatted("stdout", 0),
                                "{\"log\":\"ERROR cannot save" + end.formatted("stdout", 1))
                        .rows())
                .containsExactly("unknown began", "failure cannot save");
    }

    @Test
    void aPanicOfGoIsOneMessageBetweenThoseOfAnother() {
        ReadLines read = ReadLines.of(
                folder,
                "{\"level\":\"info\",\"ts\":1777888800,\"msg\":\"loaded box 7\"}",
                "panic: assignment to entry in nil map",
                "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x48b2a4]",
                "",
                "goroutine 7 [running]:",
                "main.(*Box).load(0xc000012018, {0x5f0a20, 0x4})",
                "\t/w/box.go:12 +0x1d",
                "created by example.test/box/v2.Start.func1 in goroutine 1",
                "\t/w/box.go:40 +0x5a",
                "{\"level\":\"info\",\"ts\":1777888801,\"msg\":\"loaded box 8\"}");

        assertThat(read.rows())
                .containsExactly(
                        "unknown loaded box 7", "failure assignment to entry in nil map", "unknown loaded box 8");
    }
}
