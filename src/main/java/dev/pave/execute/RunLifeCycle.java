package dev.pave.execute;

import dev.pave.decide.ApprovalCheck;
import dev.pave.home.BuiltIn;
import dev.pave.home.Home;
import dev.pave.home.InputSchema;
import dev.pave.pattern.Specification;
import dev.pave.workspace.ByHand;
import dev.pave.workspace.CommandException;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Step;
import dev.pave.workspace.VerificationException;
import dev.pave.workspace.Workspace;
import dev.pave.workspace.WriteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One run of a pattern by its executor, from the check of its input on. */
record RunLifeCycle(
        Home home,
        Executor executor,
        ApprovalCheck approval,
        Workspace workspace,
        List<RunHook> hooks,
        RunProgress progress) {

    /** An input of all patterns: what the hooks find takes back what was done. */
    private static final String FAIL_ON_DETECTION = "fail_on_detection";

    void run(RunRequest request, Specification specification) throws IOException {
        try {
            InputSchema schema = executor.input(specification);
            Map<String, Object> input = schema.fitted(request.input());
            boolean fails = "true".equals(String.valueOf(input.remove(FAIL_ON_DETECTION)));
            Optional<String> mistake = schema.objection(specification.id(), input);
            if (mistake.isPresent()) {
                progress.refused(RunOutcome.INPUT_REFUSED, mistake.get());
                return;
            }
            RunContext context = new RunContext(
                    home, specification, request.repository(), input, request.onConflict(), request.apply());
            Plan plan = executor.plan(context);
            progress.planned(plan);
            plan.onePlace().forEach(progress::note);
            Optional<String> objection = objection(context);
            if (!request.apply()) {
                objection.ifPresent(why -> progress.note("--apply would be refused: " + why));
                if (!refusal(specification, plan)) {
                    executor.act(context).ifPresent(progress::done);
                }
            } else if (objection.isPresent()) {
                progress.refused(RunOutcome.NOT_APPROVED, objection.get());
            } else if (!refusal(specification, plan)) {
                Rehearsal tried = executor.rehearse(context, plan);
                progress.planned(tried.plan());
                progress.checked(tried.checks());
                workspace.apply(
                        context.repository(),
                        tried.plan(),
                        root -> {
                            progress.checked(executor.verify(context, root));
                            detect(context, tried.plan(), root, fails);
                        },
                        progress::ran);
                progress.ended(plan.changes() ? RunOutcome.APPLIED : RunOutcome.UNCHANGED);
                executor.act(context).ifPresent(progress::done);
            }
        } catch (ExecutionException refused) {
            progress.failed(refused);
        }
    }

    /** A hook that cannot look undoes nothing: it is told. */
    private void detect(RunContext context, Plan plan, Path root, boolean fails) throws IOException {
        for (RunHook hook : hooks) {
            try {
                progress.detected(hook.changed(context, plan, root));
            } catch (RuntimeException cannotLook) {
                progress.note("what was changed could not be looked at: " + cannotLook.getMessage());
            }
        }
        if (fails && !progress.findings().isEmpty()) {
            RunFinding first = progress.findings().get(0);
            throw new VerificationException(new CommandException(
                    progress.findings().size() + " found in what was changed, e.g. " + first.path() + ":" + first.line()
                            + ": " + first.message(),
                    ""));
        }
    }

    private Optional<String> objection(RunContext context) throws IOException {
        if (!BuiltIn.is(context.specification())) {
            return approval.objection(context.specification());
        }
        Optional<String> wanted = executor.wantsApproval(context);
        return wanted.isEmpty()
                ? Optional.empty()
                : approval.objection(context.specification()).map(why -> wanted.get() + "; " + why);
    }

    /** Whether the plan is none that can be applied. */
    private boolean refusal(Specification specification, Plan plan) {
        List<WriteFile> conflicts = plan.conflicts();
        if (!conflicts.isEmpty()) {
            boolean replaceable = conflicts.stream().anyMatch(file -> file.after() != null);
            progress.refused(
                    RunOutcome.CONFLICT,
                    (conflicts.size() == 1 ? "1 conflict" : conflicts.size() + " conflicts")
                            + "; nothing was written. --on-conflict skip leaves those files"
                            + (replaceable ? ", overwrite replaces those that differ" : ""));
            return true;
        }
        if (!plan.flaws().isEmpty()) {
            progress.refused(
                    RunOutcome.NOT_WHOLE,
                    "what would be written is not whole: " + String.join("; ", plan.flaws())
                            + (BuiltIn.is(specification)
                                    ? ". Mend what was given"
                                    : ". Mend the templates in specs, or write the file by hand"));
            return true;
        }
        if (!plan.byHand().isEmpty() && !plan.changes() && plan.steps().stream().noneMatch(RunLifeCycle::isDone)) {
            progress.refused(
                    RunOutcome.BY_HAND,
                    "no text of its files is foreseen; write them by hand: "
                            + plan.byHand().stream().map(ByHand::told).collect(Collectors.joining(", ")));
            return true;
        }
        return false;
    }

    private static boolean isDone(Step step) {
        return step instanceof WriteFile file && file.isDone();
    }
}
