package dev.pave.judge;

import dev.pave.judge.fact.DailyBudget;
import dev.pave.judge.fact.Effect;
import dev.pave.judge.fact.PartOf;
import dev.pave.judge.fact.ReplayProof;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.text.Replay;
import dev.pave.pattern.text.TextProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes before the rules about a candidate.
 *
 * @param thresholds the numbers
 * @param budget     approvals left today
 */
record Facts(Thresholds thresholds, DailyBudget budget) {

    /**
     * @param proof    what is known of its texts
     * @param decision the decision in force; null when there is none
     * @param whole    what makes all its new files and more; empty where nothing does
     */
    List<Object> of(Repetition repetition, TextProof proof, Decision decision, Optional<Repetition> whole) {
        List<Object> facts = new ArrayList<>(thresholds.detection());
        facts.addAll(List.of(repetition, thresholds.replay(), thresholds.approval(), thresholds.automation(), budget));
        facts.add(Effect.of(repetition, proof));
        Replay replay = proof.replay();
        if (replay.instances() > 0) {
            facts.add(new ReplayProof(replay.instances(), replay.coverage(), replay.kept()));
        }
        whole.map(it -> new PartOf(it.patternId(), it.usualPlaces())).ifPresent(facts::add);
        if (decision != null) {
            facts.add(decision);
        }
        return facts;
    }
}
