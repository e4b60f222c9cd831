package dev.pave.job.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.mine.templates.PatternTemplates;
import dev.pave.pattern.Action;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.change.Contents;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
                List.of(new EditForm(List.of("\uE100,"), InsertionPlace.SORTED, null)),
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
        PatternText text = cache.of(files, Map.of(), this::mine);
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

    @Test
    void aNewFileOfOneRoleLeavesTheOtherRolesAsTheyWereMined() {
        List<RoleInstance> before = new ArrayList<>(files("a", "b", "c", "d"));
        before.add(new RoleInstance("lib/index.js", Action.EDIT, "c-a", "lib/index.js", Map.of("name", "a")));
        texts(before);
        List<RoleInstance> after = new ArrayList<>(before);
        after.add(new RoleInstance("lib/index.js", Action.EDIT, "c-d", "lib/index.js", Map.of("name", "d")));

        Set<String> read = texts(after);

        assertThat(read).containsExactlyInAnyOrder("c-a lib/index.js", "c-d lib/index.js");
        assertThat(texts(after)).isEmpty();
    }

    /** Mines a pattern's texts with what is kept, keeps them, and says what was read for it. */
    private Set<String> texts(List<RoleInstance> instances) {
        Set<String> read = ConcurrentHashMap.newKeySet();
        Contents contents = new Contents() {
            @Override
            public FileText read(String commitId, String path) {
                read.add(commitId + " " + path);
                return FileText.of(List.of("header", "of " + path, "end"));
            }

            @Override
            public FileText readBefore(String commitId, String path) {
                return FileText.without(FileText.State.MISSING);
            }
        };
        TemplateCache cache = new TemplateCache(folder, "shop");
        PatternText text = new PatternTemplates(contents, 30, cache).text(instances);
        assertThat(text.files()).hasSize(1);
        assertThat(text.edits()).hasSize(1);
        cache.save();
        return read;
    }
}
