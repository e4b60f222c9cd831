package dev.pave.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.decide.SmallHome;
import dev.pave.git.Git;
import dev.pave.home.Home;
import dev.pave.ingest.git.FastImportSource;
import dev.pave.ingest.git.HistoryIngest;
import dev.pave.ingest.git.HistoryReader;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.pattern.Suggestion;
import dev.pave.store.HistoryStore;
import dev.pave.store.Migrations;
import dev.pave.store.Source;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedHistoryTest {

    private static final List<String> NEW = List.of("src/handlers/weigh_parcel.py");

    @TempDir
    Path folder;

    private Home home;
    private Home other;
    private Path orders;
    private String newest;

    @BeforeEach
    void importTheOrders() throws IOException {
        home = SmallHome.at(folder.resolve("home"));
        other = SmallHome.at(folder.resolve("other"));
        orders = new FastImportSource(folder.resolve("imported")).repository(Path.of("examples/history/orders.fi"));
        newest = git("rev-parse", "HEAD");
    }

    private String git(String... arguments) {
        return Git.in(orders).text(arguments).strip();
    }

    private List<Suggestion> asked() {
        return MinedHistory.of(orders, null, WalkSettings.DEFAULT, home).suggest(NEW, 0.1);
    }

    private List<Suggestion> walked() {
        return MinedHistory.walked(orders, null, WalkSettings.DEFAULT, home).suggest(NEW, 0.1);
    }

    private Optional<LearnedHistory> kept() {
        RepositorySource source = RepositorySource.at(orders, home.cache());
        try (HistoryReader reader = HistoryReader.open(source)) {
            return LearnedHistory.kept(home, source.sourceId(), reader.fingerprint(), WalkSettings.DEFAULT);
        }
    }

    private void night() {
        try (Warehouse warehouse = Warehouse.open(home.state().resolve("night.duckdb"))) {
            new Migrations(warehouse.connection()).migrate();
            HistoryStore store = new HistoryStore(warehouse);
            new HistoryIngest(store).ingest(RepositorySource.at(orders, home.cache()), Until.HEAD, (read, all) -> {});
            Source source = store.sources().get(0);
            StoredHistory history = StoredHistory.of(source, WalkSettings.DEFAULT, warehouse, home);
            StoredHistory again = StoredHistory.of(source, WalkSettings.DEFAULT, warehouse, other);
            assertThat(history.miner().repetitions()).isEqualTo(again.miner().repetitions());
            assertThat(history.miner().suggest(NEW, 0.1))
                    .isEqualTo(again.miner().suggest(NEW, 0.1));
            history.keep();
        }
    }

    @Test
    void asksNothingOfAHistoryThatItKnows() {
        List<Suggestion> first = asked();

        assertThat(first).isNotEmpty().isEqualTo(walked());
        assertThat(kept()).get().extracting(LearnedHistory::head).isEqualTo(newest);
        assertThat(asked()).isEqualTo(first);
    }

    @Test
    void learnsOnlyWhatIsNew() {
        git("update-ref", "HEAD", "HEAD~12");
        asked();
        String old = kept().orElseThrow().head();
        git("update-ref", "HEAD", newest);

        assertThat(asked()).isEqualTo(walked());
        assertThat(kept())
                .get()
                .extracting(LearnedHistory::head)
                .as("too little to write")
                .isEqualTo(old);
    }

    @Test
    void learnsAnewWhatWasRewritten() {
        asked();
        git("update-ref", "HEAD", "HEAD~12");

        assertThat(asked()).isEqualTo(walked());
    }

    @Test
    void goesOnFromNightToNight() {
        git("update-ref", "HEAD", "HEAD~12");
        night();
        String old = kept().orElseThrow().head();
        git("update-ref", "HEAD", newest);
        night();

        assertThat(kept())
                .get()
                .extracting(LearnedHistory::head)
                .isEqualTo(newest)
                .isNotEqualTo(old);
        assertThat(asked()).isEqualTo(walked());
    }

    @Test
    void aCloneKnowsWhatANightLearnedOfAnother() throws IOException {
        night();
        Path clone = folder.resolve("beside");
        Files.move(
                new FastImportSource(folder.resolve("once more")).repository(Path.of("examples/history/orders.fi")),
                clone);

        MinedHistory asked = MinedHistory.of(clone, null, WalkSettings.DEFAULT, home);

        assertThat(asked.suggest(NEW, 0.1)).isNotEmpty().isEqualTo(walked());
        assertThat(asked.source().sourceId())
                .isNotEqualTo(RepositorySource.at(orders).sourceId());
        assertThat(asked.miner().repetitions())
                .isNotEmpty()
                .allSatisfy(found ->
                        assertThat(found.repo()).isEqualTo(asked.source().sourceId()));
        try (Stream<Path> kept = Files.list(home.cache().resolve("learned"))) {
            assertThat(kept).as("nothing was learned again").hasSize(1);
        }
    }

    @Test
    void aNightLearnsAnewWhatWasRewritten() {
        night();
        git("update-ref", "HEAD", "HEAD~12");
        night();

        assertThat(kept().orElseThrow().head()).isEqualTo(git("rev-parse", "HEAD"));
    }

    @Test
    void doesWithoutADamagedFile() throws IOException {
        List<Suggestion> first = asked();
        Path file = folder.resolve("home/state/cache/learned")
                .resolve(RepositorySource.at(orders).sourceId() + ".bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2]++;
        Files.write(file, bytes);

        assertThat(kept()).isEmpty();
        assertThat(asked()).isEqualTo(first);
        assertThat(kept()).isPresent();
    }

    @Test
    void readsNothingButWhatPaveKeeps() throws IOException {
        ObjectFile file = new ObjectFile(folder.resolve("kept.bin"), "title");
        file.write(new Object[] {folder.toFile()});

        assertThat(folder.resolve("kept.bin")).doesNotExist();
        file.write(new Object[] {"a word", List.of(1, 2)});
        assertThat(file.read(Object[].class)).isPresent();
        assertThat(new ObjectFile(folder.resolve("kept.bin"), "another").read(Object[].class))
                .isEmpty();
    }
}
