package dev.pave.cli;

import dev.pave.decide.ApprovalCheck;
import dev.pave.home.Person;
import dev.pave.home.SpecificationReader;
import dev.pave.home.SpecsFolder;
import dev.pave.home.UsageException;
import dev.pave.inspect.Tables;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Decision;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Status;
import dev.pave.store.CandidateStore;
import dev.pave.store.Warehouse;
import dev.pave.store.WarehouseLockedException;
import dev.pave.store.ledger.Ledger;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    final ExitCode run() throws IOException {
        if (reason.isBlank()) {
            throw new UsageException("--reason must say why");
        }
        Optional<Candidate> candidate = candidate();
        String pattern = candidate.map(c -> c.found().patternId()).orElse(id);
        Optional<Specification> specification = new SpecificationReader(home().specs()).find(pattern);
        String signature = candidate
                .map(c -> c.found().signature())
                .or(() -> specification.map(Specification::signature))
                .orElseThrow(
                        () -> new UsageException("there is no candidate " + id + "; `pave candidates list` has all"));
        Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
        Decision decision =
                recorded(new Decision(pattern, status, Person.name(), true, now, reason, PatternId.sha256(signature)));
        if (status == Status.APPROVED) {
            specification.ifPresent(this::trust);
        }
        boolean applied = candidate.isEmpty() || apply(decision);
        if (output().isJson()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("pattern_id", decision.patternId());
            json.put("status", status.id());
            json.put("by", decision.by());
            output().document(json);
        } else {
            output().say(decision.patternId() + " is " + status.id() + " by " + decision.by()
                    + (applied ? "" : "; a run has the tables, the next one brings them up to date"));
        }
        return ExitCode.DONE;
    }

    /** The decision as the ledger has it: said once more, as after a kill, a word counts once, from when it was said first. */
    private Decision recorded(Decision said) {
        try (Ledger ledger = Ledger.open(home())) {
            Optional<Decision> before = ledger.history(said.patternId()).stream()
                    .filter(Decision::byPerson)
                    .reduce((earlier, later) -> later)
                    .filter(last -> last.status() == said.status()
                            && last.by().equals(said.by())
                            && last.reason().equals(said.reason())
                            && Objects.equals(last.versionHash(), said.versionHash()));
            if (before.isEmpty()) {
                ledger.record(said);
            }
            return before.orElse(said);
        }
    }

    /** Empty where only a specification has the id, as in a home that was cloned. */
    private Optional<Candidate> candidate() throws IOException {
        try (Warehouse tables = Tables.open(home())) {
            return new CandidateStore(tables).find(id);
        } catch (UsageException noTables) {
            if (new SpecificationReader(home().specs()).find(id).isEmpty()) {
                throw noTables;
            }
            return Optional.empty();
        }
    }

    /** An approval is of what the specification says now. */
    private void trust(Specification specification) {
        new ApprovalCheck(home()).give(specification, Person.name(), reason);
        output().note("approved as specs/" + SpecsFolder.mined(specification.id()) + " is now"
                + (specification.verify().isEmpty() ? "" : "; it may run " + specification.verify()));
    }

    private boolean apply(Decision decision) {
        try (Warehouse warehouse = Warehouse.open(home().warehouse())) {
            new CandidateStore(warehouse).applyDecision(decision);
            return true;
        } catch (WarehouseLockedException e) {
            return false;
        }
    }
}
