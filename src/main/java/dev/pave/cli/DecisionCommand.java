package dev.pave.cli;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Decision;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.Status;
import dev.pave.store.CandidateStore;
import dev.pave.store.Ledger;
import dev.pave.store.Warehouse;
import dev.pave.store.WarehouseLockedException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A person's word on a candidate: kept in the ledger for ever, and stronger than any rule. */
abstract class DecisionCommand extends PaveCommand {

    @Parameters(paramLabel = "ID", description = "The candidate's id, or the beginning of it.")
    private String id;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept with the decision.")
    private String reason;

    private final Status status;

    DecisionCommand(Status status) {
        this.status = status;
    }

    @Command(name = "approve", description = "Approves a candidate.")
    static final class Approve extends DecisionCommand {
        Approve() {
            super(Status.APPROVED);
        }
    }

    @Command(name = "reject", description = "Rejects a candidate: no rule will approve it again.")
    static final class Reject extends DecisionCommand {
        Reject() {
            super(Status.REJECTED);
        }
    }

    @Command(name = "retire", description = "Retires a pattern that is not wanted any more.")
    static final class Retire extends DecisionCommand {
        Retire() {
            super(Status.RETIRED);
        }
    }

    @Override
    final ExitCode run() {
        if (reason.isBlank()) {
            throw new UsageException("--reason must say why");
        }
        Candidate candidate;
        try (Warehouse tables = Tables.open(home())) {
            candidate = new CandidateStore(tables)
                    .find(id)
                    .orElseThrow(() ->
                            new UsageException("there is no candidate " + id + "; `pave candidates list` has all"));
        }
        Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
        Decision decision = new Decision(
                candidate.found().patternId(),
                status,
                person(),
                true,
                now,
                reason,
                PatternId.sha256(candidate.found().signature()));
        try (Ledger ledger = Ledger.open(home().ledger())) {
            ledger.record(decision);
        }
        boolean applied = apply(decision);
        if (output().isJson()) {
            output().document(Map.of("pattern_id", decision.patternId(), "status", status.id(), "by", decision.by()));
        } else {
            output().say(decision.patternId() + " is " + status.id() + " by " + decision.by()
                    + (applied ? "" : "; a run has the tables, the next one brings them up to date"));
        }
        return ExitCode.DONE;
    }

    private boolean apply(Decision decision) {
        try (Warehouse warehouse = Warehouse.open(home().warehouse())) {
            new CandidateStore(warehouse).applyDecision(decision);
            return true;
        } catch (WarehouseLockedException e) {
            return false;
        }
    }

    private static String person() {
        String name = System.getenv("PAVE_USER");
        return name == null || name.isBlank() ? System.getProperty("user.name") : name;
    }
}
