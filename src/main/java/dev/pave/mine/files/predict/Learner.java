package dev.pave.mine.files.predict;

import dev.pave.pattern.Action;
import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.text.Sequence;
import dev.pave.pattern.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is learned from one commit, once it was predicted and scored: hits and misses of the rules that are known, and
 * new rules for pairs that came together a second time.
 */
final class Learner {

    private static final double WORTH_A_RECORD = 0.3;

    private final Memory memory;
    private final WalkSettings settings;
    private final Predictor foresight;
    private final CommitFiles commit;
    private final List<Anatomy> created;
    private final Map<String, String> added;
    private final Set<String> modified;
    private final Map<String, Double> stated = new HashMap<>();
    private final Set<Tally> scoredTallies = new LinkedHashSet<>();
    private final Set<Shape> seen = new LinkedHashSet<>();
    private final List<Sighting> sighted = new ArrayList<>();

    /** A pair seen together in this commit: a created file, the place of a context in its name, and what came along. */
    private record Sighting(String file, NamePart core, int place, Action action, String template) {

        Context context() {
            return core.contexts().get(place);
        }
    }

    Learner(
            Memory memory,
            WalkSettings settings,
            Predictor foresight,
            CommitFiles commit,
            List<Anatomy> created,
            List<Scored> scored) {
        this.memory = memory;
        this.settings = settings;
        this.foresight = foresight;
        this.commit = commit;
        this.created = created;
        this.added = Numbered.forms(commit.added());
        this.modified = new HashSet<>(commit.modified());
        for (Scored s : scored) {
            Prediction p = s.prediction();
            stated.put(target(s.created(), p.action(), p.path()), p.confidence());
        }
    }

    void learn() {
        Map<String, String> squashed = new HashMap<>();
        boolean editsSpeak = commit.modified().size() <= settings.maxEdits();
        for (Anatomy file : created) {
            for (NamePart core : file.cores()) {
                new Inheritance(file, core).handDown();
                record(file, core);
            }
            pairUp(file, commit.added(), Action.CREATE, squashed);
            if (editsSpeak) {
                pairUp(file, commit.modified(), Action.EDIT, squashed);
            }
        }
        double decay = settings.decay();
        scoredTallies.forEach(tally -> tally.close(decay));
        seen.forEach(shape -> shape.close(decay));
        sighted.forEach(this::note);
    }

    /** Gives each confident general rule a record of its own in the more specific contexts below it. */
    private final class Inheritance {
        private final Anatomy file;
        private final NamePart core;
        private final Map<String, Rule> confident = new LinkedHashMap<>();
        private final Map<String, Context> from = new HashMap<>();

        Inheritance(Anatomy file, NamePart core) {
            this.file = file;
            this.core = core;
        }

        void handDown() {
            List<Context> contexts = core.contexts();
            for (int i = contexts.size() - 1; i >= 0; i--) {
                Context context = contexts.get(i);
                Shape shape = memory.shapes().get(context.key());
                if (shape == null) {
                    if (confident.isEmpty()) {
                        continue;
                    }
                    shape = new Shape();
                    memory.shapes().put(context.key(), shape);
                }
                adopt(shape, context);
                collect(shape, context);
            }
        }

        private void collect(Shape shape, Context context) {
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

        private void adopt(Shape shape, Context context) {
            for (Map.Entry<String, Rule> general : confident.entrySet()) {
                Rule rule = general.getValue();
                String template = context.narrowed(rule.template(), from.get(general.getKey()));
                if (!shape.rules().containsKey(Rule.id(rule.action(), template))) {
                    Rule own = new Rule(context.key(), context.level(), core.place(), rule.action(), template, -1);
                    own.tally().startFrom(0, shape.weight(), 0, shape.events());
                    memory.add(own, shape);
                }
            }
        }
    }

    private void record(Anatomy file, NamePart core) {
        for (Context context : core.contexts()) {
            Shape shape = memory.shapes().get(context.key());
            if (shape == null) {
                continue;
            }
            if (!shape.isCompanion(file.path())) {
                for (Rule rule : shape.rules().values()) {
                    record(file, context, rule);
                }
                seen.add(shape);
            }
            if (speaksForItself(shape) && !context.isMiddle()) {
                return;
            }
        }
    }

