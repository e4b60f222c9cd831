package dev.pave.mine.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.finding.Standstill;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandstillReaderTest {

    private static List<Standstill> read(String... lines) {
        return StandstillReader.read(Steps.of(lines));
    }

    @Test
    void theSameCallWithTheSameResultIsARound() {
        assertThat(read("ls = a", "cat x = 1", "cat x = 1", "cat x = 1", "ls -l = b"))
                .singleElement()
                .satisfies(stand -> {
                    assertThat(stand.first()).isEqualTo(2);
                    assertThat(stand.last()).isEqualTo(4);
                    assertThat(stand.rounds()).isEqualTo(3);
                    assertThat(stand.planning()).isFalse();
                    assertThat(stand.evidence()).startsWith("2: cat x");
                });
    }

    @Test
    void severalCallsInTurnAreRoundsToo() {
        assertThat(read("cat x = 1", "cat y = 2", "cat x = 1", "cat y = 2", "cat x = 1", "cat y = 2"))
                .singleElement()
                .satisfies(stand -> {
                    assertThat(stand.first()).isEqualTo(1);
                    assertThat(stand.rounds()).isEqualTo(3);
                });
    }

    @Test
    void aNewResultIsProgress() {
        assertThat(read("npm test = 3 failed!", "npm test = 2 failed!", "npm test = 1 failed!"))
                .isEmpty();
        assertThat(read("ls = a", "cat x = 1", "ls = a", "cat y = 2", "ls = a", "cat z = 3"))
                .allSatisfy(stand -> assertThat(stand.rounds()).isLessThan(3));
    }

    @Test
    void aNewChangeIsProgressAndTheSameOneIsNot() {
        assertThat(read("npm test = no!", "Edit a 1 = ok", "npm test = no!", "Edit a 2 = ok", "npm test = no!"))
                .isEmpty();
        assertThat(read("Edit a 1 = ok", "Edit a 2 = ok", "Edit a 1 = ok", "Edit a 2 = ok", "Edit a 1 = ok"))
                .singleElement()
                .satisfies(stand -> assertThat(stand.rounds()).isEqualTo(3));
    }

    @Test
    void whatWasLookedUpLongBeforeMayBeLookedUpAgain() {
        assertThat(read("ls = a", "cat x = 1", "cat y = 2", "cat z = 3", "ls = a", "ls = a"))
                .singleElement()
                .satisfies(stand -> assertThat(stand.rounds()).isEqualTo(2));
    }

    @Test
    void waitingAndUnknownResultsSayNothing() {
        assertThat(read("sleep 5 = x", "sleep 5 = x", "sleep 5 = x")).isEmpty();
        assertThat(read("make", "make", "make")).isEmpty();
    }

    @Test
    void plansWithNothingDoneInBetweenAreRounds() {
        assertThat(read("TodoWrite = ok", "think = ok", "TodoWrite = ok", "ls = a"))
                .singleElement()
                .satisfies(stand -> {
                    assertThat(stand.planning()).isTrue();
                    assertThat(stand.rounds()).isEqualTo(3);
                });
        assertThat(read("TodoWrite = ok", "ls = a", "TodoWrite = ok", "cat x = 1", "TodoWrite = ok"))
                .isEmpty();
    }
}
