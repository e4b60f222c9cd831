package dev.pave.ingest.git.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoundTreeTest {

    private static byte[] tree(String... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String entry : entries) {
            out.writeBytes(entry.getBytes(StandardCharsets.UTF_8));
            out.write(0);
            out.writeBytes(new byte[20]);
        }
        return out.toByteArray();
    }

    private static List<String> names(byte[] tree) {
        ArrayList<String> names = new ArrayList<>();
        for (TreeEntry entry = new TreeEntry(tree, 0); entry.valid(); entry.advance()) {
            names.add(new String(tree, entry.nameBegin(), entry.nameLength(), StandardCharsets.UTF_8));
        }
        return names;
    }

    @Test
    void leavesWhatGitWritesAsItIs() {
        byte[] tree = tree("100644 a", "100644 a.b", "40000 a", "120000 b", "160000 c", "100755 d", "100664 e");
        byte[] plain = tree("100644 a.b", "40000 a", "100644 a0", "100644 .gitignore", "100644 ...");

        assertThat(SoundTree.of(tree())).isEmpty();
        assertThat(SoundTree.of(tree)).isSameAs(tree);
        assertThat(names(SoundTree.of(plain))).containsExactly("...", ".gitignore", "a.b", "a", "a0");
    }

    @Test
    void keepsTheFirstOfANameAndPutsTheRestInOrder() {
        assertThat(names(SoundTree.of(tree("100644 z", "100644 a", "100644 a", "40000 m"))))
                .containsExactly("a", "m", "z");
    }

    @Test
    void leavesOutWhatNoWorkTreeCanHold() {
        assertThat(names(SoundTree.of(
                        tree("40000 .", "40000 ..", "40000 .GIT", "100644 ", "100644 a/b", "100644 ok", "0 zero"))))
                .containsExactly("ok");
    }

    @Test
    void refusesWhatIsNoTree() {
        assertThatThrownBy(() -> SoundTree.of("100644 half".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> SoundTree.of(tree("9x9 a"))).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
