package dev.pave.cli;

import dev.pave.decide.Decisions;
import dev.pave.home.SpecsFolder;
import dev.pave.home.UsageException;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Status;
import java.util.LinkedHashMap;
import java.util.List;
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
        Decisions.Kept kept = new Decisions(home()).decide(id, status, reason);
        Decision decision = kept.decision();
        kept.specification()
                .ifPresent(approved -> output().note("approved as specs/"
                        + SpecsFolder.mined(approved.id()) + " is now"
                        + (approved.verify().isEmpty() ? "" : "; it may run " + approved.verify())));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pattern_id", decision.patternId());
        json.put("status", status.id());
        json.put("by", decision.by());
        String later = kept.isShown() ? "" : "; a run has the tables, the next one brings them up to date";
        output().answer(json, List.of(decision.patternId() + " is " + status.id() + " by " + decision.by() + later));
        return ExitCode.DONE;
    }
}
