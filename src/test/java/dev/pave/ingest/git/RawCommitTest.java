package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

class RawCommitTest {
    private static final String TREE = "tree " + "a".repeat(40) + "\n";
    private static final String PARENTS = "parent " + "b".repeat(40) + "\nparent " + "c".repeat(40) + "\n";
    private static final String COMMITTER = "committer Bob <bob@example.org> 2000 +0000\n";

    @Test
    void knowsTreeParentsAndTime() {
        CommitNode node = commit(TREE + PARENTS + "author Ada <ada@example.org> 1000 +0000\n" + COMMITTER + "\nwhy\n")
                .node(ObjectId.zeroId());

        assertThat(node.tree().name()).isEqualTo("a".repeat(40));
        assertThat(node.parents()).extracting(ObjectId::name).containsExactly("b".repeat(40), "c".repeat(40));
        assertThat(node.time()).isEqualTo(2000);
        assertThat(node.isMerge()).isTrue();
    }

    @Test
    void knowsWhoAndWhenAndWhy() {
        RawCommit commit = commit(TREE + "author Ada <ada@example.org> 1000 -0700\n" + COMMITTER + "\nwhy\n");

        assertThat(commit.author()).isEqualTo("Ada <ada@example.org>");
        assertThat(commit.authoredAt()).isEqualTo(Instant.ofEpochSecond(1000));
        assertThat(commit.message()).isEqualTo("why\n");
    }

    @Test
    void takesTheCommittersTimeForOneThatMakesNoSense() {
        assertThat(authored("author Ada <ada@example.org> 99999999999999 +0000\n"))
                .isEqualTo(2000);
        assertThat(authored("author Ada <ada@example.org> -5 +0000\n")).isEqualTo(2000);
        assertThat(authored("author Ada <ada@example.org>\n")).isEqualTo(2000);
        assertThat(authored("author Ada <ada@example.org> soon +0000\n")).isEqualTo(2000);
        assertThat(authored("author nobody\n")).isEqualTo(2000);
        assertThat(authored("")).isEqualTo(2000);
    }

    @Test
    void isPatientWithOddAuthors() {
        assertThat(commit(TREE + "author A <b> <c@d> 1000 +0000\n" + COMMITTER + "\n")
                        .author())
                .isEqualTo("A <b> <c@d>");
        assertThat(commit(TREE + COMMITTER + "\n").author()).isEmpty();
        assertThat(commit(TREE).message()).isEmpty();
    }

    @Test
    void readsTheEncodingThatTheCommitNames() {
        byte[] latin = (TREE + "author J\u00f6rg <j@example.org> 1000 +0000\n" + COMMITTER
                        + "encoding ISO-8859-1\n\ngr\u00f6\u00dfer\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new RawCommit(latin).author()).isEqualTo("J\u00f6rg <j@example.org>");
        assertThat(new RawCommit(latin).message()).isEqualTo("gr\u00f6\u00dfer\n");
    }

    @Test
    void readsAnUnknownEncodingAsUtf8() {
        assertThat(commit(TREE + COMMITTER + "encoding no-such\n\ngr\u00f6\u00dfer\n")
                        .message())
                .isEqualTo("gr\u00f6\u00dfer\n");
    }

    @Test
    void keepsNoZeroBytes() {
        assertThat(commit(TREE + COMMITTER + "\na\0b").message()).isEqualTo("a\uFFFDb");
    }

    private static long authored(String line) {
        return commit(TREE + line + COMMITTER + "\n").authoredAt().getEpochSecond();
    }

    private static RawCommit commit(String text) {
        return new RawCommit(text.getBytes(StandardCharsets.UTF_8));
    }
}
