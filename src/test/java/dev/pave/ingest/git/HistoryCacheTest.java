package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.change.CommitFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCacheTest {
    @TempDir
    Path folder;

    private TestRepository repository;
    private Path cache;

    @BeforeEach
    void create() {
        repository = TestRepository.create(folder.resolve("engine"));
        cache = folder.resolve("cache");
    }

    @Test
    void givesTheSameFromTheCacheAsFromTheRepository() {
        new EntangledHistory(repository, 150).write();

        List<CommitFiles> uncached = read(null);

        assertThat(read(cache)).isEqualTo(uncached);
        assertThat(read(cache)).isEqualTo(uncached);
    }

    @Test
    void looksAtEachCommitOnce() throws IOException {
        repository.commit("first", "dir/a=1");
        repository.commit("second", "dir/b=1");
        repository.write();
        List<CommitFiles> first = read(cache);
        remove(repository.git("rev-parse", "main~1:dir"));
        remove(repository.git("rev-parse", "main:dir"));

        assertThat(read(cache)).isEqualTo(first).hasSize(2);
        assertThat(read(null)).isEmpty();
    }

    @Test
    void addsWhatIsNew() throws IOException {
        new EntangledHistory(repository, 50).write();
        read(cache);
        long size = Files.size(file());
        repository.commitAfter(repository.git("rev-parse", "main"), "newer", "newer=1", "caf\u00e9=1");
        repository.write();

        assertThat(read(cache)).isEqualTo(read(null));
        assertThat(Files.size(file())).isBetween(size + 1, size + 200);
        assertThat(read(cache)).isEqualTo(read(null));
    }

    @Test
    void readsAnEarlierRevisionFromTheCacheOfALaterOne() {
        new EntangledHistory(repository, 60).write();
        read(cache);

        assertThat(read(cache, Until.parse("main~30"))).isEqualTo(read(null, Until.parse("main~30")));
    }

    @Test
    void writesOverADamagedEnd() throws IOException {
        new EntangledHistory(repository, 30).write();
        List<CommitFiles> first = read(cache);
        long size = Files.size(file());
        Files.write(file(), new byte[] {0, 0, 0, 50, 1, 2, 3, 4, 5}, StandardOpenOption.APPEND);
        repository.commitAfter(repository.git("rev-parse", "main"), "newer", "newer=1");
        repository.write();

        assertThat(read(cache)).hasSize(first.size() + 1).startsWith(first.toArray(CommitFiles[]::new));
        assertThat(Files.size(file())).isBetween(size + 1, size + 200);
        assertThat(read(cache)).isEqualTo(read(null));
    }

    @Test
    void doesNotBelieveAChangedBlock() throws IOException {
        new EntangledHistory(repository, 30).write();
        List<CommitFiles> first = read(cache);
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);

        assertThat(read(cache)).isEqualTo(first);
        assertThat(read(cache)).isEqualTo(first);
    }

    @Test
    void doesNotBelieveACacheOfAnotherFormat() throws IOException {
        repository.commit("first", "a=1");
        repository.write();
        Files.createDirectories(cache);
        Files.writeString(file(), "pave history/0 something else that is long enough to be a title\n");

        assertThat(read(cache)).hasSize(1);
        assertThat(read(cache)).hasSize(1);
    }

    @Test
    void givesWayWhenAnotherHasWritten() {
        ObjectId commit = ObjectId.fromString("1".repeat(40));
        HistoryCache one = HistoryCache.load(file(), "engine", "f");
        HistoryCache other = HistoryCache.load(file(), "engine", "f");
        one.add(node(commit), record(commit));
        other.add(node(commit), record(commit));

        one.save();
        other.save();

        HistoryCache loaded = HistoryCache.load(file(), "engine", "f");
        assertThat(loaded.get(commit).files()).isEqualTo(record(commit).files());
        assertThat(file()).hasSize(new HistoryFile("f").size());
    }

    @Test
    void doesNotKeepWhatWasMissing() throws IOException {
        repository.commit("first", "a=1");
        repository.commit("second", "dir/b=1");
        repository.write();
        String tree = repository.git("rev-parse", "main:dir");
        Path objects = repository.folder().resolve(".git/objects");
        Path object = objects.resolve(tree.substring(0, 2)).resolve(tree.substring(2));
        Files.move(object, folder.resolve("aside"));
        assertThat(read(cache)).hasSize(1);

        Files.move(folder.resolve("aside"), object);

        assertThat(read(cache)).hasSize(2);
    }

    @Test
    void isDoneWithoutWhereItCannotBeWritten() throws IOException {
        repository.commit("first", "a=1");
        repository.write();
        Files.writeString(cache, "a file where the folder should be");

        assertThat(read(cache)).hasSize(1);
    }

    /** The expected size of a cache of one commit that adds one path. */
    private record HistoryFile(String fingerprint) {
        long size() {
            int title = "pave history/1 ".length() + fingerprint.length() + 1;
            int commit = 20 + 1 + 1 + 1 + 1 + ("a".length() + 2) + 4;
            return title + 2 * Integer.BYTES + 1 + commit;
        }
    }

    private static CommitNode node(ObjectId commit) {
        return new CommitNode(commit, commit, 1, List.of(), null, CommitNode.End.NONE, List.of(), null);
    }

    private static CommitRecord record(ObjectId commit) {
        CommitFiles files = new CommitFiles(
                "engine",
                commit.name(),
                java.time.Instant.ofEpochSecond(1),
                List.of("a"),
                List.of(),
                List.of(),
                List.of());
        return new CommitRecord(files, null, "Ada", "why", false, List.of(), List.of(), List.of());
    }

    private Path file() {
        return cache.resolve("history-" + repository.source().sourceId() + ".bin");
    }

    private void remove(String object) throws IOException {
        Path objects = repository.folder().resolve(".git/objects");
        Files.delete(objects.resolve(object.substring(0, 2)).resolve(object.substring(2)));
    }

    private List<CommitFiles> read(Path cacheFolder) {
        return read(cacheFolder, Until.HEAD);
    }

    private List<CommitFiles> read(Path cacheFolder, Until until) {
        RepositorySource source = repository.source();
        ArrayList<CommitFiles> commits = new ArrayList<>();
        try (HistoryReader reader =
                cacheFolder == null ? HistoryReader.open(source) : HistoryReader.open(source, cacheFolder)) {
            reader.readFiles(until, commits::add);
        }
        return commits;
    }
}
