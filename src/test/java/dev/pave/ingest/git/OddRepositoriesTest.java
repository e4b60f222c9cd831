package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.pattern.change.CommitFiles;
import dev.pave.store.HistoryStore;
import dev.pave.store.Migrations;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that are not read as they lie there: replaced commits, a branch that is gone, objects left out. */
class OddRepositoriesTest {

    @TempDir
    Path folder;

    private TestRepository repository;

    @BeforeEach
    void create() {
        repository = TestRepository.create(folder.resolve("mill"));
    }

    @Test
    void readsOnBehindACommitThatIsReplaced() {
        repository.commitOn("old", "wheel", "wheel.c=1");
        repository.commitOn("old", "stone", "stone.c=1");
        repository.commit("Import", "wheel.c=1", "stone.c=1");
        repository.commit("sieve", "sieve.c=1");
        repository.write();
        assertThat(added()).containsExactly(List.of("stone.c", "wheel.c"), List.of("sieve.c"));

        repository.git("replace", "--graft", "main~1", "old");

        assertThat(added()).containsExactly(List.of("wheel.c"), List.of("stone.c"), List.of("sieve.c"));
        repository.git("config", "core.useReplaceRefs", "false");
        assertThat(added()).containsExactly(List.of("stone.c", "wheel.c"), List.of("sieve.c"));
    }

    @Test
    void readsOnBehindACommitThatHasOtherParentsByAGraft() throws IOException {
        repository.commitOn("old", "wheel", "wheel.c=1");
        repository.commitOn("old", "stone", "stone.c=1");
        repository.commit("Import", "wheel.c=1", "stone.c=1");
        repository.commit("sieve", "sieve.c=1");
        repository.write();
        String line = repository.git("rev-parse", "main~1").strip() + " "
                + repository.git("rev-parse", "old").strip() + "\n";

        Files.createDirectories(folder.resolve("mill/.git/info"));
        Files.writeString(folder.resolve("mill/.git/info/grafts"), "# joined\n" + line + "no line\n");

        assertThat(added()).containsExactly(List.of("wheel.c"), List.of("stone.c"), List.of("sieve.c"));
    }

    @Test
    void theRemedyForABundleMakesARepositoryThatCanBeRead() throws IOException, InterruptedException {
        repository.commit("wheel", "wheel.c=1");
        repository.write();
        Path bundle = folder.resolve("the mill.bundle");
        repository.git("bundle", "create", "-q", bundle.toString(), "--all");
        Path copy = folder.resolve("copy");

        assertThatThrownBy(() -> HistoryReader.open(RepositorySource.at(bundle)))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("is a bundle")
                .satisfies(refusal -> run(command(refusal.getMessage()).replace("COPY", copy.toString())));

        repository = TestRepository.at(copy);
        assertThat(added()).containsExactly(List.of("wheel.c"));
    }

    @Test
    void readsAllAnewWhenACommitIsReplacedBetweenTwoNights() {
        repository.commitOn("old", "wheel", "wheel.c=1");
        repository.commit("Import", "wheel.c=1");
        repository.commit("sieve", "sieve.c=1");
        repository.write();
        try (Warehouse warehouse = Warehouse.open(folder.resolve("pave.duckdb"))) {
            new Migrations(warehouse.connection()).migrate();
            HistoryIngest ingest = new HistoryIngest(new HistoryStore(warehouse));
            assertThat(ingest.ingest(repository.source(), Until.HEAD, (done, total) -> {})
                            .changes())
                    .isEqualTo(2);

            repository.git("replace", "--graft", "main~1", "old");

            assertThat(ingest.ingest(repository.source(), Until.HEAD, (done, total) -> {})
                            .changes())
                    .isEqualTo(3);
        }
    }

    @Test
    void seesFilesAsAReplacementHasThem() {
        repository.commit("wheel", "wheel.c=old");
        repository.commitOn("better", "wheel", "wheel.c=new");
        repository.write();
        repository.git("replace", "main", "better");

        try (GitContents contents = GitContents.open(repository.source())) {
            String head = contents.newest().orElseThrow();
            assertThat(contents.read(head, "wheel.c").lines()).containsExactly("new");
        }
    }

