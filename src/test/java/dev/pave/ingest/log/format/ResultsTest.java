package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.event.Execution.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {

    @Test
    void timesDoNotMakeAnotherResult() {
        assertThat(Results.id("3 failed in 0.12s at 10:01:02")).isEqualTo(Results.id("3 failed in 4.5s at 11:00:00"));
        assertThat(Results.id("began on Mon, Mar and Sep")).isEqualTo(Results.id("began on Tue, Dec and Aug"));
        assertThat(Results.id("Monday")).isNotEqualTo(Results.id("Tuesday"));
        assertThat(Results.id("3 failed")).isNotEqualTo(Results.id("2 failed"));
        assertThat(Results.id(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "===== 1 failed, 3 passed in 0.12s =====",
                "FAILED (failures=1)",
                "Tests:       1 failed, 4 passed, 5 total",
                "  3 passing\n  1 failing",
                "test result: FAILED. 1 passed; 1 failed",
                "[INFO] BUILD FAILURE",
                "src/a.ts(3,1): error TS2322: no",
                "make: *** [all] Error 2"
            })
    void seesFailures(String output) {
        assertThat(Results.shown(output).outcome()).isEqualTo(Outcome.FAILURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "===== 3 passed in 0.12s =====",
                "Ran 3 tests in 0.001s\n\nOK",
                "Tests:       5 passed, 5 total",
                "test result: ok. 2 passed; 0 failed",
                "BUILD SUCCESS"
            })
    void seesSuccess(String output) {
        assertThat(Results.shown(output).outcome()).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void saysNothingOfOtherText() {
        assertThat(Results.shown("8.2").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(Results.shown("def test_failed_login(): pass").outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void theFirstLineThatTellsOfAFailureIsTold() {
        String output = "1 passed\nexamples\n  2 failing\n3 failed\nOK\n";

        assertThat(Results.shown(output)).isEqualTo(new Results.Shown(Outcome.FAILURE, "2 failing"));
    }
}
