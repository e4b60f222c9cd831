package dev.pave.judge;

import dev.pave.judge.fact.DailyBudget;
import dev.pave.judge.fact.ReplayProof;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.text.Replay;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes before the rules about a candidate.
 *
 * @param thresholds the numbers
 * @param budget     approvals left today
 */
record Facts(Thresholds thresholds, DailyBudget budget) {

    /**
     * @param replay   what its templates would have been worth; null where it has none
     * @param decision the decision in force; null when there is none
     */
    List<Object> of(Repetition repetition, Replay replay, Decision decision) {
        List<Object> facts = new ArrayList<>(thresholds.detection());
        facts.addAll(List.of(repetition, thresholds.replay(), thresholds.approval(), thresholds.automation(), budget));
        if (replay != null && replay.instances() > 0) {
            facts.add(new ReplayProof(replay.instances(), replay.coverage(), replay.kept()));
        }
        if (decision != null) {
            facts.add(decision);
        }
        return facts;
    }
}
