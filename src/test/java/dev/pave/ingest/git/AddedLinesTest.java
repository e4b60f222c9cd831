package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddedLinesTest {

    private static final String HEAD = "diff --git a/a.js b/a.js\nindex 1..2 100644\n--- a/a.js\n+++ b/a.js\n";

    @Test
    void readsTheLinesOfEachHunk() {
        Map<Path, BitSet> added = AddedLines.parse(HEAD + "@@ -3 +3,2 @@ f\n-x\n+y\n+z\n@@ -9,2 +9,0 @@\n-a\n-b\n");

        assertThat(added.get(Path.of("a.js")).toString()).isEqualTo("{3, 4}");
    }

    @Test
    void aLineThatLooksLikeAHeaderIsALine() {
        Map<Path, BitSet> added = AddedLines.parse(
                HEAD + "@@ -1 +1,3 @@\n--- a/x.js\n+++ b/y.js\n+@@ -1 +50 @@\n+last\n@@ -8,0 +9 @@\n+z\n");

        assertThat(added).containsOnlyKeys(Path.of("a.js"));
        assertThat(added.get(Path.of("a.js")).toString()).isEqualTo("{1, 2, 3, 9}");
    }

    @Test
    void readsNamesInQuotes() {
        Map<Path, BitSet> added = AddedLines.parse(
                "diff --git \"a/n\\nl\\303\\251\\\"\\\\.js\" \"b/n\\nl\\303\\251\\\"\\\\.js\"\n--- /dev/null\n"
                        + "+++ \"b/n\\nl\\303\\251\\\"\\\\.js\"\n@@ -0,0 +1 @@\n+x\n");

        assertThat(added).containsOnlyKeys(Path.of("n\nlé\"\\.js"));
    }

    @Test
    void aFileThatAnAttributeCallsBinaryIsWhollyNew() {
        Map<Path, BitSet> added = AddedLines.parse("diff --git a/two words.js b/two words.js\nindex 1..2 100644\n"
                + "Binary files a/two words.js and b/two words.js differ\n");

        assertThat(added.get(Path.of("two words.js")).get(1, 100).cardinality()).isEqualTo(99);
    }

    @Test
    void aFileThatIsGoneHasNone() {
        assertThat(AddedLines.parse("diff --git a/a.js b/a.js\n--- a/a.js\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"))
                .isEqualTo(Map.of());
    }
}
