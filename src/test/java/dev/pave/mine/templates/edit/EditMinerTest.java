package dev.pave.mine.templates.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.EditForm;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
                mined().lines().stream()
                        .map(line -> Slot.fill(line, Map.of("name", name)))
                        .toList());
    }

    @Test
    void knowsNothingOfNoInsertion() {
        miner.observe(
                new EditSample("c1", "lib/index.js", Map.of("name", "owl"), List.of("a", "b"), List.of("a", "c")));
        miner.leaveOut(FileText.State.LARGE);

        assertThat(mined().forms()).isEmpty();
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

        assertThat(mined().forms().get(0).place().id()).isEqualTo("sorted");
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

        assertThat(mined().forms().get(0).place().id()).isEqualTo("after_last");
        assertThat(mined().exact()).isGreaterThanOrEqualTo(NAMES.size() - 4);
    }

    @Test
    void putsItUnderItsHeading() {
        text = new ArrayList<>(List.of("# Changes", "", "## New", "", "## Fixed"));
        for (String name : NAMES) {
            edit(Map.of("name", name), 3, "* Add " + name);
        }

        assertThat(mined().forms().get(0).place().id()).isIn("before_first", "after_anchor");
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

        assertThat(mined().forms().get(0).place().id()).isEqualTo("after_last");
        assertThat(mined().exact()).isGreaterThanOrEqualTo(NAMES.size() - 4);
    }

    /** A module that imports each animal, and lists it without a comma behind the last. */
    private List<String> module(int animals) {
        List<String> lines = new ArrayList<>();
        NAMES.subList(0, animals).forEach(name -> lines.add("import " + name + " from './" + name + "';"));
        lines.addAll(List.of("", "export default ["));
        for (int i = 0; i < animals; i++) {
            lines.add("  " + NAMES.get(i) + (i + 1 < animals ? "," : ""));
        }
        lines.add("];");
        return lines;
    }

    private void growModule() {
        for (int i = 1; i < NAMES.size(); i++) {
            Map<String, String> bindings = Map.of("name", NAMES.get(i));
            miner.observe(new EditSample("c" + i, "lib/index.js", bindings, module(i), module(i + 1)));
        }
    }

    @Test
    void putsItInAtTwoPlacesAndEndsTheList() {
        growModule();

        assertThat(mined().forms()).hasSize(2);
        assertThat(mined().insertions()).isEqualTo(NAMES.size() - 2);
        assertThat(mined().exactShare()).isGreaterThan(0.7);
        assertThat(mined().others()).isZero();
        List<String> after = module(NAMES.size());
        for (EditForm form : mined().forms()) {
            after = form.in(after, Map.of("name", "gnu")).placed().orElseThrow().in(after);
        }
        assertThat(after)
                .contains("import gnu from './gnu';", "  hare,")
                .endsWith("  gnu", "];")
                .hasSize(module(NAMES.size()).size() + 2);
    }

    /** An enum, whose last constant has the semicolon. */
    private static List<String> constants(int animals) {
        List<String> lines = new ArrayList<>(List.of("enum Animal {"));
        for (int i = 0; i < animals; i++) {
            lines.add("    " + NAMES.get(i).toUpperCase(Locale.ROOT) + (i + 1 < animals ? "," : ";"));
        }
        lines.addAll(List.of("", "    int legs;", "}"));
        return lines;
    }

    @Test
    void takesTheSemicolonOfTheLastOne() {
        for (int i = 1; i < NAMES.size(); i++) {
            Map<String, String> bindings = Map.of("name", NAMES.get(i));
            miner.observe(new EditSample("c" + i, "Animal.java", bindings, constants(i), constants(i + 1)));
        }

        assertThat(mined().exactShare()).isGreaterThan(0.8);
        List<String> before = constants(NAMES.size());
        EditForm form = mined().forms().get(0);
        List<String> after =
                form.in(before, Map.of("name", "gnu")).placed().orElseThrow().in(before);
        assertThat(after).contains("    HARE,", "    GNU;", "    int legs;").hasSize(before.size() + 1);
    }

    @Test
    void leavesEditsAtOtherPlacesThanUsualToAPerson() {
        growModule();
        List<String> before = module(NAMES.size());
        List<String> after = new ArrayList<>(before);
        after.add(0, "// gnu");
        miner.observe(new EditSample("c99", "lib/index.js", Map.of("name", "gnu"), before, after));

        assertThat(mined().forms()).hasSize(2);
        assertThat(mined().others()).isEqualTo(1);
    }

    @Test
    void putsItBeforeTheOneThatStaysTheLast() {
        text = new ArrayList<>(List.of("uses:", "  - base"));
        for (String name : NAMES) {
            edit(Map.of("name", name), text.size() - 1, "  - " + name);
        }

        assertThat(mined().forms().get(0).place().id()).isEqualTo("before_last");
        assertThat(mined().exact()).isGreaterThanOrEqualTo(NAMES.size() - 4);
    }

    @Test
    void leavesANumberThatIsNoNextOneOpen() {
        text = new ArrayList<>(List.of("# Changes", ""));
        for (int i = 0; i < NAMES.size(); i++) {
            edit(Map.of("name", NAMES.get(i)), 2, "- Add `" + NAMES.get(i) + "` (#" + (100 + i * i * 3 + i * 7) + ")");
        }

        assertThat(mined().hasGaps()).isTrue();
        assertThat(mined().holds()).isTrue();
        assertThat(filled("gnu")).isEqualTo("- Add `gnu` (#" + Gap.TEXT.mark() + ")");
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

    @Test
    void findsInsertionsAtSeveralPlaces() {
        assertThat(Insertion.all(List.of("a", "b"), List.of("x", "a", "b", "y")))
                .containsExactly(new Insertion(0, List.of("x")), new Insertion(3, List.of("y")));
        assertThat(Insertion.all(List.of("[", "1", "]"), List.of("[", "1,", "2", "]")))
                .containsExactly(new Insertion(2, List.of("2,")));
        assertThat(Insertion.all(List.of("[", "1", "]"), List.of("[", "1,", "]", "x")))
                .isEmpty();
        assertThat(Insertion.all(List.of("[", "1,", "2", "]"), List.of("[", "1", "2", "3", "]")))
                .isEmpty();
        assertThat(Insertion.all(List.of("a", "b"), List.of("x", "c", "b", "y")))
                .isEmpty();
    }

    @Test
    void namesOfOneWordAreWrittenAsThoseOfSeveralAre() {
        String[] names = {"Badge", "Card", "InputNumber", "Drawer", "Form", "ColorPicker", "Grid", "Header"};
        for (int i = 0; i < names.length; i++) {
            String kebab = dev.pave.pattern.text.CaseStyle.KEBAB.write(names[i]);
            String camel = dev.pave.pattern.text.CaseStyle.CAMEL.write(names[i]);
            edit(Map.of("name", names[i]), i, "export { " + camel + " } from './" + kebab + "'");
        }

        assertThat(Slot.fill(mined().lines().get(0), Map.of("name", "TreeView")))
                .isEqualTo("export { treeView } from './tree-view'");
        assertThat(mined().exact()).as("of those behind the first long name").isGreaterThanOrEqualTo(5);
    }

    @Test
    void linesInColumnsHaveOneForm() {
        text = new ArrayList<>(List.of("const (", "\tKindHippopotamus Kind = \"hippopotamus\"", ")"));
        for (String name : NAMES) {
            String pascal = dev.pave.pattern.text.CaseStyle.PASCAL.write(name);
            edit(Map.of("name", name), text.size() - 1, String.format("\t%-16s Kind = \"%s\"", "Kind" + pascal, name));
        }

        assertThat(filled("gnu")).isEqualTo("\tKindGnu Kind = \"gnu\"");
        assertThat(mined().exact())
                .as("of those behind two that tell what blanks are for")
                .isEqualTo(NAMES.size() - 2);
    }

    @Test
    void aNameOfTwoLettersIsFoundInWhatWasPutInForIt() {
        String[] names = {"sv", "id", "it", "da", "uk", "vi"};
        for (int i = 0; i < names.length; i++) {
            edit(Map.of("name", names[i]), i, "export { default as " + names[i] + " } from './" + names[i] + "'");
        }

        assertThat(filled("pt_br")).isEqualTo("export { default as pt_br } from './pt_br'");
        assertThat(mined().sameLines()).isEqualTo(mined().insertions());
    }

    @Test
    void elementsOfAListInALineAreMined() {
        text = new ArrayList<>(List.of("jobs:", "  service: [api]", "  steps: []"));
        for (String name : NAMES) {
            List<String> after = new ArrayList<>(text);
            after.set(1, text.get(1).replace("]", ", " + name + "]"));
            miner.observe(new EditSample("c" + names++, "ci.yml", Map.of("name", name), text, after));
            text = after;
        }

        EditForm form = mined().forms().get(0);
        assertThat(form.anchor()).isEqualTo("  service: [");
        assertThat(form.place()).isEqualTo(dev.pave.pattern.text.InsertionPlace.IN_LINE);
        assertThat(filled("gnu")).isEqualTo(", gnu");
        assertThat(mined().exact()).isEqualTo(mined().insertions()).isEqualTo(NAMES.size() - 1);
        assertThat(mined().holds()).isTrue();
    }

    @Test
    void aLineOfAllFoldersHasNone() {
        for (int i = 0; i < NAMES.size(); i++) {
            edit(
                    Map.of("name", NAMES.get(i), "folder", i % 2 == 0 ? "cop" : "cop/naming"),
                    i,
                    "see RuboCop/Cop/Naming/" + NAMES.get(i));
        }

        assertThat(Slot.fill(mined().lines().get(0), Map.of("name", "gnu", "folder", "cop/style")))
                .isEqualTo("see RuboCop/Cop/Naming/gnu");
    }

    @Test
    void sortsBlocksByTheirOwnLine() {
        text = new ArrayList<>(List.of("struct Zoo {", "}"));
        List<String> there = new ArrayList<>();
        for (String name : NAMES) {
            there.add(name);
            there.sort(null);
            edit(Map.of("name", name), 1 + 2 * there.indexOf(name), "    #[borrow]", "    " + name + ": Animal,");
        }

        assertThat(mined().forms().get(0).place().id()).isEqualTo("sorted");
        assertThat(mined().exact()).isGreaterThanOrEqualTo(NAMES.size() - 3);
    }

    @Test
    void theRecordIsThatOfTheNewestEdits() {
        text = new ArrayList<>(List.of("all:"));
        for (int i = 0; i < 30; i++) {
            edit(Map.of("name", "n" + i), i % 2 == 0 ? 1 : text.size(), "- n" + i);
        }
        assertThat(mined().holds()).isFalse();
        for (int i = 30; i < 42; i++) {
            edit(Map.of("name", "n" + i), text.size(), "- n" + i);
        }

        assertThat(mined().insertions()).isEqualTo(10);
        assertThat(mined().holds()).isTrue();
    }

    @Test
    void whatMostDidLatelyIsMined() {
        text = new ArrayList<>(List.of("use {", "}", "all = [", "]"));
        for (int i = 0; i < 20; i++) {
            edit(Map.of("name", "n" + i), text.size() - 1, "  n" + i + ",");
        }
        for (int i = 20; i < 30; i++) {
            List<String> after = new ArrayList<>(text);
            after.add(text.size() - 1, "  n" + i + ",");
            after.add(text.indexOf("}"), "  mod n" + i + ";");
            miner.observe(new EditSample("c" + i, "lib/index.js", Map.of("name", "n" + i), text, after));
            text = after;
        }

        assertThat(filled("owl")).isEqualTo("  mod owl;\n  owl,");
        assertThat(mined().holds()).isTrue();
    }

    @Test
    void staysInTheSectionThatIsNotReleased() {
        text = new ArrayList<>(List.of("# Changes", "", "## New", "", "## 1.0", "", "* Add all"));
        for (int i = 0; i < NAMES.size(); i++) {
            int end = text.indexOf("## 1.0") - 1;
            if (i % 4 == 3) {
                text.addAll(4, List.of("## 1." + i, ""));
                edit(Map.of("name", NAMES.get(i)), 3, "", "* Add " + NAMES.get(i));
            } else if (text.get(end - 1).equals("## New")) {
                edit(Map.of("name", NAMES.get(i)), end, "", "* Add " + NAMES.get(i));
            } else {
                int section = text.subList(0, text.size()).indexOf("## New");
                int blank = section + 2 + text.subList(section + 2, text.size()).indexOf("");
                edit(Map.of("name", NAMES.get(i)), blank, "* Add " + NAMES.get(i));
            }
        }

        EditForm form = mined().forms().get(0);
        assertThat(form.place().id()).isEqualTo("in_section");
        assertThat(form.anchor()).isEqualTo("## New");
    }

    @Test
    void aQuotedValueOfEachIsAGap() {
        text = new ArrayList<>(List.of("features:"));
        for (int i = 0; i < NAMES.size(); i++) {
            String hint = i % 5 < 3 ? "often" : "other " + i;
            edit(Map.of("name", NAMES.get(i)), text.size(), "  " + NAMES.get(i) + ":", "    hint: \"" + hint + "\"");
        }

        assertThat(mined().lines().get(1)).isEqualTo("    hint: \"" + Gap.TEXT.mark() + "\"");
        assertThat(mined().holds()).isTrue();
    }

    @Test
    void rowsAreSortedByTheirNameBehindMarks() {
        text = new ArrayList<>(List.of("| On | Name | Says |", "| :- | :- | :- |", "", "# End"));
        List<String> there = new ArrayList<>();
        List<String> names = Stream.of("", "big-", "old-")
                .flatMap(kind -> NAMES.stream().map(name -> kind + name))
                .toList();
        for (String name : names) {
            there.add(name);
            there.sort(null);
            String mark = there.size() % 2 > 0 ? "\u2705" : "  ";
            edit(
                    Map.of("name", name),
                    2 + there.indexOf(name),
                    "| " + mark + " | [" + name + "](" + name + ".md) | About " + name.charAt(name.length() - 1)
                            + names.indexOf(name) + " |");
        }

        assertThat(mined().forms().get(0).place().id()).isEqualTo("sorted");
        assertThat(mined().sameLines()).isEqualTo(mined().insertions());
        assertThat(mined().holds()).isTrue();
        List<String> after = mined().forms()
                .get(0)
                .in(text, Map.of("name", "gnu"))
                .placed()
                .orElseThrow()
                .in(text);
        assertThat(after.stream().filter(line -> line.contains(".md")).toList().get(there.indexOf("hare")))
                .contains("[gnu](gnu.md)");
    }
}
