package dev.pave.mine.files.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import org.junit.jupiter.api.Test;

class SiblingsTest {

    private final Tree tree = new Tree();
    private final Rule test = new Rule("lib/{name}.js", 0, NamePart.Place.STEM, Action.CREATE, "test/{name}.js", 1);

    private Siblings of(String name, String... paths) {
        for (String path : paths) {
            tree.add(path);
        }
        return Siblings.of(new Context("lib/{name}.js", name, "", 0), test, tree);
    }

    @Test
    void countsThoseThatHaveTheCompanionToday() {
        Siblings siblings = of("no-foo", "lib/a.js", "lib/b.js", "lib/c.js", "test/a.js", "test/c.js");

        assertThat(siblings.seen()).isEqualTo(3);
        assertThat(siblings.have()).isEqualTo(2);
    }

    @Test
    void countsThoseOfTheSameFirstAndLastWordApart() {
        Siblings siblings = of("no-style", "lib/no-a.js", "lib/pad-style.js", "test/pad-style.js");

        assertThat(siblings.sameFirst()).isEqualTo(new Siblings.Share(1, 0));
        assertThat(siblings.sameLast()).isEqualTo(new Siblings.Share(1, 1));
    }

    @Test
    void knowsNoneWhereTheFolderIsEmpty() {
        assertThat(of("no-foo")).isEqualTo(Siblings.NONE);
    }

    @Test
    void knowsNoneWhereTheNameIsAFolder() {
        tree.add("lib/a/index.js");
        Rule rule = new Rule("lib/{name}/index.js", 0, NamePart.Place.FOLDER, Action.CREATE, "lib/{name}/README.md", 1);

        assertThat(Siblings.of(new Context("lib/{name}/index.js", "b", "", 0), rule, tree))
                .isEqualTo(Siblings.NONE);
    }

    @Test
    void looksIntoTheFolderThatAGeneralRuleStandsFor() {
        tree.add("cop/style/a.rb");
        tree.add("spec/style/a.rb");
        Rule rule =
                new Rule("cop/{folder}/{name}.rb", 1, NamePart.Place.STEM, Action.CREATE, "spec/{folder}/{name}.rb", 1);

        Siblings siblings = Siblings.of(new Context("cop/{folder}/{name}.rb", "b", "style", 1), rule, tree);

        assertThat(siblings.have()).isEqualTo(1);
    }
}
