package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.table.RunAnswer;
import dev.pave.execute.OnConflict;
import dev.pave.execute.Orchestrator;
import dev.pave.execute.RunRequest;
import dev.pave.execute.RunResult;
import dev.pave.execute.registry.Executors;
import dev.pave.execute.registry.RunInput;
import dev.pave.home.UsageException;
import dev.pave.inspect.ChangedFilesGuards;
import dev.pave.inspect.Diagnoses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
            "  pave run P-3f2a91c0 -i values.yaml --on-conflict skip --apply",
            "  pave run atomic_create --set path=docs/note.md --set 'content=# Note' --apply",
            "  pave run batch_create -i template.yaml -i items.csv --dry-run",
            "  pave run self_heal --batch failures.jsonl --dry-run --json"
        })
final class RunCommand extends PaveCommand {

    @Parameters(paramLabel = "PATTERN", description = "A built-in pattern, or the id of one with a specification.")
    private String id;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A value, e.g. name=no-foo or folder=style.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "-i",
            paramLabel = "FILE",
            description = "A YAML or JSON file of values, or a CSV of items; - is stdin. Of several the last one goes"
                    + " before, and --set before all.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description =
                    "Run it once for each line of a file, one JSON a line, and answer with a line each; - is stdin.")
    private String batch;

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
            description = "Where a file is there and differs: ${COMPLETION-CANDIDATES} (default: fail).")
    private OnConflict onConflict;

    @Override
    ExitCode run() throws IOException {
        if (dryRun && apply) {
            throw new UsageException("either --dry-run or --apply");
        }
        RunInput input = new RunInput(id);
        if (batch != null) {
            return new RunBatch(home(), output(), apply, this::request).answer(input.lines(batch));
        }
        RunResult result = new Orchestrator(home(), Executors.all(), List.of(new ChangedFilesGuards(home())))
                .run(request(input.of(inputs, set)));
        new RunAnswer(new Diagnoses(home()), output(), !apply).print(result);
        return ExitCode.of(result.outcome().exitCode());
    }

    private RunRequest request(Map<String, Object> values) {
        return new RunRequest(id, repo, values, onConflict, apply);
    }
}
