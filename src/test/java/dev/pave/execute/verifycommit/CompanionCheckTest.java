package dev.pave.execute.verifycommit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanionCheckTest {

    private static final Map<String, Object> STAGED = Map.of("staged", true, "companions", true);
    private static final List<String> NAMES =
            List.of("apple", "banana", "cherry", "damson", "elder", "fig", "grape", "hazel", "indigo", "juniper");

    @TempDir
    Path folder;

    private ViewedRepository shop;

    @BeforeEach
    void makeAHistoryInWhichATestAlwaysComesAlong() throws Exception {
        shop = new ViewedRepository(folder);
        for (String name : NAMES) {
            shop.write("src/" + name + ".js", name)
                    .write("test/" + name + ".test.js", name)
                    .commit("feat: sell " + name);
        }
    }

    @Test
    void missesTheTestOfANewFile() throws Exception {
        shop.write("src/kiwi.js", "kiwi").add();

        assertThat(shop.found(STAGED)).containsExactly("test/kiwi.test.js missing-companion");
        assertThat(shop.look(STAGED).outcome().exitCode()).isZero();
        assertThat(shop.found(Map.of("staged", true))).isEmpty();
    }

    @Test
    void isContentWhereItIsThere() throws Exception {
        shop.write("src/kiwi.js", "kiwi").write("test/kiwi.test.js", "kiwi").add();

        assertThat(shop.found(STAGED)).isEmpty();
    }

    @Test
    void isContentWhereALaterCommitOfTheRangeBringsIt() throws Exception {
        shop.write("src/kiwi.js", "kiwi").commit("feat: sell kiwi");
        shop.write("test/kiwi.test.js", "kiwi").commit("test: kiwi");

        assertThat(shop.found(Map.of("rev", "HEAD~2..HEAD", "companions", true)))
                .isEmpty();
        assertThat(shop.found(Map.of("rev", "HEAD~1", "companions", true)))
                .containsExactly("test/kiwi.test.js missing-companion");
    }
}
