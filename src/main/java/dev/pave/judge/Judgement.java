package dev.pave.judge;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Verdict;
import java.util.List;

/**
 * What the rules said about all that was found.
 *
 * @param candidates   what became a candidate, with its status and the reason in words
 * @param verdicts     each rule's word, of candidates and of what was ignored
 * @param newDecisions approvals and withdrawals that are not in the ledger yet
 */
public record Judgement(List<Candidate> candidates, List<Verdict> verdicts, List<Decision> newDecisions) {

    public Judgement {
        candidates = List.copyOf(candidates);
        verdicts = List.copyOf(verdicts);
        newDecisions = List.copyOf(newDecisions);
    }
}
