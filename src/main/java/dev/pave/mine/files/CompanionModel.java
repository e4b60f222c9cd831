package dev.pave.mine.files;

import dev.pave.pattern.Action;
import dev.pave.pattern.CommitFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a repository's history says about files that come together. Walks forward: {@link #observe} predicts a commit
 * from the ones before it, scores that, and only then learns from it. Not thread-safe.
 *
 * <p>Rules are learned at several levels, from a file's own folder to any folder. A general rule is the prior of the
 * specific ones below it, and has its own record: events of a folder count for it only until that folder has
 * {@link Settings#ownRecord} events of its own, as continuation counts do in Kneser-Ney smoothing (1995).
 */
final class CompanionModel {

    private static final double WORTH_A_RECORD = 0.3;
    private static final double UNIFORM = 0.5;

    private final Settings settings;
    private final double decay;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Set<String> tree = new HashSet<>();
    private final FirstSightings sightings = new FirstSightings();
    private final Calibration calibration;
    private final FolderMoves moves = new FolderMoves();
    private final List<Rule> rules = new ArrayList<>();
    private int commits;

    CompanionModel(Settings settings) {
        this.settings = settings;
        this.decay = settings.decay();
        this.calibration = new Calibration(settings.calibrationWeight());
    }

    /** All rules that were ever learned, forgotten ones too, in the order of their birth. */
    List<Rule> rules() {
        return rules;
    }

    /** Commits observed that created files. */
    int commits() {
        return commits;
    }

    /** Folders that were renamed, new path template to the one it began with. */
    FolderMoves moves() {
        return moves;
    }

    /** What would come along with a file that does not exist yet, best first. */
    List<Prediction> predict(String path) {
        return predict(Anatomy.of(path)).values().stream()
                .map(p -> p.withConfidence(calibration.confidence(p)))
                .sorted((a, b) -> Double.compare(b.confidence(), a.confidence()))
                .toList();
    }

    /**
     * Predicts, scores and learns a commit.
     *
     * @return what was predicted of each created file, scored; empty for a bulk change, from which nothing is learned
     */
    List<Scored> observe(CommitFiles commit) {
        List<Scored> scored = List.of();
        if (!commit.added().isEmpty()) {
            commits++;
            if (isInstructive(commit)) {
                List<Anatomy> created = commit.added().stream().map(Anatomy::of).toList();
                scored = score(commit, created);
                new Lesson(commit, created, scored).learn();
                calibration.learn(scored);
            }
        }
        applyToTree(commit);
        return scored;
    }

    private boolean isInstructive(CommitFiles commit) {
        int files = commit.added().size();
        return files <= settings.maxInstances()
                || files <= settings.maxFiles() && Instances.count(commit.added()) <= settings.maxInstances();
    }

    private void applyToTree(CommitFiles commit) {
        tree.addAll(commit.added());
        commit.deleted().forEach(tree::remove);
        for (CommitFiles.Rename rename : commit.renamed()) {
            tree.remove(rename.from());
            tree.add(rename.to());
        }
        for (FolderMoves.Move move : moves.find(commit.renamed(), tree)) {
            rules.addAll(moves.apply(move, shapes));
        }
    }

    private List<Scored> score(CommitFiles commit, List<Anatomy> created) {
        Set<String> added = new HashSet<>(commit.added());
        Set<String> modified = new HashSet<>(commit.modified());
        List<Scored> scored = new ArrayList<>();
        for (Anatomy file : created) {
            for (Prediction raw : predict(file).values()) {
                boolean hit = (raw.action() == Action.CREATE ? added : modified).contains(raw.path());
                scored.add(new Scored(file.path(), raw.withConfidence(calibration.confidence(raw)), hit));
            }
        }
        return scored;
    }

    /** By action and path, the best statement of any possible name. */
    private Map<String, Prediction> predict(Anatomy file) {
        Map<String, Prediction> best = new LinkedHashMap<>();
        for (Core core : file.cores()) {
            predict(file, core).forEach((target, p) -> {
                Prediction other = best.get(target);
                if (other == null || p.posterior() > other.posterior()) {
                    best.put(target, p);
                }
            });
        }
        return best;
    }

    /** From the most general context to the most specific: each level is the prior of the next. */
    private Map<String, Prediction> predict(Anatomy file, Core core) {
        Map<String, Prediction> found = new LinkedHashMap<>();
        List<Context> contexts = core.contexts();
        for (int i = contexts.size() - 1; i >= 0; i--) {
            Context context = contexts.get(i);
            Shape shape = shapes.get(context.key());
            if (shape == null) {
                continue;
            }
            Set<String> stated = new HashSet<>();
            for (Rule rule : shape.rules().values()) {
                String path = context.fill(rule.template());
                String target = Rule.id(rule.action(), path);
                if (isPossible(rule.action(), path, file.path()) && stated.add(target)) {
                    Prediction prior = found.get(target);
                    double p = posterior(rule, context.level(), prior);
                    found.put(target, new Prediction(path, rule.action(), p, p, rule));
                }
            }
            found.replaceAll((target, p) -> stated.contains(target) ? p : unconfirmed(p, shape));
        }
        return found;
    }

    private double posterior(Rule rule, int level, Prediction prior) {
        double mean = level > 0 ? settings.generalMean() : UNIFORM;
        if (prior != null) {
            mean = (prior.posterior() + UNIFORM) / 2;
        }
        return rule.tally().confidence(mean, level > 0 ? settings.generalWeight() : settings.priorWeight());
    }

    /** A general rule's statement in a folder whose own files never confirmed it. */
    private Prediction unconfirmed(Prediction p, Shape shape) {
        double lowered = p.posterior() * settings.priorWeight() / (shape.weight() + settings.priorWeight());
        return new Prediction(p.path(), p.action(), lowered, lowered, p.rule());
    }

    private boolean isPossible(Action action, String path, String created) {
        return !path.equals(created) && tree.contains(path) == (action == Action.EDIT);
    }

    /** One commit, learned. */
    private final class Lesson {
        private final CommitFiles commit;
        private final List<Anatomy> created;
        private final Set<String> added;
        private final Set<String> modified;
        private final Map<String, Double> stated = new HashMap<>();
        private final Set<Tally> scoredTallies = new LinkedHashSet<>();
        private final Set<Shape> seen = new LinkedHashSet<>();
        private final List<Sighting> sighted = new ArrayList<>();

        /** A pair seen together in this commit. */
        private record Sighting(Context context, Core.Place place, Action action, String template) {}

        Lesson(CommitFiles commit, List<Anatomy> created, List<Scored> scored) {
            this.commit = commit;
            this.created = created;
            this.added = new HashSet<>(commit.added());
            this.modified = new HashSet<>(commit.modified());
            for (Scored s : scored) {
                String target = s.created()
                        + '\n'
                        + Rule.id(s.prediction().action(), s.prediction().path());
                stated.put(target, s.prediction().confidence());
            }
        }

        void learn() {
            for (Anatomy file : created) {
                for (Core core : file.cores()) {
                    inherit(file, core);
                    record(file, core);
                }
                pairUp(file, commit.added(), Action.CREATE);
                if (commit.modified().size() <= settings.maxEdits()) {
                    pairUp(file, commit.modified(), Action.EDIT);
                }
            }
            scoredTallies.forEach(tally -> tally.close(decay));
            seen.forEach(shape -> shape.close(decay));
            sighted.forEach(this::note);
        }

        /** Gives each confident general rule a record of its own in the more specific contexts below it. */
        private void inherit(Anatomy file, Core core) {
            Map<String, Rule> confident = new LinkedHashMap<>();
            Map<String, Context> from = new HashMap<>();
            List<Context> contexts = core.contexts();
            for (int i = contexts.size() - 1; i >= 0; i--) {
                Context context = contexts.get(i);
                Shape shape = shapes.get(context.key());
                if (shape == null) {
                    if (confident.isEmpty()) {
                        continue;
                    }
                    shape = new Shape();
                    shapes.put(context.key(), shape);
                }
                for (Map.Entry<String, Rule> general : confident.entrySet()) {
                    adopt(shape, context, core.place(), general.getValue(), from.get(general.getKey()));
                }
                for (Rule rule : shape.rules().values()) {
                    if (rule.tally().rate() >= WORTH_A_RECORD && rule.tally().hitWeight() >= 0.9) {
                        String path = context.fill(rule.template());
                        if (!path.equals(file.path())) {
                            confident.put(Rule.id(rule.action(), path), rule);
                            from.put(Rule.id(rule.action(), path), context);
                        }
                    }
                }
            }
        }

        private void adopt(Shape shape, Context context, Core.Place place, Rule general, Context from) {
            String outer = from.folder()
                    .substring(0, from.folder().length() - context.folder().length());
            String inner = context.level() == 0 ? from.folder() : outer + Context.FOLDER;
            String template = general.template().replace(Context.FOLDER, inner);
            String id = Rule.id(general.action(), template);
            if (!shape.rules().containsKey(id)) {
                Rule rule = new Rule(context.key(), context.level(), place, general.action(), template, -1);
                rule.tally().startFrom(0, shape.weight(), 0, shape.events());
                shape.rules().put(id, rule);
                rules.add(rule);
            }
        }

        private void record(Anatomy file, Core core) {
            for (Context context : core.contexts()) {
                Shape shape = shapes.get(context.key());
                if (shape == null) {
                    continue;
                }
                for (Rule rule : shape.rules().values()) {
                    record(file, context, rule);
                }
                seen.add(shape);
                if (shape.events() >= settings.ownRecord()) {
                    return; // this folder speaks for itself
                }
            }
        }

        private void record(Anatomy file, Context context, Rule rule) {
            String path = context.fill(rule.template());
            boolean hit = (rule.action() == Action.CREATE ? added : modified).contains(path);
            if (path.equals(file.path()) || !hit && !isPossible(rule.action(), path, file.path())) {
                return;
            }
            rule.tally().add(hit);
            scoredTallies.add(rule.tally());
            Double confidence = stated.get(file.path() + '\n' + Rule.id(rule.action(), path));
            boolean made = confidence != null && confidence >= settings.made();
            if (made || hit) {
                rule.outcomes().add(new Rule.Outcome(commits, context.name(), context.folder(), made, hit, path));
            }
        }

        private void pairUp(Anatomy file, List<String> others, Action action) {
            for (String other : others) {
                if (other.equals(file.path())) {
                    continue;
                }
                String squashed = Words.squash(other);
                boolean named = false;
                for (Core core : file.cores()) {
                    if (named && core.place() == Core.Place.PART) {
                        continue;
                    }
                    String template = core.abstracted(other, squashed);
                    if (template != null) {
                        named |= core.place() != Core.Place.FOLDER;
                        sight(core, template, action);
                    }
                }
                if (!named && action == Action.EDIT && !file.cores().isEmpty()) {
                    sight(file.cores().get(0), other, action);
                }
            }
        }

        /** Notes the pair at every level at which the open folders are in both paths. */
        private void sight(Core core, String template, Action action) {
            for (Context context : core.contexts()) {
                String open =
                        context.level() == 0 ? template : Words.replace(template, context.folder(), Context.FOLDER);
                if (open == null) {
                    return;
                }
                sighted.add(new Sighting(context, core.place(), action, open));
                Shape shape = shapes.get(context.key());
                if (shape != null && shape.events() >= settings.ownRecord()) {
                    return;
                }
            }
        }

        /** The second sighting in another commit makes a rule; what was missed in between is on its record. */
        private void note(Sighting sighting) {
            String key = sighting.context().key();
            Shape shape = shapes.computeIfAbsent(key, k -> new Shape());
            String id = Rule.id(sighting.action(), sighting.template());
            if (shape.rules().containsKey(id)) {
                return;
            }
            long hash = FirstSightings.hash(key, id);
            long first = sightings.find(hash);
            if (first < 0) {
                sightings.note(hash, commits, shape.events());
            } else if (FirstSightings.commitOf(first) != commits) {
                Rule rule = new Rule(
                        key,
                        sighting.context().level(),
                        sighting.place(),
                        sighting.action(),
                        sighting.template(),
                        FirstSightings.commitOf(first));
                int missed = Math.max(0, shape.events() - FirstSightings.eventsOf(first) - 1);
                rule.tally().startFrom(1, decay * (1 - Math.pow(decay, missed)) / (1 - decay), 1, missed);
                rule.outcomes().add(outcomeOf(sighting));
                shape.rules().put(id, rule);
                rules.add(rule);
            }
        }

        private Rule.Outcome outcomeOf(Sighting sighting) {
            Context context = sighting.context();
            String path = context.fill(sighting.template());
            return new Rule.Outcome(commits, context.name(), context.folder(), false, true, path);
        }
    }
}
