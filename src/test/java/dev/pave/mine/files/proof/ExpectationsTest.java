package dev.pave.mine.files.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.Histories;
import dev.pave.pattern.Action;
import dev.pave.pattern.finding.Expectation;
import dev.pave.pattern.finding.Expected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

    private static final List<String> NAMES =
            IntStream.range(0, 20).mapToObj(i -> "rule-" + (char) ('a' + i)).toList();
    private static final String[] HABIT = {"+lib/{name}.js", "+test/{name}.test.js", "~lib/index.js"};

    private static Histories habit() {
        return Histories.history().commit("+lib/index.js").each(NAMES, HABIT);
    }

    private static Set<String> tree(String... more) {
        Set<String> tree = new HashSet<>(List.of("lib/index.js"));
        NAMES.forEach(name -> tree.addAll(List.of("lib/" + name + ".js", "test/" + name + ".test.js")));
        tree.addAll(List.of(more));
        return tree;
    }

    private static List<String> companions(Expected expected, String path) {
        return expected.of(path).stream()
                .map(e -> (e.action() == Action.CREATE ? "+" : "~") + e.companion())
                .toList();
    }

    @Test
    void aFileThatIsThereIsExpectedToHaveWhatNewOnesComeWith() {
        Set<String> tree = tree("lib/rule-x.js");

        Expected expected = habit().mined().expected(tree, 0.75);

        assertThat(companions(expected, "lib/rule-x.js"))
                .containsExactlyInAnyOrder("+test/rule-x.test.js", "~lib/index.js");
        Expectation test = expected.of("lib/rule-x.js").stream()
                .filter(e -> e.action() == Action.CREATE)
                .findFirst()
                .orElseThrow();
        assertThat(test.confidence()).isGreaterThan(0.9);
        assertThat(expected.peers(test))
                .hasSizeGreaterThanOrEqualTo(20)
                .contains(new Expected.Peer(
                        "lib/rule-a.js", test.form().equals("lib/{name}.js") ? "rule-a" : "a", "test/rule-a.test.js"));
    }

    @Test
    void whatTheTreeHasIsNotMissing() {
        assertThat(companions(habit().mined().expected(tree(), 0.75), "lib/rule-a.js"))
                .containsExactly("~lib/index.js");
    }

    @Test
    void aFileThatWasDeletedFromTheTreeIsMissingThoughTheHistoryHasIt() {
        Set<String> tree = tree();
        tree.remove("test/rule-c.test.js");

        assertThat(companions(habit().mined().expected(tree, 0.75), "lib/rule-c.js"))
                .contains("+test/rule-c.test.js");
    }

    @Test
    void theFileThatBrokeTheHabitDoesNotLowerWhatWasExpectedOfIt() {
        CompanionMiner clean = habit().mined();
        CompanionMiner broken = habit().commit("+lib/rule-x.js").mined();
        Set<String> tree = tree("lib/rule-x.js");

        assertThat(confidence(broken, tree)).isCloseTo(confidence(clean, tree), within(0.01));
    }

    private static double confidence(CompanionMiner miner, Set<String> tree) {
        return miner.expected(tree, 0.5).of("lib/rule-x.js").stream()
                .filter(e -> e.companion().equals("test/rule-x.test.js"))
                .findFirst()
                .orElseThrow()
                .confidence();
    }

    @Test
    void aHabitThatWasGivenUpIsExpectedOfNobodyNew() {
        List<String> later = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> later.add("late-" + (char) ('a' + i)));
        CompanionMiner miner = habit().each(later, "+lib/{name}.js").mined();

        assertThat(companions(miner.expected(tree("lib/rule-x.js"), 0.75), "lib/rule-x.js"))
                .isEmpty();
    }

    @Test
    void anEmptyHistoryExpectsNothing() {
        assertThat(Histories.history().mined().expected(tree(), 0.5).of("lib/rule-a.js"))
                .isEmpty();
    }
}
