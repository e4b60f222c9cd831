package dev.pave.job.repository;

import dev.pave.ingest.git.GitContents;
import dev.pave.ingest.git.RepositoryException;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.store.Source;
import java.util.Optional;
import java.util.Set;

/** A repository that is opened once for all that mining wants of it, which goes on where it is gone. */
final class OpenedContents implements AutoCloseable {

    private final GitContents contents;
    private final RepositoryException gone;

    private OpenedContents(GitContents contents, RepositoryException gone) {
        this.contents = contents;
        this.gone = gone;
    }

    /** Opened up to where it was read. */
    static OpenedContents of(RepositoryPlace place, Source source) {
        Until until = Until.read(place.store().cursor(source.sourceId()));
        try {
            return new OpenedContents(GitContents.open(RepositorySource.of(source), until), null);
        } catch (RepositoryException gone) {
            return new OpenedContents(null, gone);
        }
    }

    /** The files of its newest tree that was read; empty where they cannot be told. */
    Optional<Set<String>> files() {
        try {
            return get().files();
        } catch (RepositoryException gone) {
            return Optional.empty();
        }
    }

    /** @throws RepositoryException where there is no repository any more, or it cannot be read */
    GitContents get() {
        if (gone != null) {
            throw gone;
        }
        return contents;
    }

    @Override
    public void close() {
        if (contents != null) {
            contents.close();
        }
    }
}
