package dev.pave.execute;

import dev.pave.home.FailureFormsReader;
import dev.pave.home.Home;
import dev.pave.mine.failures.FailureClassifier;
import dev.pave.pattern.Locked;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.Secrets;
import dev.pave.workspace.CommandException;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.InputException;
import dev.pave.workspace.Plan;
import dev.pave.workspace.StepOptions;
import dev.pave.workspace.StepResult;
import dev.pave.workspace.VerificationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a run came, and how it ends. */
final class RunProgress {

    private final Home home;
    private final RunRequest request;
    private final RunRecord record;
    private final List<RunCheck> checks = new ArrayList<>();
    private final List<RunFinding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private String executor;
    private Plan plan = new Plan(List.of());
    private RunOutcome outcome = RunOutcome.FAILED;
    private RunFailure failure;

    RunProgress(Home home, RunRequest request) {
        this.home = home;
        this.request = request;
        this.record = new RunRecord(home, request);
    }

    void found(Executor known) {
        executor = known.id();
    }

    void planned(Plan made) {
        plan = made;
        outcome = RunOutcome.PLANNED;
    }

    void checked(List<RunCheck> good) {
        checks.addAll(good);
    }

    /** Takes what became of a process of the plan; what it printed is told where it did not go well. */
    void ran(StepResult result) {
        boolean ok = result.fate() != StepOptions.Fate.FAILED;
        String detail = result.fate() == StepOptions.Fate.SKIPPED
                ? "skipped"
                : ok ? "" : result.output().strip();
        checks.add(new RunCheck(result.step(), ok, Secrets.redact(detail).text()));
    }

    /** Ends it as the executor says. */
    void done(Deed deed) {
        outcome = deed.outcome();
        checks.addAll(deed.checks());
        findings.addAll(deed.findings());
        deed.failure().ifPresent(why -> failure = why);
        notes.addAll(deed.notes());
    }

    void detected(List<RunFinding> found) {
        findings.addAll(found);
    }

    List<RunFinding> findings() {
        return findings;
    }

    void note(String line) {
        notes.add(line);
    }

    void ended(RunOutcome how) {
        outcome = how;
    }

    void refused(RunOutcome how, String message) {
        outcome = how;
        failure = RunFailure.of(message);
    }

    /** Ends it as the exception tells; what could not be put back is noted. */
    void failed(Exception e) {
        outcome = outcome(e);
        failure = new RunFailure(
                String.valueOf(e.getMessage()),
                e instanceof CommandException said ? said.output() : "",
                diagnosis(e),
                List.of());
        if (e instanceof VerificationException) {
            checks.add(new RunCheck("verify", false, e.getMessage()));
        }
        for (Throwable left : e.getSuppressed()) {
            notes.add(left.getMessage());
        }
    }

    private static RunOutcome outcome(Exception e) {
        if (e instanceof Locked) {
            return RunOutcome.LOCKED;
        }
        if (e instanceof InputException) {
            return RunOutcome.INPUT_REFUSED;
        }
        if (e instanceof VerificationException) {
            return RunOutcome.VERIFICATION_FAILED;
        }
        if (e instanceof CommandException) {
            return RunOutcome.ROLLED_BACK;
        }
        return e instanceof ExecutionException ? RunOutcome.REFUSED : RunOutcome.FAILED;
    }

    private Optional<Failure> diagnosis(Exception e) {
        return e instanceof CommandException said && !said.output().isEmpty()
                ? Optional.of(new FailureClassifier(FailureFormsReader.load(home.rules())).of("", null, said.output()))
                : Optional.empty();
    }

    /** Its result, once it is recorded. A run that cannot be recorded has happened all the same. */
    RunResult recorded() {
        RunResult result = result();
        try {
            record.append(result);
            return result;
        } catch (IOException e) {
            notes.add("this run is not recorded: " + e.getMessage());
            return result();
        }
    }

    private RunResult result() {
        return new RunResult(
                record.id(),
                request.pattern(),
                executor,
                outcome,
                plan,
                checks,
                findings,
                Optional.ofNullable(failure),
                notes,
                record.millis());
    }
}
