package dev.pave.execute.selfheal;

import dev.pave.execute.Proposal;
import dev.pave.home.Home;
import dev.pave.inspect.Diagnoses;
import dev.pave.inspect.Diagnosis;
import dev.pave.judge.RecoveryAdvice;
import dev.pave.judge.fact.Proposed;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FixRecord;
import dev.pave.workspace.Commands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What may overcome a failure: by the rules of {@code recovery.drl}, by what helped before, and as a corrected command.
 *
 * @param diagnoses   tell the failure, and what rules and nights know of it
 * @param corrections tell what the command was meant to be
 */
record Proposals(Diagnoses diagnoses, Corrections corrections) {

    /** How mined steps are joined. */
    static Proposals of(Home home) {
        return new Proposals(new Diagnoses(home), new Corrections(CorrectionRules.load(home)));
    }

    /**
     * What is told of a failure.
     *
     * @param failure   the category and the decisive line
     * @param proposals the surest first
     * @param standing  commands of those that stand for the failed one
     * @param others    commands of those that are another one, which nothing would prove
     */
    record Told(Failure failure, List<Proposal> proposals, Set<String> standing, Set<String> others) {

        String message() {
            return proposals.isEmpty()
                    ? "nothing is known that may help"
                    : "it may help: "
                            + (proposals.get(0).command().isEmpty()
                                    ? "the same again"
                                    : proposals.get(0).command());
        }
    }

    /** @param folder that the command ran in */
    Told of(List<String> command, Commands.Ended ended, Path folder) {
        FailedCommand failed = FailedCommand.of(command, ended.output());
        if (failed.words().isEmpty()) {
            return new Told(Failure.NONE, List.of(), Set.of(), Set.of());
        }
        Diagnosis diagnosis = diagnoses.of(failed.before() + failed.text(), ended.code(), ended.output());
        List<Proposal> all = new ArrayList<>();
        Set<String> standing = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (Correction each : corrections.of(failed, folder)) {
            all.add(new Proposal(
                    "corrected command",
                    each.name(),
                    each.command(),
                    Leave.risk(each.command(), each.risks(), each.privileged()),
                    each.confidence()));
            if (each.proof() != Correction.Proof.COMMAND) {
                (each.proof() == Correction.Proof.ITSELF ? standing : others).add(each.command());
            }
        }
        diagnosis.proposals().forEach(each -> all.add(proposal(each)));
        all.sort(Comparator.comparingDouble(each -> -each.confidence()));
        Set<String> seen = new HashSet<>();
        all.removeIf(each -> !seen.add(each.command()));
        return new Told(diagnosis.failure(), all, standing, others);
    }

    private static Proposal proposal(RecoveryAdvice.Proposal advice) {
        Proposed proposed = advice.proposed();
        String command = proposed.command().replace(FixRecord.THEN, " && ");
        return new Proposal(
                advice.rule(),
                proposed.recovery(),
                command,
                Leave.risk(command, proposed.risks(), false),
                proposed.confidence());
    }
}
