package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.ingest.git.tree.Omission;
import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.change.CommitFiles.Rename;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryReaderTest {
    @TempDir
    Path folder;

    private TestRepository repository;

    @BeforeEach
    void create() {
        repository = TestRepository.create(folder.resolve("engine"));
    }

    @Test
    void tellsWhatEachCommitDid() {
        repository.commit("first", "src/a.txt=1", "src/b.txt=2");
        repository.commit("second", "src/a.txt=changed", "-src/b.txt", "src/c.txt=3");
        repository.write();

        List<CommitFiles> commits = files();

        assertThat(commits).hasSize(2);
        assertThat(commits.get(0).added()).containsExactly("src/a.txt", "src/b.txt");
        assertThat(commits.get(0).at()).isEqualTo(Instant.ofEpochSecond(1_600_003_600));
        assertThat(commits.get(1).added()).containsExactly("src/c.txt");
        assertThat(commits.get(1).modified()).containsExactly("src/a.txt");
        assertThat(commits.get(1).deleted()).containsExactly("src/b.txt");
    }

    @Test
    void tellsWhoAndWhyAndFromWhichParent() {
        repository.commit("first", "a=1");
        repository.commit("second\n\nwith a body\n", "a=2");
        repository.write();

        List<CommitRecord> commits = records();

        assertThat(commits.get(0).parentId()).isNull();
        assertThat(commits.get(1).parentId()).isEqualTo(commits.get(0).files().commitId());
        assertThat(commits.get(1).author()).isEqualTo("Ada <ada@example.org>");
        assertThat(commits.get(1).message()).isEqualTo("second\n\nwith a body\n");
    }

    @Test
    void callsAMovedFileRenamedAndNotCreated() {
        repository.commit("first", "old/a.txt=content");
        repository.commit("move", "old/a.txt>new/a.txt", "new/b.txt=other");
        repository.write();

        CommitFiles move = files().get(1);

        assertThat(move.renamed()).containsExactly(new Rename("old/a.txt", "new/a.txt"));
        assertThat(move.added()).containsExactly("new/b.txt");
        assertThat(move.deleted()).isEmpty();
    }

    @Test
    void seesAFileBecomeAFolder() {
        repository.commit("first", "a=1", "a.txt=1", "b/c=1");
        repository.commit("turn", "-a", "a/inside=2", "-b/c", "b=3");
        repository.write();

        CommitFiles turn = files().get(1);

        assertThat(turn.added()).containsExactly("a/inside", "b");
        assertThat(turn.deleted()).containsExactly("a", "b/c");
    }

    @Test
    void leavesOutCommitsThatChangeNoFile() {
        repository.commit("first", "a=1");
        repository.commit("nothing");
        repository.write();

        assertThat(files()).hasSize(1);
        assertThat(records()).hasSize(2);
    }

    @Test
    void knowsMergesAsMergesWithoutFiles() {
        int first = repository.commit("first", "a=1");
        repository.reset("side", first);
        int side = repository.commitOn("side", "side", "b=1");
        repository.commit("main", "c=1");
        repository.merge("main", "merge", List.of(side), "b=1");
        repository.write();

        List<CommitRecord> commits = records();

        assertThat(commits).extracting(CommitRecord::message).containsExactly("first", "side", "main", "merge");
        assertThat(commits).extracting(CommitRecord::isMerge).containsExactly(false, false, false, true);
        assertThat(commits.get(3).paths()).isZero();
    }

    @Test
    void givesParentsBeforeChildrenThoughClocksWereWrong() {
        repository.commitAt("main", 2_000, "first", List.of(), "a=1");
        repository.commitAt("main", 1_000, "second", List.of(), "a=2");
        repository.commitAt("main", 3_000, "third", List.of(), "a=3");
        repository.write();

        assertThat(records()).extracting(CommitRecord::message).containsExactly("first", "second", "third");
    }

    @Test
    void givesTheOlderOfTwoBranchesFirst() {
        int first = repository.commitAt("main", 1_000, "first", List.of(), "a=1");
        repository.reset("side", first);
        repository.commitAt("main", 4_000, "main 4", List.of(), "a=2");
        repository.commitAt("side", 2_000, "side 2", List.of(), "b=1");
        int side = repository.commitAt("side", 5_000, "side 5", List.of(), "b=2");
        repository.commitAt("main", 6_000, "merge", List.of(side));
        repository.write();

        assertThat(records())
                .extracting(CommitRecord::message)
                .containsExactly("first", "side 2", "main 4", "side 5", "merge");
    }

    @Test
    void readsABareRepository() {
        repository.commit("first", "a=1");
        repository.write();
        repository.git("clone", "-q", "--bare", ".", folder.resolve("bare.git").toString());

        assertThat(files(folder.resolve("bare.git"))).hasSize(1);
    }

    @Test
    void readsALinkedWorktreeWithItsOwnHead() {
        repository.commit("first", "a=1");
        repository.commit("second", "a=2");
        repository.write();
        repository.git(
                "worktree", "add", "-q", "--detach", folder.resolve("linked").toString(), "main~1");

        assertThat(files(folder.resolve("linked"))).hasSize(1);
        assertThat(files()).hasSize(2);
    }

    @Test
    void readsFromAFolderInside() throws IOException {
        repository.commit("first", "a=1");
        repository.write();

        assertThat(files(Files.createDirectories(repository.folder().resolve("deep/down"))))
                .hasSize(1);
    }

    @Test
    void readsThroughAlternates() {
        repository.commit("first", "a=1");
        repository.write();
        repository.git("clone", "-q", "--shared", ".", folder.resolve("shared").toString());

        assertThat(files(folder.resolve("shared"))).hasSize(1);
    }

    @Test
    void doesNotTakeTheOldestCommitOfAShallowCloneForCreation() {
        repository.commit("first", "a=1");
        repository.commit("second", "b=1");
        repository.commit("third", "c=1");
        repository.write();
        Path shallow = folder.resolve("shallow");
        repository.git("clone", "-q", "--depth", "2", "file://" + repository.folder(), shallow.toString());

        List<CommitRecord> commits = records(shallow);

        assertThat(commits).extracting(CommitRecord::message).containsExactly("second", "third");
        assertThat(commits.get(0).files().added()).containsExactly("a", "b");
        assertThat(files(shallow).get(0).imported()).isTrue();
        assertThat(commits.get(0).parentId()).isNull();
        assertThat(commits.get(0).omissions()).extracting(Omission::reason).containsExactly(Omission.SHALLOW);
        assertThat(commits.get(1).files().added()).containsExactly("c");
    }

    @Test
    void goesOnWhereATreeIsMissing() throws IOException {
        repository.commit("first", "a=1");
        repository.commit("second", "dir/b=1");
        repository.commit("third", "-dir/b", "c=1");
        repository.commit("fourth", "c=2");
        repository.write();
        remove(repository.git("rev-parse", "main~2:dir"));

        List<CommitRecord> commits = records();

        assertThat(commits).hasSize(4);
        assertThat(commits.get(1).paths()).isZero();
        assertThat(commits.get(1).omissions()).extracting(Omission::reason).containsExactly(Omission.MISSING);
        assertThat(commits.get(2).omissions()).hasSize(1);
        assertThat(commits.get(3).files().modified()).containsExactly("c");
    }

    @Test
    void goesOnWhereAParentIsMissing() throws IOException {
        repository.commit("first", "a=1");
        repository.commit("second", "b=1");
        repository.commit("third", "c=1");
        repository.write();
        remove(repository.git("rev-parse", "main~2"));

        List<CommitRecord> commits = records();

        assertThat(commits).extracting(CommitRecord::message).containsExactly("second", "third");
        assertThat(commits.get(0).paths()).isZero();
        assertThat(commits.get(0).omissions().get(0).detail()).contains("parent");
        assertThat(commits.get(1).files().added()).containsExactly("c");
    }

    @Test
    void needsNoContents() throws IOException {
        repository.commit("first", "a=one");
        repository.commit("second", "a=two");
        repository.write();
        remove(repository.git("rev-parse", "main~1:a"));

        assertThat(files()).hasSize(2);
        assertThat(records()).allMatch(commit -> commit.omissions().isEmpty());
    }

    @Test
    void skipsSubmodulesAndSaysSo() {
        repository.commit("first", "a=1");
        repository.submodule("add", "vendor/lib", "1".repeat(40));
        repository.submodule("bump", "vendor/lib", "2".repeat(40));
        repository.commit("remove", "-vendor/lib", "b=1");
        repository.write();

        List<CommitRecord> commits = records();

        assertThat(commits).extracting(CommitRecord::paths).containsExactly(1, 0, 0, 1);
        assertThat(commits.subList(1, 4))
                .allSatisfy(commit -> assertThat(commit.omissions())
                        .extracting(Omission::reason)
                        .containsExactly(Omission.SUBMODULE));
    }

    @Test
    void keepsNamesThatAreNoUtf8() {
        repository.commit("first");
        repository.bytes("M 100644 inline caf".getBytes(StandardCharsets.US_ASCII));
        repository.bytes(new byte[] {(byte) 0xE9, '\n'});
        repository.data("1");
        repository.commit("second", "größe.txt=1");
        repository.write();

        List<CommitRecord> commits = records();

        assertThat(commits.get(0).files().added()).containsExactly("caf\\xE9");
        assertThat(commits.get(0).omissions()).extracting(Omission::reason).containsExactly(Omission.NAME);
        assertThat(commits.get(1).files().added()).containsExactly("größe.txt");
        assertThat(commits.get(1).omissions()).isEmpty();
    }

    @Test
    void keepsHostileNamesAsTheyAre() {
        repository.commit("first", "new\nline=1", "quo\"te=1", "it's=1", "a\\b=1", "; rm -rf ~=1");
        repository.write();

        assertThat(files().get(0).added())
                .containsExactlyInAnyOrder("new\nline", "quo\"te", "it's", "a\\b", "; rm -rf ~");
    }

    @Test
    void readsAnEmptyRepositoryAsNothing() {
        assertThat(records()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void readsADetachedHead() {
        repository.commit("first", "a=1");
        repository.commit("second", "a=2");
        repository.write();
        repository.git("checkout", "-q", "--detach", "main~1");

        assertThat(files()).hasSize(1);
    }

    @Test
    void followsTheRemotesBranchWhereHeadIsUnborn() {
        repository.commit("first", "a=1");
        repository.write();
        Path clone = folder.resolve("clone");
        repository.git("clone", "-q", ".", clone.toString());
        TestRepository.at(clone).git("symbolic-ref", "HEAD", "refs/heads/nowhere");

        assertThat(files(clone)).hasSize(1);
    }

    @Test
    void stopsAtARevision() {
        repository.commit("first", "a=1");
        repository.commit("second", "a=2");
        repository.write();
        repository.git("tag", "v1", "main~1");

        assertThat(messages(Until.parse("v1"))).containsExactly("first");
        assertThat(messages(Until.parse("main"))).containsExactly("first", "second");
    }

    @Test
    void stopsAtADateOnTheFirstParentLine() {
        repository.commitAt("main", 86_400, "second of January", List.of(), "a=1");
        repository.commitAt("main", 3 * 86_400, "fourth of January", List.of(), "a=2");
        repository.write();

        assertThat(messages(Until.parse("1970-01-02"))).containsExactly("second of January");
        assertThat(messages(Until.parse("1970-01-04"))).hasSize(2);
        assertThat(messages(Until.parse("1970-01-01"))).isEmpty();
    }

    @Test
    void saysThatARevisionIsUnknown() {
        repository.commit("first", "a=1");
        repository.write();

        assertThatThrownBy(() -> messages(Until.parse("v9")))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("\"v9\" is no revision");
        assertThatThrownBy(() -> messages(Until.parse("main^{nonsense}"))).isInstanceOf(RepositoryException.class);
    }

    @Test
    void saysThatAFolderIsNoRepository() throws IOException {
        Path plain = Files.createDirectories(folder.resolve("plain"));

        assertThatThrownBy(() -> files(plain))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("no git repository");
        assertThatThrownBy(() -> files(folder.resolve("nowhere")))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("is no folder");
    }

    @Test
    void saysThatItCannotReadAnotherHash() throws IOException {
        Path other = Files.createDirectories(folder.resolve("sha256"));
        TestRepository.at(other).git("init", "-q", "--object-format=sha256", ".");

        assertThatThrownBy(() -> files(other))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("sha256, which pave cannot read yet");
    }

    @Test
    void readsTheRepositoryWithoutWritingToIt() throws IOException {
        repository.commit("first", "a=1");
        repository.commit("second", "a=2");
        repository.write();
        List<String> before = listing();

        files();

        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void agreesWithGitOnAnEntangledHistory() {
        new EntangledHistory(repository, 400).write();

        ArrayList<String> ours = new ArrayList<>();
        for (CommitFiles commit : files()) {
            commit.added().forEach(path -> ours.add(commit.commitId() + " A " + path));
            commit.modified().forEach(path -> ours.add(commit.commitId() + " M " + path));
            commit.deleted().forEach(path -> ours.add(commit.commitId() + " D " + path));
            commit.renamed().forEach(rename -> ours.add(commit.commitId() + " R " + rename.to()));
        }

        assertThat(ours).containsExactlyInAnyOrderElementsOf(git());
        assertThat(ours).hasSizeGreaterThan(500).anyMatch(line -> line.contains(" R "));
    }

    private List<String> git() {
        ArrayList<String> lines = new ArrayList<>();
        String commit = "";
        for (String line : repository
                .git("log", "--no-merges", "--find-renames=100%", "--name-status", "--format=:%H")
                .split("\n")) {
            if (line.startsWith(":")) {
                commit = line.substring(1);
            } else if (!line.isBlank()) {
                String[] parts = line.split("\t");
                lines.add(commit + " " + parts[0].charAt(0) + " " + parts[parts.length - 1]);
            }
        }
        return lines;
    }

    /** Small imports leave each object in a file of its own. */
    private void remove(String object) throws IOException {
        Path objects = repository.folder().resolve(".git/objects");
        Files.delete(objects.resolve(object.substring(0, 2)).resolve(object.substring(2)));
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> files = Files.walk(repository.folder())) {
            ArrayList<String> lines = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                lines.add(file + " " + Files.getLastModifiedTime(file));
            }
            return lines;
        }
    }

    private List<String> messages(Until until) {
        ArrayList<String> messages = new ArrayList<>();
        try (HistoryReader reader = HistoryReader.open(repository.source())) {
            reader.read(until, commit -> messages.add(commit.message()));
        }
        return messages;
    }

    private List<CommitFiles> files() {
        return files(repository.folder());
    }

    private static List<CommitFiles> files(Path location) {
        ArrayList<CommitFiles> commits = new ArrayList<>();
        try (HistoryReader reader = HistoryReader.open(RepositorySource.at(location))) {
            reader.readFiles(Until.HEAD, commits::add);
        }
        return commits;
    }

    private List<CommitRecord> records() {
        return records(repository.folder());
    }

    private static List<CommitRecord> records(Path location) {
        ArrayList<CommitRecord> commits = new ArrayList<>();
        try (HistoryReader reader = HistoryReader.open(RepositorySource.at(location))) {
            reader.read(Until.HEAD, commits::add);
        }
        return commits;
    }
}
