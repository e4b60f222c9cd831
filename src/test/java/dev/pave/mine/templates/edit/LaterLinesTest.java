package dev.pave.mine.templates.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.text.EditForm;
import dev.pave.pattern.text.InsertionPlace;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LaterLinesTest {

    private static final String PATH = "src/index.ts";
    private static final List<String> NAMES = List.of("mole", "bear", "wolf", "ants");

    private final List<EditSample> edits = new ArrayList<>();
    private List<String> text = new ArrayList<>(List.of("// all"));

    private void putIn(String name, String line) {
        List<String> after = new ArrayList<>(text);
        after.add(line.replace("NAME", name));
        edits.add(new EditSample("c" + edits.size(), PATH, Map.of("name", name), text, after));
        text = after;
    }

    private void replace(String was, String is) {
        text = text.stream().map(line -> line.replace(was, is)).collect(Collectors.toCollection(ArrayList::new));
    }

    /** A line with the name of an owl, as it would be put in today. */
    private String today(String line) {
        String form = new Slots(Map.of("name", "mole"))
                .abstracted(List.of(line.replace("NAME", "mole")))
                .get(0);
        EditForm later =
                new LaterLines(edits, path -> text).of(new EditForm(List.of(form), InsertionPlace.AFTER_LAST, null));
        return Slot.fill(later.lines().get(0), Map.of("name", "owl"));
    }

    @Test
    void takesOverWhatAllBecameAtOnce() {
        NAMES.forEach(name -> putIn(name, "export * from './NAME';"));
        replace("';", ".js';");

        assertThat(today("export * from './NAME';")).isEqualTo("export * from './owl.js';");
    }

    @Test
    void keepsTheCommaOfAnElementAndTheIndentationOfTheForm() {
        NAMES.forEach(name -> putIn(name, "  part('NAME'),"));
        replace("'),", "', { lazy: true })");

        assertThat(today("  part('NAME'),")).isEqualTo("  part('owl', { lazy: true }),");
    }

    @Test
    void isAsItWasWhereNothingWasChanged() {
        NAMES.forEach(name -> putIn(name, "export * from './NAME';"));
        replace("// all", "// all parts");

        assertThat(today("export * from './NAME';")).isEqualTo("export * from './owl';");
    }

    @Test
    void isAsItWasWhereEachIsChangedWhenItIsDone() {
        for (String name : NAMES) {
            putIn(name, "- NAME: open");
            replace(name + ": open", name + ": done");
        }

        assertThat(today("- NAME: open")).isEqualTo("- owl: open");
    }

    @Test
    void isAsItWasWhereTheNewestStillIs() {
        NAMES.forEach(name -> putIn(name, "use('NAME')"));
        replace("')", "', 1)");
        replace("ants', 1)", "ants')");

        assertThat(today("use('NAME')")).isEqualTo("use('owl')");
    }

    @Test
    void isAsItWasWhereEachBecameSomethingElse() {
        NAMES.forEach(name -> putIn(name, "use('NAME')"));
        NAMES.forEach(name -> replace(name + "')", name + "', " + name.hashCode() + ")"));

        assertThat(today("use('NAME')")).isEqualTo("use('owl')");
    }

    @Test
    void isAsItWasWhereTheFileIsGone() {
        NAMES.forEach(name -> putIn(name, "use('NAME')"));
        text = List.of();

        assertThat(today("use('NAME')")).isEqualTo("use('owl')");
    }
}
