package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Context;
import dev.pave.mine.files.predict.FolderMoves;
import dev.pave.mine.files.predict.Numbered;
import dev.pave.mine.files.predict.Rule;
import dev.pave.mine.files.predict.Tally;
import dev.pave.pattern.Action;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.text.Plural;
import dev.pave.pattern.text.Sequence;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What happened to a convention: its instances, and the predictions that were made of it. */
public final class Evidence {

    private static final double MAIN = 0.2;
    private static final double LIVING = 0.3;

    /** New names below which those that are only completed count as well. */
    private static final int FEWEST_NEW = 3;

    private final List<CommitFiles> history;
    private final Map<String, Instance> instances = new TreeMap<>();

    /** Those that say nothing of new names, though their files are as all others. */
    private final Map<String, Instance> completing = new HashMap<>();

    private final Map<String, Rule> best = new HashMap<>();
    private final Map<String, TreeSet<String>> brought = new HashMap<>();
    private final Map<String, String> anchor;

    /**
     * @param history commits that created files; number 1 is the first
     */
    public Evidence(Convention convention, List<CommitFiles> history) {
        this.history = history;
        for (Convention.Member member : convention.members()) {
            Rule rule = member.rule();
            brought.computeIfAbsent(member.key(), key -> new TreeSet<>()).add(member.template());
            best.merge(
                    member.template(),
                    rule,
                    (a, b) -> a.tally().hitWeight() >= b.tally().hitWeight() ? a : b);
            rule.outcomes().forEach(outcome -> add(member, outcome));
            if (rule.born() > 0) {
                firstSighting(member);
            }
        }
        this.anchor = happened().stream().findFirst().map(Instance::paths).orElse(Map.of());
        leaveOutCompletions();
    }

    /** By role, the files of the first instance of all. */
    Map<String, String> anchor() {
        return anchor;
    }

