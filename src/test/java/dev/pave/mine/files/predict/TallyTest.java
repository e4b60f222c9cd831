package dev.pave.mine.files.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {

    private static Tally of(boolean... events) {
        Tally tally = new Tally();
        for (boolean hit : events) {
            tally.add(hit);
            tally.close(1);
        }
        return tally;
    }

    @Test
    void isUnsureWithoutEvents() {
        assertThat(of().confidence()).isEqualTo(0.5);
        assertThat(of().rate()).isZero();
    }

    @Test
    void givesFourFifthsForThreeOfThree() {
        assertThat(of(true, true, true).confidence()).isEqualTo(0.8);
    }

    @Test
    void weighsNewEventsMore() {
        Tally tally = new Tally();
        for (boolean hit : new boolean[] {true, true, true, true, false, false}) {
            tally.add(hit);
            tally.close(0.5);
        }
        assertThat(tally.confidence()).isLessThan(0.5);
        assertThat(tally.hits()).isEqualTo(4);
        assertThat(tally.misses()).isEqualTo(2);
    }

    @Test
    void countsACommitAsOneEventHoweverManyPredictionsItHad() {
        Tally tally = new Tally();
        for (int i = 0; i < 10; i++) {
            tally.add(true);
        }
        tally.close(1);
        assertThat(tally.confidence()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(tally.hits()).isEqualTo(10);
    }

    @Test
    void saysItsRecordInWords() {
        assertThat(of(true, false, true).inWords()).isEqualTo("2 of the last 3");
    }
}
