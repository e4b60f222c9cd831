package dev.pave.inspect;

import dev.pave.home.Home;
import dev.pave.ingest.git.GitContents;
import dev.pave.ingest.git.HistoryReader;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.mine.templates.PatternTemplates;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.RoleTemplate;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** One repository, mined on the spot. What its commits did is kept in the home's cache for the next time. */
public record MinedHistory(RepositorySource source, CompanionMiner miner) {

    /** The templates of these patterns, from all files of each role. */
    public Map<String, List<RoleTemplate>> templates(Collection<String> patternIds, LastReplays last) {
        return ofEach(patternIds, (mining, id) -> mining.of(miner.instances(id), last.of(id)));
    }

    /** What the edits of these patterns put in, from all edits of each role. */
    public Map<String, List<EditTemplate>> edits(Collection<String> patternIds) {
        return ofEach(patternIds, (mining, id) -> mining.edits(miner.instances(id)));
    }

    private <T> Map<String, List<T>> ofEach(
            Collection<String> patternIds, BiFunction<PatternTemplates, String, List<T>> mined) {
        Map<String, List<T>> ofEach = new LinkedHashMap<>();
        if (patternIds.isEmpty()) {
            return ofEach;
        }
        try (GitContents contents = GitContents.open(source)) {
            PatternTemplates mining = new PatternTemplates(contents, Integer.MAX_VALUE);
            patternIds.forEach(id -> ofEach.put(id, mined.apply(mining, id)));
        }
        return ofEach;
    }

    /**
     * Walks through a history.
     *
     * @param asOf revision or day that bounds it; null for all
     */
    public static MinedHistory of(Path repo, String asOf, WalkSettings settings, Home home) {
        RepositorySource source = RepositorySource.at(repo);
        CompanionMiner miner = new CompanionMiner(source.sourceId(), settings);
        try (HistoryReader reader = HistoryReader.open(source, home.cache())) {
            reader.readFiles(Until.parse(asOf), miner::observe);
        }
        return new MinedHistory(source, miner);
    }
}
