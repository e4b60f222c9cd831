package dev.pave.mine.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.SessionStep;
import dev.pave.pattern.finding.HiddenFailure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenFailureReaderTest {

    private static SessionStep step(long seq, String command, Outcome outcome, Outcome shown, String message) {
        return new SessionStep(seq, command, command, null, "r" + seq, shown, outcome, message, null);
    }

    private static List<HiddenFailure> read(SessionStep... steps) {
        return HiddenFailureReader.read(List.of(steps));
    }

    private static final SessionStep HIDDEN =
            step(1, "npm test | tail", Outcome.SUCCESS, Outcome.FAILURE, "Tests: 2 failed");

    @Test
    void anExitCodeOfZeroOverFailingTestsIsHidden() {
        assertThat(read(HIDDEN)).singleElement().satisfies(hidden -> {
            assertThat(hidden.noticed()).isFalse();
            assertThat(hidden.evidence()).isEqualTo("1: npm test | tail\nTests: 2 failed");
        });
    }

    @Test
    void whatFailedOpenlyIsNot() {
        assertThat(read(step(1, "npm test", Outcome.FAILURE, Outcome.FAILURE, "Tests: 2 failed")))
                .isEmpty();
        assertThat(read(step(1, "npm test", Outcome.UNKNOWN, Outcome.FAILURE, "Tests: 2 failed")))
                .isEmpty();
    }

    @Test
    void aLogThatIsOnlyLookedAtIsNoWork() {
        assertThat(read(step(1, "cat build.log", Outcome.SUCCESS, Outcome.FAILURE, "BUILD FAILURE")))
                .isEmpty();
    }

    @Test
    void aRepeatOrAChangeAfterItNoticed() {
        assertThat(read(HIDDEN, step(2, "npm test | tail", Outcome.SUCCESS, Outcome.SUCCESS, null)))
                .singleElement()
                .satisfies(hidden -> assertThat(hidden.noticed()).isTrue());
        List<SessionStep> steps = new ArrayList<>(Steps.of("npm run lint = ok", "Edit a.js = ok"));
        steps.add(0, HIDDEN);
        assertThat(HiddenFailureReader.read(steps))
                .singleElement()
                .satisfies(hidden -> assertThat(hidden.noticed()).isTrue());
        steps.remove(2);
        assertThat(HiddenFailureReader.read(steps))
                .singleElement()
                .satisfies(hidden -> assertThat(hidden.noticed()).isFalse());
    }
}
