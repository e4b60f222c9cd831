package dev.pave.ingest.log.format.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a command printed is one execution; what a program logs is a message each. */
class OutputFormatTest extends LogTestCase {

    private List<String> read(String name, String format, String text) {
        LogReading reading = logs.ingest(logs.write(name, text));
        assertThat(reading.format()).isEqualTo(format);
        return logs.rows(
                "SELECT operation LIKE 'log %', outcome FROM execution_logs WHERE session_id LIKE '" + name + "%'");
    }

    @Test
    void levelsBeforeTheLinesOfAToolAreNoHeader() {
        assertThat(read("a.log", "output", """
                        [INFO] Building basket 1.0
                        [ERROR] COMPILATION ERROR :
                        [ERROR] /w/Basket.java:[3,9] cannot find symbol
                        [INFO] BUILD FAILURE
                        [ERROR] Failed to execute goal x:compile (default-compile) on project basket: Compilation failure
                        """)).containsExactly("true|failure");
        assertThat(read("b.log", "output", """
                        $ pip install basketkit==9.9
                        ERROR: Could not find a version that satisfies the requirement basketkit==9.9 (from versions: none)
                        ERROR: No matching distribution found for basketkit==9.9
                        ERROR: Job failed: exit code 1
                        """)).containsExactly("true|failure");
    }

    @Test
    void messagesWithTimesOrWithoutAnEndAreMessages() {
        assertThat(read("a.log", "text", """
                        2026-05-04 10:00:00 INFO began
                        2026-05-04 10:00:01 ERROR Job failed: exit code 1
                        """)).containsExactly("false|unknown", "false|failure");
        assertThat(read("b.log", "text", """
                        INFO:basket:loaded 7
                        ERROR:basket:cannot load 8
                        INFO:basket:loaded 9
                        """)).hasSize(3).contains("false|failure");
    }
}
