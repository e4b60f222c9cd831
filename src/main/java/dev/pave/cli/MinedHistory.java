package dev.pave.cli;

import dev.pave.ingest.git.GitContents;
import dev.pave.ingest.git.HistoryReader;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.Settings;
import dev.pave.mine.templates.PatternTemplates;
import dev.pave.pattern.EditTemplate;
import dev.pave.pattern.Home;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.RoleTemplate;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** One repository, mined on the spot. What its commits did is kept in the home's cache for the next time. */
record MinedHistory(RepositorySource source, CompanionMiner miner) {

    /** The templates of these patterns, from the newest so many files of each role. */
    Map<String, List<RoleTemplate>> templates(Collection<String> patternIds, int mostFiles) {
        return ofEach(patternIds, mostFiles, PatternTemplates::of);
    }

    /** What the edits of these patterns put in, from the newest so many edits of each role. */
    Map<String, List<EditTemplate>> edits(Collection<String> patternIds, int mostFiles) {
        return ofEach(patternIds, mostFiles, PatternTemplates::edits);
    }

    private <T> Map<String, List<T>> ofEach(
            Collection<String> patternIds,
            int mostFiles,
            BiFunction<PatternTemplates, List<RoleInstance>, List<T>> mined) {
        Map<String, List<T>> ofEach = new LinkedHashMap<>();
        if (patternIds.isEmpty()) {
            return ofEach;
        }
        try (GitContents contents = GitContents.open(source)) {
            PatternTemplates mining = new PatternTemplates(contents, mostFiles);
            patternIds.forEach(id -> ofEach.put(id, mined.apply(mining, miner.instances(id))));
        }
        return ofEach;
    }

    /**
     * Walks through a history.
     *
     * @param asOf revision or day that bounds it; null for all
     */
    static MinedHistory of(Path repo, String asOf, Settings settings, Home home) {
        RepositorySource source = RepositorySource.at(repo);
        CompanionMiner miner = new CompanionMiner(source.sourceId(), settings);
        try (HistoryReader reader = HistoryReader.open(source, home.cache())) {
            reader.readFiles(Until.parse(asOf), miner::observe);
        }
        return new MinedHistory(source, miner);
    }
}
