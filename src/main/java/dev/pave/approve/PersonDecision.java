package dev.pave.approve;

import dev.pave.decide.Decisions;
import dev.pave.home.Home;
import dev.pave.home.MistakesException;
import dev.pave.home.UsageException;
import dev.pave.inspect.RoutineRuns;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Status;
import dev.pave.specify.SpecificationStore;
import dev.pave.specify.routine.RoutineSpecification;
import dev.pave.specify.routine.RunnableRoutine;
import dev.pave.store.CandidateStore;
import dev.pave.store.Snapshots;
import dev.pave.store.Warehouse;
import dev.pave.workspace.ExecutionException;
import java.io.IOException;
import java.util.Optional;

/**
 * What a person decides. A routine that is approved has its specification at once, and can be run; patterns of files have it
 * with the next night, which reads their past files.
 *
 * @param home whose candidates are decided on
 */
public record PersonDecision(Home home) {

    /**
     * What became of it.
     *
     * @param kept   what the ledger has
     * @param mayRun whether it has a specification that may run now
     * @param note   what is to be known of its specification, in words; empty where nothing is
     */
    public record Made(Decisions.Kept kept, boolean mayRun, String note) {}

    /** As {@link Decisions#decide}, with what follows from it. */
    public Made decide(String id, Status status, String reason) {
        Decisions.Kept kept = new Decisions(home).decide(id, status, reason);
        if (kept.specification().isPresent() || status != Status.APPROVED) {
            return new Made(kept, kept.specification().isPresent(), "");
        }
        String pattern = kept.decision().patternId();
        try (Warehouse tables = Snapshots.open(home)) {
            Optional<Candidate> candidate = new CandidateStore(tables).find(pattern);
            return specified(candidate, tables)
                    ? new Made(
                            kept,
                            true,
                            "its specification is written; `pave run " + pattern + " --dry-run` shows what it does")
                    : new Made(kept, false, later(candidate));
        } catch (UsageException noTables) {
            return new Made(kept, false, "");
        } catch (IOException | ExecutionException | MistakesException later) {
            return new Made(kept, false, "the next night writes its specification: " + later.getMessage());
        }
    }

    /** When a pattern of files may run; empty for one that is run otherwise, or not at all. */
    private static String later(Optional<Candidate> candidate) {
        return candidate
                .map(Candidate::found)
                .filter(found -> found.kind().isOfFiles())
                .map(found -> "the next night reads its past files and writes its specification; then `pave run "
                        + found.patternId() + " --dry-run` shows what it does")
                .orElse("");
    }

    /** Whether it is a routine that can be run, and its specification is there. */
    private boolean specified(Optional<Candidate> candidate, Warehouse tables) throws IOException {
        Optional<RunnableRoutine> routine = candidate
                .filter(found -> found.found().kind() == Kind.ROUTINE)
                .flatMap(found -> new RoutineRuns(tables).of(found.found().patternId()))
                .filter(RunnableRoutine::isRunnable);
        if (routine.isEmpty()) {
            return false;
        }
        SpecificationStore shelf = SpecificationStore.of(home);
        shelf.recover();
        shelf.requireIndex();
        String pattern = candidate.get().found().patternId();
        shelf.put(pattern, new RoutineSpecification(candidate.get(), routine.get()));
        return shelf.has(pattern);
    }
}
