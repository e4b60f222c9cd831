package dev.pave.ingest.git.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.change.CommitFiles.Rename;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

class ExactRenamesTest {
    private static final ObjectId ONE = ObjectId.fromString("1".repeat(40));
    private static final ObjectId TWO = ObjectId.fromString("2".repeat(40));
    private final NameStatus names = new NameStatus();

    @Test
    void pairsANewFileWithADeletedOneOfTheSameContent() {
        names.deleted("old/a.txt", ONE, false);
        names.added("new/b.txt", ONE, false);

        ExactRenames.Result paired = new ExactRenames().pair(names);

        assertThat(paired.renamed()).containsExactly(new Rename("old/a.txt", "new/b.txt"));
        assertThat(paired.added()).isEmpty();
        assertThat(paired.deleted()).isEmpty();
    }

    @Test
    void doesNotPairOtherContent() {
        names.deleted("a.txt", ONE, false);
        names.added("b.txt", TWO, false);

        ExactRenames.Result paired = new ExactRenames().pair(names);

        assertThat(paired.renamed()).isEmpty();
        assertThat(paired.added()).extracting(NameStatus.Blob::path).containsExactly("b.txt");
        assertThat(paired.deleted()).extracting(NameStatus.Blob::path).containsExactly("a.txt");
    }

    @Test
    void prefersTheDeletedFileOfTheSameName() {
        names.deleted("old/a.txt", ONE, false);
        names.deleted("old/b.txt", ONE, false);
        names.added("new/b.txt", ONE, false);

        ExactRenames.Result paired = new ExactRenames().pair(names);

        assertThat(paired.renamed()).containsExactly(new Rename("old/b.txt", "new/b.txt"));
        assertThat(paired.deleted()).extracting(NameStatus.Blob::path).containsExactly("old/a.txt");
    }

    @Test
    void usesADeletedFileOnce() {
        names.deleted("old/a.txt", ONE, false);
        names.added("new/a.txt", ONE, false);
        names.added("new/copy/a.txt", ONE, false);

        ExactRenames.Result paired = new ExactRenames().pair(names);

        assertThat(paired.renamed()).hasSize(1);
        assertThat(paired.added()).extracting(NameStatus.Blob::path).containsExactly("new/copy/a.txt");
    }

    @Test
    void doesNotTakeALinkForAFile() {
        names.deleted("a", ONE, true);
        names.added("b", ONE, false);

        assertThat(new ExactRenames().pair(names).renamed()).isEmpty();
    }

    @Test
    void pairsManyEmptyFilesInLinearTime() {
        for (int i = 0; i < 50_000; i++) {
            names.deleted("old/" + i, ONE, false);
            names.added("new/" + i, ONE, false);
        }

        ExactRenames.Result paired = new ExactRenames().pair(names);

        assertThat(paired.renamed()).hasSize(50_000).contains(new Rename("old/49999", "new/49999"));
    }
}
