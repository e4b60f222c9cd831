package dev.pave.job.repository;

import dev.pave.judge.fact.ApprovalSettings;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Status;
import java.io.Serializable;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whose texts a night mines: of patterns that people see without asking for more, of those that rules may approve, and of
 * those that a person approved. The others' are mined when somebody asks for them.
 *
 * @param approval what rules ask for
 * @param approved ids that a person approved
 */
public record AskedTexts(ApprovalSettings approval, SortedSet<String> approved) implements Serializable {

    private static final int FEWEST_INSTANCES = 5;

    public static AskedTexts of(ApprovalSettings approval, Map<String, Decision> inForce) {
        SortedSet<String> approved = new TreeSet<>();
        inForce.forEach((id, decision) -> {
            if (decision.byPerson() && decision.status() == Status.APPROVED) {
                approved.add(id);
            }
        });
        return new AskedTexts(approval, approved);
    }

    /** @param byFormerIds the ids of today, by those that a decision may still have */
    boolean isOf(Repetition found, Map<String, String> byFormerIds) {
        boolean isApproved = approved.contains(found.patternId())
                || approved.stream().anyMatch(id -> found.patternId().equals(byFormerIds.get(id)));
        return isApproved
                || found.support() >= FEWEST_INSTANCES
                        && (found.isAlive() && found.isHit() && found.isRight() || approval.admit(found));
    }
}
