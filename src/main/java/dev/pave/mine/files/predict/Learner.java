package dev.pave.mine.files.predict;

import dev.pave.pattern.Action;
import dev.pave.pattern.change.CommitFiles;
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
    private final Set<String> added;
    private final Set<String> modified;
    private final Map<String, Double> stated = new HashMap<>();
    private final Set<Tally> scoredTallies = new LinkedHashSet<>();
    private final Set<Shape> seen = new LinkedHashSet<>();
    private final List<Sighting> sighted = new ArrayList<>();

    /** A pair seen together in this commit: a created file's context, and what came along. */
    private record Sighting(NamePart core, int level, Action action, String template) {}

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
        this.added = new HashSet<>(commit.added());
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
            for (Rule rule : shape.rules().values()) {
                record(file, context, rule);
            }
            seen.add(shape);
            if (speaksForItself(shape)) {
                return;
            }
        }
    }

    private void record(Anatomy file, Context context, Rule rule) {
        String path = context.fill(rule.template());
        boolean hit = (rule.action() == Action.CREATE ? added : modified).contains(path);
        if (path.equals(file.path()) || !hit && !foresight.isPossible(rule.action(), path, file.path())) {
            return;
        }
        rule.record(hit, memory.commits());
        scoredTallies.add(rule.tally());
        Double confidence = stated.get(target(file.path(), rule.action(), path));
        boolean made = confidence != null && confidence >= settings.made();
        if (made || hit) {
            rule.outcomes().add(new Rule.Outcome(memory.commits(), context.name(), context.folder(), made, hit, path));
        }
    }

    private void pairUp(Anatomy file, List<String> others, Action action, Map<String, String> squashed) {
        for (String other : others) {
            if (other.equals(file.path())) {
                continue;
            }
            String flat = squashed.computeIfAbsent(other, Words::squash);
            boolean named = false;
            for (NamePart core : file.cores()) {
                if (named && core.place() == NamePart.Place.PART) {
                    continue;
                }
                String template = core.abstracted(other, flat);
                if (template != null) {
                    named |= core.place() != NamePart.Place.FOLDER;
                    sight(core, template, action);
                }
            }
            if (!named && action == Action.EDIT && !file.cores().isEmpty()) {
                sight(file.cores().get(0), other, action);
            }
        }
    }

    /** Notes the pair at every level at which the open folders are in both paths. */
    private void sight(NamePart core, String template, Action action) {
        for (Context context : core.contexts()) {
            String open = context.level() == 0 ? template : Words.replace(template, context.folder(), Context.FOLDER);
            if (open == null) {
                return;
            }
            sighted.add(new Sighting(core, context.level(), action, open));
            Shape shape = memory.shapes().get(context.key());
            if (shape != null && speaksForItself(shape)) {
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
        Context context = sighting.core().contexts().get(sighting.level());
        Shape shape = memory.shapes().computeIfAbsent(context.key(), k -> new Shape());
        String id = Rule.id(sighting.action(), sighting.template());
        if (shape.rules().containsKey(id)) {
            return;
        }
        int now = memory.commits();
        long hash = FirstSightings.hash(sighting.core().hash(sighting.level()), id);
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
        rule.outcomes().add(new Rule.Outcome(memory.commits(), context.name(), context.folder(), false, true, path));
        return rule;
    }

    private static String target(String created, Action action, String path) {
        return created + '\n' + Rule.id(action, path);
    }
}
