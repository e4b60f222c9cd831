package dev.pave.mine.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WalkForwardTest {

    private static Stretch whole(int first) {
        return new Stretch(new int[] {first, first + 1, first + 2}, new int[] {0, 1, 2});
    }

    private static Stretch begun(int first) {
        return new Stretch(new int[] {first}, new int[] {0});
    }

    @Test
    void predictsNothingFromOneOccurrence() {
        WalkForward record = new WalkForward(3, List.of(whole(1), whole(4)), 1);
        assertThat(record.hits() + record.misses()).isZero();
        assertThat(record.confidence()).isEqualTo(0.5);
        assertThat(record.foreseen(whole(4))).isNull();
    }

    @Test
    void givesFourFifthsForThreeOfThree() {
        WalkForward record = new WalkForward(3, List.of(whole(1), whole(4), whole(7), whole(10), whole(13)), 1);
        assertThat(record.hits()).isEqualTo(3);
        assertThat(record.confidence()).isEqualTo(0.8);
    }

    @Test
    void missesWhereTheBeginningWasNotFollowedByTheRest() {
        WalkForward record = new WalkForward(3, List.of(whole(1), whole(4), begun(7)), 1);
        assertThat(record.misses()).isEqualTo(1);
        assertThat(record.foreseen(begun(7))).isFalse();
    }
}
