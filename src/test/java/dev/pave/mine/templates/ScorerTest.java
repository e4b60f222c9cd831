package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private final Vocabulary vocabulary = new Vocabulary();

    private FileScore score(List<String> generated, List<String> written) {
        return new Scorer(vocabulary, vocabulary.numbersOf(written), Map.of()).score(vocabulary.numbersOf(generated));
    }

    @Test
    void countsARepeatedLineOnceForEachTimeThatBothHaveIt() {
        FileScore score = score(List.of("expect"), List.of("expect", "expect", "own", "}"));

        assertThat(score.replay().foreseen()).isEqualTo(2);
        assertThat(score.alike()).isEqualTo(1);
        assertThat(score.coverage()).isEqualTo(1 / 3.0);
        assertThat(score.kept()).isEqualTo(1);
    }

    @Test
    void takesIndentationForNoDifferenceInOneReading() {
        FileScore score = score(List.of("  expect", "other"), List.of("    expect"));

        assertThat(score.replay().survived()).isZero();
        assertThat(score.alike()).isEqualTo(1);
        assertThat(score.kept()).isEqualTo(0.5);
    }

    @Test
    void tellsWhatIsInOrder() {
        FileScore score = score(List.of("one", "two"), List.of("two", "one"));

        assertThat(score.alike()).isEqualTo(2);
        assertThat(score.inOrder()).isEqualTo(1);
    }

    @Test
    void keepsAllOfNothing() {
        assertThat(score(List.of("}"), List.of("one")).kept()).isEqualTo(1);
        assertThat(score(List.of("one"), List.of("}")).coverage()).isZero();
    }
}
