package dev.pave.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final double DECAY = 0.9;
    private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");

    private static List<Instant> days(int... days) {
        List<Instant> times = new ArrayList<>();
        for (int day : days) {
            times.add(BEGIN.plus(Duration.ofDays(day)));
        }
        return times;
    }

    private static double after(int silentDays, List<Instant> times) {
        return Rhythm.freshness(DECAY, times, times.get(times.size() - 1).plus(Duration.ofDays(silentDays)));
    }

    @Test
    void isFreshUntilTheNextOneIsDue() {
        assertThat(Rhythm.freshness(DECAY, List.of(10, 20, 30), 40)).isEqualTo(1);
        assertThat(Rhythm.freshness(DECAY, List.of(10, 20, 30), 50)).isEqualTo(0.9);
    }

    @Test
    void goesByTheIntervalsOfTodayWhereItBecameRarer() {
        List<Integer> slower = new ArrayList<>();
        for (int place = 1; place <= 40; place++) {
            slower.add(place);
        }
        slower.addAll(List.of(60, 80, 100, 120, 140, 160));

        assertThat(Rhythm.freshness(DECAY, slower, 180)).isGreaterThan(0.85);
    }

    @Test
    void aBurstAtTheEndDoesNotHurryIt() {
        assertThat(Rhythm.freshness(DECAY, List.of(1, 100, 200, 300, 301, 302), 362))
                .isEqualTo(1);
    }

    @Test
    void oneAloneIsFresh() {
        assertThat(Rhythm.freshness(DECAY, List.of(3), 5)).isEqualTo(1);
        assertThat(after(20, days(0))).isEqualTo(1);
    }

    @Test
    void yearsOfSilenceAfterMonthsOfWorkAreLong() {
        assertThat(after(5 * 365, days(0, 40, 90, 150))).isLessThan(0.05);
        assertThat(after(60, days(0, 40, 90, 150))).isGreaterThan(0.9);
    }

    @Test
    void aMigrationOfTwoWeeksIsOverBeforeAYearHasGone() {
        assertThat(after(250, days(0, 1, 12, 13, 14, 14))).isLessThan(0.15);
        assertThat(after(250, days(0, 200, 400, 600, 700, 714))).isGreaterThan(0.75);
    }

    @Test
    void aMonthIsNeverLong() {
        assertThat(after(29, days(0, 1, 2, 3))).isEqualTo(1);
    }

    @Test
    void timesThatGoBackwardsAreNoSilence() {
        assertThat(Rhythm.freshness(DECAY, days(0, 10, 20), BEGIN)).isEqualTo(1);
    }
}
