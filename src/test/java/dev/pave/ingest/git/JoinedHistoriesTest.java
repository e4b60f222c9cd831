package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pave.pattern.change.CommitFiles;
import dev.pave.store.HistoryStore;
import dev.pave.store.Migrations;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories of several beginnings, read from git and from the tables: both say the same. */
class JoinedHistoriesTest {

    @TempDir
    Path folder;

    private TestRepository repository;
    private Warehouse warehouse;
    private HistoryStore store;

    @BeforeEach
    void open() {
        repository = TestRepository.create(folder.resolve("harbour"));
        warehouse = Warehouse.open(folder.resolve("pave.duckdb"));
        new Migrations(warehouse.connection()).migrate();
        store = new HistoryStore(warehouse);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void whatIsOnlyMergedBelowAFolderIsNoWorkOnThisProject() {
        repository.commit("start", "app.py=1", "README=1");
        repository.commitOn("lib", "start", "README=2", "keel/hull.c=1");
        int lib = repository.commitOn("lib", "mast", "keel/mast.c=1", "keel/mast.h=1");
        repository.merge("main", "Add 'third/keel/'", List.of(lib), "third/keel/hull.c=1", "third/keel/mast.c=1");
        repository.commit("own", "port.py=1");
        repository.write();

        assertThat(bothWays())
                .extracting(CommitFiles::added, CommitFiles::imported)
                .containsExactly(tuple(List.of("README", "app.py"), true), tuple(List.of("port.py"), false));
    }

    @Test
    void whatALaterNightPullsIntoThatFolderIsNoneEither() {
        repository.commit("start", "app.py=1", "README=1");
        int first = repository.commitOn("lib", "start", "README=2", "keel/hull.c=1");
        int added = repository.merge("main", "Add 'third/keel/'", List.of(first), "third/keel/hull.c=1");
        repository.write();
        ingest();
        int more = repository.commitOn("lib", "mast", "^:" + first, "keel/mast.c=1");
        repository.commit("Pull 'third/keel/'", "^:" + added, "+:" + more, "third/keel/mast.c=1");
        repository.commit("own", "port.py=1");
        repository.write();

        assertThat(bothWays())
                .extracting(CommitFiles::added)
                .containsExactly(List.of("README", "app.py"), List.of("port.py"));
    }

    @Test
    void aHistoryWhoseFilesAMergeTakesAtTheirPathsIsWork() {
        repository.commit("start", "README=1");
        repository.commitOn("other", "start", "README=2", "crane/hook.c=1");
        int other = repository.commitOn("other", "rope", "crane/rope.c=1");
        repository.merge("main", "join", List.of(other), "crane/hook.c=1", "crane/rope.c=1");
        repository.commit("own", "port.py=1");
        repository.write();

        assertThat(bothWays())
                .extracting(CommitFiles::added, CommitFiles::imported)
                .containsExactly(
                        tuple(List.of("README"), true),
                        tuple(List.of("README", "crane/hook.c"), true),
                        tuple(List.of("crane/rope.c"), false),
                        tuple(List.of("port.py"), false));
    }

    @Test
    void aHistoryThatIsMergedWithoutItsFilesIsNone() {
        repository.commit("start", "README=1");
        int old = repository.commitOn("old", "start", "tide.c=1");
        repository.merge("main", "keep the log of the old one", List.of(old));
        repository.write();

        assertThat(bothWays()).extracting(CommitFiles::added).containsExactly(List.of("README"));
    }

    @Test
    void aBranchOfTheSameBeginningIsWorkAlsoWhenItsFilesWereLeft() {
        int start = repository.commit("start", "README=1");
        repository.reset("side", start);
        int side = repository.commitOn("side", "tried", "tide.c=1");
        repository.commit("own", "port.py=1");
        repository.merge("main", "without", List.of(side));
        repository.write();

        assertThat(bothWays())
                .extracting(CommitFiles::added)
                .containsExactly(List.of("README"), List.of("tide.c"), List.of("port.py"));
    }

    @Test
    void whereAShallowCloneEndsIsWhatWasThereBefore() {
        repository.commit("start", "README=1");
        repository.commit("second", "port.py=1");
        repository.commit("third", "quay.py=1");
        repository.write();
        Path shallow = folder.resolve("shallow");
        repository.git("clone", "-q", "--depth", "2", "file://" + repository.folder(), shallow.toString());
        repository = TestRepository.at(shallow);

        assertThat(bothWays())
                .extracting(CommitFiles::added, CommitFiles::imported)
                .containsExactly(tuple(List.of("README", "port.py"), true), tuple(List.of("quay.py"), false));
    }

    /** From git, with a cache that is empty and one that is full, and from the tables. */
    private List<CommitFiles> bothWays() {
        List<CommitFiles> read = read(HistoryReader.open(repository.source()));
        assertThat(read(HistoryReader.open(repository.source(), folder.resolve("cache"))))
                .isEqualTo(read);
        assertThat(read(HistoryReader.open(repository.source(), folder.resolve("cache"))))
                .isEqualTo(read);
        ingest();
        List<CommitFiles> stored = new ArrayList<>();
        store.forEachCommit(repository.source().sourceId(), stored::add);
        assertThat(stored).isEqualTo(read);
        return read;
    }

    private static List<CommitFiles> read(HistoryReader reader) {
        List<CommitFiles> files = new ArrayList<>();
        try (reader) {
            reader.readFiles(Until.HEAD, files::add);
        }
        return files;
    }

    private void ingest() {
        new HistoryIngest(store).ingest(repository.source(), Until.HEAD, (done, total) -> {});
    }
}
