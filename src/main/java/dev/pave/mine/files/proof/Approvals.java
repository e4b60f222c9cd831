package dev.pave.mine.files.proof;

import dev.pave.mine.files.group.Convention;
import dev.pave.mine.files.group.Conventions;
import dev.pave.mine.files.predict.Scored;
import dev.pave.mine.files.predict.Tally;
import dev.pave.pattern.change.CommitFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What automatic approval would have been worth: of all predictions made by patterns whose record was good enough by
 * then, how many came true? A pattern's record at a commit is made of the predictions before it; which rules belong to
 * one pattern is taken from the end of history.
 */
public final class Approvals {

    private final double decay;
    private final double confidence;
    private final int executions;
    private final double act;
    private final List<List<Scored>> commits = new ArrayList<>();

    /**
     * @param confidence pattern confidence from which it is approved
     * @param executions predictions it must have made
     * @param act        confidence from which a suggestion of an approved pattern is acted on
     */
    public Approvals(double decay, double confidence, int executions, double act) {
        this.decay = decay;
        this.confidence = confidence;
        this.executions = executions;
        this.act = act;
    }

    public void add(CommitFiles commit, List<Scored> scored) {
        if (commit.added().size() <= Score.MOST_CREATED && !scored.isEmpty()) {
            commits.add(scored.stream()
                    .filter(s -> s.prediction().confidence() >= Math.min(act, 0.5))
                    .toList());
        }
    }

    /** Predictions of approved patterns, and how many came true. */
    public Score.Approved replay(Conventions conventions) {
        Map<Convention, Tally> records = new HashMap<>();
        long made = 0;
        long true_ = 0;
        for (List<Scored> scored : commits) {
            for (Scored s : scored) {
                Tally record = records.get(conventions.of(s.prediction().rule()));
                if (record != null && s.prediction().confidence() >= act && isApproved(record)) {
                    made++;
                    true_ += s.hit() ? 1 : 0;
                }
            }
            for (Scored s : scored) {
                Convention convention = conventions.of(s.prediction().rule());
                if (convention != null) {
                    records.computeIfAbsent(convention, c -> new Tally()).add(s.hit());
                }
            }
            records.values().forEach(tally -> tally.close(decay));
        }
        return new Score.Approved(made, Score.share(true_, made));
    }

    private boolean isApproved(Tally record) {
        return record.confidence() >= confidence && record.hits() + record.misses() >= executions;
    }
}
