package dev.pave.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentScanTest {

    private static List<String> comment(String comment) {
        return Scans.signs("A.java", "class A {\n" + comment + "\nint a;\n}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// TODO: pay back",
                "// FIXME",
                "/* HACK around the parser */",
                "// todo(ada): round",
                "/** @todo round */",
                "// BUG: off by one",
                "// LATER: cache",
                "// rounds up, TODO: down",
                "// TO DO : round",
                "// todo - round",
                "// rounds up. TODO cache it",
                "// rounds up (TODO round down)",
                "// TODO: resolve the item from the todo list",
                "/** @return TODO */",
            })
    void findsMarksOfWorkThatIsLeft(String comment) {
        assertThat(comment(comment)).containsExactly("todo_comment:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// this is a nasty hack",
                "// I don't know why this works",
                "// quick and dirty",
                "// ugly workaround",
                "// not implemented yet",
                "// temporary fix until the API has it",
                "// this is a shortcut",
                "// Not ideal, but fast",
                "// not implemented",
                "// todo make it configurable",
                "// maybe we should cache it?",
            })
    void findsDebtInOtherWords(String comment) {
        assertThat(comment(comment)).containsExactly("debt_comment:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// the sum of all prices",
                "/** Checks for {@code TODO:} comments. */",
                "// shows the todo list",
                "// see BUG 1234",
                "/** Prints an ugly table. */",
                "String s = \"// TODO: in a string\";",
                "// Copyright TODO: Foo Inc.",
                "//   // an ugly hack, as an example",
                "// `ugly()` and `hack` are names",
                "// matches `// TODO: x`",
                "// @param ugly whether it is a hack",
                "// shows the todo items. TODO items are red",
                "//BUG: Suggestion includes \"0L\"",
                "//   items.each { |i| } # TODO: later",
                "// the marks are: TODO and FIXME",
                "// do we need another page?",
                "// Should we log the answer?",
                "// maybe the last one?",
                "// blocks are kept for the time being",
            })
    void leavesOtherComments(String comment) {
        assertThat(comment(comment)).isEmpty();
    }

    @Test
    void leavesQuestionsThatTheCodeBelowAsks() {
        assertThat(Scans.signs("a.js", "// is this a hack?\nif (isHack(x)) { go(); }\n"))
                .isEmpty();
        assertThat(Scans.signs("a.js", "// is this a hack?\ngo();\n")).containsExactly("debt_comment:1");
    }

    @Test
    void readsLineCommentsThatFollowEachOtherAsOne() {
        assertThat(comment("// rounds half up,\n// TODO: make it configurable\n// and test it"))
                .containsExactly("todo_comment:3");
    }

    @Test
    void aWordInACommentAllowsWhatFollowsWhereItGivesAReason() {
        Scan scan = Scans.scan("a.py", "# pave:allow incomplete_implementation waits for the vendor\n# TODO: pay\n");

        assertThat(scan.sightings()).isEmpty();
        assertThat(scan.allowed()).isEqualTo(1);
    }

    @Test
    void aWordWithoutAReasonAllowsNothingAndIsTold() {
        Scan scan = Scans.scan("a.js", "try { go(); } catch (e) {} // pave:allow silent_failures\n");

        assertThat(scan.notes()).containsExactly("a.js:1: pave:allow gives no reason, so it allows nothing");
    }

    @Test
    void aWordWithoutAReasonAboveAMarkHidesNothing() {
        Scan scan = Scans.scan("a.py", "# pave:allow incomplete_implementation\n# TODO: pay\n");

        assertThat(scan.sightings()).hasSize(1);
    }

    @Test
    void aWordForOneGuardDoesNotAllowAnothersFindings() {
        Scan scan = Scans.scan("a.py", "# pave:allow silent_failures it is fine\n\"x\"\n# TODO: pay\n");

        assertThat(scan.sightings()).hasSize(1);
    }

    @Test
    void aMarkMayBearTheNumberOfItsTicket() {
        assertThat(comment("// TODO-1234 drop the flag")).containsExactly("todo_comment:2");
        assertThat(comment("// TODO-list of a user\n// the plan of our hack week"))
                .isEmpty();
    }

    @Test
    void eachLineMayHaveAMarkOfItsOwn() {
        assertThat(comment("// TODO: round half up\n// keeps the order\n// fixme(ada): and the sign, TODO: of zero"))
                .containsExactly("todo_comment:2", "todo_comment:4");
    }
}
