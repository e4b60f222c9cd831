package dev.pave.mine.files.proof;

import static dev.pave.mine.files.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final List<String> NAMES = List.of(
            "ant", "bee", "cat", "dog", "eel", "fox", "gnu", "hen", "ibex", "jay", "kite", "lynx", "mole", "newt");

    @Test
    void scoresAHistoryThatKeepsItsConvention() {
        Score score = history()
                .each(NAMES, "+lib/{name}x.js", "+test/{name}x.js")
                .mined()
                .score();

        Score.At at = score.thresholds().get(1);
        assertThat(score.queries()).isEqualTo(28);
        assertThat(at.threshold()).isEqualTo(0.75);
        assertThat(at.precision()).isEqualTo(1);
        assertThat(at.recall()).isBetween(0.5, 0.95);
        assertThat(at.nagRate()).isZero();
        assertThat(score.answered()).isEqualTo(at.suggested());
    }

    @Test
    void countsWhatNobodyFollowed() {
        Score score = history()
                .each(NAMES, "+lib/{name}x.js", "+test/{name}x.js")
                .commit("+lib/lonely.js")
                .mined()
                .score();

        Score.At at = score.thresholds().get(1);
        assertThat(at.precision()).isLessThan(1);
        assertThat(at.nagRate()).isEqualTo(1 / 15.0);
    }

    @Test
    void asksNothingOfABulkCommit() {
        String[] files = new String[21];
        for (int i = 0; i < files.length; i++) {
            files[i] = "+f/" + (char) ('a' + i) + ".txt";
        }

        assertThat(history().commit(files).mined().score().queries()).isZero();
    }

    @Test
    void drawsACurveOfTwentyBands() {
        Score score = history()
                .each(NAMES, "+lib/{name}x.js", "+test/{name}x.js")
                .mined()
                .score();

        assertThat(score.calibration()).hasSize(20);
        assertThat(score.calibration().stream().mapToLong(Score.Band::suggested).sum())
                .isPositive();
    }

    @Test
    void scoresWhatApprovedPatternsWouldHaveDone() {
        Score.Approved approved = history()
                .each(NAMES, "+lib/{name}x.js", "+test/{name}x.js")
                .mined()
                .approved();

        assertThat(approved.predictions()).isPositive();
        assertThat(approved.cameTrue()).isEqualTo(1);
    }
}
