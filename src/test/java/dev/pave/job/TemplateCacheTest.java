package dev.pave.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.EditForm;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.InsertionPlace;
import dev.pave.pattern.text.PatternText;
import dev.pave.pattern.text.Replay;
import dev.pave.pattern.text.RoleTemplate;
import dev.pave.pattern.text.TextTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCacheTest {

    @TempDir
    Path folder;

    private int mined;

    private static List<RoleInstance> files(String... names) {
        return List.of(names).stream()
                .map(name -> new RoleInstance(
                        "lib/{name}.js", Action.CREATE, "c-" + name, "lib/" + name + ".js", Map.of("name", name)))
                .toList();
    }

    private PatternText mine() {
        mined++;
        Replay replay = new Replay(3, 30, 20, 22, 19, 18);
        TextTemplate text =
                new TextTemplate("lib/{name}.js", "alignment", List.of(new TextTemplate.Line("rule \uE100", 0.9)));
        RoleTemplate file = new RoleTemplate(
                text,
                text,
                replay,
                Map.of(RoleTemplate.COPY_LAST, replay),
                List.of(new RoleTemplate.Step("c-a", "lib/a.js", replay)),
                new RoleTemplate.Example("c-a", "lib/a.js", List.of("rule a"), List.of("rule a")),
                Map.of(FileText.State.LARGE, 2),
                "");
        EditTemplate edit = new EditTemplate(
                "lib/index.js",
                new EditForm(List.of("\uE100,"), InsertionPlace.SORTED, null),
                3,
                2,
                2,
                2,
                1,
                new EditTemplate.Example("c-a", "lib/index.js", List.of("a,"), 1, List.of("a,"), 1),
                Map.of(FileText.State.GENERATED, 1));
        return new PatternText(List.of(file), List.of(edit));
    }

    private PatternText ask(List<RoleInstance> files) {
        TemplateCache cache = new TemplateCache(folder, "shop");
        PatternText text = cache.of(files, 30, this::mine);
        cache.save();
        return text;
    }

    @Test
    void minesOnceWhatHasNoNewFile() {
        PatternText first = ask(files("a", "b"));

        assertThat(ask(files("a", "b"))).isEqualTo(first);
        assertThat(mined).isEqualTo(1);
    }

    @Test
    void minesAgainWhereAFileWasAdded() {
        ask(files("a", "b"));
        ask(files("a", "b", "c"));

        assertThat(mined).isEqualTo(2);
    }

    @Test
    void forgetsWhatIsNotAskedForAnyMore() {
        ask(files("a"));
        ask(files("b"));
        ask(files("a"));

        assertThat(mined).isEqualTo(3);
    }

    @Test
    void minesAgainWhereTheFileIsDamaged() throws IOException {
        ask(files("a"));
        Files.writeString(folder.resolve("templates/shop.json"), "{broken");

        assertThat(ask(files("a")).files()).hasSize(1);
        assertThat(mined).isEqualTo(2);
    }
}