    @Test
    void readsTheOnlyBranchWhereHeadNamesOneThatIsNotThere() {
        repository.commitOn("develop", "wheel", "wheel.c=1");
        repository.write();
        repository.git("symbolic-ref", "HEAD", "refs/heads/gone");

        assertThat(added()).containsExactly(List.of("wheel.c"));
        assertThat(remark())
                .contains("HEAD names gone, a branch that is not there: develop is read in its place")
                .contains("git symbolic-ref HEAD refs/heads/develop");
        repository.git("symbolic-ref", "HEAD", "refs/heads/develop");
        assertThat(remark()).isNull();
    }

    @Test
    void readsTheNewestOfSeveral() {
        repository.commitOn("stale", "stone", "stone.c=1");
        repository.commitOn("fresh", "wheel", "wheel.c=1");
        repository.commitAt("old", 1_500_000_000L, "sieve", List.of(), "sieve.c=1");
        repository.write();
        repository.git("symbolic-ref", "HEAD", "refs/heads/gone");

        assertThat(added()).containsExactly(List.of("wheel.c"));
    }

    @Test
    void saysNothingOfARepositoryWithoutAnyCommit() {
        assertThat(added()).isEmpty();
        assertThat(remark()).isNull();
    }

    @Test
    void saysHowManyTreesATreelessCloneLacksUntilTheyAreFetched() {
        repository.commit("wheel", "src/wheel.c=1");
        repository.commit("stone", "src/stone.c=1");
        repository.commit("sieve", "src/sieve.c=1");
        repository.write();
        repository.git("config", "uploadpack.allowFilter", "true");
        Path clone = folder.resolve("treeless");
        repository.git(
                "clone", "-q", "--no-checkout", "--filter=tree:0", "file://" + repository.folder(), clone.toString());
        repository = TestRepository.at(clone);

        LeftOut left = leftOut();
        assertThat(left).isEqualTo(new LeftOut(3, 3, 0));
        assertThat(left.inWords())
                .singleElement()
                .asString()
                .contains("lacks the trees of 3 of 3 commits", "`git fetch --refetch --filter=blob:none`");
        assertThat(files()).isNull();

        repository.git("fetch", "-q", "--refetch", "--filter=blob:none");

        assertThat(leftOut()).isEqualTo(new LeftOut(3, 0, 0));
        assertThat(leftOut().isEmpty()).isTrue();
        assertThat(files()).containsExactlyInAnyOrder("src/wheel.c", "src/stone.c", "src/sieve.c");
    }

    @Test
    void theRemedyForASha256RepositoryMakesOneThatCanBeRead() throws IOException, InterruptedException {
        Path sha256 = folder.resolve("long names");
        repository.git("init", "-q", "--object-format=sha256", "-b", "trunk", sha256.toString());
        Files.writeString(sha256.resolve("wheel.c"), "1\n");
        TestRepository made = TestRepository.at(sha256);
        made.git("add", ".");
        made.git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "-q", "-m", "wheel");
        made.git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "tag", "-a", "-m", "first", "v1");
        Path copy = folder.resolve("copy");

        assertThatThrownBy(() -> HistoryReader.open(RepositorySource.at(sha256)))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("names its objects by sha256")
                .satisfies(refusal -> run(command(refusal.getMessage()).replace("COPY", copy.toString())));

        repository = TestRepository.at(copy);
        assertThat(added()).containsExactly(List.of("wheel.c"));
    }

    private static String command(String message) {
        Matcher quoted = Pattern.compile("`([^`]+)`").matcher(message);
        assertThat(quoted.find()).isTrue();
        return quoted.group(1);
    }

    private void run(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-e", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(shell.waitFor()).as(Files.readString(folder.resolve("said"))).isZero();
    }

    private List<List<String>> added() {
        List<List<String>> added = new ArrayList<>();
        try (HistoryReader reader = HistoryReader.open(repository.source(), folder.resolve("cache"))) {
            reader.readFiles(Until.HEAD, (CommitFiles commit) -> added.add(commit.added()));
        }
        return added;
    }

    private String remark() {
        try (HistoryReader reader = HistoryReader.open(repository.source())) {
            return reader.remark(Until.HEAD).orElse(null);
        }
    }

    private LeftOut leftOut() {
        try (HistoryReader reader = HistoryReader.open(repository.source(), folder.resolve("cache"))) {
            reader.readFiles(Until.HEAD, commit -> {});
            return reader.leftOut();
        }
    }

    private Set<String> files() {
        try (HistoryReader reader = HistoryReader.open(repository.source())) {
            return reader.files(Until.HEAD).orElse(null);
        }
    }
}
