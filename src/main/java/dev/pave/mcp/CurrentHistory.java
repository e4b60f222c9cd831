package dev.pave.mcp;

import dev.pave.home.Home;
import dev.pave.ingest.git.HistoryReader;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.inspect.MinedHistory;
import dev.pave.mine.files.predict.WalkSettings;
import java.nio.file.Path;

/** A repository's history, mined when it is first asked for, and again when its newest commit is another one. */
final class CurrentHistory {

    private final Path repository;
    private final Home home;
    private String head;
    private MinedHistory mined;

    CurrentHistory(Path repository, Home home) {
        this.repository = repository;
        this.home = home;
    }

    MinedHistory mined() {
        String newest = newest();
        if (mined == null || !newest.equals(head)) {
            mined = MinedHistory.of(repository, null, WalkSettings.DEFAULT, home);
            head = newest;
        }
        return mined;
    }

    private String newest() {
        try (HistoryReader reader = HistoryReader.open(RepositorySource.at(repository, home.cache()), home.cache())) {
            return reader.head(Until.HEAD).orElse("");
        }
    }
}
