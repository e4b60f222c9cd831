package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.git.GitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFilesTest {

    @TempDir
    Path folder;

    private TestRepository shop() throws IOException {
        TestRepository repository = TestRepository.create(folder.resolve("shop"));
        repository.commit("one", "a.js=one\n", "b \"two\".js=one\n");
        repository.write().git("reset", "-q", "--hard");
        return repository;
    }

    @Test
    void aFolderOutsideOfGitIsInNoWorkTree() {
        assertThat(WorkFiles.around(folder)).isEmpty();
    }

    @Test
    void aRepositoryThatGitRefusesIsAnErrorAndNotNothing() throws IOException {
        TestRepository repository = shop();
        Files.writeString(repository.folder().resolve(".git/config"), "[core\n");
        Files.writeString(Files.createDirectory(folder.resolve("gone")).resolve(".git"), "gitdir: /nowhere/at/all\n");

        assertThatThrownBy(() -> WorkFiles.around(repository.folder()))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("bad config line 1");
        assertThatThrownBy(() -> WorkFiles.around(folder.resolve("gone")))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("/nowhere/at/all");
    }

    @Test
    void seesWhatAChangeAddsWhateverItLooksLike() throws IOException {
        TestRepository repository = shop();
        Files.writeString(repository.folder().resolve("a.js"), "one\n++ b/other.js\ntwo\n");
        Files.writeString(repository.folder().resolve("b \"two\".js"), "zero\none\n");
        Files.writeString(repository.folder().resolve(".gitattributes"), "a.js -text\n");
        repository.git("config", "diff.noprefix", "true");
        repository.git("config", "diff.interHunkContext", "100");

        Map<Path, BitSet> added =
                WorkFiles.around(repository.folder()).orElseThrow().addedSince("HEAD");

        assertThat(added).containsOnlyKeys(Path.of("a.js"), Path.of("b \"two\".js"), Path.of(".gitattributes"));
        assertThat(added.get(Path.of("a.js")).toString()).isEqualTo("{2, 3}");
        assertThat(added.get(Path.of("b \"two\".js")).toString()).isEqualTo("{1}");
    }

    @Test
    void aFileThatAnAttributeHidesIsWhollyNew() throws IOException {
        TestRepository repository = shop();
        Files.writeString(repository.folder().resolve("a.js"), "one\ntwo\n");
        Files.writeString(repository.folder().resolve(".gitattributes"), "*.js -diff\n");

        Map<Path, BitSet> added =
                WorkFiles.around(repository.folder()).orElseThrow().addedSince("HEAD");

        assertThat(added.get(Path.of("a.js")).get(1, 3).cardinality()).isEqualTo(2);
    }
}
