package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditMinerTest {

    private static final List<String> NAMES =
            List.of("mole", "bear", "wolf", "ant", "yak", "fox", "cat", "emu", "owl", "hare");

    private final EditMiner miner = new EditMiner("lib/index.js");
    private List<String> text = new ArrayList<>();
    private int names;

    private void edit(Map<String, String> bindings, int at, String... lines) {
        List<String> after = new ArrayList<>(text);
        after.addAll(at, List.of(lines));
        miner.observe(new EditSample("c" + names++, "lib/index.js", bindings, text, after));
        text = after;
    }

    private EditTemplate mined() {
        return miner.mined();
    }

    private String filled(String name) {
        return String.join(
                "\n",
                mined().form().lines().stream()
                        .map(line -> Slot.fill(line, Map.of("name", name)))
                        .toList());
    }

    @Test
    void knowsNothingOfNoInsertion() {
        miner.observe(
                new EditSample("c1", "lib/index.js", Map.of("name", "owl"), List.of("a", "b"), List.of("a", "c")));
        miner.leaveOut(FileText.State.LARGE);

        assertThat(mined().form()).isNull();
        assertThat(mined().holds()).isFalse();
        assertThat(mined().isMadeByAProgram()).isFalse();
        assertThat(mined().leftOut()).containsEntry(FileText.State.LARGE, 1);
    }

    @Test
    void knowsAFileThatAProgramMakes() {
        miner.leaveOut(FileText.State.GENERATED);
        miner.leaveOut(FileText.State.GENERATED);
        edit(Map.of("name", "owl"), 0, "owl");

        assertThat(mined().isMadeByAProgram()).isTrue();
    }

    @Test
    void showsTheNewestEditBesideWhatItWouldHaveMade() {
        text = new ArrayList<>(List.of("[", "]"));
        edit(Map.of("name", "ant"), 1, "  ant,");
        edit(Map.of("name", "bee"), 2, "  bee,");
        edit(Map.of("name", "cat"), 3, "  'cat',");

        EditTemplate.Example example = mined().example();
        assertThat(example.commitId()).isEqualTo("c2");
        assertThat(example.written()).containsExactly("  'cat',");
        assertThat(example.generated()).containsExactly("  cat,");
        assertThat(example.at()).isEqualTo(3);
        assertThat(example.wouldBeAt()).isEqualTo(3);
        assertThat(mined().linesSaved()).isEqualTo(1);
    }

    @Test
    void keepsAListSorted() {
        text = new ArrayList<>(List.of("module.exports = {", "};"));
        for (String name : NAMES) {
            String line = "  " + name + ": require('./" + name + "'),";
            int at = 1;
            while (!text.get(at).equals("};") && text.get(at).compareTo(line) < 0) {
                at++;
            }
            edit(Map.of("name", name), at, line);
        }

        assertThat(mined().form().place().id()).isEqualTo("sorted");
        assertThat(filled("bee")).isEqualTo("  bee: require('./bee'),");
        assertThat(mined().insertions()).isEqualTo(NAMES.size() - 1);
        assertThat(mined().exactShare()).isEqualTo(1);
    }

    @Test
    void putsItAfterTheLastOne() {
        text = new ArrayList<>(List.of("rules:", "end"));
        for (String name : NAMES) {
            edit(Map.of("name", name), text.size() - 1, "  - " + name);
        }

        assertThat(mined().form().place().id()).isEqualTo("after_last");
        assertThat(mined().exact()).isGreaterThanOrEqualTo(NAMES.size() - 4);
    }

    @Test
    void putsItUnderItsHeading() {
        text = new ArrayList<>(List.of("# Changes", "", "## New", "", "## Fixed"));
        for (String name : NAMES) {
            edit(Map.of("name", name), 3, "* Add " + name);
        }

        assertThat(mined().form().place().id()).isIn("before_first", "after_anchor");
        assertThat(mined().exactShare()).isGreaterThan(0.7);
    }

    @Test
    void staysInTheSectionOfTheFolder() {
        text = new ArrayList<>(List.of("lint/", "style/"));
        for (int i = 0; i < NAMES.size(); i++) {
            String folder = i % 2 == 0 ? "lint" : "style";
            int at = folder.equals("lint") ? text.indexOf("style/") : text.size();
            edit(Map.of("name", NAMES.get(i), "folder", folder), at, "put " + folder + "/" + NAMES.get(i));
        }

        assertThat(mined().form().place().id()).isEqualTo("after_last");
        assertThat(mined().exact()).isGreaterThanOrEqualTo(NAMES.size() - 4);
    }

    @Test
    void countsEditsOfAnotherSort() {
        edit(Map.of("name", "owl"), 0, "owl");
        edit(Map.of("name", "cat"), 1, "cat");
        miner.observe(
                new EditSample("c9", "lib/index.js", Map.of("name", "dog"), List.of("owl", "cat"), List.of("dog")));

        assertThat(mined().others()).isEqualTo(1);
        assertThat(mined().insertions()).isEqualTo(1);
    }

    @Test
    void findsInsertionsOnly() {
        assertThat(Insertion.between(List.of("a", "b"), List.of("a", "x", "b")))
                .contains(new Insertion(1, List.of("x")));
        assertThat(Insertion.between(List.of(), List.of("x"))).contains(new Insertion(0, List.of("x")));
        assertThat(Insertion.between(List.of("a"), List.of("a"))).isEmpty();
        assertThat(Insertion.between(List.of("a", "b"), List.of("x", "a", "b", "y")))
                .isEmpty();
        assertThat(Insertion.between(List.of("a", "b"), List.of("x", "y", "b"))).isEmpty();
        assertThat(Insertion.between(List.of("a", "b"), List.of("b"))).isEmpty();
    }
}
