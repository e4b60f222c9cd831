package dev.pave.execute.verifycommit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeChecksTest {

    @TempDir
    Path folder;

    private ViewedRepository shop;

    @BeforeEach
    void make() throws Exception {
        shop = new ViewedRepository(folder);
    }

    @Test
    void findsNamesThatDifferInTheirCaseAlone() throws Exception {
        shop.write("README.md", "a").write("src/a.c", "a").commit("feat: a");
        shop.write("readme.md", "b").write("SRC/b.c", "b").write("other.md", "c");

        assertThat(shop.staged()).containsExactlyInAnyOrder("readme.md case-conflict", "SRC/b.c case-conflict");
    }

    @Test
    void takesARenameForNoConflict() throws Exception {
        shop.write("README.md", "a\nb\nc\n").commit("feat: a");
        shop.git("mv", "README.md", "readme.md");

        assertThat(shop.staged()).isEmpty();
    }

    @Test
    void findsLinksThatLeadNowhereOrOut() throws Exception {
        shop.write("docs/a.md", "a")
                .link("docs/good", "a.md")
                .link("docs/up", "../docs")
                .link("docs/root", "..")
                .link("through", "docs/up/a.md")
                .link("docs/broken", "b.md")
                .link("docs/out", "../../etc")
                .link("absolute", "/etc/passwd");

        assertThat(shop.staged())
                .containsExactlyInAnyOrder("docs/broken link-broken", "docs/out link-escapes", "absolute link-escapes");
    }

    @Test
    void looksAtAllCommitsOfARange() throws Exception {
        shop.commit("feat: a");
        shop.write("a.txt", "<<<<<<< HEAD\n").commit("feat: b");
        shop.write("a.txt", "good\n").commit("fix: c");

        assertThat(shop.found(Map.of("rev", "HEAD~2..HEAD"))).containsExactly("a.txt:1 conflict-marker");
        assertThat(shop.found(Map.of("rev", "HEAD"))).isEmpty();
        assertThat(shop.found(Map.of("rev", "HEAD..HEAD"))).isEmpty();
        assertThat(shop.found(Map.of("rev", "HEAD~2"))).isEmpty();
    }

    @Test
    void findsWhatAMergeItselfAdds() throws Exception {
        shop.write("a.txt", "a\n").commit("feat: a");
        shop.git("checkout", "-q", "-b", "other");
        shop.write("a.txt", "b\n").commit("feat: b");
        shop.git("checkout", "-q", "main");
        shop.write("a.txt", "c\n").commit("feat: c");
        shop.git("merge", "-q", "-s", "ours", "--no-commit", "other");
        shop.write("a.txt", "<<<<<<< HEAD\nb\n").commit("Merge branch 'other'");

        assertThat(shop.found(Map.of("rev", "HEAD"))).containsExactly("a.txt:1 conflict-marker");
        assertThat(shop.messages(Map.of("rev", "HEAD"))).isEmpty();
    }

    @Test
    void knowsNoSuchRevision() throws Exception {
        shop.commit("feat: a");

        assertThat(shop.look(Map.of("rev", "nowhere")).failure().orElseThrow().message())
                .contains("git knows no commit nowhere");
        assertThat(shop.look(Map.of("rev", "--all")).outcome().exitCode()).isEqualTo(1);
    }

    @Test
    void tellsThatACloneIsShallow() throws Exception {
        shop.write("a.txt", "a").commit("feat: a");
        shop.write("b.txt", "b").commit("feat: b");
        String head = shop.git("rev-parse", "HEAD").strip();
        assertThat(shop.look(Map.of("rev", "HEAD")).notes().toString()).doesNotContain("shallow");

        shop.write(".git/shallow", head + "\n");

        assertThat(shop.look(Map.of("rev", "HEAD")).notes().toString()).contains("the clone is shallow");
    }
}
