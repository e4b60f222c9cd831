package dev.pave.mine.files.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pave.mine.files.Histories;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceSignTest {

    private static final List<String> ANIMALS =
            List.of("cat", "dog", "horse", "mouse", "sheep", "tiger", "zebra", "snake", "camel", "panda");

    @Test
    void oddsAndSharesAreTheSameThing() {
        assertThat(ConfidenceSign.logistic(ConfidenceSign.logOdds(0.8))).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void neverSaysThatSomethingIsCertain() {
        assertThat(ConfidenceSign.logOdds(1)).isFinite();
        assertThat(ConfidenceSign.logOdds(0)).isFinite();
    }

    @Test
    void siblingsWithoutTheCompanionSpeakAgainstIt() {
        double plain = confidence(Histories.history().each(ANIMALS, "+lib/{name}.js", "+test/{name}.js"));
        double deleted = confidence(Histories.history()
                .each(ANIMALS, "+lib/{name}.js", "+test/{name}.js")
                .each(ANIMALS, "-test/{name}.js"));

        assertThat(deleted).isLessThan(plain);
    }

    @Test
    void aLongSilenceSpeaksAgainstARule() {
        Histories busy = Histories.history().each(ANIMALS, "+lib/{name}.js", "+test/{name}.js");
        double soon = confidence(busy);
        for (int i = 0; i < 300; i++) {
            busy.commit("+notes/" + Integer.toString(i + 40, 36) + "x.txt");
        }

        assertThat(confidence(busy)).isLessThan(soon);
    }

    private static double confidence(Histories history) {
        CompanionModel model = new CompanionModel(WalkSettings.DEFAULT);
        history.commits().forEach(model::observe);
        return model.predict("lib/owl.js").get(0).confidence();
    }
}