    private void record(Anatomy file, Context context, Rule rule) {
        String path = context.fill(rule.template());
        boolean hit = (rule.action() == Action.CREATE ? added.keySet() : modified).contains(path);
        if (path.equals(file.path()) || !hit && !foresight.isPossible(rule.action(), path, file.path())) {
            return;
        }
        rule.record(hit, memory.commits());
        scoredTallies.add(rule.tally());
        Double confidence = stated.get(target(file.path(), rule.action(), path));
        boolean made = confidence != null && confidence >= settings.made();
        if (made || hit) {
            rule.outcomes().add(outcome(file.path(), context, made, hit, path));
        }
    }

    private Rule.Outcome outcome(String file, Context context, boolean made, boolean hit, String path) {
        String came = added.getOrDefault(path, path);
        return new Rule.Outcome(memory.commits(), context.name(), context.folder(), made, hit, file, came);
    }

    private void pairUp(Anatomy file, List<String> others, Action action, Map<String, String> squashed) {
        for (String other : others) {
            if (other.equals(file.path())) {
                continue;
            }
            String flat = squashed.computeIfAbsent(other, Words::squash);
            boolean named = false;
            boolean whole = false;
            for (NamePart core : file.cores()) {
                if (named && core.place() == NamePart.Place.PART) {
                    continue;
                }
                String template = core.abstracted(other, flat);
                if (template == null && action == Action.EDIT && core.place() == NamePart.Place.FOLDER) {
                    sight(file, core, other, action);
                } else if (template != null) {
                    named |= core.place() != NamePart.Place.FOLDER;
                    whole |= core.place() == NamePart.Place.STEM;
                    sight(file, core, action == Action.CREATE ? core.numbered(template) : template, action);
                }
            }
            // A word of the name may be what all of its kind are called, as in `services/Check` beside `FooCheck`.
            boolean isFixed = action == Action.EDIT ? !whole : !named;
            if (isFixed && !file.cores().isEmpty()) {
                unnamed(file, other, action);
            }
        }
    }

    /** What comes along without bearing the name: a registry that is edited, a numbered file that is created. */
    private void unnamed(Anatomy file, String other, Action action) {
        NamePart first = file.cores().get(0);
        String template = action == Action.CREATE ? first.numbered(other) : other;
        boolean tells = action == Action.EDIT && first.place() != NamePart.Place.FOLDER;
        if (tells || template.contains(Sequence.NEXT)) {
            sight(file, first, template, action);
        }
    }

    /** Notes the pair at every level at which the open folders are in both paths. */
    private void sight(Anatomy file, NamePart core, String template, Action action) {
        for (int i = 0; i < core.contexts().size(); i++) {
            Context context = core.contexts().get(i);
            String open = core.opened(template, i);
            if (open == null && !context.isMiddle()) {
                return;
            }
            Shape shape = memory.shapes().get(context.key());
            if (open != null && (shape == null || !shape.isCompanion(file.path()))) {
                sighted.add(new Sighting(file.path(), core, i, action, open));
            }
            if (shape != null && speaksForItself(shape) && !context.isMiddle()) {
                return;
            }
        }
    }

    /** Whether a folder has so many events of its own that they no longer count for the general rule. */
    private boolean speaksForItself(Shape shape) {
        return shape.events() >= settings.ownRecord();
    }

    /** The second sighting in another commit makes a rule; what was missed in between is on its record. */
    private void note(Sighting sighting) {
        Context context = sighting.context();
        Shape shape = memory.shapes().computeIfAbsent(context.key(), k -> new Shape());
        String id = Rule.id(sighting.action(), sighting.template());
        if (shape.rules().containsKey(id)) {
            return;
        }
        int now = memory.commits();
        long hash = FirstSightings.hash(sighting.core().hash(sighting.place()), id);
        long first = memory.sightings().find(hash);
        if (first < 0) {
            memory.sightings().note(hash, now, shape.events());
        } else if (FirstSightings.commitOf(first) != now) {
            memory.add(ruleOf(sighting, context, shape, first), shape);
        }
    }

    private Rule ruleOf(Sighting sighting, Context context, Shape shape, long first) {
        double decay = settings.decay();
        Rule rule = new Rule(
                context.key(),
                context.level(),
                sighting.core().place(),
                sighting.action(),
                sighting.template(),
                FirstSightings.commitOf(first));
        int missed = Math.max(0, shape.events() - FirstSightings.eventsOf(first) - 1);
        rule.tally().startFrom(1, decay * (1 - Math.pow(decay, missed)) / (1 - decay), 1, missed);
        String path = context.fill(sighting.template());
        rule.outcomes().add(outcome(sighting.file(), context, false, true, path));
        return rule;
    }

    private static String target(String created, Action action, String path) {
        return created + '\n' + Rule.id(action, path);
    }
}
