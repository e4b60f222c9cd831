package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.git.Git;
import dev.pave.ingest.git.tree.Omission;
import dev.pave.store.HistoryStore;
import dev.pave.store.Migrations;
import dev.pave.store.Warehouse;
import dev.pave.store.source.SourceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An object that is missing or damaged costs what is behind it for as long as it is, and not longer. */
class MissingObjectsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final String LINES = "one line\nanother line\na third line\na fourth line\n";

    @TempDir
    Path folder;

    private TestRepository repository;
    private Warehouse warehouse;

    @BeforeEach
    void open() throws IOException {
        repository = TestRepository.create(folder.resolve("engine"));
        warehouse = open("pave.duckdb");
        repository.commit("one", "a/one=" + LINES);
        repository.commit("two", "a/two=2");
        repository.commit("three", "a/three=3");
        repository.commit("four", "a/four=4");
        repository.commit("five", "-a/one", "b/one=" + LINES + "more\n");
        unpacked();
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private Warehouse open(String name) {
        Warehouse opened = Warehouse.open(folder.resolve(name));
        new Migrations(opened.connection()).migrate();
        return opened;
    }

    /** Imports the commits as objects of their own, so that single ones can be taken away. */
    private void unpacked() throws IOException {
        repository.write();
        Path packs = repository.folder().resolve(".git/objects/pack");
        try (Stream<Path> files = Files.list(packs)) {
            for (Path pack :
                    files.filter(file -> file.toString().endsWith(".pack")).toList()) {
                Path aside = folder.resolve(pack.getFileName());
                Files.move(pack, aside, StandardCopyOption.REPLACE_EXISTING);
                Files.delete(Path.of(pack.toString().replace(".pack", ".idx")));
                Git.in(repository.folder()).reading(aside).text("unpack-objects", "-q");
            }
        }
    }

    private IngestResult ingest() {
        KnownSources.Recognised engine =
                new KnownSources(new HistoryStore(warehouse).sources(), folder).recognise(repository.folder());
        engine.before()
                .forEach(before ->
                        new SourceStore(warehouse).adopt(before, engine.source().sourceId()));
        return new HistoryIngest(new HistoryStore(warehouse), NOON, 2)
                .ingest(engine.source(), Until.HEAD, Progress.NONE);
    }

    private List<String> undisturbed() {
        try (Warehouse other = open("undisturbed.duckdb")) {
            new HistoryIngest(new HistoryStore(other), NOON, 2).ingest(repository.source(), Until.HEAD, Progress.NONE);
            return new Tables(other).history();
        }
    }

    private List<String> history() {
        return new Tables(warehouse).history();
    }

    private Path object(String revision) {
        String id = repository.git("rev-parse", revision);
        return repository.folder().resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
    }

    private Path takeAway(String revision) throws IOException {
        return Files.move(object(revision), folder.resolve("taken"), StandardCopyOption.REPLACE_EXISTING);
    }

    private void isReadInFullOnceItIsBack(String revision, long changesBefore) throws IOException {
        Path place = object(revision);
        Path taken = takeAway(revision);
        IngestResult first = ingest();
        assertThat(first.changes()).isEqualTo(changesBefore);
        assertThat(first.unread()).isPositive();
        assertThat(first.firstUnread()).contains(place.getFileName().toString());

        IngestResult second = ingest();
        assertThat(second.changes()).as("nothing is new as long as it is gone").isZero();
        assertThat(second.unread()).isEqualTo(first.unread());

        Files.move(taken, place);
        IngestResult third = ingest();
        assertThat(third.unread()).isZero();
        assertThat(third.reread()).isTrue();
        assertThat(history()).isEqualTo(undisturbed());
        assertThat(ingest().reread()).isFalse();
    }

    @Test
    void readsAParentThatIsBackAndAllBehindIt() throws IOException {
        isReadInFullOnceItIsBack("HEAD~2", 2);
    }

    @Test
    void readsAFolderThatIsBack() throws IOException {
        isReadInFullOnceItIsBack("HEAD~2:a", 5);
    }

    @Test
    void readsAContentThatIsBack() throws IOException {
        isReadInFullOnceItIsBack("HEAD:b/one", 5);
    }

    @Test
    void readsADamagedParentThatIsMended() throws IOException {
        Path place = object("HEAD~2");
        Path taken = takeAway("HEAD~2");
        Files.writeString(place, "damaged");
        assertThat(ingest().changes()).isEqualTo(2);

        Files.move(taken, place, StandardCopyOption.REPLACE_EXISTING);
        ingest();
        assertThat(history()).isEqualTo(undisturbed());
    }

    @Test
    void readsTheSideOfAMergeThatIsBack() throws IOException {
        repository.reset("side", 1);
        repository.commitOn("side", "aside", "c/aside=1");
        int side = repository.commitOn("side", "aside again", "c/again=1");
        String head = repository.git("rev-parse", "HEAD");
        repository.commitAfter(head, "merge", "+:" + side, "c/aside=1", "c/again=1");
        unpacked();
        isReadInFullOnceItIsBack("HEAD^2", 6);
    }

    @Test
    void keepsWhatItReadWhereAGapIsInWhatIsNew() throws IOException {
        ingest();
        List<String> before = history();
        repository.commitAfter(repository.git("rev-parse", "HEAD"), "six", "a/six=6");
        repository.commit("seven", "a/seven=7");
        unpacked();
        Path place = object("HEAD~1");
        Path taken = takeAway("HEAD~1");

        assertThatThrownBy(this::ingest)
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("cannot be joined to what was read before")
                .hasMessageContaining(place.getFileName().toString());
        assertThat(history()).isEqualTo(before);

        Files.move(taken, place);
        assertThat(ingest().changes()).isEqualTo(2);
        assertThat(history()).isEqualTo(undisturbed());
    }

    @Test
    void whatAPartialCloneLeavesOutIsNoDamageAndIsReadWhenItIsFetched() throws IOException {
        repository.git("config", "remote.origin.promisor", "true");
        Path place = object("HEAD~2:a");
        Path taken = takeAway("HEAD~2:a");
        IngestResult first = ingest();
        assertThat(first.skips()).isEqualTo(2);
        assertThat(first.unread()).isZero();
        assertThat(new Tables(warehouse)
                        .rows("SELECT DISTINCT reason FROM skips")
                        .toString())
                .contains(Omission.NOT_FETCHED);

        Files.move(taken, place);
        ingest();
        assertThat(history()).isEqualTo(undisturbed());
    }
}
