package dev.pave.report;

import dev.pave.pattern.Candidate;
import dev.pave.review.Shortlist;
import dev.pave.store.CandidateStore;
import dev.pave.store.Warehouse;
import java.util.List;

/**
 * The candidates of a run once all is judged, read once for all who list them.
 *
 * @param candidates all of them, what is most worth looking at first
 * @param shown      which of them stand for themselves
 */
public record Listed(List<Candidate> candidates, Shortlist shown) {

    private static final int MOST_NEXT = 3;

    /** As the tables have them. */
    public static Listed of(Warehouse tables) {
        List<Candidate> candidates = new CandidateStore(tables).all();
        return new Listed(candidates, Shortlist.of(candidates));
    }

    /** What is most worth doing. */
    public List<NextStep> next() {
        return NextStep.first(candidates, shown, MOST_NEXT);
    }
}
