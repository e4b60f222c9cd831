package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineListTest {

    private static String with(String line, String element, boolean sorted, LineList.Added as) {
        return LineList.of(line, as.head(), as.separator()).orElseThrow().with(element, sorted);
    }

    @Test
    void tellsTheElementThatALineGot() {
        assertThat(LineList.added(".PHONY: all lint", ".PHONY: all lint test"))
                .contains(new LineList.Added(".PHONY: ", " ", "test"));
        assertThat(LineList.added("  service: [cart, mail]", "  service: [card, cart, mail]"))
                .contains(new LineList.Added("  service: [", ", ", "card"));
        assertThat(LineList.added("import { Ant, Owl } from './all';", "import { Ant, Owl, Yak } from './all';"))
                .contains(new LineList.Added("import { ", ", ", "Yak"));
        assertThat(LineList.added("type Kind = 'ant' | 'owl';", "type Kind = 'ant' | 'owl' | 'yak';"))
                .contains(new LineList.Added("type Kind = ", " | ", "'yak'"));
    }

    @Test
    void anythingElseThatIsDoneToALineIsNoElement() {
        assertThat(LineList.added("version: 1", "version: 12")).isEmpty();
        assertThat(LineList.added("say hello", "say hello world")).isEmpty();
        assertThat(LineList.added("run: make all", "run: make all && make test it"))
                .isEmpty();
        assertThat(LineList.added("a: [b]", "a: [b, c]"))
                .as("a head that tells nothing")
                .isEmpty();
        assertThat(LineList.added("list: [ant, owl", "list: [ant, owl, yak"))
                .as("it goes on")
                .isEmpty();
        assertThat(LineList.added("list: [ant, owl]", "list: [ant]")).isEmpty();
    }

    @Test
    void anElementGoesToTheEndOrToWhereItSorts() {
        LineList.Added as = LineList.added(
                        "path = [\"ant\", \"yak\"] # all", "path = [\"ant\", \"owl\", \"yak\"] # all")
                .orElseThrow();

        assertThat(with("path = [\"ant\", \"yak\"] # all", "\"gnu\"", true, as))
                .isEqualTo("path = [\"ant\", \"gnu\", \"yak\"] # all");
        assertThat(with("path = [\"ant\", \"yak\"] # all", "\"gnu\"", false, as))
                .isEqualTo("path = [\"ant\", \"yak\", \"gnu\"] # all");
        assertThat(with("path = []", "\"gnu\"", false, as)).isEqualTo("path = [\"gnu\"]");
    }

    @Test
    void aTextGetsAnElementWhereOneLineBeginsSo() {
        EditForm form = new EditForm(
                List.of(" " + new Slot("name", CaseStyle.KEBAB).mark()), InsertionPlace.IN_LINE, ".PHONY: ");
        List<String> text = List.of("# make", ".PHONY: all lint", "all:");
        Map<String, String> name = Map.of("name", "gift_card");

        assertThat(form.in(text, name).placed().orElseThrow().in(text))
                .containsExactly("# make", ".PHONY: all lint gift-card", "all:");
        assertThat(form.in(List.of(".PHONY: gift-card"), name).isThere()).isTrue();
        assertThat(form.in(text, name).isThere()).isFalse();
        assertThat(form.in(List.of(".PHONY: a", ".PHONY: b"), name).placed()).isEmpty();
        assertThat(form.in(List.of("all:"), name).placed()).isEmpty();
    }
}
