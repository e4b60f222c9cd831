package dev.pave.execute.composite;

import dev.pave.execute.Deed;
import dev.pave.execute.Executor;
import dev.pave.execute.Rehearsal;
import dev.pave.execute.RunCheck;
import dev.pave.execute.RunContext;
import dev.pave.execute.RunFailure;
import dev.pave.home.BuiltIn;
import dev.pave.home.InputSchema;
import dev.pave.pattern.CompositeStep;
import dev.pave.pattern.Specification;
import dev.pave.workspace.ByHand;
import dev.pave.workspace.CommandException;
import dev.pave.workspace.CommandStep;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Step;
import dev.pave.workspace.StepOptions;
import dev.pave.workspace.VerificationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a pattern that is made of steps as one plan: its commands, and the steps of the patterns that it uses, in order. What one
 * looks at, as {@code verify_commit} does, is looked at when all is done, and takes all back where it is not good.
 *
 * @param parts the executors that a step may use
 */
public record Composite(List<Executor> parts) implements Executor {

    @Override
    public String id() {
        return "composite";
    }

    @Override
    public boolean runs(Specification specification) {
        return specification.isComposite();
    }

    @Override
    public InputSchema input(Specification specification) {
        return new CompositeInput(specification).schema();
    }

    /** How a part is planned. */
    private interface Planning {
        Plan of(Executor part, RunContext context) throws IOException;
    }

    @Override
    public Plan plan(RunContext run) throws IOException {
        return planned(run, Executor::plan);
    }

    @Override
    public Rehearsal rehearse(RunContext run, Plan plan) throws IOException {
        List<RunCheck> checks = new ArrayList<>();
        Plan tried = planned(run, (part, context) -> {
            Rehearsal held = part.rehearse(context, part.plan(context));
            checks.addAll(held.checks());
            return held.plan();
        });
        return new Rehearsal(tried, checks);
    }

    private Plan planned(RunContext run, Planning planning) throws IOException {
        CompositeInput input = new CompositeInput(run.specification());
        List<Step> steps = new ArrayList<>();
        List<ByHand> byHand = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        List<String> flaws = new ArrayList<>();
        for (CompositeStep step : run.specification().steps()) {
            if (step.byHand() != null) {
                byHand.add(new ByHand(
                        step.name(),
                        input.arguments(List.of(step.byHand()), run.input()).get(0),
                        ""));
            } else if (step.use() == null) {
                steps.add(new CommandStep(
                        input.arguments(step.run(), run.input()),
                        input.arguments(step.undo(), run.input()),
                        new StepOptions(
                                step.name(), step.when() == null ? "" : step.when(), step.optional(), step.limit())));
            } else {
                Plan part = planning.of(part(step), context(step, run, run.repository()));
                steps.addAll(part.steps());
                byHand.addAll(part.byHand());
                warnings.addAll(part.warnings());
                flaws.addAll(part.flaws());
            }
        }
        return new Plan(steps, byHand, warnings, flaws);
    }

    private Executor part(CompositeStep step) {
        Specification used = BuiltIn.find(step.use())
                .map(BuiltIn::specification)
                .orElseThrow(
                        () -> new ExecutionException(step.name() + " uses " + step.use() + ", which is not there"));
        return parts.stream()
                .filter(each -> each.runs(used))
                .findFirst()
                .orElseThrow(
                        () -> new ExecutionException(step.name() + " uses " + step.use() + ", which is not there"));
    }

    @SuppressWarnings("unchecked") // what is filled of a map is one
    private static RunContext context(CompositeStep step, RunContext run, Path root) {
        BuiltIn used = BuiltIn.find(step.use()).orElseThrow();
        Map<String, Object> given =
                (Map<String, Object>) new CompositeInput(run.specification()).filled(step.with(), run.input());
        Map<String, Object> input = used.input().fitted(given);
        used.input().objection(step.name() + " (" + step.use() + ")", input).ifPresent(mistake -> {
            throw new ExecutionException(mistake);
        });
        return new RunContext(run.home(), used.specification(), root, input, run.onConflict(), true);
    }

    @Override
    public List<RunCheck> verify(RunContext run, Path root) throws IOException {
        List<RunCheck> checks = new ArrayList<>();
        for (CompositeStep step : run.specification().steps()) {
            if (step.use() != null) {
                RunContext context = context(step, run, root);
                checks.addAll(part(step).verify(context, root));
                checks.addAll(acted(step, context));
            }
        }
        return checks;
    }

    private List<RunCheck> acted(CompositeStep step, RunContext context) throws IOException {
        Optional<Deed> deed = part(step).act(context);
        if (deed.isPresent() && !deed.get().outcome().isGood() && !step.optional()) {
            String why = deed.get()
                    .failure()
                    .map(RunFailure::message)
                    .orElseGet(() -> deed.get().findings().size() + " findings, e.g. "
                            + deed.get().findings().get(0).message());
            throw new VerificationException(new CommandException(step.name() + ": " + why, ""));
        }
        return deed.map(Deed::checks).orElse(List.of());
    }
}
