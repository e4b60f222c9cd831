package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.change.ChangedFile;
import dev.pave.pattern.change.Origin;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitChangesTest {

    @TempDir
    Path folder;

    private TestRepository repository;

    private GitChanges open() {
        return GitChanges.open(repository.source());
    }

    private String commit(String revision) {
        return repository.git("rev-parse", revision);
    }

    private void begin() {
        repository = TestRepository.create(folder.resolve("r"));
        repository.commit("one", "a.js=1\n2\n3\n", "old.js=a\nb\nc\nd\ne\n", "gone.js=x\n");
        repository.commit("two", "a.js=1\nnew\n2\n3\n", "old.js>moved.js", "-gone.js");
        repository.commit("three", "a.js=1\nnew\n2\n3\nlast\n", "b.js=only\n");
        repository.write();
    }

    private static BitSet lines(int... numbers) {
        BitSet lines = new BitSet();
        for (int number : numbers) {
            lines.set(number);
        }
        return lines;
    }

    @Test
    void tellsNewLinesNewFilesMovedOnesAndThoseThatAreGone() {
        begin();
        try (GitChanges git = open()) {
            GitChanges.Changed changed = git.between(commit("main~2"), commit("main"), path -> true);

            assertThat(changed.files())
                    .extracting(ChangedFile::path, ChangedFile::before, ChangedFile::added)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("a.js", "a.js", lines(2, 5)),
                            org.assertj.core.groups.Tuple.tuple("b.js", null, lines(1)),
                            org.assertj.core.groups.Tuple.tuple("moved.js", "old.js", lines()));
            assertThat(changed.gone()).containsExactlyInAnyOrder("gone.js", "old.js");
        }
    }

    @Test
    void fromTheBeginningAllIsNew() {
        begin();
        try (GitChanges git = open()) {
            assertThat(git.between(null, commit("main"), path -> path.endsWith("a.js"))
                            .files())
                    .singleElement()
                    .satisfies(file -> {
                        assertThat(file.isNew()).isTrue();
                        assertThat(file.adds(1, 1)).isTrue();
                        assertThat(file.adds(6, 9)).isFalse();
                    });
        }
    }

    @Test
    void knowsWhoBroughtALine() {
        begin();
        try (GitChanges git = open()) {
            Map<Integer, Origin> origins = git.origins(commit("main"), "a.js", Set.of(1, 2, 5));

            assertThat(origins.get(1).commitId()).isEqualTo(commit("main~2"));
            assertThat(origins.get(2).commitId()).isEqualTo(commit("main~1"));
            assertThat(origins.get(5)).isEqualTo(git.origin(commit("main")));
        }
    }

    @Test
    void knowsWhatIsBeforeWhat() {
        begin();
        try (GitChanges git = open()) {
            assertThat(git.isBefore(commit("main~1"), commit("main"))).isTrue();
            assertThat(git.isBefore(commit("main"), commit("main~1"))).isFalse();
            assertThat(git.isBefore("0123456789012345678901234567890123456789", commit("main")))
                    .isFalse();
        }
    }

    @Test
    void givesTheFilesOfACommitButNoSubmodule() {
        repository = TestRepository.create(folder.resolve("r"));
        repository.commit("one", "b.js=only\n");
        repository.submodule("more", "lib", "0123456789012345678901234567890123456789");
        repository.write();
        try (GitChanges git = open()) {
            GitTree tree = git.files(commit("main"));
            assertThat(tree.paths()).containsExactly("b.js");
            assertThat(tree.text("b.js")).contains("only\n");
            assertThat(tree.text("lib")).isEmpty();
            assertThat(git.between(commit("main~1"), commit("main"), path -> true)
                            .files())
                    .isEmpty();
        }
    }
}
