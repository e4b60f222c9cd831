package dev.pave.cli;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Decision;

/** A candidate as the ledger has it: the ledger is the truth, the tables follow with the next run. */
final class Decided {

    private Decided() {}

    static Candidate by(Candidate candidate, Decision decision) {
        if (decision == null || decision.status() == candidate.status()) {
            return candidate;
        }
        return new Candidate(
                candidate.found(),
                candidate.executor(),
                candidate.linesSaved(),
                candidate.timeSavedMs(),
                decision.status(),
                decision.by(),
                decision.at(),
                decision.reason(),
                null,
                candidate.spec());
    }
}
