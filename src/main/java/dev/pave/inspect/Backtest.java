package dev.pave.inspect;

import dev.pave.ingest.git.GitContents;
import dev.pave.mine.files.proof.Score;
import dev.pave.mine.templates.PatternTemplates;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.RoleTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * How well a history would have been foreseen.
 *
 * @param repo      its name
 * @param score     of all suggestions on the way
 * @param approved  what the default rules of automatic approval would have been worth
 * @param found     what repeats, most worth looking at first
 * @param templates by pattern, the templates of its roles, from all files of each
 * @param newest    the replays of the newest files of each role
 * @param edits     by pattern, what its edits put in, from all edits of each role
 */
public record Backtest(
        String repo,
        Score score,
        Score.Approved approved,
        List<Repetition> found,
        Map<String, List<RoleTemplate>> templates,
        LastReplays newest,
        Map<String, List<EditTemplate>> edits) {

    /**
     * Replays a history's templates.
     *
     * @param patterns of so many patterns, the first ones; 0 for none
     * @param last     newest files of each role that are scored by themselves; 0 for none
     */
    public static Backtest of(MinedHistory mined, int patterns, int last) {
        List<Repetition> found = mined.miner().repetitions();
        List<String> ids = found.stream()
                .filter(r -> r.kind() == Kind.SIMILAR_FILES)
                .limit(Math.max(0, patterns))
                .map(Repetition::patternId)
                .toList();
        LastReplays newest = new LastReplays(last);
        return new Backtest(
                mined.source().name(),
                mined.miner().score(),
                mined.miner().approved(),
                found,
                ofEach(ids, mined, (mining, id) -> mining.of(mined.miner().instances(id), newest.of(id))),
                newest,
                ofEach(ids, mined, (mining, id) -> mining.edits(mined.miner().instances(id))));
    }

    private static <T> Map<String, List<T>> ofEach(
            List<String> patterns, MinedHistory history, BiFunction<PatternTemplates, String, List<T>> mined) {
        Map<String, List<T>> ofEach = new LinkedHashMap<>();
        if (patterns.isEmpty()) {
            return ofEach;
        }
        try (GitContents contents = GitContents.open(history.source())) {
            PatternTemplates mining = new PatternTemplates(contents, Integer.MAX_VALUE);
            patterns.forEach(id -> ofEach.put(id, mined.apply(mining, id)));
        }
        return ofEach;
    }
}
