package dev.pave.mine.files.predict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TreeTest {

    private final Tree tree = new Tree();

    @BeforeEach
    void fill() {
        for (String path : new String[] {"lib/a.js", "lib/b.js", "lib/b.test.js", "lib/c.ts", "lib/deep/d.js"}) {
            tree.add(path);
        }
    }

    @Test
    void findsFilesOfOneFormNewestFirst() {
        assertThat(tree.alike("lib/", ".js", 9)).containsExactly("lib/b.js", "lib/a.js");
    }

    @Test
    void givesNoMoreThanAskedFor() {
        assertThat(tree.alike("lib/", ".js", 1)).containsExactly("lib/b.js");
    }

    @Test
    void passesOverWhatWasRemoved() {
        tree.remove("lib/b.js", 1);

        assertThat(tree.contains("lib/b.js")).isFalse();
        assertThat(tree.alike("lib/", ".js", 9)).containsExactly("lib/a.js");
    }

    @Test
    void findsOnceWhatWasRemovedAndCameBack() {
        tree.remove("lib/a.js", 1);
        tree.add("lib/a.js");

        assertThat(tree.alike("lib/", ".js", 9)).containsExactly("lib/a.js", "lib/b.js");
    }

    @Test
    void findsNothingInAFolderThatIsNotThere() {
        assertThat(tree.alike("src/", ".js", 9)).isEmpty();
    }
}
