package dev.pave.job.repository;

import dev.pave.engine.Form;
import dev.pave.engine.Piece;
import dev.pave.engine.Work;
import dev.pave.ingest.git.HistoryIngest;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.pattern.PatternId;
import dev.pave.store.Source;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads what is new of a repository and mines it.
 *
 * @param sourceId its id
 * @param location absolute path, also on other machines
 * @param name     what people call it
 * @param until    up to where it is read; null for all of it
 * @param mining   how it is mined
 */
public record RepositoryWork(String sourceId, String location, String name, String until, RepositoryMining mining)
        implements Work<RepositoryPlace> {

    public static RepositoryWork of(RepositorySource source, String until, RepositoryMining mining) {
        return new RepositoryWork(source.sourceId(), source.location().toString(), source.name(), until, mining);
    }

    /** @param state how the repository looks: what it ends in */
    public Piece<RepositoryPlace> piece(String state) {
        String key = PatternId.sha256(String.join("\n", "repository", toString(), state));
        return new Piece<>(key, RepositoryForm.INSTANCE, () -> this);
    }

    @Override
    public void into(RepositoryPlace place) throws IOException {
        if (place.reading(() -> read(place))) {
            Source read = place.store().source(sourceId).orElseThrow();
            place.mining(() -> place.mined(read, mining.mined(place, read)));
        }
    }

    private void read(RepositoryPlace place) {
        RepositorySource source = new RepositorySource(sourceId, Path.of(location), name);
        place.read(new HistoryIngest(place.store()).ingest(source, Until.parse(until), place::progress));
    }

    @Override
    public Form<RepositoryPlace> form() {
        return RepositoryForm.INSTANCE;
    }
}
