package dev.pave.cli;

import dev.pave.cli.table.EditTable;
import dev.pave.cli.table.ReplayTable;
import dev.pave.home.UsageException;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.inspect.LastReplays;
import dev.pave.inspect.MinedHistory;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.mine.files.proof.Score;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "backtest",
        description = {
            "Walks forward through a history, predicting each commit from the ones before it, and scores that.",
            "Then replays the templates: each past file is written by the template mined before it, and compared with what people wrote."
        },
        footer = {
            "",
            "Example:",
            "  pave backtest --repo ../eslint --json",
            "  pave backtest --repo ../eslint --last 60"
        })
final class BacktestCommand extends PaveCommand {

    private static final int SHOWN = 15;

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The repository (default: this one).")
    private Path repo;

    @Option(names = "--as-of", paramLabel = "REV", description = "End at this commit.")
    private String asOf;

    @Option(names = "--half-life", paramLabel = "EVENTS", description = "Events after which a record weighs half.")
    private Double halfLife;

    @Option(names = "--no-content", description = "Score names only; do not replay the contents of files.")
    private boolean namesOnly;

    @Option(
            names = "--patterns",
            paramLabel = "N",
            defaultValue = "15",
            description = "Replay the templates of the first N patterns (default: ${DEFAULT-VALUE}).")
    private int patterns;

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "0",
            description = "Score the newest N files of each role too, beside line voting and copying the newest file.")
    private int last;

    @Override
    ExitCode run() {
        if (last < 0) {
            throw new UsageException("--last must be 0 or more, not " + last);
        }
        WalkSettings settings = halfLife == null ? WalkSettings.DEFAULT : WalkSettings.DEFAULT.withHalfLife(halfLife);
        MinedHistory mined = MinedHistory.of(repo, asOf, settings, home());
        RepositorySource source = mined.source();
        CompanionMiner miner = mined.miner();
        List<String> ids = namesOnly ? List.of() : firstPatterns(miner);
        LastReplays newest = new LastReplays(last);
        ReplayTable replays = new ReplayTable(mined.templates(ids, newest));
        EditTable edits = new EditTable(mined.edits(ids));
        if (output().isJson()) {
            Map<String, Object> json = json(source, miner);
            json.put("replay", replays.json());
            if (last > 0) {
                json.put("last", newest.json());
            }
            json.put("edits", edits.json());
            output().document(json);
        } else {
            print(source, miner);
            if (!namesOnly) {
                output().say("");
                output().table(replays.header(), replays.rows());
                if (last > 0) {
                    output().say("");
                    output().say("The last " + last + " files of each role:");
                    output().table(newest.header(), newest.rows());
                }
                output().say("");
                output().table(edits.header(), edits.rows());
            }
        }
        return ExitCode.DONE;
    }

    private List<String> firstPatterns(CompanionMiner miner) {
        return miner.repetitions().stream()
                .filter(r -> r.kind() == Kind.SIMILAR_FILES)
                .limit(Math.max(0, patterns))
                .map(Repetition::patternId)
                .toList();
    }

    private void print(RepositorySource source, CompanionMiner miner) {
        Score score = miner.score();
        output().say(source.name() + ": " + score.commits() + " commits created " + score.queries()
                + " files that were asked about, " + score.answered() + " had an answer at 0.75");
        output().say("");
        output().table(
                        List.of("at", "precision", "recall", "suggested", "edit precision", "edits", "nag rate"),
                        score.thresholds().stream().map(BacktestCommand::row).toList());
        output().say("");
        output().table(
                        List.of("said", "suggestions", "came true"),
                        score.calibration().stream()
                                .filter(band -> band.from() >= 0.3 && band.suggested() > 0)
                                .map(band -> List.of(
                                        two(band.from()) + "-" + two(band.from() + 0.05),
                                        String.valueOf(band.suggested()),
                                        three(band.cameTrue())))
                                .toList());
        output().say("");
        output().say("Approved patterns: " + miner.approved().predictions() + " predictions, "
                + three(miner.approved().cameTrue()) + " came true");
        output().say("");
        List<Repetition> found = miner.repetitions();
        output().table(
                        List.of("pattern", "confidence", "hits", "misses", "support", "signature"),
                        found.stream().limit(SHOWN).map(BacktestCommand::row).toList());
        if (found.size() > SHOWN) {
            output().say("... and " + (found.size() - SHOWN) + " more; --json has all");
        }
    }

    private static List<String> row(Score.At at) {
        return List.of(
                two(at.threshold()),
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
                two(r.confidence()),
                String.valueOf(r.hits()),
                String.valueOf(r.misses()),
                String.valueOf(r.support()),
                r.signature());
    }

    private static Map<String, Object> json(RepositorySource source, CompanionMiner miner) {
        Score score = miner.score();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("repo", source.name());
        json.put("commits", score.commits());
        json.put("queries", score.queries());
        json.put("answered", score.answered());
        json.put("thresholds", score.thresholds());
        json.put("calibration", score.calibration());
        json.put("approved", miner.approved());
        json.put(
                "patterns",
                miner.repetitions().stream().map(BacktestCommand::json).toList());
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
        json.put("roles", r.roles().stream().map(BacktestCommand::json).toList());
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

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
