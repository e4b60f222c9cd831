package dev.pave.mine.templates.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsertionTest {

    private static List<String> with(List<String> text, int at, String... lines) {
        List<String> after = new ArrayList<>(text);
        after.addAll(at, List.of(lines));
        return after;
    }

    @Test
    void aBlockBehindTheLastElementIsToldAsElsewhereInTheList() {
        List<String> before = List.of("{", "  \"owl\": {", "    \"title\": \"\"", "  }", "}");
        List<String> after = List.of(
                "{", "  \"owl\": {", "    \"title\": \"\"", "  },", "  \"yak\": {", "    \"title\": \"\"", "  }", "}");

        assertThat(Insertion.all(before, after))
                .containsExactly(new Insertion(4, List.of("  \"yak\": {", "    \"title\": \"\"", "  },")));
    }

    @Test
    void aBlockThatABlankLineSetsOffBeginsWithIt() {
        List<String> before = List.of("All:", "  On: true", "", "Bear:", "  On: true", "", "Yak:", "  On: true");

        assertThat(Insertion.all(before, with(before, 6, "Owl:", "  On: true", "")))
                .containsExactly(new Insertion(5, List.of("", "Owl:", "  On: true")));
        assertThat(Insertion.all(before, with(before, 8, "", "Zebra:", "  On: true")))
                .containsExactly(new Insertion(8, List.of("", "Zebra:", "  On: true")));
    }

    @Test
    void othersStayWhereTheyBegin() {
        List<String> before = List.of("- owl", "- yak");

        assertThat(Insertion.all(before, with(before, 1, "- tea", "- zoo")))
                .containsExactly(new Insertion(1, List.of("- tea", "- zoo")));
    }

    @Test
    void anElementToWhichTheSemicolonWentIsToldAsElsewhereInTheList() {
        List<String> before = List.of("type Event =", "  | Ant", "  | Bee;", "", "run();");
        List<String> after = List.of("type Event =", "  | Ant", "  | Bee", "  | Owl;", "", "run();");

        assertThat(Insertion.all(before, after)).containsExactly(new Insertion(3, List.of("  | Owl")));
        assertThat(Insertion.all(before, List.of("type Event =", "  | Ant", "  | Bee", "  | Owl", "", "run();")))
                .as("the semicolon is gone")
                .isEmpty();
    }

    @Test
    void anElementInALineIsPutInBesideLines() {
        List<String> before = List.of(".PHONY: all owl", "", "owl:", "\trun owl");
        List<String> after = List.of(".PHONY: all owl yak", "", "owl:", "\trun owl", "", "yak:", "\trun yak");
        List<Insertion> found = Insertion.all(before, after);

        assertThat(found)
                .containsExactly(
                        new Insertion(0, List.of(" yak"), ".PHONY: all owl yak", ".PHONY: "),
                        new Insertion(4, List.of("", "yak:", "\trun yak")));
        assertThat(found.get(1).applied(found.get(0).applied(before))).isEqualTo(after);
    }

    @Test
    void aLineThatWasChangedOtherwiseIsNoElement() {
        assertThat(Insertion.all(List.of(".PHONY: all owl", "end"), List.of(".PHONY: all bear", "yak:", "end")))
                .isEmpty();
    }

    @Test
    void aLineThatGoesOnInTheNextOneIsAsOneWithAComma() {
        List<String> before = List.of("OBJS = ant.o \\", "       bee.o", "", "all:");
        List<String> after = List.of("OBJS = ant.o \\", "       bee.o \\", "       owl.o", "", "all:");

        assertThat(Insertion.all(before, after)).containsExactly(new Insertion(2, List.of("       owl.o \\")));
    }
}
