package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.store.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownSourcesTest {
    private static final String OURS = "https://example.org/farm/barn";
    private static final String THEIRS = "https://example.org/village/barn";

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
        barn.write();
    }

    private Path cloned(String name, String url, String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "clone";
        words[1] = "-q";
        System.arraycopy(options, 0, words, 2, options.length);
        words[words.length - 2] = "file://" + barn.folder();
        words[words.length - 1] = folder.resolve(name).toString();
        barn.git(words);
        TestRepository.at(folder.resolve(name)).git("remote", "set-url", "origin", url);
        return folder.resolve(name);
    }

    private Source row(String id, Path location, String remote) {
        String head = barn.git("rev-parse", "HEAD");
        return new Source(id, "git", location.toString(), "barn", remote, "main", head, 2, 2, 0, Instant.EPOCH);
    }

    private Source row(Path location, String remote) {
        return row(RepositorySource.at(location).sourceId(), location, remote);
    }

    private String placeId(Path location) {
        return RepositorySource.formerId(HistoryIdentity.of(location, KnownRoots.NONE));
    }

    private KnownSources knowing(Source... known) {
        return new KnownSources(List.of(known), folder.resolve("cache"));
    }

    @Test
    void aRepositoryThatMovedKeepsItsId() throws IOException {
        Source before = row(barn.folder(), null);
        Path moved = Files.move(barn.folder(), folder.resolve("granary"));

        KnownSources.Recognised now = knowing(before).recognise(moved);

        assertThat(now.source()).isEqualTo(new RepositorySource(before.sourceId(), moved, "granary"));
        assertThat(now.before()).isEmpty();
        assertThat(now.isAnotherClone()).isFalse();
    }

    @Test
    void anotherHistoryAtAKnownPlaceIsAnotherSource() throws IOException {
        Source before = row(barn.folder(), null);
        Files.move(barn.folder(), folder.resolve("granary"));
        Files.delete(folder.resolve("barn.marks"));
        TestRepository other = TestRepository.create(folder.resolve("barn"));
        other.commit("plough", "field/furrow=1");
        other.write();

        KnownSources.Recognised now = knowing(before).recognise(other.folder());

        assertThat(now.source().sourceId()).isNotEqualTo(before.sourceId());
        assertThat(now.before()).isEmpty();
    }

    @Test
    void aShallowCloneIsTheSourceThatHasItsRemote() {
        Source before = row(cloned("deep", OURS), OURS);

        KnownSources.Recognised flat =
                knowing(before).recognise(cloned("flat", "git@example.org:farm/barn.git", "--depth", "1"));
        KnownSources.Recognised foreign = knowing(before).recognise(cloned("foreign", THEIRS, "--depth", "1"));

        assertThat(flat.source().sourceId()).isEqualTo(before.sourceId());
        assertThat(foreign.source().sourceId()).isNotEqualTo(before.sourceId());
    }

    @Test
    void aShallowCloneThatGotAllIsItsRootFromThenOn() {
        Path clone = cloned("barn2", OURS, "--depth", "1");
        Source before = row(clone, OURS);
        TestRepository.at(clone).git("fetch", "-q", "--unshallow", "file://" + barn.folder());

        KnownSources.Recognised now = knowing(before).recognise(clone);

        assertThat(now.source().sourceId()).isNotEqualTo(before.sourceId()).endsWith(digits(barn.folder()));
        assertThat(now.before()).containsExactly(before.sourceId());
    }

    private static String digits(Path at) {
        String id = RepositorySource.at(at).sourceId();
        return id.substring(id.lastIndexOf('-') + 1);
    }

    @Test
    void twoClonesInOneJobAreReadOnce() {
        KnownSources job = knowing();
        Path clone = cloned("clone", OURS);

        KnownSources.Recognised first = job.recognise(clone);
        KnownSources.Recognised second = job.recognise(cloned("again", "git@example.org:farm/barn.git"));
        KnownSources.Recognised third = job.recognise(barn.folder());

        assertThat(first.isAnotherClone()).isFalse();
        assertThat(second.isAnotherClone()).isTrue();
        assertThat(second.twin()).isEqualTo(clone);
        assertThat(second.source()).isEqualTo(first.source());
        assertThat(third.isAnotherClone()).as("without a remote").isTrue();
    }

    @Test
    void aPlaceThatAJobNamesTwiceIsNoOtherClone() throws IOException {
        KnownSources job = knowing();
        job.recognise(barn.folder());

        KnownSources.Recognised again =
                job.recognise(Files.createDirectories(barn.folder().resolve("frame")));

        assertThat(again.isAnotherClone()).isFalse();
        assertThat(again.twin()).isEqualTo(barn.folder());
    }

    @Test
    void aForkInTheSameJobIsAnotherSource() {
        KnownSources job = knowing();

        KnownSources.Recognised ours = job.recognise(cloned("ours", OURS));
        KnownSources.Recognised theirs = job.recognise(cloned("theirs", THEIRS));

        assertThat(theirs.isAnotherClone()).isFalse();
        assertThat(ours.source().sourceId()).isEqualTo("barn-" + digits(barn.folder()));
        assertThat(theirs.source().sourceId())
                .startsWith("barn-")
                .isNotEqualTo(ours.source().sourceId());
    }

    @Test
    void aForkIsFoundAgainWhateverTheOrder() {
        Path ours = cloned("ours", OURS);
        Path theirs = cloned("theirs", THEIRS);
        KnownSources first = knowing();
        Source one = row(first.recognise(ours).source().sourceId(), ours, OURS);
        Source other = row(first.recognise(theirs).source().sourceId(), theirs, THEIRS);

        KnownSources next = knowing(one, other);
        assertThat(next.recognise(theirs).source().sourceId()).isEqualTo(other.sourceId());
        assertThat(next.recognise(ours).source().sourceId()).isEqualTo(one.sourceId());
        assertThat(knowing(one).recognise(theirs).source().sourceId())
                .as("the other one is still at its place")
                .isEqualTo(other.sourceId());
    }

    @Test
    void aRepositoryThatChangedItsHostIsNoFork() {
        Path clone = cloned("ours", OURS);
        Source before = row(clone, OURS);
        TestRepository.at(clone).git("remote", "set-url", "origin", "https://example.com/farm/barn");

        assertThat(knowing(before).recognise(clone).source().sourceId()).isEqualTo(before.sourceId());
    }

    @Test
    void aSourceFromWhenIdsStoodForPlacesIsAdopted() {
        Source before = row(placeId(barn.folder()), barn.folder(), null);

        KnownSources.Recognised now = knowing(before).recognise(barn.folder());

        assertThat(now.before()).containsExactly(before.sourceId());
        assertThat(now.source().sourceId()).isEqualTo("barn-" + digits(barn.folder()));
        assertThat(now.formerId()).isEqualTo(before.sourceId());
    }

    @Test
    void aSourceFromWhenIdsStoodForPlacesIsFoundByItsRemoteWhenItIsGoneFromThere() throws IOException {
        Path clone = cloned("clone", OURS);
        Source before = row(placeId(clone), clone, OURS);
        Source foreign = row(placeId(barn.folder()), barn.folder(), THEIRS);
        Path moved = Files.move(clone, folder.resolve("moved"));

        assertThat(knowing(before, foreign).recognise(moved).before()).containsExactly(before.sourceId());
    }

    @Test
    void twoSourcesFromWhenIdsStoodForPlacesBecomeOne() {
        Path clone = cloned("clone", OURS);
        Source one = row(placeId(barn.folder()), barn.folder(), null);
        Source other = row(placeId(clone), clone, OURS);
        KnownSources job = knowing(one, other);

        KnownSources.Recognised first = job.recognise(barn.folder());
        KnownSources.Recognised second = job.recognise(clone);

        assertThat(first.before()).containsExactly(one.sourceId());
        assertThat(second.before()).containsExactly(other.sourceId());
        assertThat(second.source()).isEqualTo(first.source());
        assertThat(second.isAnotherClone()).isTrue();
    }

    @Test
    void oneThatCannotBeReadIsWhatWasAtItsPlace() throws IOException {
        Source before = row(barn.folder(), null);
        Files.writeString(barn.folder().resolve(".git/HEAD"), "no reference");
        Files.writeString(barn.folder().resolve(".git/config"), "[broken");

        KnownSources.Recognised now = knowing(before).recognise(barn.folder());

        assertThat(now.source().sourceId()).isEqualTo(before.sourceId());
        assertThat(now.before()).isEmpty();
    }
}
