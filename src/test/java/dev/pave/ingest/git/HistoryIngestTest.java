package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pave.pattern.change.CommitFiles;
import dev.pave.store.HistoryStore;
import dev.pave.store.Migrations;
import dev.pave.store.Source;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryIngestTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private TestRepository repository;
    private Warehouse warehouse;
    private HistoryStore store;
    private Tables tables;

    @BeforeEach
    void open() {
        repository = TestRepository.create(folder.resolve("engine"));
        warehouse = Warehouse.open(folder.resolve("pave.duckdb"));
        new Migrations(warehouse.connection()).migrate();
        store = new HistoryStore(warehouse);
        tables = new Tables(warehouse);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void givesTheCommitsOfAMergeWithTheirMergeAsTheReaderDoes() {
        int base = repository.commit("first", "a=1");
        repository.reset("side", base);
        repository.commitOn("side", "code", "lib/x=1");
        int side = repository.commitOn("side", "notes", "a=2");
        repository.commit("meanwhile", "b=1");
        repository.merge("main", "merge", List.of(side));
        repository.commit("last", "c=1");
        repository.write();
        ingest();

        ArrayList<CommitFiles> mined = new ArrayList<>();
        store.forEachCommit(repository.source().sourceId(), mined::add);
        ArrayList<CommitFiles> read = new ArrayList<>();
        try (HistoryReader reader = HistoryReader.open(repository.source())) {
            reader.readFiles(Until.parse(null), read::add);
        }

        assertThat(mined).isEqualTo(read);
        assertThat(mined)
                .extracting(CommitFiles::merge, commit -> commit.added() + "" + commit.modified())
                .containsExactly(
                        tuple(0, "[a][]"),
                        tuple(5, "[lib/x][]"),
                        tuple(5, "[][a]"),
                        tuple(0, "[b][]"),
                        tuple(0, "[c][]"));
    }

    @Test
    void storesCommitsAndTheirFiles() {
        repository.commit("first", "a=1", "b=1");
        repository.commit("second", "a=2", "-b", "c=3");
        repository.write();

        IngestResult result = ingest();

        assertThat(result.changes()).isEqualTo(2);
        assertThat(result.fileChanges()).isEqualTo(5);
        assertThat(result.branch()).isEqualTo("main");
        assertThat(tables.rows("SELECT seq, message, is_merge, authored_at FROM changes ORDER BY seq"))
                .containsExactly("1|first|false|2020-09-13 13:26:40.0", "2|second|false|2020-09-13 14:26:40.0");
        assertThat(tables.rows("SELECT seq, path, change_type FROM file_changes ORDER BY seq, path"))
                .containsExactly("1|a|added", "1|b|added", "2|a|modified", "2|b|deleted", "2|c|added");
    }

    @Test
    void givesMiningWhatTheReaderGivesWhereItCanBeLearnedFrom() {
        new EntangledHistory(repository, 120).write();
        ingest();

        ArrayList<CommitFiles> stored = new ArrayList<>();
        store.forEachCommit(repository.source().sourceId(), stored::add);

        ArrayList<CommitFiles> read = new ArrayList<>();
        try (HistoryReader reader = HistoryReader.open(repository.source())) {
            reader.readFiles(Until.HEAD, read::add);
        }
        read.removeIf(
                c -> c.added().isEmpty() && c.deleted().isEmpty() && c.renamed().isEmpty());
        assertThat(stored).isEqualTo(read);
    }

    @Test
    void storesAMovedAndChangedFileAsRenamedButLetsMiningSeeItCreated() {
        String text = "one\ntwo\nthree\nfour\nfive\nsix\n";
        repository.commit("first", "src/a.js=" + text, "src/b.js=exact");
        repository.commit("move", "-src/a.js", "lib/a.js=" + text + "seven\n", "src/b.js>lib/b.js");
        repository.write();

        ingest();

        assertThat(tables.rows(
                        "SELECT path, old_path, change_type, similarity >= 50, similarity = 100 FROM file_changes"
                                + " WHERE seq = 2 ORDER BY path"))
                .containsExactly("lib/a.js|src/a.js|renamed|true|false", "lib/b.js|src/b.js|renamed|true|true");
        ArrayList<CommitFiles> mined = new ArrayList<>();
        store.forEachCommit(repository.source().sourceId(), mined::add);
        assertThat(mined.get(1).added()).containsExactly("lib/a.js");
        assertThat(mined.get(1).deleted()).containsExactly("src/a.js");
        assertThat(mined.get(1).renamed()).containsExactly(new CommitFiles.Rename("src/b.js", "lib/b.js"));
    }

    @Test
    void describesTheSource() {
        repository.commit("first", "a=1");
        repository.write();
        repository.git("remote", "add", "origin", "https://ada:secret@example.org/ada/engine.git");

        ingest();

        Source source = store.sources().get(0);
        assertThat(source.name()).isEqualTo("engine");
        assertThat(source.webUrl()).isEqualTo("https://example.org/ada/engine");
        assertThat(source.head()).isEqualTo(repository.git("rev-parse", "main"));
        assertThat(source.changes()).isEqualTo(1);
        assertThat(source.fileChanges()).isEqualTo(1);
        assertThat(source.ingestedAt()).isEqualTo(NOON.instant());
    }

    @Test
    void addsNothingWhenNothingIsNew() {
        repository.commit("first", "a=1");
        repository.write();
        ingest();
        List<String> before = tables.history();

        IngestResult again = ingest();

        assertThat(again.changes()).isZero();
        assertThat(again.reread()).isFalse();
        assertThat(tables.history()).isEqualTo(before);
    }

    @Test
    void addsOnlyWhatIsNew() {
        int first = repository.commit("first", "a=1");
        repository.write();
        ingest();
        repository.reset("side", first);
        int side = repository.commitOn("side", "side", "b=1");
        repository.commitAfter(":" + first, "merge", "+:" + side);
        repository.write();

        IngestResult result = ingest();

        assertThat(result.changes()).isEqualTo(2);
        assertThat(result.reread()).isFalse();
        assertThat(tables.rows("SELECT seq, message FROM changes ORDER BY seq"))
                .containsExactly("1|first", "2|side", "3|merge");
    }

    @Test
    void readsAnewWhatWasRewritten() {
        int first = repository.commit("first", "a=1");
        repository.commit("second", "a=2");
        repository.write();
        ingest();
        repository.reset("main", first);
        repository.commitAfter(":" + first, "other");
        repository.write();

        IngestResult result = ingest();

        assertThat(result.reread()).isTrue();
        assertThat(tables.rows("SELECT seq, message FROM changes ORDER BY seq")).containsExactly("1|first", "2|other");
        assertThat(store.sources().get(0).rereads()).isEqualTo(1);
    }

    @Test
    void goesBackToAnEarlierBoundAndOnAgain() {
        repository.commit("first", "a=1");
        repository.commit("second", "a=2");
        repository.commit("third", "a=3");
        repository.write();
        ingest();
        List<String> all = tables.rows("SELECT * FROM changes ORDER BY rowid");

        IngestResult back = ingest(Until.parse("main~2"));

        assertThat(back.reread()).isTrue();
        assertThat(tables.rows("SELECT message FROM changes")).containsExactly("first");
        assertThat(ingest().changes()).isEqualTo(2);
        assertThat(tables.rows("SELECT * FROM changes ORDER BY rowid")).isEqualTo(all);
    }

    @Test
    void forgetsAllBeforeTheFirstCommitsDate() {
        repository.commit("first", "a=1");
        repository.write();
        ingest();

        ingest(Until.parse("1999-01-01"));

        assertThat(tables.rows("SELECT * FROM changes")).isEmpty();
        assertThat(store.sources().get(0).head()).isNull();
    }

    @Test
    void finishesWhatItWasReadingBeforeItGoesOn() {
        new EntangledHistory(repository, 60).write();
        String target = repository.git("rev-parse", "main");
        List<String> whole = ingestInto("whole", Progress.NONE, 5);
        stopAfter(20, 5);
        repository.commitAfter(target, "newer", "newer=1");
        repository.write();

        ingest(Until.HEAD, Progress.NONE, 5);

        List<String> rows = tables.rows("SELECT * FROM changes ORDER BY rowid");
        assertThat(rows.subList(0, rows.size() - 1)).isEqualTo(whole);
        assertThat(rows.get(rows.size() - 1)).contains("newer");
    }

    @Test
    void resumesAfterTheInterruptedChunk() {
        new EntangledHistory(repository, 80).write();
        stopAfter(30, 7);
        assertThat(tables.rows("SELECT count(*) FROM changes")).containsExactly("35");

        IngestResult result = ingest(Until.HEAD, Progress.NONE, 7);

        assertThat(result.reread()).isFalse();
        assertThat(tables.rows("SELECT * FROM changes ORDER BY rowid"))
                .isEqualTo(ingestInto("whole", Progress.NONE, 11));
    }

    @Test
    void startsAnewWhenTheTargetWasRewrittenAway() {
        int first = repository.commit("first", "a=1");
        for (int i = 0; i < 20; i++) {
            repository.commit("commit " + i, "a=" + i);
        }
        repository.write();
        stopAfter(4, 2);
        repository.reset("main", first);
        repository.write();

        assertThat(ingest().reread()).isTrue();
        assertThat(tables.rows("SELECT message FROM changes")).containsExactly("first");
    }

    @Test
    void readsAnewWhenAShallowCloneWasDeepened() {
        for (int i = 0; i < 5; i++) {
            repository.commit("commit " + i, "file" + i + "=1");
        }
        repository.write();
        Path shallow = folder.resolve("shallow");
        repository.git("clone", "-q", "--depth", "2", "file://" + repository.folder(), shallow.toString());
        RepositorySource source = RepositorySource.at(shallow);
        IngestResult first = new HistoryIngest(store).ingest(source, Until.HEAD, Progress.NONE);
        TestRepository.at(shallow).git("fetch", "-q", "--unshallow");

        IngestResult second = new HistoryIngest(store).ingest(source, Until.HEAD, Progress.NONE);

        assertThat(first.changes()).isEqualTo(2);
        assertThat(first.skips()).isEqualTo(1);
        assertThat(second.reread()).isTrue();
        assertThat(second.changes()).isEqualTo(5);
        assertThat(second.skips()).isZero();
    }

    @Test
    void keepsRepositoriesApart() {
        repository.commit("first", "a=1");
        repository.write();
        TestRepository other = TestRepository.create(folder.resolve("other"));
        other.commit("elsewhere", "b=1");
        other.commit("elsewhere again", "b=2");
        other.write();

        ingest();
        new HistoryIngest(store).ingest(other.source(), Until.HEAD, Progress.NONE);
        store.forget(repository.source().sourceId(), true);

        assertThat(tables.rows("SELECT message FROM changes ORDER BY seq"))
                .containsExactly("elsewhere", "elsewhere again");
        assertThat(store.cursor(other.source().sourceId())).isPresent();
        assertThat(store.cursor(repository.source().sourceId())).isEmpty();
    }

    @Test
    void ingestsTwoRepositoriesAtOnce() {
        new EntangledHistory(repository, 100).write();
        TestRepository other = new EntangledHistory(TestRepository.create(folder.resolve("other")), 90).write();

        CompletableFuture<IngestResult> first =
                CompletableFuture.supplyAsync(() -> ingest(Until.HEAD, Progress.NONE, 3));
        CompletableFuture<IngestResult> second = CompletableFuture.supplyAsync(
                () -> new HistoryIngest(store, NOON, 4).ingest(other.source(), Until.HEAD, Progress.NONE));

        assertThat(store.sources()).hasSizeLessThan(3);
        assertThat(tables.rows("SELECT 1 FROM changes").size()).isLessThanOrEqualTo(250);
        long changes = first.join().changes() + second.join().changes();
        assertThat(tables.rows("SELECT count(*), count(DISTINCT repo || seq) FROM changes"))
                .containsExactly(changes + "|" + changes);
    }

    @Test
    void ingestsAnEmptyRepositoryAsNothing() {
        IngestResult result = ingest();

        assertThat(result.head()).isNull();
        assertThat(result.changes()).isZero();
        assertThat(store.sources()).hasSize(1);
    }

    @Test
    void keepsWhatItHasWhenTheRepositoryIsGone() {
        assertThatThrownBy(() -> new HistoryIngest(store)
                        .ingest(RepositorySource.at(folder.resolve("nowhere")), Until.HEAD, Progress.NONE))
                .isInstanceOf(RepositoryException.class);
        assertThat(store.sources()).isEmpty();
    }

    @Test
    void storesACommitOfAHundredThousandFiles() {
        repository.commit("first", "a=1");
        repository.commit("huge");
        for (int i = 0; i < 100_000; i++) {
            repository.line("M 100644 inline dir" + i % 100 + "/file" + i);
            repository.line("data 0");
        }
        repository.commit("after", "a=2");
        repository.write();

        IngestResult result = ingest();

        assertThat(result.fileChanges()).isEqualTo(100_002);
        assertThat(tables.rows("SELECT count(*), count(DISTINCT path) FROM file_changes WHERE seq = 2"))
                .containsExactly("100000|100000");
    }

    @Test
    void tellsHowFarItHasCome() {
        for (int i = 0; i < 10; i++) {
            repository.commit("commit " + i, "a=" + i);
        }
        repository.write();
        ArrayList<String> heard = new ArrayList<>();

        ingest(Until.HEAD, (done, total) -> heard.add(done + "/" + total), 4);

        assertThat(heard).containsExactly("0/10", "4/10", "8/10", "10/10");
    }

    private void stopAfter(long commits, int chunk) {
        assertThatThrownBy(() -> ingest(
                        Until.HEAD,
                        (done, total) -> {
                            if (done > commits) {
                                throw new IllegalStateException("stopped");
                            }
                        },
                        chunk))
                .hasMessage("stopped");
    }

    private List<String> ingestInto(String name, Progress progress, int chunk) {
        try (Warehouse other = Warehouse.open(folder.resolve(name + ".duckdb"))) {
            new Migrations(other.connection()).migrate();
            new HistoryIngest(new HistoryStore(other), NOON, chunk).ingest(repository.source(), Until.HEAD, progress);
            return new Tables(other).rows("SELECT * FROM changes ORDER BY rowid");
        }
    }

    private IngestResult ingest() {
        return ingest(Until.HEAD);
    }

    private IngestResult ingest(Until until) {
        return ingest(until, Progress.NONE, 2_000);
    }

    private IngestResult ingest(Until until, Progress progress, int chunk) {
        return new HistoryIngest(store, NOON, chunk).ingest(repository.source(), until, progress);
    }
}
