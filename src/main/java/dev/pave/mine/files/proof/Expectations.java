package dev.pave.mine.files.proof;

import dev.pave.mine.files.predict.Anatomy;
import dev.pave.mine.files.predict.Context;
import dev.pave.mine.files.predict.Prediction;
import dev.pave.mine.files.predict.Predictor;
import dev.pave.mine.files.predict.Rule;
import dev.pave.pattern.Action;
import dev.pave.pattern.finding.Expectation;
import dev.pave.pattern.finding.Expected;
import dev.pave.pattern.text.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What should be there with files that are there. In: a path of today's tree; out: companions that the history predicts
 * for it as if it were new and that the tree lacks, and edits of files that it has. Of what was said when the file came and
 * what is said today the surer counts: the latter knows that the file came without.
 */
public final class Expectations implements Expected {

    private final Predictor foresight;
    private final Missed missed;
    private final Set<String> tree;
    private final double atLeast;
    private final Map<String, List<Fit>> fits = new HashMap<>();

    private record Fit(String path, Context context) {}

    /**
     * @param tree    the files of today
     * @param atLeast least confidence, 0 to 1
     */
    public Expectations(Predictor foresight, Missed missed, Set<String> tree, double atLeast) {
        this.foresight = foresight;
        this.missed = missed;
        this.tree = tree;
        this.atLeast = atLeast;
    }

    @Override
    public List<Expectation> of(String path) {
        Map<String, Prediction> best = new LinkedHashMap<>();
        foresight.predictAsNew(Anatomy.of(path), tree::contains).forEach(p -> keep(best, p));
        missed.of(path).stream()
                .filter(p -> Predictor.isPossible(p.action(), p.path(), path, tree::contains))
                .forEach(p -> keep(best, p));
        return best.values().stream()
                .filter(p -> p.confidence() >= atLeast && !p.path().contains(Sequence.NEXT))
                .sorted(Comparator.comparingDouble(Prediction::confidence)
                        .reversed()
                        .thenComparing(Prediction::path))
                .map(p -> expectation(path, p))
                .toList();
    }

    private static void keep(Map<String, Prediction> best, Prediction prediction) {
        best.merge(
                Rule.id(prediction.action(), prediction.path()),
                prediction,
                (a, b) -> b.confidence() > a.confidence() ? b : a);
    }

    private static Expectation expectation(String path, Prediction p) {
        Rule rule = p.rule();
        return new Expectation(
                path,
                p.grounds().context().name(),
                rule.key(),
                p.action(),
                rule.template(),
                p.path(),
                p.confidence(),
                rule.tally().inWords());
    }

    @Override
    public List<Peer> peers(Expectation expectation) {
        List<Peer> peers = new ArrayList<>();
        for (Fit fit : fits.computeIfAbsent(expectation.form(), this::fitting)) {
            String companion = fit.context().fill(expectation.template());
            boolean own = companion.equals(fit.path()) && expectation.action() == Action.CREATE;
            if (!fit.path().equals(expectation.file()) && !own) {
                peers.add(new Peer(fit.path(), fit.context().name(), companion));
            }
        }
        return peers;
    }

    private List<Fit> fitting(String form) {
        List<Fit> fitting = new ArrayList<>();
        for (String path : tree) {
            Context context = Context.match(form, path);
            if (context != null) {
                fitting.add(new Fit(path, context));
            }
        }
        return fitting;
    }
}
