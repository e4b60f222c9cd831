package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditSiteTest {

    private static final char NAME = new Slot("name", CaseStyle.AS_IS).mark();
    private static final Map<String, String> OWL = Map.of("name", "owl");

    private static EditForm form(InsertionPlace place, String... lines) {
        return new EditForm(List.of(lines), place, null);
    }

    @Test
    void countsOnFromTheHighestNumber() {
        EditSite site = form(InsertionPlace.AFTER_LAST, "(\"" + Gap.NUMBER.mark() + "\", " + NAME + "),")
                .in(List.of("[", "  (\"007\", ant),", "  (\"009\", bee),", "]"), OWL);

        assertThat(site.lines()).containsExactly("  (\"010\", owl),");
        assertThat(site.at(site.lines())).isEqualTo(3);
    }

    @Test
    void beginsAtOneWhereNoNumberIsThere() {
        assertThat(form(InsertionPlace.AT_END, Gap.NUMBER.mark() + " " + NAME)
                        .in(List.of(), OWL)
                        .lines())
                .containsExactly("1 owl");
    }

    @Test
    void findsTheFormsThatPeopleWroteMoreInto() {
        EditForm entry = form(InsertionPlace.SORTED, NAME + ":", "  about: " + Gap.TEXT.mark(), "");
        List<String> text = List.of("ant:", "  about: a", "  more: b", "", "yak:", "  about: c", "");

        assertThat(entry.in(text, OWL).at(List.of("owl:"))).isEqualTo(4);
        assertThat(entry.in(text, OWL).isThere()).isFalse();
        assertThat(entry.in(text, Map.of("name", "yak")).isThere()).isTrue();
    }

    @Test
    void endsAListAsItsLastDid() {
        EditForm item = form(InsertionPlace.AFTER_LAST, "  (" + NAME + "),");
        List<String> rows = List.of("insert into animals values", "  (ant),", "  (bee);", "", "commit;");

        assertThat(item.in(rows, OWL).placed().orElseThrow().in(rows))
                .containsExactly("insert into animals values", "  (ant),", "  (bee),", "  (owl);", "", "commit;");
        assertThat(item.in(rows, Map.of("name", "bee")).isThere()).isTrue();
        assertThat(item.in(rows, OWL).isThere()).isFalse();
    }

    @Test
    void endsAListThatHasNoCommaBehindItsLast() {
        EditForm item = form(InsertionPlace.AFTER_LAST, "  " + NAME + ",");

        assertThat(item.in(List.of("[", "  ant,", "  bee", "]"), OWL).placed())
                .contains(new PlacedLines(3, List.of("  owl"), "  bee,"));
        assertThat(item.in(List.of("[", "  ant,", "  bee,", "]"), OWL).placed())
                .contains(new PlacedLines(3, List.of("  owl,")));
        assertThat(item.in(List.of("[", "  ant,", "  owl", "]"), OWL).isThere()).isTrue();
        assertThat(form(InsertionPlace.BEFORE_FIRST, "  " + NAME + ",")
                        .in(List.of("[", "  bee", "]"), OWL)
                        .placed())
                .contains(new PlacedLines(1, List.of("  owl,")));
    }

    /** What a person wrote last may be set off by a blank line that none of those that are there has. */
    @Test
    void sortsWhatIsSetOffByMoreBlankLinesThanThoseThatAreThere() {
        List<String> text = List.of("load ant", "load yak");
        List<String> written = List.of("", "load zebra");
        EditSite site = form(InsertionPlace.SORTED, "load " + NAME).in(text, OWL);

        assertThat(site.at(InsertionPlace.SORTED, written)).isEqualTo(2);
        assertThat(site.at(InsertionPlace.SORTED_FROM_END, List.of("", "load bee")))
                .isEqualTo(1);
        assertThat(site.at(InsertionPlace.SORTED_NEAR, List.of("", "load owl"))).isEqualTo(1);
    }

    @Test
    void sortsWithinTheGroupThatItIsMostLike() {
        EditForm item = form(InsertionPlace.SORTED_NEAR, NAME + ": 0,");
        List<String> text = List.of("no-ant: 0,", "no-yak: 0,", "", "brace: 0,", "quote: 0,");

        assertThat(item.in(text, Map.of("name", "no-owl")).at(List.of("no-owl: 0,")))
                .isEqualTo(1);
        assertThat(item.in(text, Map.of("name", "comma")).at(List.of("comma: 0,")))
                .isEqualTo(4);
        assertThat(item.in(text, Map.of("name", "zebra")).at(List.of("zebra: 0,")))
                .isEqualTo(5);
    }

    @Test
    void comesTrueWhereAPersonWroteBetween() {
        List<String> foreseen = List.of("owl:", "  about: " + Gap.TEXT.mark(), "  on: true");

        assertThat(EditForm.cameTrue(foreseen, List.of("owl:", "  about: hoots", "  on: true")))
                .isTrue();
        assertThat(EditForm.cameTrue(foreseen, List.of("owl:", "  about: >", "    hoots", "  on: true")))
                .isTrue();
        assertThat(EditForm.cameTrue(foreseen, List.of("owl:", "  on: true"))).isFalse();
        assertThat(EditForm.cameTrue(List.of("owl"), List.of("owl", "owl"))).isFalse();
    }

    @Test
    void aNameAtTheBeginningIsToldByTheRestOfItsLine() {
        EditForm entry = form(InsertionPlace.SORTED, NAME + " = \"shop." + NAME + "\"");
        List<String> text = List.of(
                "[project]",
                "name = \"shop\"",
                "",
                "[plugins]",
                "ant = \"shop.ant\"",
                "bee = \"shop.bee\"",
                "yak = \"shop.yak\"",
                "",
                "[tool]",
                "width = 100");

        assertThat(entry.in(text, OWL).at(List.of("owl = \"shop.owl\""))).isEqualTo(6);
        assertThat(entry.in(text, OWL).at(List.of("zoo = \"shop.zoo\""))).isEqualTo(7);
    }

    @Test
    void aBlockSetOffByABlankLineGoesBetweenWholeBlocks() {
        EditForm entry = form(InsertionPlace.SORTED, "", NAME + ":", "  On: " + Gap.TEXT.mark());
        List<String> text = List.of("All: 1", "", "ant:", "  On: a", "  more: b", "", "yak:", "  On: c", "  more: d");

        assertThat(entry.in(text, OWL).at(List.of("", "owl:", "  On: x"))).isEqualTo(5);
        assertThat(entry.in(text, OWL).at(List.of("", "zoo:", "  On: x"))).isEqualTo(9);
    }

    @Test
    void aSemicolonThatEndsAllGoesToTheNewLastOne() {
        EditForm member = form(InsertionPlace.AFTER_LAST, "  | " + new Slot("name", CaseStyle.PASCAL).mark() + "Event");
        List<String> union = List.of("type Event =", "  | AntEvent", "  | BeeEvent;", "", "run();");

        assertThat(member.in(union, OWL).placed().orElseThrow().in(union))
                .containsExactly("type Event =", "  | AntEvent", "  | BeeEvent", "  | OwlEvent;", "", "run();");
        assertThat(member.in(union, Map.of("name", "bee")).isThere()).isTrue();
    }

    @Test
    void aSemicolonBehindAStatementStaysThere() {
        EditForm call = form(InsertionPlace.AFTER_LAST, "go(" + NAME + ")");
        List<String> mixed = List.of("go(ant);", "go(bee);");

        assertThat(call.in(mixed, OWL).placed().orElseThrow().in(mixed))
                .containsExactly("go(ant);", "go(bee);", "go(owl)");
    }

    @Test
    void theLastLineOfAListOfMakeGoesOn() {
        EditForm object = form(InsertionPlace.AFTER_LAST, "\t" + NAME + ".o\t\\");
        List<String> text = List.of("OBJS = \\", "\tant.o\t\\", "\tbee.o\t\\", "\tcat.o", "", "all:");

        assertThat(object.in(text, OWL).placed().orElseThrow().in(text))
                .containsExactly("OBJS = \\", "\tant.o\t\\", "\tbee.o\t\\", "\tcat.o\t\\", "\towl.o", "", "all:");
    }

    @Test
    void aSectionThatHasNoneIsNotThePlace() {
        EditForm entry = new EditForm(List.of("* Add " + NAME), InsertionPlace.IN_SECTION, "## New");

        assertThat(entry.in(List.of("## New", "", "* Add ant", "", "## 1.0", "", "* Add bee"), OWL)
                        .placed()
                        .orElseThrow()
                        .at())
                .isEqualTo(3);
        assertThat(entry.in(List.of("## 1.0", "", "* Add bee"), OWL).placed()).isEmpty();
    }
}
