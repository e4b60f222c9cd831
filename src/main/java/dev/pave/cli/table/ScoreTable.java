package dev.pave.cli.table;

import dev.pave.inspect.Backtest;
import dev.pave.judge.fact.Figures;
import dev.pave.mine.files.proof.Score;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the scores of a backtest are shown, as text and JSON: by threshold, by confidence, and of each pattern. */
public final class ScoreTable {

    private static final int SHOWN = 15;

    private ScoreTable() {}

    public static void print(Backtest test, Output output) {
        Score score = test.score();
        output.say(test.repo() + ": " + score.commits() + " commits created " + score.queries()
                + " files that were asked about, " + score.answered() + " had an answer at 0.75");
        output.say("");
        output.table(
                List.of("at", "precision", "recall", "suggested", "edit precision", "edits", "nag rate"),
                score.thresholds().stream().map(ScoreTable::row).toList());
        output.say("");
        output.table(
                List.of("said", "suggestions", "came true"),
                score.calibration().stream()
                        .filter(band -> band.from() >= 0.3 && band.suggested() > 0)
                        .map(band -> List.of(
                                Table.two(band.from()) + "-" + Table.two(band.from() + 0.05),
                                String.valueOf(band.suggested()),
                                three(band.cameTrue())))
                        .toList());
        output.say("");
        output.say("Approved patterns: " + test.approved().predictions() + " predictions, "
                + three(test.approved().cameTrue()) + " came true");
        output.say("");
        List<Repetition> found = test.found();
        output.table(
                List.of("pattern", "confidence", "hits", "misses", "support", "signature"),
                found.stream().limit(SHOWN).map(ScoreTable::row).toList());
        if (found.size() > SHOWN) {
            output.say("... and " + (found.size() - SHOWN) + " more; --json has all");
        }
    }

    private static List<String> row(Score.At at) {
        return List.of(
                Table.two(at.threshold()),
                three(at.precision()),
                three(at.recall()),
                String.valueOf(at.suggested()),
                three(at.editPrecision()),
                String.valueOf(at.editsSuggested()),
                three(at.nagRate()));
    }

    private static List<String> row(Repetition r) {
        return List.of(
                r.patternId(),
                Figures.of(r.confidence()),
                String.valueOf(r.hits()),
                String.valueOf(r.misses()),
                String.valueOf(r.support()),
                r.signature());
    }

    public static Map<String, Object> json(Backtest test) {
        Score score = test.score();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("repo", test.repo());
        json.put("commits", score.commits());
        json.put("queries", score.queries());
        json.put("answered", score.answered());
        json.put("thresholds", score.thresholds());
        json.put("calibration", score.calibration());
        json.put("approved", test.approved());
        json.put("patterns", test.found().stream().map(ScoreTable::json).toList());
        return json;
    }

    private static Map<String, Object> json(Repetition r) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pattern", r.patternId());
        json.put("kind", r.kind().id());
        json.put("signature", r.signature());
        json.put("confidence", r.confidence());
        json.put("hits", r.hits());
        json.put("misses", r.misses());
        json.put("support", r.support());
        json.put("freshness", r.freshness());
        json.put("roles", r.roles().stream().map(ScoreTable::json).toList());
        return json;
    }

    private static Map<String, Object> json(Role role) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("template", role.template());
        json.put("action", role.action().id());
        json.put("confidence", role.confidence());
        json.put("hits", role.hits());
        json.put("misses", role.misses());
        json.put("support", role.support());
        return json;
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
