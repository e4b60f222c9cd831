package dev.pave.mine.templates.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.change.Contents;
import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleEditsTest {

    private final Map<String, List<String>> after = new HashMap<>();
    private final Contents contents = new Contents() {
        @Override
        public FileText read(String commitId, String path) {
            return FileText.of(after.get(commitId));
        }

        @Override
        public FileText readBefore(String commitId, String path) {
            return FileText.of(after.get("c" + (Integer.parseInt(commitId.substring(1)) - 1)));
        }
    };

    private static RoleInstance list(String commit, String name) {
        return new RoleInstance("list.txt", Action.EDIT, commit, "list.txt", Map.of("name", name));
    }

    /** Four pictures of one page are one line of the list: the second must not be foreseen from the first. */
    @Test
    void aCommitWithSeveralNamesAndOneLineIsOneEdit() {
        List<String> pages = List.of("welcome", "install", "upgrade");
        List<RoleInstance> instances = new ArrayList<>();
        List<String> text = new ArrayList<>(List.of("pages"));
        after.put("c0", List.copyOf(text));
        for (int i = 0; i < pages.size(); i++) {
            String commit = "c" + (i + 1);
            text.add(pages.get(i));
            after.put(commit, List.copyOf(text));
            for (String picture : List.of("one", "two", "three", "four")) {
                instances.add(list(commit, picture + i));
            }
        }

        EditTemplate mined = RoleEdits.mined(instances, contents);

        assertThat(mined.insertions()).isEqualTo(2);
        assertThat(mined.exact()).isZero();
        assertThat(mined.holds()).isFalse();
    }

    @Test
    void aCommitWithALineForEachOfItsNamesIsAsManyEdits() {
        after.put("c0", List.of("pages"));
        after.put("c1", List.of("pages", "a one", "a two", "a three", "a four"));
        List<RoleInstance> instances =
                List.of(list("c1", "one"), list("c1", "two"), list("c1", "three"), list("c1", "four"));

        EditTemplate mined = RoleEdits.mined(instances, contents);

        assertThat(mined.insertions()).isEqualTo(3);
        assertThat(mined.holds()).isTrue();
    }

    private EditTemplate rulesOf(List<String> folders) {
        List<String> names = List.of("owl", "bee", "cat", "dog");
        List<RoleInstance> instances = new ArrayList<>();
        List<String> text = new ArrayList<>(List.of("rules"));
        after.put("c0", List.copyOf(text));
        for (int i = 0; i < names.size(); i++) {
            String folder = folders.get(i % folders.size());
            text.add("  cop " + folder + " " + names.get(i));
            after.put("c" + (i + 1), List.copyOf(text));
            instances.add(new RoleInstance(
                    "list.txt",
                    Action.EDIT,
                    "c" + (i + 1),
                    "list.txt",
                    Map.of("name", names.get(i), "folder", folder)));
        }
        return RoleEdits.mined(instances, contents);
    }

    /** The folder {@code cop} was always the same, and so was the word. */
    @Test
    void aFolderThatWasAlwaysTheSameIsTextAsOtherWordsAre() {
        assertThat(Slot.fill(rulesOf(List.of("cop")).lines().get(0), Map.of("name", "emu", "folder", "lint")))
                .isEqualTo("  cop cop emu");
        assertThat(Slot.fill(
                        rulesOf(List.of("style", "layout")).lines().get(0), Map.of("name", "emu", "folder", "lint")))
                .isEqualTo("  cop lint emu");
    }
}
