package dev.pave.mine.files.predict;

import dev.pave.pattern.Action;
import dev.pave.pattern.text.Sequence;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says what comes along with a file, from what is remembered. A general rule is the prior of the specific ones below
 * it. Two opinions make the confidence: the rules' own posterior, lowered to what such statements were worth here so
 * far ({@link Calibration}), and what the {@link ConfidenceSign}s say, which were weighed on other histories. What both
 * together kept here says how much of it is claimed ({@link Caution}).
 */
public final class Predictor {

    private static final double UNIFORM = 0.5;

    /** Below this the signs are not looked at. */
    public static final double WORTH_A_LOOK = 0.1;

    /** The mean of two opinions is more cautious than either: so much, in log-odds, is given back. */
    private static final double TWO_AGREE = 0.07;

    /** So much less, in log-odds, is claimed of an edit that {@linkplain Prediction#comesLate() comes late}. */
    private static final double LATE = 2;

    /** Predictions that came true, and their share, from which on a companion tells whether a name is there. */
    private static final int TOLD = 2;

    private static final double USUAL = 0.5;

    private final Memory memory;
    private final WalkSettings settings;
    private final Calibration calibration;
    private final Caution caution;

    Predictor(Memory memory, WalkSettings settings, Calibration calibration, Caution caution) {
        this.memory = memory;
        this.settings = settings;
        this.calibration = calibration;
        this.caution = caution;
    }

    /** One prediction for each action and path: the best statement of any possible name. */
    public List<Prediction> predict(Anatomy file) {
        return predict(file, memory.tree()::contains);
    }

    /**
     * The same in another tree than the one that the history ended with.
     *
     * @param there whether the tree has a path
     */
    public List<Prediction> predict(Anatomy file, Predicate<String> there) {
        return predict(file, there, there);
    }

    /**
     * The same of a file that is in the tree, with all that came along with it, as if it were new.
     *
     * @param there whether the tree has a path
     */
    public List<Prediction> predictAsNew(Anatomy file, Predicate<String> there) {
        return predict(file, there, path -> false);
    }

    private List<Prediction> predict(Anatomy file, Predicate<String> there, Predicate<String> before) {
        if (memory.deliveries().bring(file.path())) {
            return List.of();
        }
        Map<String, Prediction> best = new LinkedHashMap<>();
        for (NamePart core : file.cores()) {
            predict(file, core, there, before).forEach((target, p) -> best.merge(target, p, Predictor::stronger));
        }
        return best.values().stream().map(this::withConfidence).toList();
    }

    private static Prediction stronger(Prediction a, Prediction b) {
        Prediction strong = b.posterior() > a.posterior() ? b : a;
        Prediction weak = strong == a ? b : a;
        return strong.agreedTo(weak);
    }

    private Prediction withConfidence(Prediction p) {
        double kept = calibration.confidence(p);
        if (p.posterior() < WORTH_A_LOOK) {
            return p.withConfidence(kept);
        }
        double signs = ConfidenceSign.probability(p.grounds().signs(p, memory.tree(), memory.commits()));
        double said = caution.said(p.action(), pooled(kept, signs));
        return p.withConfidence(p.comesLate() ? ConfidenceSign.logistic(ConfidenceSign.logOdds(said) - LATE) : said);
    }

    public static double pooled(double kept, double signs) {
        return ConfidenceSign.logistic(ConfidenceSign.logOdds((kept + signs) / 2) + TWO_AGREE);
    }

    /** From the most general context to the most specific: each level is the prior of the next. */
    private Map<String, Prediction> predict(
            Anatomy file, NamePart core, Predicate<String> there, Predicate<String> before) {
        Map<String, Prediction> found = new LinkedHashMap<>();
        List<Context> contexts = core.contexts();
        for (int i = contexts.size() - 1; i >= 0; i--) {
            Context context = contexts.get(i);
            Shape shape = memory.shapes().get(context.key());
            if (shape == null || shape.isCompanion(file.path())) {
                continue;
            }
            Set<String> stated = new HashSet<>();
            Boolean isLate = null; // asked of edits alone
            for (Rule rule : shape.rules().values()) {
                String path = context.fill(rule.template());
                String target = Rule.id(rule.action(), path);
                if (isPossible(rule.action(), path, file.path(), there) && stated.add(target)) {
                    Prediction prior = found.get(target);
                    Double said = prior == null ? null : prior.posterior();
                    double p = posterior(rule, context.level(), said);
                    boolean edits = rule.action() == Action.EDIT;
                    if (edits && isLate == null) {
                        isLate = isThere(shape, context, file, before);
                    }
                    Grounds grounds = new Grounds(context, core.place(), shape.events(), said, 0, edits && isLate);
                    found.put(target, new Prediction(path, rule.action(), p, p, rule, grounds));
                }
            }
            if (!context.isMiddle()) {
                found.replaceAll((target, p) -> stated.contains(target) ? p : unconfirmed(p, shape));
            }
        }
        return found;
    }

    /** Whether a file that is usually created with this one is there before it. */
    private static boolean isThere(Shape shape, Context context, Anatomy file, Predicate<String> before) {
        return shape.rules().values().stream().anyMatch(rule -> isThere(rule, context, file, before));
    }

    private static boolean isThere(Rule rule, Context context, Anatomy file, Predicate<String> before) {
        if (rule.action() != Action.CREATE
                || rule.tally().hits() < TOLD
                || rule.tally().rate() < USUAL) {
            return false;
        }
        String path = context.fill(rule.template());
        return !path.equals(file.path()) && before.test(path);
    }

    private double posterior(Rule rule, int level, Double prior) {
        double mean = level > 0 ? settings.generalMean() : UNIFORM;
        if (prior != null) {
            mean = (prior + UNIFORM) / 2;
        }
        return rule.tally().confidence(mean, level > 0 ? settings.generalWeight() : settings.priorWeight());
    }

    /** A general rule's statement in a folder whose own files never confirmed it. */
    private Prediction unconfirmed(Prediction p, Shape shape) {
        return p.withPosterior(p.posterior() * settings.priorWeight() / (shape.weight() + settings.priorWeight()));
    }

    /** What is created must not be there yet, and what is edited must. */
    public boolean isPossible(Action action, String path, String created) {
        return isPossible(action, path, created, memory.tree()::contains);
    }

    public static boolean isPossible(Action action, String path, String created, Predicate<String> there) {
        return !path.equals(created) && (path.contains(Sequence.NEXT) || there.test(path) == (action == Action.EDIT));
    }
}
