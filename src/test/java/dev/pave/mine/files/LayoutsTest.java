package dev.pave.mine.files;

import static dev.pave.mine.files.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Layouts in which the name is not simply a file's: each is learned from ten commits, one an animal. */
class LayoutsTest {

    private static final List<String> ANIMALS =
            List.of("cat", "dog", "horse", "mouse", "sheep", "tiger", "zebra", "snake", "camel", "panda");

    private static final List<String> PLANTS = List.of("fern", "moss", "lily", "rose", "oak", "pine", "elm", "ash");

    private static List<String> suggested(Histories history, String path) {
        return history.mined().suggest(List.of(path), 0.75).stream()
                .map(s -> (s.action() == Action.CREATE ? "+" : "~") + s.path())
                .toList();
    }

    private static Histories numbered(String... lines) {
        Histories history = history();
        for (int i = 0; i < ANIMALS.size(); i++) {
            String[] filled = new String[lines.length];
            for (int k = 0; k < lines.length; k++) {
                filled[k] = lines[k].replace("{name}", ANIMALS.get(i)).replace("{n}", String.format("%03d", i + 1));
            }
            history.commit(filled);
        }
        return history;
    }

    @Test
    void theFolderBearsTheNameAndTheFilesRepeatIt() {
        Histories history = history()
                .commit("+web/all.ts")
                .each(
                        ANIMALS,
                        "+web/{name}/{name}.view.ts",
                        "+web/{name}/{name}.view.css",
                        "+web/{name}/index.ts",
                        "~web/all.ts");

        assertThat(suggested(history, "web/lion/lion.view.ts"))
                .containsExactlyInAnyOrder("+web/lion/lion.view.css", "+web/lion/index.ts", "~web/all.ts");
        assertThat(suggested(history, "web/lion/index.ts"))
                .containsExactlyInAnyOrder("+web/lion/lion.view.css", "+web/lion/lion.view.ts", "~web/all.ts");
    }

    @Test
    void aRegistryAtAFixedPathGoesWithAnyFolder() {
        Histories history = history().commit("+stacks.list").each(ANIMALS, "+stacks/{name}/stack.tf", "~stacks.list");

        assertThat(suggested(history, "stacks/lion/stack.tf")).containsExactly("~stacks.list");
    }

    @Test
    void aFolderInTheMiddleIsOpenForOneThatIsNew() {
        Histories history = history();
        for (String part : List.of("north", "south", "east", "west")) {
            history.each(ANIMALS, "+parts/" + part + "/src/{name}.ts", "+parts/" + part + "/spec/{name}.spec.ts");
        }

        List<Suggestion> said = history.mined().suggest(List.of("parts/centre/src/lion.ts"), 0.5);

        assertThat(said).extracting(Suggestion::path).containsExactly("parts/centre/spec/lion.spec.ts");
    }

    @Test
    void aCompanionThatHasTheFormOfItsFileAsksForNoneOfItsOwn() {
        Histories history = history().each(ANIMALS, "+zoo/{name}.go", "+zoo/{name}_check.go");

        List<Suggestion> said = history.mined().suggest(List.of("zoo/lion.go"), 0.1);

        assertThat(said).extracting(Suggestion::path).containsExactly("zoo/lion_check.go");
        assertThat(said.get(0).confidence()).isGreaterThan(0.85);
        assertThat(suggested(history, "zoo/lion_check.go")).containsExactly("+zoo/lion.go");
    }

    @Test
    void aRunningNumberIsNoPartOfTheName() {
        Histories history = numbered("+sql/{n}_{name}.sql", "+model/{name}.py");

        assertThat(suggested(history, "sql/011_lion.sql")).containsExactly("+model/lion.py");
        assertThat(suggested(history, "model/lion.py")).containsExactly("+sql/011_lion.sql");
    }

    @Test
    void filesOfOneNumberKeepIt() {
        Histories history = numbered("+sql/{n}_{name}.up.sql", "+sql/{n}_{name}.down.sql");

        assertThat(suggested(history, "sql/040_lion.up.sql")).containsExactly("+sql/040_lion.down.sql");
    }

    @Test
    void aLetterBeforeTheNumberSaysWhichOfTwoFilesItIs() {
        Histories history = numbered("+sql/V{n}__{name}.sql", "+sql/U{n}__{name}.sql");

        assertThat(suggested(history, "sql/V040__lion.sql")).containsExactly("+sql/U040__lion.sql");
    }

    @Test
    void aFolderMayBearTheNumber() {
        Histories history =
                numbered("+rfcs/{n}-{name}/README.md", "+rfcs/{n}-{name}/votes.yaml", "+pictures/{name}.txt");

        assertThat(suggested(history, "rfcs/040-lion/README.md"))
                .containsExactlyInAnyOrder("+rfcs/040-lion/votes.yaml", "+pictures/lion.txt");
    }

    @Test
    void aFolderThatBearsTheNextNumberComesAlong() {
        Histories history = numbered("+model/{name}.rs", "+sql/{n}_add_{name}/up.sql", "+sql/{n}_add_{name}/down.sql");

        assertThat(suggested(history, "model/lion.rs"))
                .containsExactlyInAnyOrder("+sql/011_add_lion/up.sql", "+sql/011_add_lion/down.sql");
    }

