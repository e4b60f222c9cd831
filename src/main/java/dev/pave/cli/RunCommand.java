package dev.pave.cli;

import dev.pave.decide.ApprovalCheck;
import dev.pave.execute.Orchestrator;
import dev.pave.execute.Planner.OnConflict;
import dev.pave.home.GivenValues;
import dev.pave.home.Home;
import dev.pave.home.SpecificationReader;
import dev.pave.home.UsageException;
import dev.pave.inspect.Diagnosis;
import dev.pave.pattern.Specification;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.InputException;
import dev.pave.workspace.NotClearedException;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Plan.PlannedFile;
import dev.pave.workspace.RunningException;
import dev.pave.workspace.VerificationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Optional<Specification> found = new SpecificationReader(home.specs()).find(id);
        if (found.isEmpty()) {
            output().note("there is no specification of " + id + "; approve it (`pave approve " + id
                    + " --reason ...`), and the next `pave nightly` writes it");
            return ExitCode.NEEDS_APPROVAL;
        }
        Map<String, String> values = values();
        return apply ? applied(home, found.get(), values) : shown(home, found.get(), values);
    }

    private ExitCode shown(Home home, Specification specification, Map<String, String> values) throws IOException {
        Plan plan;
        try {
            plan = new Orchestrator(home).plan(repo, specification, values, onConflict);
        } catch (ExecutionException e) {
            return refused(e, Optional.empty());
        }
        print(plan, "planned");
        if (!output().isJson()) {
            plan.files().stream()
                    .filter(f -> f.step().writes())
                    .forEach(f -> output().say("\n" + f.diff().stripTrailing()));
        }
        new ApprovalCheck(home)
                .objection(specification)
                .ifPresent(objection -> output().note("--apply would be refused: " + objection));
        return conflicts(plan);
    }

    private ExitCode conflicts(Plan plan) {
        if (plan.conflicts().isEmpty()) {
            return ExitCode.DONE;
        }
        output().note(plan.conflicts().size()
                + " conflicts; nothing was written. --on-conflict skip leaves those files, overwrite replaces them");
        return ExitCode.FAILED;
    }

    private ExitCode applied(Home home, Specification specification, Map<String, String> values) throws IOException {
        RunRecord record = new RunRecord(home, id, repo.toAbsolutePath().normalize(), values);
        try {
            Orchestrator orchestrator = new Orchestrator(home);
            orchestrator.require(specification);
            Plan plan = orchestrator.plan(repo, specification, values, onConflict);
            if (plan.conflicts().isEmpty()) {
                orchestrator.apply(repo, specification, plan);
                print(plan, "applied");
                return recorded(record, ExitCode.DONE, "");
            }
            print(plan, "planned");
            return recorded(record, conflicts(plan), plan.conflicts().size() + " files stand in the way");
        } catch (ExecutionException e) {
            Optional<Diagnosis> told = diagnosis(e);
            return recorded(record, refused(e, told), message(e, told));
        } catch (IOException | RuntimeException e) {
            recorded(record, ExitCode.FAILED, e.getMessage());
            throw e;
        }
    }

    /** A run that cannot be noted down has happened all the same. */
    private ExitCode recorded(RunRecord record, ExitCode code, String message) {
        try {
            record.end(code, String.valueOf(message));
        } catch (IOException e) {
            output().note("this run is not recorded: " + e.getMessage());
        }
        return code;
    }

    /** With the decisive line, which holds no secrets, so that the night tells the failure as it is told now. */
    private static String message(ExecutionException e, Optional<Diagnosis> told) {
        return told.map(diagnosis -> e.getMessage() + "\n" + diagnosis.failure().excerpt())
                .orElse(e.getMessage());
    }

    private Optional<Diagnosis> diagnosis(ExecutionException e) {
        return e instanceof VerificationException failed && !failed.output().isEmpty()
                ? Optional.of(Diagnosis.of(home(), failed.output()))
                : Optional.empty();
    }

    private ExitCode refused(ExecutionException e, Optional<Diagnosis> diagnosis) {
        String state = e instanceof VerificationException ? "undone" : "refused";
        if (output().isJson()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("pattern", id);
            document.put("state", state);
            document.put("message", e.getMessage());
            diagnosis.ifPresent(it -> document.put("failure", it.json()));
            output().document(document);
        }
        output().note((state.equals("undone") ? "undone: " : "nothing was changed: ") + e.getMessage());
        if (e instanceof VerificationException failed && !failed.output().isEmpty()) {
            output().note(failed.output());
        }
        diagnosis.ifPresent(it -> it.lines().forEach(output()::note));
        for (Throwable left : e.getSuppressed()) {
            output().note(left.getMessage());
        }
        return code(e);
    }

    private static ExitCode code(ExecutionException e) {
        if (e instanceof InputException) {
            return ExitCode.USAGE;
        }
        if (e instanceof NotClearedException) {
            return ExitCode.NEEDS_APPROVAL;
        }
        if (e instanceof RunningException) {
            return ExitCode.LOCKED;
        }
        return e instanceof VerificationException ? ExitCode.FINDINGS : ExitCode.FAILED;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        if (input != null) {
            values.putAll(UsageException.given(() -> GivenValues.read(input)));
        }
        values.putAll(set);
        return values;
    }

    private void print(Plan plan, String state) {
        plan.warnings().forEach(output()::note);
        if (output().isJson()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("pattern", id);
            json.put("state", state);
            json.put("files", plan.files().stream().map(RunCommand::json).toList());
            json.put("by_hand", plan.byHand());
            json.put("warnings", plan.warnings());
            output().document(json);
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
