package dev.pave.mine.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderTest {

    @Test
    void aSystemLogsHeaderEndsBehindTheComponent() {
        assertMessages(
                List.of(
                        "Mar  1 09:00:01 alpha cron[71]: job started",
                        "Mar  1 09:00:02 alpha kernel: eth0: link up",
                        "Mar 12 19:00:03 alpha sshd(auth)[7]: no password for root",
                        "Mar 12 19:00:04 alpha My Agent[12]: hello"),
                "job started",
                "eth0: link up",
                "no password for root",
                "hello");
    }

    @Test
    void whatRfc5424PutsBeforeAMessageIsNone() {
        assertMessages(
                List.of(
                        "<14>1 2026-03-01T10:00:00.003Z web1 shop 77 ID47 - took order 17",
                        "<11>1 2026-03-01T10:00:01.003Z web1 shop 77 - [order@1 id=\"18\" note=\"a \\\"b\\\"] c\"][x] cannot take order 18",
                        "<165>1 2026-03-01T10:00:02+01:00 - evntslog - ID47 [x@2] [took] order 19"),
                "took order 17",
                "cannot take order 18",
                "[took] order 19");
    }

    @Test
    void aThreadThatIsNamedAfterAFileIsStillInItsBracket() {
        String file = "/staging/" + "job_1445144423722_0020/".repeat(6) + "a.jhist";
        assertMessages(
                List.of(
                        "2026-03-01 10:00:00,001 INFO [main] o.a.h.ipc.Client: changed from a to b",
                        "2026-03-01 10:00:00,002 WARN [IPC Server handler 3 on 9000] o.a.h.ipc.Client: changed from b to c",
                        "2026-03-01 10:00:00,003 WARN [Streamer for file " + file
                                + " block BP-1:blk_7] o.a.h.ipc.Client: changed from c to d"),
                "changed from a to b",
                "changed from b to c",
                "changed from c to d");
    }

    @Test
    void timesLevelsAndBracketsAreNoMessage() {
        assertMessages(
                List.of(
                        "[Tue Mar 01 09:00:01 2022] [warn] disk is full",
                        "[Tue Mar 01 09:00:02 2022] [error] child 7 died",
                        "[Tue Mar 01 09:00:03 2022] [notice] [client 10.0.0.7] gone"),
                "disk is full",
                "child 7 died",
                "[client 10.0.0.7] gone");
    }

    @Test
    void aDashBehindTheThreadBelongsToTheHeader() {
        assertMessages(
                List.of(
                        "2022-03-01 09:00:01,120 - INFO  [main:Pool@12] - started 4 workers",
                        "2022-03-01 09:00:02,007 - WARN  [worker(id:7 of 9)::Pool@88] - worker - idle",
                        "2022-03-01 09:00:02,009 - WARN  [main:Pool@12] - stopped"),
                "started 4 workers",
                "worker - idle",
                "stopped");
    }

    @Test
    void namesBetweenNumbersAreColumns() {
        assertMessages(
                List.of(
                        "- 1117838570 2005.06.03 R02-M1 2005-06-03-15.42 R02-M1 RAS KERNEL INFO parity error corrected",
                        "- 1117838573 2005.06.03 R02-M4 2005-06-03-15.43 R02-M4 RAS APP FATAL no room for 3 pages",
                        "- 1117838576 2005.06.03 R02-M7 2005-06-03-15.44 R02-M7 RAS KERNEL INFO generating core.22"),
                "parity error corrected",
                "no room for 3 pages",
                "generating core.22");
    }

    @Test
    void barsSeparateColumnsToo() {
        assertMessages(
                List.of(
                        "20220301-09:00:01:120|Steps|3001|on screen changed",
                        "20220301-09:00:01:121|Sensor|3002|flush data 12|34",
                        "20220301-09:00:01:129|Steps|3001|saved"),
                "on screen changed",
                "flush data 12|34",
                "saved");
    }

    @Test
    void paddedColumnsBehindTheLevelAreNoMessage() {
        assertMessages(
                List.of(
                        "2022-03-01 09:00:01, Info       SETUP    Loaded the stack",
                        "2022-03-01 09:00:01, Info       DISK     Warning: no space",
                        "2022-03-01 09:00:02, Error      SETUP    Ended"),
                "Loaded the stack",
                "Warning: no space",
                "Ended");
    }

    @Test
    void aLogWithoutTimesIsAllMessage() {
        List<String> lines = List.of("compiling 3 files", "done in 4 s", "warning: nothing to do");

        assertThat(Header.learn(lines)).isEqualTo(Header.NONE);
        assertMessages(lines, lines.toArray(String[]::new));
    }

    @Test
    void numbersInEveryMessageAreNoHeader() {
        assertThat(Header.learn(List.of("sent 5 bytes", "sent 17 bytes", "sent 900 bytes")))
                .isEqualTo(Header.NONE);
    }

    @Test
    void noLinesNoHeader() {
        assertThat(Header.learn(List.of())).isEqualTo(Header.NONE);
    }

    @Test
    void linesWithoutTheHeaderGoOnWithTheMessageBefore() {
        List<String> lines = List.of(
                "2022-03-01 09:00:01 ERROR app.Main: it broke",
                "java.lang.IllegalStateException: no room",
                "\tat app.Main.run(Main.java:12)",
                "Caused by: java.io.IOException: gone",
                "\t... 12 more",
                "2022-03-01 09:00:02 INFO app.Main: it goes on");
        Header header = Header.learn(lines);

        assertThat(lines.stream().map(line -> header.messageStart(line) >= 0))
                .containsExactly(true, false, false, false, false, true);
    }

    @Test
    void withoutAHeaderIndentedLinesAndStackFramesGoOn() {
        assertThat(List.of("error: x", "  in file y", "at a.B.c(B.java:1)", "Caused by: z", "", "at last it works"))
                .extracting(Header.NONE::messageStart)
                .containsExactly(0, -1, -1, -1, -1, 0);
    }

    private static void assertMessages(List<String> lines, String... messages) {
        Header header = Header.learn(lines);
        assertThat(lines)
                .extracting(line -> line.substring(header.messageStart(line)))
                .containsExactly(messages);
    }

    @Test
    void semicolonsPartAHeaderBehindATime() {
        List<String> lines = List.of(
                "2026-05-04 10:00:00.12;INFO;ship;loaded; box 7",
                "2026-05-04 10:00:01.12;ERROR;ship;cannot load box 8");
        Header header = Header.learn(lines);

        assertThat(lines)
                .extracting(line -> line.substring(header.messageStart(line)))
                .containsExactly("loaded; box 7", "cannot load box 8");
        assertThat(header.level(lines.get(1), header.messageStart(lines.get(1))))
                .contains("ERROR");
    }
}
