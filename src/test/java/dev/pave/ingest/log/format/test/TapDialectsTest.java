package dev.pave.ingest.log.format.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TAP as old and careless producers write it. */
class TapDialectsTest extends LogTestCase {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# a comment\nok 1\nnot ok 2 - b\n# said\n1..2\n",
                "not ok - a\n    # Subtest: child\n    ok\n    1..1\nok 2 - child\n1..2\n",
                "TAP Version 13\nok\nnot ok\n1..2\n",
                "1..2 todo 2\nok 1 basset hounds\nnot ok 2 all hell broke lose\n",
                "a warning of the shell\n1..2\nok 1\nnot ok 2\n",
                "ok 1 - child\n  ---\n  some: diagnostics\n  ...\nnot ok 2 - b\n  ---\n  message: no\n  ...\n1..2\n"
            })
    void isKnownWhereverThePlanStands(String text) {
        LogReading reading = logs.ingest(logs.write("a.log", text));

        assertThat(reading.format()).isEqualTo("tap");
        assertThat(reading.rejected()).isZero();
        assertThat(logs.rows("SELECT count(*) > 1, count(*) FILTER (outcome = 'failure') FROM execution_logs"))
                .containsExactly("true|1");
    }

    @Test
    void aPlanThatSkipsAllIsNoText() {
        LogReading reading = logs.ingest(logs.write("a.t", "# Test::More 0.98\n1..0 # SKIP no database\n"));

        assertThat(reading.format()).isEqualTo("tap");
        assertThat(logs.rows("SELECT * FROM execution_logs")).isEmpty();
    }

    @Test
    void aLogThatCountsAndSaysOkIsText() {
        String text = "starting the workers\nok\nrange is\n1..4\nconnected to the queue\nlistening on port 80\nbye\n";

        assertThat(logs.ingest(logs.write("a.log", text)).format()).isEqualTo("text");
    }

    @Test
    void aDirectiveStandsBehindABlank() {
        logs.ingest(logs.write("a.tap", "1..3\nok 1 C#skip is a name\nok 2 b #skip no network\nok 3 \\# skip no\n"));

        assertThat(logs.rows("SELECT operation, outcome FROM execution_logs ORDER BY seq"))
                .containsExactly("test C#skip is a name|success", "test b|unknown", "test # skip no|success");
    }

    @Test
    void yamlThatNeverEndsEndsWhereItsIndentationDoes() {
        logs.ingest(logs.write("a.tap", "1..2\nnot ok 1 a\n  ---\n  message: no\nok 2 b\n"));

        assertThat(logs.rows("SELECT operation, outcome FROM execution_logs ORDER BY seq"))
                .containsExactly("test a|failure", "test b|success");
    }
}
