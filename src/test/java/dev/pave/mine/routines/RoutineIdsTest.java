package dev.pave.mine.routines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoutineIdsTest {

    private final RoutineIds ids = new RoutineIds("log");

    @Test
    void theSameStepsHaveTheSameIdEveryNight() {
        assertThat(ids.of("open\nsend", "routine:open > send"))
                .isEqualTo(new RoutineIds("log").of("open\nsend", "routine:open > check? > send"));
    }

    @Test
    void twoThatDifferInWhatMayBeLeftOutHaveTwo() {
        assertThat(ids.of("open\nsend", "routine:open > send"))
                .isNotEqualTo(ids.of("open\nsend", "routine:open > check? > send"));
    }
}
