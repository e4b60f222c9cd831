package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositorySourceTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void resolve() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void isCalledLikeItsFolder() {
        RepositorySource source =
                TestRepository.create(folder.resolve("Steam Engine")).source();

        assertThat(source.name()).isEqualTo("Steam Engine");
        assertThat(source.sourceId()).matches("steam-engine-[0-9a-f]{8}");
    }

    @Test
    void isTheSameFromEveryFolderInside() throws IOException {
        RepositorySource top = TestRepository.create(folder.resolve("engine")).source();
        Path inside = Files.createDirectories(folder.resolve("engine/src/main"));

        assertThat(RepositorySource.at(inside)).isEqualTo(top);
        assertThat(RepositorySource.at(folder.resolve("engine/.git"))).isEqualTo(top);
        assertThat(RepositorySource.at(folder.resolve("engine/../engine"))).isEqualTo(top);
    }

    @Test
    void isAnotherOneElsewhere() {
        RepositorySource one = TestRepository.create(folder.resolve("engine")).source();
        RepositorySource other = RepositorySource.at(folder.resolve("elsewhere/engine"));

        assertThat(other.name()).isEqualTo("engine");
        assertThat(other.sourceId()).isNotEqualTo(one.sourceId());
    }

    @Test
    void leavesEndingsAndEmptyWordsOutOfTheName() {
        TestRepository.create(folder.resolve("engine"))
                .git("clone", "-q", "--bare", ".", folder.resolve("engine.git").toString());

        assertThat(RepositorySource.at(folder.resolve("engine.git")).name()).isEqualTo("engine");
        assertThat(RepositorySource.at(folder.resolve("ada+engine/repo")).name())
                .isEqualTo("ada+engine");
        assertThat(RepositorySource.at(Path.of("/")).name()).isEqualTo("repository");
    }
}
