package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Levels as loggers of many languages write them. In the forms, N is a digit that counts and LEVEL the level. */
class TextLevelsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "INFO;ERROR;2026-05-04T10:00:0N.123+01:00  LEVEL 41 --- [main] c.e.Ship : ",
                "INFO;ERROR;2026-05-04T10:00:0N.123+0100 LEVEL [main] ",
                "INFO;ERROR;2026-05-04 10:00:0N +0530 [LEVEL] ",
                "INFO;FATAL;2026-05-04 10:00:0N CET [41] LEVEL:  ",
                "INFO;CRITICAL;2026-05-04 10:00:0N,123 - ship.load - LEVEL - ",
                "INFO;ERROR;LEVEL:ship.load:",
                "I;E;LEVEL0504 10:00:0N.000000   41 ship.go:12] ",
                "I;F;LEVEL20260504 10:00:0N.000000   41 ship.cc:12] ",
                "notice;error;2026/05/04 10:00:0N [LEVEL] 41#41: ",
                "info;crit;[Mon May 04 10:00:0N.123456 2026] [core:LEVEL] [pid 41:tid 7] ",
                "INFO;ERROR;2026/05/04 10:00:0N ship.go:1N: LEVEL ",
                "INFO ;ERROR;10:00:0N.123 [main] LEVEL c.e.Ship - ",
                "INFO ;FATAL;LEVEL [main] 2026-05-04 10:00:0N,123 Ship.java:12 - ",
                "INFO ;ERROR;[2026-05-04T10:00:0N,123][LEVEL][o.e.n.Node         ] [node-1] ",
                "INFO ;ERROR;[2026-05-04T10:00:0NZ LEVEL ship::load] ",
                "INFO;ERROR;2026-05-04T10:00:0N.123456Z LEVEL ship::load: ",
                "LOG;PANIC;2026-05-04 10:00:0N.123 UTC [41] LEVEL:  ",
                "<14>;<11>;LEVEL1 2026-05-04T10:00:0N.003Z host ship 41 ID47 - ",
                "<6>;<3>;LEVEL",
                "I;E;LEVEL, [2026-05-04T10:00:0N.123456 #41]  INFO -- : ",
                "info;err;2026-05-04T10:00:0N+00:00 alpha daemon.LEVEL ship[41]: ",
                "INFO;ERROR;177788880N LEVEL ",
                "INFO;ERROR;177788880000N [LEVEL] ",
                "INFO;ERROR;177788880000000N LEVEL ",
                "INFO;ERROR;177788880000000000N LEVEL ",
                "INF;FTL;2026-05-04 10:00:0N [LEVEL] ",
                "I;E;2026-05-04 10:00:0N LEVEL ship: ",
                "I;E;2026-05-04 10:00:0N [LEVEL] ship: ",
                "INFO;ERROR;2026-05-04 10:00:0N [LEVEL]",
                "INFO;ERROR;2026-05-04T10:00:0NZ LEVEL:ship: ",
                "INFO;ERROR;2026-05-04T10:00:0NZ level=LEVEL ",
                "INFO;EMERGENCY;[2026-05-04T10:00:0N.123456+00:00] ship.LEVEL: ",
                "I;E;05-04 10:00:0N.811  1702  2395 LEVEL Ship: ",
                "I;E;LEVEL/Ship( 1702): ",
                "INFO;ERROR;[10:00:0N] [Server thread/LEVEL]: ",
                "I;C;[LEVEL 2026-05-04 10:00:0N.123 Ship] ",
                "I;E;2026-05-04T10:00:0NZ LEVEL! [inputs.ship] ",
                "INFO;ERRO;LEVEL[000N] ",
                "INFO;ERROR;[2026-05-04 10:00:0N,123: LEVEL/MainProcess] ",
                "INFO;SEVERE;04-May-2026 10:00:0N.123 LEVEL [main] ",
                "INFO ;ERROR;2026-05-04 10:00:0N.123 | LEVEL | ship:load:12 - ",
                "info;error;2026-05-04T10:00:0N.123Z [LEVEL]: ",
                "INFO;ERROR;Mon May  4 10:00:0N 2026 LEVEL ",
                "INFORMATION;FEHLER;2026-05-04 10:00:0N,123 <LEVEL> [main] ",
                "INFORMATION;SCHWERWIEGEND;2026-05-04 10:00:0N LEVEL [main] ",
                "INFOS;GRAVE;04-May-2026 10:00:0N.123 LEVEL [main] ",
                "LOG;ERREUR;2026-05-04 10:00:0N.123 CET [41] LEVEL:  ",
                "INFO;ERROR;worker-7::LEVEL::2026-05-04 10:00:0N,123 ",
                "INFO;ERROR;7:M 04 May 2026 10:00:0N.123 LEVEL ",
                "info;fatal;2026-05-04 10:00:0N LEVEL ",
                "INFO;ERROR;2026-05-04 10:00:0N,123:LEVEL:",
                "INFO;ERROR;2026-05-04T10:00:0N.123456789:LEVEL:ship.load:",
                "INFO ;ERROR;LEVEL[05-04|10:00:0N.123] ",
                "INFO;ERROR;2026-05-04T10:00:0N.123 [41]LEVEL:ship.load:",
                "INFO3;ERROR2;2026-05-04T10:00:0NZ LEVEL ",
                "INF;ERR;[10:00:0N LEVEL] ",
                "INFO;ERROR;2026-05-04 10:00:0N.1234|LEVEL|Ship.Load|",
                "INFO ;ERR ;10:00:0N.123 - LEVEL : ",
                "INFO;ERROR;2026-05-04T10:00:0N.123Z\tLEVEL\tship/load.go:12\t",
                "WARNING;CRITICAL;(ship:7): Ship-LEVEL **: 10:00:0N.123: ",
                "Message;ERROR;** (ship:7): LEVEL **: 10:00:0N.123: ",
                "I;E;LEVEL260504 10:00:0N.123456 41 ship/load.go:12  [n1] 5  ",
                "INFO;ERROR;\u001b[32mLEVEL\u001b[0m [2026-05-04 10:00:0N] \u001b[1m",
                "INFO;ERROR;\u001b[2m2026-05-04T10:00:0N.000Z\u001b[39m \u001b[31mLEVEL\u001b[39m --- [main] "
            })
    void theLevelCountsAndNoWordOfTheMessage(String fine, String failing, String form) {
        String[] levels = {fine, failing, fine, fine};
        String[] messages = {"loaded box 7", "cannot load box 8", "no error found, 0 errors", "ERRORS none"};
        String[] lines = new String[4];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = form.replace("N", "" + i).replace("LEVEL", levels[i]) + messages[i];
        }

        assertThat(ReadLines.of(folder, lines).rows())
                .containsExactly(
                        "unknown loaded box 7",
                        "failure cannot load box 8",
                        "unknown no error found, 0 errors",
                        "unknown ERRORS none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error: no such file",
                "Error: no such file",
                "ERROR no such file",
                "[error] no such file",
                "<critical> no such file",
                "FATAL: no such file",
                "panic: no such file",
                "E: no such file"
            })
    void withoutAHeaderALevelIsDressed(String line) {
        assertThat(ReadLines.of(folder, "compiling", line, "done")
                        .events
                        .get(1)
                        .outcome
                        .id())
                .isEqualTo("failure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error rate is 0",
                "Errors: 0",
                "errors found: 0",
                "failed in no way",
                "E is a letter",
                "Alert level green",
                "The ERROR was mended",
                "C: is a drive"
            })
    void withoutADressItIsAWord(String line) {
        assertThat(ReadLines.of(folder, "compiling", line, "done")
                        .events
                        .get(1)
                        .outcome
                        .id())
                .isEqualTo("unknown");
    }

    @Test
    void theMessageOfTwoLinesIsInTheSecond() {
        assertThat(ReadLines.of(
                                folder,
                                "May 04, 2026 10:00:00 AM com.example.Ship load",
                                "INFO: loaded box 7",
                                "May 04, 2026 10:00:01 AM com.example.Ship load",
                                "SEVERE: cannot load box 8",
                                "java.lang.IllegalStateException: full",
                                "\tat com.example.Ship.load(Ship.java:12)")
                        .rows())
                .containsExactly("unknown loaded box 7", "failure cannot load box 8");
        assertThat(ReadLines.of(
                                folder,
                                "info: Ship.Lifetime[14]",
                                "      loaded box 7",
                                "fail: Ship.Load[0]",
                                "      cannot load box 8",
                                "         at Ship.Load() in /src/Load.cs:line 12")
                        .rows())
                .containsExactly("unknown loaded box 7", "failure cannot load box 8");
    }

    @Test
    void aLetterThatIsNoLevelStandsWhereOneDoes() {
        assertThat(ReadLines.of(
                                folder,
                                "I, [2026-05-04T10:00:00.123456 #7]  INFO -- : loaded box 7",
                                "E, [2026-05-04T10:00:01.123456 #7] ERROR -- : cannot load box 8",
                                "A, [2026-05-04T10:00:02.123456 #7]   ANY -- : loaded box 9",
                                "I, [2026-05-04T10:00:03.123456 #7]  INFO -- : loaded box 10")
                        .rows())
                .containsExactly(
                        "unknown loaded box 7",
                        "failure cannot load box 8",
                        "unknown loaded box 9",
                        "unknown loaded box 10");
    }

    @Test
    void aMarkOfUtf8IsNoPartOfAMessage() {
        assertThat(ReadLines.of(
                                folder,
                                "<14>1 2026-05-04T10:00:00Z alpha ship 7 - - \ufeffloaded box 7",
                                "<11>1 2026-05-04T10:00:01Z alpha ship 7 - - \ufeffcannot load box 8")
                        .rows())
                .containsExactly("unknown loaded box 7", "failure cannot load box 8");
    }

    @Test
    void aProxysRequestIsTheMessage() {
        assertThat(ReadLines.of(
                                folder,
                                "1777888800.123    150 10.0.0.1 TCP_MISS/200 1234 GET http://ship.test/box - HIER_DIRECT/10.0.0.9 text/html",
                                "1777888801.123     90 10.0.0.1 TCP_MISS/503 4012 GET http://ship.test/box - HIER_NONE/- text/html")
                        .rows())
                .containsExactly(
                        "unknown GET http://ship.test/box - HIER_DIRECT/10.0.0.9 text/html",
                        "failure GET http://ship.test/box - HIER_NONE/- text/html");
    }

    @Test
    void aWebServersRequestIsTheMessage() {
        assertThat(ReadLines.of(
                                folder,
                                "10.0.0.1 - - [04/May/2026:10:00:00 +0100] \"GET /box/7 HTTP/1.1\" 200 512",
                                "10.0.0.1 - bea [04/May/2026:10:00:01 +0100] \"POST /box HTTP/1.1\" 503 12",
                                "10.0.0.2 - - [04/May/2026:10:00:02 +0100] \"GET /box/8 HTTP/1.1\" 404 500")
                        .rows())
                .containsExactly(
                        "unknown \"GET /box/7 HTTP/1.1\" 200 512",
                        "failure \"POST /box HTTP/1.1\" 503 12",
                        "unknown \"GET /box/8 HTTP/1.1\" 404 500");
    }
}
