package dev.pave.cli;

import dev.pave.execute.OnConflict;
import dev.pave.execute.Orchestrator;
import dev.pave.execute.RunRequest;
import dev.pave.execute.RunResult;
import dev.pave.execute.executor.Executors;
import dev.pave.home.GivenValues;
import dev.pave.home.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        description = "Makes the files and edits of an approved pattern, all or nothing.",
        footer = {
            "",
            "Without --apply nothing is written: the plan is shown, files with their text and edits as a diff.",
            "",
            "Examples:",
            "  pave run P-3f2a91c0 --set name=no-foo --dry-run",
            "  pave run P-3f2a91c0 --set name=no-foo --repo ../eslint --apply",
            "  pave run P-3f2a91c0 -i values.yaml --on-conflict skip --apply"
        })
final class RunCommand extends PaveCommand {

    @Parameters(paramLabel = "PATTERN", description = "Id of a pattern with a specification, or the beginning of it.")
    private String id;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A value, e.g. name=no-foo or folder=style.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "-i", paramLabel = "FILE", description = "A YAML or JSON file of values; --set goes before it.")
    private Path input;

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The work tree to write in (default: this one).")
    private Path repo;

    @Option(names = "--dry-run", description = "Show what would be done (default).")
    private boolean dryRun;

    @Option(names = "--apply", description = "Do it, verify it, and undo all of it where that fails.")
    private boolean apply;

    @Option(
            names = "--on-conflict",
            paramLabel = "WHAT",
            defaultValue = "fail",
            description = "Where a file is there and differs: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private OnConflict onConflict;

    @Override
    ExitCode run() throws IOException {
        if (dryRun && apply) {
            throw new UsageException("either --dry-run or --apply");
        }
        RunResult result =
                new Orchestrator(home(), Executors.all()).run(new RunRequest(id, repo, input(), onConflict, apply));
        new RunAnswer(home(), output(), !apply).print(result);
        return ExitCode.of(result.outcome().exitCode());
    }

    private Map<String, Object> input() {
        Map<String, Object> values = new LinkedHashMap<>();
        if (input != null) {
            values.putAll(UsageException.given(() -> GivenValues.read(input)));
        }
        values.putAll(set);
        return values;
    }
}
