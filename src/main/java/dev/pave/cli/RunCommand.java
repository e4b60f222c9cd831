package dev.pave.cli;

import dev.pave.execute.ExecutionException;
import dev.pave.execute.Orchestrator;
import dev.pave.execute.Plan;
import dev.pave.execute.Plan.PlannedFile;
import dev.pave.execute.Planner.OnConflict;
import dev.pave.execute.RunningException;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Home;
import dev.pave.pattern.Specification;
import dev.pave.pattern.SpecificationReader;
import dev.pave.pattern.Status;
import dev.pave.store.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

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

    @Parameters(paramLabel = "PATTERN", description = "Id of a pattern with a specification.")
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
        Home home = home();
        Optional<Specification> specification = new SpecificationReader(home.specs()).find(id);
        if (specification.isEmpty()) {
            output().note("there is no specification of " + id + "; approve it (`pave approve " + id
                    + " --reason ...`), and the next `pave nightly` writes it");
            return ExitCode.NEEDS_APPROVAL;
        }
        Optional<Decision> decision = decision(home);
        if (decision.isPresent() && decision.get().status() != Status.APPROVED) {
            output().note(id + " was " + decision.get().status().id() + " by "
                    + decision.get().by() + ": " + decision.get().reason() + "; `pave approve` it to run it");
            return ExitCode.NEEDS_APPROVAL;
        }
        Orchestrator orchestrator = new Orchestrator(home);
        Plan plan = planned(orchestrator, specification.get());
        plan.warnings().forEach(output()::note);
        return plan.conflicts().isEmpty() && apply ? applied(orchestrator, specification.get(), plan) : shown(plan);
    }

    private Optional<Decision> decision(Home home) {
        try (Ledger ledger = Ledger.open(home.ledger())) {
            return ledger.inForce(id);
        }
    }

    private Plan planned(Orchestrator orchestrator, Specification specification) throws IOException {
        try {
            return orchestrator.plan(repo, specification, values(), onConflict);
        } catch (ExecutionException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private ExitCode applied(Orchestrator orchestrator, Specification specification, Plan plan) throws IOException {
        try {
            orchestrator.apply(repo, specification, plan);
        } catch (RunningException e) {
            output().note(e.getMessage());
            return ExitCode.LOCKED;
        } catch (ExecutionException e) {
            output().note("undone: " + e.getMessage());
            for (Throwable left : e.getSuppressed()) {
                output().note(left.getMessage());
            }
            return ExitCode.FINDINGS;
        }
        print(plan, "applied");
        return ExitCode.DONE;
    }

    private ExitCode shown(Plan plan) {
        print(plan, "planned");
        if (!output().isJson()) {
            plan.files().stream()
                    .filter(f -> f.step().writes())
                    .forEach(f -> output().say("\n" + f.diff().stripTrailing()));
        }
        if (!plan.conflicts().isEmpty()) {
            output().note(
                            plan.conflicts().size()
                                    + " conflicts; nothing was written. --on-conflict skip leaves those files, overwrite replaces them");
            return ExitCode.FAILED;
        }
        return ExitCode.DONE;
    }

    private Map<String, String> values() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        if (input != null) {
            try {
                values.putAll(new YAMLMapper()
                        .readValue(Files.readString(input), new TypeReference<Map<String, String>>() {}));
            } catch (JacksonException e) {
                throw new UsageException(input + " is no map of values: " + e.getOriginalMessage());
            }
        }
        values.putAll(set);
        return values;
    }

    private void print(Plan plan, String state) {
        if (output().isJson()) {
            output().document(Map.of(
                    "pattern",
                    id,
                    "state",
                    state,
                    "files",
                    plan.files().stream().map(RunCommand::json).toList(),
                    "by_hand",
                    plan.byHand(),
                    "warnings",
                    plan.warnings()));
            return;
        }
        output().table(
                        List.of("what", "path", "why"),
                        plan.files().stream()
                                .map(f -> List.of(f.step().id(), f.path(), f.why()))
                                .toList());
        plan.byHand().forEach(path -> output().say("by hand: " + path));
    }

    private static Map<String, Object> json(PlannedFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", file.path());
        json.put("step", file.step().id());
        json.put("why", file.why());
        if (file.step().writes()) {
            json.put("diff", file.diff());
        }
        return json;
    }
}
