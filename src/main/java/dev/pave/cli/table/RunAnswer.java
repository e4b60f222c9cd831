package dev.pave.cli.table;

import dev.pave.execute.Proposal;
import dev.pave.execute.RunFailure;
import dev.pave.execute.RunFinding;
import dev.pave.execute.RunOutcome;
import dev.pave.execute.RunResult;
import dev.pave.inspect.Diagnoses;
import dev.pave.inspect.Diagnosis;
import dev.pave.workspace.ByHand;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Shown;
import dev.pave.workspace.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What `pave run` prints.
 *
 * @param diagnoses say what helps against a failure
 * @param isDry whether nothing was to be written, so that the diffs are shown
 */
public record RunAnswer(Diagnoses diagnoses, Output output, boolean isDry) {

    /** Their message says all; before that of the others stands what became of the files. */
    private static final Set<RunOutcome> WITHOUT_STATE =
            Set.of(RunOutcome.NO_SPECIFICATION, RunOutcome.CONFLICT, RunOutcome.BY_HAND);

    public void print(RunResult result) {
        Optional<Diagnosis> diagnosis = diagnosis(result);
        result.plan().warnings().forEach(output::note);
        if (output.isJson()) {
            output.document(json(result, diagnosis));
        } else if (isShown(result)) {
            table(result);
        }
        result.failure().ifPresent(failure -> tell(failure, result.outcome()));
        List<Proposal> own = result.failure().map(RunFailure::proposals).orElse(List.of());
        if (own.isEmpty()) {
            diagnosis.ifPresent(it -> it.lines().forEach(output::note));
        } else {
            own.forEach(proposal -> output.note("may help: " + proposal.told()));
        }
        result.notes().forEach(output::note);
    }

    private Optional<Diagnosis> diagnosis(RunResult result) {
        return result.failure()
                .flatMap(failure -> failure.diagnosis()
                        .map(told ->
                                failure.proposals().isEmpty() ? diagnoses.of(told) : new Diagnosis(told, List.of())));
    }

    /** As JSON. */
    public Map<String, Object> json(RunResult result) {
        return json(result, diagnosis(result));
    }

    private static boolean isShown(RunResult result) {
        return result.outcome().isGood()
                || result.outcome() == RunOutcome.CONFLICT
                || result.outcome() == RunOutcome.BY_HAND
                || result.outcome() == RunOutcome.NOT_WHOLE
                || result.outcome() == RunOutcome.FINDINGS;
    }

    private void table(RunResult result) {
        Plan plan = result.plan();
        List<List<String>> rows = new ArrayList<>();
        for (Step step : plan.steps()) {
            rows.add(
                    step.path() != null
                            ? List.of(step.action(), step.path(), step.reason())
                            : List.of(step.kind(), step.action(), step.reason()));
        }
        if (!rows.isEmpty()) {
            output.table(List.of("what", "path", "why"), rows);
        }
        plan.byHand().forEach(file -> output.say("by hand: " + file.told()));
        result.checks()
                .forEach(check -> output.say((check.ok() ? "good: " : "not good: ")
                        + Output.inLine(check.name())
                        + (check.detail().isEmpty() ? "" : ", " + check.detail())));
        result.findings().forEach(finding -> output.say(told(finding)));
        if (isDry) {
            plan.steps().stream()
                    .filter(step -> step.changes() || step instanceof Shown)
                    .filter(step -> !step.diff().isEmpty())
                    .forEach(step -> output.say("\n" + step.diff().stripTrailing()));
            plan.byHand().stream()
                    .filter(file -> !file.sketch().isEmpty())
                    .forEach(file -> output.say("\na sketch of " + file.path() + ":\n"
                            + file.sketch().stripTrailing()));
        }
    }

    private static String told(RunFinding finding) {
        String where = finding.path() == null
                ? ""
                : Output.inLine(finding.path()) + (finding.line() > 0 ? ":" + finding.line() : "") + ": ";
        return finding.severity() + ": " + where + Output.inLine(finding.message()) + " (" + finding.check() + ", "
                + finding.rule() + ")";
    }

    private void tell(RunFailure failure, RunOutcome outcome) {
        String state = outcome.status().equals("rolled_back") ? "undone: " : "nothing was changed: ";
        output.note(
                (WITHOUT_STATE.contains(outcome) || outcome == RunOutcome.FINDINGS ? "" : state) + failure.message());
        if (!failure.output().isEmpty()) {
            output.note(failure.output());
        }
    }

    private static Map<String, Object> json(RunResult result, Optional<Diagnosis> diagnosis) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run_id", result.runId());
        json.put("pattern", result.pattern());
        json.put("executor", result.executor());
        json.put("status", result.outcome().status());
        result.failure().ifPresent(failure -> json.put("message", failure.message()));
        json.put("steps", result.plan().steps().stream().map(RunAnswer::json).toList());
        json.put("checks", result.checks());
        json.put("findings", result.findings());
        Map<String, Object> failure = failure(result, diagnosis);
        if (!failure.isEmpty()) {
            json.put("failure", failure);
        }
        json.put("by_hand", result.plan().byHand().stream().map(ByHand::path).toList());
        json.put("by_hand_why", result.plan().byHand());
        json.put("warnings", result.plan().warnings());
        json.put("notes", result.notes());
        json.put("duration_ms", result.durationMs());
        return json;
    }

    /** Why it failed, with what its executor proposes, else what the rules do. */
    private static Map<String, Object> failure(RunResult result, Optional<Diagnosis> diagnosis) {
        Map<String, Object> json = new LinkedHashMap<>();
        diagnosis.ifPresent(it -> json.putAll(it.json()));
        result.failure()
                .map(RunFailure::proposals)
                .filter(proposals -> !proposals.isEmpty())
                .ifPresent(proposals -> json.put("proposals", proposals));
        return json;
    }

    private static Map<String, Object> json(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", step.kind());
        json.put("action", step.action());
        if (step.path() != null) {
            json.put("path", step.path());
        }
        if ((step.changes() || step instanceof Shown) && !step.diff().isEmpty()) {
            json.put("diff", step.diff());
        }
        if (!step.reason().isEmpty()) {
            json.put("reason", step.reason());
        }
        return json;
    }
}