    @Test
    void aNumberedFolderThatHasManyNamesIsNotTheNext() {
        Histories history = history().each(ANIMALS, "+book/03-zoo/{name}.md", "+book/03-zoo/{name}.png");

        assertThat(suggested(history, "book/03-zoo/lion.md")).containsExactly("+book/03-zoo/lion.png");
    }

    @Test
    void aNumberedFileWithoutTheNameComesAlong() {
        Histories history = numbered("+plugins/{name}.py", "+news/{n}.added.md");

        assertThat(suggested(history, "plugins/lion.py")).containsExactly("+news/011.added.md");
    }

    @Test
    void aFileWhoseNumberIsItsNameIsNoSequence() {
        Histories history =
                history().each(List.of("101", "215", "330", "404", "512"), "+issues/{name}.rs", "+issues/{name}.out");

        assertThat(suggested(history, "issues/777.rs")).containsExactly("+issues/777.out");
    }

    @Test
    void pluralAndSingularAreOneName() {
        Histories history = history().commit("+routes.rb");
        for (String[] one : new String[][] {
            {"cat", "cats"}, {"fox", "foxes"}, {"pony", "ponies"}, {"horse", "horses"}, {"finch", "finches"},
            {"mouse", "mouses"}, {"zebra", "zebras"}, {"snake", "snakes"}, {"camel", "camels"}, {"panda", "pandas"}
        }) {
            history.commit("+models/" + one[0] + ".rb", "+api/" + one[1] + "_api.rb", "~routes.rb");
        }

        assertThat(suggested(history, "models/puppy.rb"))
                .containsExactlyInAnyOrder("+api/puppies_api.rb", "~routes.rb");
        assertThat(suggested(history, "api/puppies_api.rb")).contains("+models/puppy.rb");
        List<Repetition> found = history.mined().repetitions();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).roles())
                .extracting(Role::template)
                .containsExactlyInAnyOrder("models/{name}.rb", "api/{names}_api.rb", "routes.rb");
    }

    @Test
    void aFolderThatHasNothingToDoWithItBringsNothing() {
        Histories history = history().each(ANIMALS, "+web/{name}/page.ts", "~web/all.ts");

        assertThat(suggested(history, "docs/lion/page.ts")).isEmpty();
        assertThat(suggested(history, "web/lion/other.ts")).isEmpty();
    }

    @Test
    void aRegistryGoesWithFilesThatHaveMoreAroundTheirName() {
        Histories history = history()
                .commit("+zoo/all.xml")
                .each(ANIMALS, "+zoo/add-{name}.xml", "+zoo/{name}Entity.java", "~zoo/all.xml");

        List<Repetition> found = history.mined().repetitions();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).roles())
                .extracting(Role::template)
                .containsExactlyInAnyOrder("zoo/add-{name}.xml", "zoo/{name}Entity.java", "zoo/all.xml");
    }

    @Test
    void aSampleWithANumberHasNoNameInFrontOfIt() {
        Histories history = history().each(ANIMALS, "+bin/{name}.1.inc", "+bin/{name}.1.fixed", "+doc/{name}.2.md");

        assertThat(history.mined().repetitions()).isEmpty();
    }

    @Test
    void aPageOfAManualIsNoVersion() {
        Histories history = history().each(ANIMALS, "+bin/{name}", "+man/{name}.1");

        assertThat(history.mined().repetitions())
                .extracting(Repetition::signature)
                .containsExactly("similar_files:bin/{name}+man/{name}.1");
    }

    @Test
    void theSourceOfAManualsPageIsNoVersion() {
        Histories pages = history().each(ANIMALS, "+src/{name}.c", "+doc/man/{name}.8.adoc");
        Histories versions = history();
        for (int i = 1; i < 9; i++) {
            versions.commit("+news/zoo-" + i + ".0.md", "+pack/zoo-" + i + ".0.rst");
        }

        assertThat(pages.mined().repetitions())
                .extracting(Repetition::signature)
                .containsExactly("similar_files:doc/man/{name}.8.adoc+src/{name}.c");
        assertThat(versions.mined().repetitions()).isEmpty();
    }

    @Test
    void whatSeveralFoldersDoAlikeIsOnePatternWhereverTheFolderStands() {
        Histories history = history();
        for (String letter : List.of("a", "b", "c", "d")) {
            history.each(ANIMALS, "+notes/" + letter + "/{name}/bad.py", "+notes/" + letter + "/{name}/good.py");
        }

        assertThat(history.mined().repetitions())
                .extracting(Repetition::signature)
                .containsExactly("similar_files:notes/{folder}/{name}/bad.py+notes/{folder}/{name}/good.py");
    }

    @Test
    void aFolderThatWantsMoreIsAPatternOfItsOwn() {
        Histories history = history()
                .each(ANIMALS, "+lib/rules/{name}.js", "+test/rules/{name}.js", "+docs/rules/{name}.md")
                .each(PLANTS, "+lib/util/{name}.js", "+test/util/{name}.js");

        assertThat(history.mined().repetitions())
                .extracting(Repetition::signature)
                .containsExactlyInAnyOrder(
                        "similar_files:docs/rules/{name}.md+lib/rules/{name}.js+test/rules/{name}.js",
                        "similar_files:lib/util/{name}.js+test/util/{name}.js");
    }
}
