package dev.pave.execute;

import dev.pave.decide.ApprovalCheck;
import dev.pave.home.BuiltIn;
import dev.pave.home.Home;
import dev.pave.home.SpecificationReader;
import dev.pave.pattern.Specification;
import dev.pave.store.source.FormerPatterns;
import dev.pave.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One life cycle for all that is run: find it, check its input, plan, see that it is approved, apply in staging, verify, keep
 * or put back, and record it, always. A dry run ends with its plan.
 */
public final class Orchestrator {

    private final Home home;
    private final List<Executor> executors;
    private final List<RunHook> hooks;
    private final Workspace workspace;

    public Orchestrator(Home home, List<Executor> executors) {
        this(home, executors, List.of());
    }

    /**
     * @param home      whose specifications, decisions and spool count
     * @param executors what can run a pattern; the first that can does
     * @param hooks     look at what was changed before it is kept
     */
    public Orchestrator(Home home, List<Executor> executors, List<RunHook> hooks) {
        this.home = home;
        this.hooks = List.copyOf(hooks);
        this.executors = List.copyOf(executors);
        this.workspace = new Workspace(home.state().resolve("staging"));
    }

    /**
     * Does it, or says why not. What nobody foresaw is thrown, and recorded too.
     *
     * @throws dev.pave.home.MistakesException when the pattern's specification cannot be used
     */
    public RunResult run(RunRequest request) throws IOException {
        RunProgress progress = new RunProgress(home, request);
        try {
            advance(request, progress);
        } catch (IOException | RuntimeException unforeseen) {
            progress.failed(unforeseen);
            progress.recorded();
            throw unforeseen;
        }
        return progress.recorded();
    }

    private void advance(RunRequest request, RunProgress progress) throws IOException {
        Optional<Specification> found = specification(request.pattern());
        if (found.isEmpty()) {
            progress.refused(
                    RunOutcome.NO_SPECIFICATION,
                    "there is no specification of " + request.pattern()
                            + (new ApprovalCheck(home).isApproved(request.pattern())
                                    ? " yet; it is approved, and the next `pave nightly` writes it, unless it is a recovery:"
                                            + " those are what `pave run self_heal` tries"
                                    : BuiltIn.meant(request.pattern())
                                            .map(known -> "; did you mean " + known + "?")
                                            .orElse(
                                                    "; approve it (`pave approve " + request.pattern()
                                                            + " --reason ...`); a routine has it then, files with the next `pave nightly`")));
            return;
        }
        Optional<Executor> executor = executor(found.get());
        if (executor.isEmpty()) {
            progress.refused(RunOutcome.INPUT_REFUSED, unknown(found.get()));
            return;
        }
        progress.found(executor.get());
        new RunLifeCycle(home, executor.get(), new ApprovalCheck(home), workspace, hooks, progress)
                .run(request, found.get());
    }

    /** By its id of today, or one that it had before. */
    private Optional<Specification> specification(String id) {
        Optional<Specification> builtIn = BuiltIn.find(id).map(BuiltIn::specification);
        if (builtIn.isPresent()) {
            return builtIn;
        }
        SpecificationReader reader = new SpecificationReader(home.specs());
        String meant = reader.id(id);
        if (BuiltIn.IDS.contains(meant)) {
            return Optional.empty();
        }
        return reader.find(meant).or(() -> reader.find(FormerPatterns.today(home, id)));
    }

    private Optional<Executor> executor(Specification specification) {
        return executors.stream().filter(each -> each.runs(specification)).findFirst();
    }

    private String unknown(Specification specification) {
        return specification.id() + " wants the executor " + specification.executor()
                + ", which is not there; `executor:` may be "
                + executors.stream().map(Executor::id).distinct().collect(Collectors.joining(", "));
    }

    /** Undoes runs that were killed; in words, a line each. */
    public List<String> recover() throws IOException {
        return workspace.recover();
    }
}
