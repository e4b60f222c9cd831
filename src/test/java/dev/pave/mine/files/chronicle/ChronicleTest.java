package dev.pave.mine.files.chronicle;

import static dev.pave.mine.files.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.mine.files.Histories;
import dev.pave.pattern.Absence;
import dev.pave.pattern.Action;
import dev.pave.pattern.Arrival;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Suggestion;
import dev.pave.pattern.text.SlotValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChronicleTest {

    private static final List<String> ANIMALS =
            List.of("cat", "dog", "horse", "mouse", "sheep", "tiger", "zebra", "snake", "camel", "panda");
    private static final List<String> BIRDS =
            List.of("crow", "dove", "eagle", "finch", "goose", "heron", "robin", "stork", "swan", "wren");

    private static Circumstances first(Histories history) {
        return history.mined().circumstances().get(0).circumstances();
    }

    private static Arrival arrival(List<Arrival> arrivals, String template) {
        return arrivals.stream()
                .filter(a -> a.template().equals(template))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsNothingOfAnEmptyHistory() {
        assertThat(history().mined().circumstances()).isEmpty();
    }

    @Test
    void countsACompanionThatCameInTheNextCommitOfTheBranch() {
        Histories history = history().each(ANIMALS, "+lib/{name}.js", "+test/{name}.js");
        for (String bird : BIRDS.subList(0, 3)) {
            history.merge("+lib/" + bird + ".js", "+test/" + bird + ".js");
        }
        history.commit("+lib/bat.js");

        Arrival test = arrival(first(history).arrivals(), "test/{name}.js");

        assertThat(List.of(test.inCommit(), test.inMerge(), test.never())).containsExactly(10, 3, 1);
        assertThat(test.example()).isEqualTo("test/eagle.js");
        assertThat(history.mined().suggest(List.of("lib/owl.js"), 0.3))
                .extracting(Suggestion::why)
                .containsExactly("9 of the last 13; in all, of 4 without it, 3 had it in another commit of the merge");
    }

    @Test
    void countsNothingWhereNoMergeBroughtCommitsTogether() {
        Histories history = history()
                .each(ANIMALS, "+lib/{name}.js", "+test/{name}.js")
                .commit("+lib/owl.js")
                .commit("+test/owl.js");

        assertThat(first(history).arrivals()).isEmpty();
        assertThat(first(history).later()).isEmpty();
    }

    @Test
    void findsWhatOnlyEverComesInAnotherCommitOfTheMergeAndDoesNotPredictIt() {
        Histories history = history();
        for (String name : ANIMALS) {
            history.merge("+lib/" + name + ".js +test/" + name + ".js", "+changes/new_" + name + ".md");
        }

        Arrival changes = arrival(first(history).later(), "changes/new_{name}.md");

        assertThat(List.of(changes.inCommit(), changes.inMerge(), changes.never()))
                .containsExactly(0, 10, 0);
        assertThat(changes.action()).isEqualTo(Action.CREATE);
        assertThat(changes.confidence()).isGreaterThan(0.8);
        assertThat(history.mined().suggest(List.of("lib/owl.js"), 0.1))
                .extracting(Suggestion::path)
                .containsExactly("test/owl.js");
    }

    @Test
    void leavesOutAnEditThatComesWithAnyMerge() {
        Histories history = history();
        for (int i = 0; i < ANIMALS.size(); i++) {
            history.merge("+lib/" + ANIMALS.get(i) + ".js +test/" + ANIMALS.get(i) + ".js", "~VERSION ~lib/all.js");
            history.merge("~README", "~VERSION");
        }

        assertThat(first(history).later()).extracting(Arrival::template).containsExactly("lib/all.js");
    }

    @Test
    void changesNoPrediction() {
        Histories merged = history();
        Histories linear = history();
        for (String name : ANIMALS) {
            merged.merge("+lib/" + name + ".js", "+test/" + name + ".js ~index");
            linear.commit("+lib/" + name + ".js").commit("+test/" + name + ".js", "~index");
        }

        assertThat(merged.mined().suggest(List.of("test/owl.js"), 0))
                .extracting(Suggestion::path, Suggestion::confidence)
                .isEqualTo(linear.mined().suggest(List.of("test/owl.js"), 0).stream()
                        .map(s -> org.assertj.core.groups.Tuple.tuple(s.path(), s.confidence()))
                        .toList());
    }

    private static Histories testedButNotIn(String folder) {
        Histories history = history();
        for (int i = 0; i < ANIMALS.size(); i++) {
            history.each(ANIMALS.subList(i, i + 1), "+lib/style/{name}.js", "+test/style/{name}.js")
                    .each(BIRDS.subList(i, i + 1), "+lib/lint/{name}.js", "+test/lint/{name}.js")
                    .each(ANIMALS.subList(i, i + 1), "+lib/" + folder + "/my_{name}.js");
        }
        return history;
    }

    @Test
    void saysInWhichFolderARoleNeverComesAndDoesNotSuggestItThere() {
        Histories history = testedButNotIn("internal");

        assertThat(first(history).absent())
                .containsExactly(
                        new Absence("test/{folder}/{name}.js", Action.CREATE, Absence.Where.FOLDER, "internal", 10));
        assertThat(first(history).absent().get(0).inWords()).isEqualTo("not in internal/: 0 of 10");
        assertThat(history.mined().suggest(List.of("lib/internal/my_owl.js"), 0.5))
                .isEmpty();
        assertThat(history.mined().suggest(List.of("lib/style/owl.js"), 0.5)).isNotEmpty();
    }

    @Test
    void saysWithWhichWordARoleNeverComes() {
        Histories history = history();
        for (int i = 0; i < ANIMALS.size(); i++) {
            history.each(ANIMALS.subList(i, i + 1), "+lib/{name}.js", "+test/{name}.js")
                    .each(BIRDS.subList(i, i + 1), "+lib/{name}_fly.js", "+test/{name}_fly.js")
                    .each(ANIMALS.subList(i, i + 1), "+lib/base_{name}.js");
        }

        assertThat(first(history).absent())
                .extracting(Absence::inWords)
                .containsExactly("not where the name begins with base: 0 of 10");
    }

    @Test
    void saysNothingOfAFolderWhoseTestsCameLater() {
        Histories history = testedButNotIn("internal").commit("+test/internal/my_cat.js");

        assertThat(first(history).absent()).isEmpty();
    }

    @Test
    void listsFoldersTheNewestFirstAndWhetherTheyStillTakeFiles() {
        Histories history = history().each(BIRDS.subList(0, 3), "+lib/old/{name}.js", "+test/old/{name}.js");
        for (int i = 0; i < ANIMALS.size(); i++) {
            history.each(ANIMALS.subList(i, i + 1), "+lib/style/{name}.js", "+test/style/{name}.js")
                    .each(BIRDS.subList(i, i + 1), "+lib/lint/{name}.js", "+test/lint/{name}.js");
        }
        BIRDS.subList(0, 3).forEach(bird -> history.commit("-lib/old/" + bird + ".js", "-test/old/" + bird + ".js"));

        assertThat(first(history).folders())
                .extracting(SlotValue::value, SlotValue::files, SlotValue::open)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("lint", 10, true),
                        org.assertj.core.groups.Tuple.tuple("style", 10, true),
                        org.assertj.core.groups.Tuple.tuple("old", 3, false));
    }
}
