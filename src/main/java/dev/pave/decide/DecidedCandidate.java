package dev.pave.decide;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Decision;

/** A candidate as the ledger has it: the ledger is the truth, the tables follow with the next run. */
public final class DecidedCandidate {

    private DecidedCandidate() {}

    public static Candidate by(Candidate candidate, Decision decision) {
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
