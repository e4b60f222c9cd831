package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.table.EditTable;
import dev.pave.cli.table.ReplayTable;
import dev.pave.cli.table.ScoreTable;
import dev.pave.home.UsageException;
import dev.pave.inspect.Backtest;
import dev.pave.inspect.MinedHistory;
import dev.pave.mine.files.predict.WalkSettings;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private RepositoryOption repository;

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
        MinedHistory mined = MinedHistory.walked(repository.path(), asOf, settings, home());
        mined.remarks().forEach(remark -> output().note("pave: warning: " + remark));
        Backtest test = Backtest.of(mined, namesOnly ? 0 : patterns, last);
        ReplayTable replays = new ReplayTable(test.templates());
        EditTable edits = new EditTable(test.edits());
        if (output().isJson()) {
            Map<String, Object> json = ScoreTable.json(test);
            json.put("replay", replays.json());
            if (last > 0) {
                json.put("last", test.newest().json());
            }
            json.put("edits", edits.json());
            output().document(json);
            return code(mined);
        }
        ScoreTable.print(test, output());
        if (!namesOnly) {
            output().say("");
            replays.print(output());
            if (last > 0) {
                output().say("");
                output().say("The last " + last + " files of each role:");
                output().table(test.newest().header(), test.newest().rows());
            }
            output().say("");
            edits.print(output());
        }
        return code(mined);
    }

    private static ExitCode code(MinedHistory mined) {
        return mined.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.SOME_REJECTED;
    }
}
