package dev.pave.specify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.text.CaseStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameStylesTest {

    private static final List<String> WORDS = List.of("Ant", "Bee", "Cat", "Dog", "Emu", "Fox");

    private final List<Occurrence> occurrences = new ArrayList<>();
    private final List<RoleInstance> files = new ArrayList<>();

    private void add(String template, String name) {
        String path = template.replace("{name}", name);
        files.add(new RoleInstance(template, Action.CREATE, "c", path, Map.of("name", name)));
    }

    private NameStyles styles() {
        return new NameStyles(occurrences, files);
    }

    private void occur(String name) {
        occurrences.add(new Occurrence("P-1", "r", "c", null, null, null, null, Map.of("name", name), true));
    }

    @Test
    void tellsHowARoleWritesTheNameOtherwise() {
        for (String word : WORDS) {
            occur(word + "Check");
            add("src/{name}.java", word + "Check");
            add("docs/{name}.md", word.toLowerCase(Locale.ROOT) + "-check");
        }

        assertThat(styles().usual().style()).isEqualTo(CaseStyle.PASCAL);
        assertThat(styles().of("src/{name}.java")).isEqualTo(CaseStyle.AS_IS);
        assertThat(styles().of("docs/{name}.md")).isEqualTo(CaseStyle.KEBAB);
    }

    @Test
    void writesSingleWordsInSmallLettersWhereOthersAreCapitalised() {
        for (String word : WORDS) {
            occur(word);
            add("app/{name}.php", word);
            add("db/create_{name}_table.php", word.toLowerCase(Locale.ROOT));
        }

        assertThat(styles().of("db/create_{name}_table.php")).isEqualTo(CaseStyle.SNAKE);
    }

    @Test
    void knowsTheNameByWhichTheTextOfARegistryWasLearned() {
        for (String word : WORDS) {
            String small = word.toLowerCase(Locale.ROOT);
            occur(small);
            add("app/{name}Entity.java", word);
            files.add(new RoleInstance("db/all.xml", Action.EDIT, "c", "db/all.xml", Map.of("name", small)));
        }

        assertThat(styles().of("db/all.xml")).isEqualTo(CaseStyle.KEBAB);
    }

    @Test
    void aRoleThatLeavesOutWhatStandsBetweenWordsGoesOnSo() {
        for (String word : WORDS) {
            String small = word.toLowerCase(Locale.ROOT);
            occur(word.length() % 2 == 0 ? small : small + "-check");
            add("checks/{name}/check.go", small + "check");
            add("docs/{name}.md", small + "-check");
        }

        assertThat(styles().of("checks/{name}/check.go")).isEqualTo(CaseStyle.FLAT);
    }

    @Test
    void leavesNamesOfOneStyleAsTheyAre() {
        for (String word : WORDS) {
            occur(word.toLowerCase(Locale.ROOT));
            add("lib/{name}.js", word.toLowerCase(Locale.ROOT));
        }

        assertThat(styles().of("lib/{name}.js")).isEqualTo(CaseStyle.AS_IS);
        assertThat(styles().of("unknown/{name}.js")).isEqualTo(CaseStyle.AS_IS);
    }

    @Test
    void writesSeveralWordsAsTheLanguageOfTheFilesDoesWhereNoNameHasThem() {
        for (String word : WORDS) {
            occur(word.toLowerCase(Locale.ROOT));
            add("plugins/{name}.py", word.toLowerCase(Locale.ROOT));
            add("docs/{name}.md", word.toLowerCase(Locale.ROOT));
        }

        assertThat(styles().usual().write("gift-card")).isEqualTo("gift_card");
        assertThat(styles().of("docs/{name}.md")).isEqualTo(CaseStyle.AS_IS);
    }

    @Test
    void writesAPackageOfGoAsOneWord() {
        for (String word : WORDS) {
            occur(word.toLowerCase(Locale.ROOT));
            add("dns/{name}/{name}.go", word.toLowerCase(Locale.ROOT));
        }

        assertThat(styles().usual().write("gift-card")).isEqualTo("giftcard");
    }

    @Test
    void keepsASingleStyleThatNamesHave() {
        for (String word : WORDS) {
            occur(word.toLowerCase(Locale.ROOT) + "-check");
            add("bin/{name}.py", word.toLowerCase(Locale.ROOT) + "-check");
        }

        assertThat(styles().usual().style()).isEqualTo(CaseStyle.KEBAB);
    }
}
