package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryIdentityTest {
    @TempDir
    Path temporary;

    private Path folder;
    private TestRepository barn;

    @BeforeEach
    void build() throws IOException {
        folder = temporary.toRealPath();
        barn = TestRepository.create(folder.resolve("barn"));
        barn.commit("raise the frame", "frame/oak=1");
        barn.commit("hang the doors", "doors/left=1");
        barn.commit("thatch it", "roof/reed=1");
        barn.write();
    }

    private static String digits(Path at) {
        String id = RepositorySource.at(at).sourceId();
        return id.substring(id.lastIndexOf('-') + 1);
    }

    private Path cloned(String name, String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "clone";
        words[1] = "-q";
        System.arraycopy(options, 0, words, 2, options.length);
        words[words.length - 2] = "file://" + barn.folder();
        words[words.length - 1] = folder.resolve(name).toString();
        barn.git(words);
        return folder.resolve(name);
    }

    private static void remote(Path clone, String url) {
        TestRepository.at(clone).git("remote", "set-url", "origin", url);
    }

    @Test
    void isTheCommitThatTheHistoryBeganWith() {
        String root = barn.git("rev-list", "--max-parents=0", "HEAD");

        assertThat(RepositorySource.at(barn.folder()).sourceId()).isEqualTo("barn-" + HistoryIdentity.digits(root));
    }

    @Test
    void staysTheSameWhereItIsMovedClonedAndContinued() throws IOException {
        String before = digits(barn.folder());
        Path clone = cloned("stable");
        barn.commitAfter(barn.git("rev-parse", "HEAD"), "paint it", "paint/red=1");
        barn.write();

        assertThat(digits(clone)).isEqualTo(before);
        assertThat(digits(barn.folder())).isEqualTo(before);
        Files.move(barn.folder(), folder.resolve("granary"));
        assertThat(RepositorySource.at(folder.resolve("granary")).sourceId()).isEqualTo("granary-" + before);
    }

    @Test
    void isAnotherOneOfAnotherHistory() {
        TestRepository mill = TestRepository.create(folder.resolve("mill"));
        mill.commit("dig the race", "race/stone=1");
        mill.write();

        assertThat(digits(mill.folder())).isNotEqualTo(digits(barn.folder()));
    }

    @Test
    void isCalledLikeItsRemoteWhereverItLies() {
        Path clone = cloned("checkout-of-monday");
        remote(clone, "git@example.org:farm/Great-Barn.git");

        assertThat(RepositorySource.at(clone).name()).isEqualTo("Great-Barn");
        assertThat(RepositorySource.at(clone).sourceId()).isEqualTo("great-barn-" + digits(barn.folder()));
    }

    @Test
    void aShallowCloneIsItsRemoteHoweverThatIsWritten() {
        Path deep = cloned("deep", "--depth", "2");
        Path flat = cloned("flat", "--depth", "1");
        remote(deep, "https://example.org/farm/barn.git");
        remote(flat, "ssh://git@EXAMPLE.org/farm/barn");

        assertThat(digits(deep))
                .isEqualTo(digits(flat))
                .isEqualTo(HistoryIdentity.digits("example.org/farm/barn"))
                .isNotEqualTo(digits(barn.folder()));
    }

    @Test
    void aShallowCloneWithoutANetworkIsItsFirstCommit() {
        Path deep = cloned("deep", "--depth", "2");

        assertThat(digits(deep)).isEqualTo(HistoryIdentity.digits(barn.git("rev-parse", "HEAD~1")));
    }

    @Test
    void anEmptyOneIsItsPlace() {
        Path field = TestRepository.create(folder.resolve("field")).folder();

        assertThat(digits(field)).isEqualTo(HistoryIdentity.digits(field.toString()));
        assertThat(digits(folder.resolve("nowhere")))
                .isEqualTo(HistoryIdentity.digits(folder.resolve("nowhere").toString()));
    }

    @Test
    void aLongHistoryIsWalkedOnce() throws IOException {
        TestRepository road = TestRepository.create(folder.resolve("road"));
        for (int stone = 0; stone < 600; stone++) {
            road.commit("stone " + stone, "stones/" + stone + "=1");
        }
        road.write();
        Path cache = folder.resolve("cache");
        String root = road.git("rev-list", "--max-parents=0", "HEAD");

        String found = RepositorySource.at(road.folder(), cache).sourceId();

        assertThat(found).isEqualTo("road-" + HistoryIdentity.digits(root));
        assertThat(cache.resolve("roots")).hasContent(road.git("rev-parse", "HEAD") + " " + root + "\n");
        Files.writeString(
                cache.resolve("roots"), "no line of it\n" + road.git("rev-parse", "HEAD~3") + " " + "a".repeat(40));
        assertThat(RepositorySource.at(road.folder(), cache).sourceId())
                .as("what is kept is taken")
                .isEqualTo("road-" + HistoryIdentity.digits("a".repeat(40)));
    }
}