    /**
     * A file that comes beside others of its name that are only edited, as a page that is split, or a test that comes late, says
     * nothing of what comes with a new name. Where hardly anything else happens, it is what the convention is about.
     */
    private void leaveOutCompletions() {
        Map<Boolean, List<String>> keys = instances.entrySet().stream()
                .filter(each -> each.getValue().happened())
                .collect(Collectors.partitioningBy(
                        each -> completes(each.getValue()),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        if (keys.get(false).size() >= FEWEST_NEW) {
            keys.get(true).forEach(key -> completing.put(key, instances.remove(key)));
        }
    }

    private boolean completes(Instance instance) {
        return instance.paths().keySet().stream()
                .anyMatch(role ->
                        role.startsWith("~") && role.contains("{name") && brought.containsKey("+" + role.substring(1)));
    }

    /** Oldest first; those in which only one file of a name came are among them, as misses. */
    public List<Instance> instances() {
        return List.copyOf(instances.values());
    }

    List<Instance> happened() {
        return instances.values().stream().filter(Instance::happened).toList();
    }

    /** All files of all instances, oldest first, each with what its own path says of the slots. */
    public List<RoleInstance> roleInstances(FolderMoves moves) {
        Set<String> today = supportOfToday(moves).keySet();
        List<RoleInstance> files = new ArrayList<>();
        Map<String, Instance> every = new TreeMap<>(instances);
        every.putAll(completing);
        for (Instance instance : every.values()) {
            if (!instance.happened()) {
                continue;
            }
            Map<String, String> bindings = bindings(instance);
            instance.paths().forEach((role, path) -> {
                if (today.contains(role)) {
                    files.add(roleInstance(instance, new LinkedHashMap<>(bindings), role, path, moves));
                }
            });
        }
        return files;
    }

    /** In a folder that was renamed since, the file is where it was then. */
    private RoleInstance roleInstance(
            Instance instance, Map<String, String> bindings, String role, String path, FolderMoves moves) {
        CommitFiles commit = commit(instance);
        String template = role.substring(1);
        Action action = role.startsWith("+") ? Action.CREATE : Action.EDIT;
        List<String> there = action == Action.CREATE ? commit.added() : commit.modified();
        Context own = context(template, path);
        if (own != null) {
            Map<String, String> told = new HashMap<>(own.bindings());
            if (isStyled(template)) {
                told.remove("folder");
            }
            bindings.putAll(told);
        }
        Sequence.alone(path, template).ifPresent(number -> bindings.put("number", number));
        String then = path;
        if (own != null && !there.contains(path)) {
            then = moves.earlier(template).stream()
                    .map(own::fill)
                    .filter(there::contains)
                    .findFirst()
                    .orElse(path);
        }
        bindings.put("date", commit.at().atZone(ZoneOffset.UTC).toLocalDate().toString());
        return new RoleInstance(template, action, commit.commitId(), then, bindings);
    }

    /** Whether a rule says that a file in one role brings another: only then is it known how often it did not. */
    public boolean brings(String role, String other) {
        return brought.getOrDefault(role, new TreeSet<>()).contains(other);
    }

    /** The commit of an instance. */
    public CommitFiles commit(Instance instance) {
        return history.get(instance.commit() - 1);
    }

    /** What the slots stood for, as the instance's own files tell it: a registry's path does not. */
    public Map<String, String> bindings(Instance instance) {
        Map<String, String> bindings = new LinkedHashMap<>(instance.bindings());
        List<Context> own = instance.paths().entrySet().stream()
                .sorted(Comparator.comparing(file -> isStyled(file.getKey())))
                .map(file -> context(file.getKey().substring(1), file.getValue()))
                .filter(Objects::nonNull)
                .toList();
        for (String slot : List.of("folder", "number")) {
            own.stream()
                    .map(context -> context.bindings().get(slot))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(told -> bindings.put(slot, told));
        }
        instance.paths().entrySet().stream()
                .flatMap(file -> Sequence.alone(file.getValue(), file.getKey().substring(1)).stream())
                .findFirst()
                .ifPresent(number -> bindings.putIfAbsent("number", number));
        return bindings;
    }

    /** Whether a template has its open folder in another case style than it is called by. */
    private static boolean isStyled(String template) {
        return template.contains(Slot.OPEN_FOLDER + ":") && !template.contains(Context.FOLDER);
    }

    private static Context context(String template, String path) {
        return template.contains("{name") ? Context.match(template, path) : null;
    }

    /** Created roles that still live and are in a good part of the instances. */
    TreeSet<String> mainRoles() {
        return mainRoles(MAIN);
    }

    /** Created roles that still live and are in such a share of the instances of the one that most have. */
    TreeSet<String> mainRoles(double share) {
        TreeSet<String> main = livingRoles(share);
        main.removeIf(role -> !role.startsWith("+"));
        return main;
    }

    /** The same, edits too. */
    TreeSet<String> livingRoles(double share) {
        Map<String, Integer> support = support();
        int most = support.values().stream().mapToInt(n -> n).max().orElse(0);
        TreeSet<String> main = new TreeSet<>();
        support.forEach((role, n) -> {
            boolean lives = !best.containsKey(role) || best.get(role).tally().confidence() >= LIVING;
            if (n >= share * most && lives) {
                main.add(role);
            }
        });
        return main;
    }

    /** By role, the instances that had it. */
    Map<String, Integer> support() {
        Map<String, Integer> support = new TreeMap<>();
        for (Instance instance : happened()) {
            instance.paths().keySet().forEach(role -> support.merge(role, 1, Integer::sum));
        }
        return support;
    }

    /** By role, the instances that had it, without the places that a renamed folder had before. */
    Map<String, Integer> supportOfToday(FolderMoves moves) {
        Map<String, Integer> support = support();
        for (String id : List.copyOf(support.keySet())) {
            moves.earlier(id.substring(1)).forEach(older -> support.remove(id.charAt(0) + older));
        }
        return support;
    }

    private void add(Convention.Member member, Rule.Outcome outcome) {
        String one = member.many() ? Plural.singular(outcome.name()) : outcome.name();
        String name = one == null ? outcome.name() : one;
        String key = sortable(outcome.commit()) + "/" + Words.squash(name) + "/" + outcome.folder();
        Instance instance = instances.computeIfAbsent(key, k -> new Instance(outcome.commit()));
        instance.bindings().putIfAbsent("name", name);
        if (!outcome.folder().isEmpty()) {
            instance.bindings().putIfAbsent("folder", outcome.folder());
        }
        instance.paths().put(member.key(), outcome.file());
        if (outcome.hit()) {
            instance.paths().put(member.template(), outcome.path());
        }
        if (outcome.made()) {
            instance.predicted().merge(member.template(), outcome.hit(), Boolean::logicalAnd);
        }
    }

    /** In nine digits, so that texts sort as the numbers do. */
    private static String sortable(int commit) {
        String digits = Integer.toString(commit);
        return "0".repeat(Math.max(0, 9 - digits.length())) + digits;
    }

    /** The commit in which a pair was first seen: found again, since only its hash was kept. */
    private void firstSighting(Convention.Member member) {
        Rule rule = member.rule();
        CommitFiles commit = history.get(rule.born() - 1);
        Map<String, String> targets =
                Numbered.forms(rule.action() == Action.CREATE ? commit.added() : commit.modified());
        for (String path : commit.added()) {
            Context context = Context.match(rule.key(), path);
            String target = context == null ? null : targets.get(context.fill(rule.template()));
            if (target != null) {
                add(member, new Rule.Outcome(rule.born(), context.name(), context.folder(), false, true, path, target));
            }
        }
    }

    /** Of the instances after a role's first one, those that had it too: old ones fade, so a retired role is low. */
    Tally presence(String role, double decay) {
        Map<Integer, List<Boolean>> byCommit = new TreeMap<>();
        happened().stream()
                .dropWhile(instance -> !instance.paths().containsKey(role))
                .skip(1)
                .forEach(instance -> byCommit.computeIfAbsent(instance.commit(), c -> new ArrayList<>())
                        .add(instance.paths().containsKey(role)));
        return Tally.of(byCommit.values(), decay);
    }

    /** The walk-forward record of what was predicted of some roles, a commit being one event; of all, where that was nothing. */
    Tally record(Set<String> roles, double decay) {
        Map<Integer, List<Boolean>> byCommit = new TreeMap<>();
        boolean foreseen = instances.values().stream()
                .anyMatch(instance -> !Collections.disjoint(instance.predicted().keySet(), roles));
        for (Instance instance : instances.values()) {
            Set<String> said = foreseen ? roles : instance.predicted().keySet();
            byCommit.computeIfAbsent(instance.commit(), c -> new ArrayList<>()).addAll(instance.predictedOf(said));
        }
        return Tally.of(byCommit.values(), decay);
    }
}
