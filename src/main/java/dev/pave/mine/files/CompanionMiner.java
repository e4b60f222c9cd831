package dev.pave.mine.files;

import dev.pave.mine.files.chronicle.Chronicle;
import dev.pave.mine.files.chronicle.Merged;
import dev.pave.mine.files.group.AutomatedCommits;
import dev.pave.mine.files.group.Batches;
import dev.pave.mine.files.group.Convention;
import dev.pave.mine.files.group.Conventions;
import dev.pave.mine.files.group.Evidence;
import dev.pave.mine.files.group.Moves;
import dev.pave.mine.files.group.PatternIds;
import dev.pave.mine.files.group.Repetitions;
import dev.pave.mine.files.predict.CompanionModel;
import dev.pave.mine.files.predict.Numbered;
import dev.pave.mine.files.predict.Prediction;
import dev.pave.mine.files.predict.Rule;
import dev.pave.mine.files.predict.Scored;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.mine.files.proof.Approvals;
import dev.pave.mine.files.proof.Expectations;
import dev.pave.mine.files.proof.Missed;
import dev.pave.mine.files.proof.Score;
import dev.pave.pattern.Arrival;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.Suggestion;
import dev.pave.pattern.change.Authored;
import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.finding.Expected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Mines one repository's history for files that come together. Feed it the commits oldest first, then ask. Not
 * thread-safe; memory grows with the created files of the history, not with its contents.
 */
public final class CompanionMiner {

    private static final double APPROVED_FROM = 0.75;
    private static final double ACTED_ON_FROM = 0.8;
    private static final int EXECUTIONS = 3;

    private String repo;
    private final PatternIds names;
    private final WalkSettings settings;
    private final CompanionModel model;
    private final Batches batches = new Batches();
    private final Score score = new Score();
    private final Approvals approvals;
    private final List<CommitFiles> history = new ArrayList<>();
    private final Merged merged;
    private final Missed missed = new Missed();
    private final Map<String, List<Arrival>> arrivals = new HashMap<>();
    private transient Set<String> today;
    private int endsIn;
    private List<Repetition> repetitions;
    private Map<String, Evidence> evidence;
    private Conventions conventions;
    private Map<Rule, String> patternOf;
    private Map<String, Convention> conventionOf;

    /**
     * @param repo the repository's source id; its digits are what the patterns' ids depend on
     */
    public CompanionMiner(String repo, WalkSettings settings) {
        this.repo = repo;
        this.names = new PatternIds(repo);
        this.settings = settings;
        this.model = new CompanionModel(settings);
        this.merged = new Merged(settings.maxEdits());
        this.approvals = new Approvals(settings.decay(), APPROVED_FROM, EXECUTIONS, ACTED_ON_FROM);
    }

    /**
     * Calls the repository otherwise: what another clone's history taught holds for this one.
     *
     * @param sourceId an id of the same history
     */
    public void call(String sourceId) {
        if (!sourceId.equals(repo)) {
            repo = sourceId;
            repetitions = repetitions == null
                    ? null
                    : repetitions.stream().map(found -> found.in(sourceId)).toList();
        }
    }

    /** Predicts, scores and learns one commit. Call with non-merge commits, parents before children. */
    public void observe(CommitFiles recorded) {
        today = null;
        endsIn = 0;
        repetitions = null;
        arrivals.clear();
        CommitFiles commit = model.read(recorded);
        CommitFiles work = model.work(commit);
        merged.observe(work);
        Optional<List<Scored>> learned = model.observe(commit, work);
        List<Scored> scored = learned.orElse(List.of());
        missed.observe(commit, scored);
        score.add(work, scored);
        approvals.add(work, scored);
        if (!work.added().isEmpty()) {
            history.add(work);
        }
        if (learned.isPresent()) {
            batches.observe(work, history.size());
        }
    }

    /**
     * Tells the files of the newest tree: what the commits together make of it is not what merges left of it. Call after all
     * commits, before asking.
     *
     * @param files relative to the root
     */
    public void endIn(Set<String> files) {
        today = files;
        repetitions = files.hashCode() == endsIn ? repetitions : null;
        endsIn = files.hashCode();
    }

    private Set<String> today() {
        return today == null ? model.memory().tree().paths() : today;
    }

    /** The files of a repetition's occurrences, role by role, oldest first; empty for an unknown id. */
    public List<RoleInstance> instances(String patternId) {
        repetitions();
        Convention convention = conventionOf.get(patternId);
        return convention == null
                ? List.of()
                : new Evidence(convention, history).roleInstances(model.memory().moves());
    }

    /** What happened to a pattern of files: each time, whether foreseen or not; empty for an unknown id. */
    public Optional<Evidence> evidence(String patternId) {
        repetitions();
        return Optional.ofNullable(evidence.get(patternId));
    }

    /** All that was found, what is most worth looking at first. */
    public List<Repetition> repetitions() {
        if (repetitions == null) {
            conventions = new Conventions(model.memory().rules(), history);
            Repetitions builder = new Repetitions(repo, names, history, model, settings.decay(), today());
            repetitions = builder.of(conventions, batches);
            evidence = builder.evidence();
            conventionOf = new HashMap<>();
            builder.ids().forEach((convention, id) -> conventionOf.put(id, convention));
            patternOf = new HashMap<>();
            Map<String, String> byKey = new HashMap<>();
            for (Rule rule : model.memory().rules()) {
                Convention convention = conventions.of(rule);
                String id = convention == null ? null : builder.idOf(convention);
                String own =
                        byKey.computeIfAbsent(Convention.plain(rule.key()), key -> names.of(Kind.SIMILAR_FILES, key));
                patternOf.put(rule, id == null ? own : id);
            }
        }
        return repetitions;
    }

    /**
     * The same without what moved and was changed on the way, which is nobody's work on a new name, and with those known that a
     * program makes.
     *
     * @param found    of {@link #repetitions} or {@link #circumstances}
     * @param moved    by commit, paths that came from another one
     * @param authored by commit, who made it
     */
    public List<Repetition> noted(
            List<Repetition> found, Map<String, Set<String>> moved, Map<String, Authored> authored) {
        Moves moves = new Moves(moved, history, settings.decay());
        AutomatedCommits automated = new AutomatedCommits(authored);
        return found.stream().map(each -> noted(each, moves, automated)).toList();
    }

    private Repetition noted(Repetition found, Moves moves, AutomatedCommits automated) {
        Evidence happened = evidence.get(found.patternId());
        return happened == null ? found : automated.toldOf(moves.leftOut(found, happened), happened);
    }

    /** The ids of patterns, by those that they had under former ids of the repository's source. */
    public Map<String, String> byFormerIds(List<String> formerSources) {
        repetitions();
        return names.byFormer(formerSources);
    }

    /**
     * All that was found, with what the history also says of it. Takes longer, and may do so on a thread of its own while
     * another asks for {@link #instances}, once {@link #repetitions} was called.
     */
    public List<Repetition> circumstances() {
        return chronicle().told(repetitions(), evidence);
    }

    private Chronicle chronicle() {
        return new Chronicle(history, merged, model, settings, today());
    }

    /**
     * What should come along with files that are about to be created in one change.
     *
     * @param paths   the change's new files
     * @param atLeast least confidence, 0 to 1
     * @return best first, without the paths themselves
     */
    public List<Suggestion> suggest(List<String> paths, double atLeast) {
        return suggest(paths, atLeast, model.memory().tree()::contains);
    }

    /**
     * The same in a tree that is known otherwise: what the commits together make of it is not what merges left of it.
     *
     * @param there whether the tree has a path
     */
    public List<Suggestion> suggest(List<String> paths, double atLeast, Predicate<String> there) {
        repetitions();
        Map<String, Suggestion> best = new LinkedHashMap<>();
        Instant now = Instant.now();
        Set<String> asked = Set.copyOf(paths);
        for (String path : paths) {
            for (Prediction p : model.predict(path, there)) {
                String file = Numbered.next(p.path(), model.memory().tree(), now);
                if (p.confidence() >= atLeast && !asked.contains(file)) {
                    Suggestion s =
                            new Suggestion(file, p.action(), p.confidence(), patternOf.get(p.rule()), why(p.rule()));
                    best.merge(file, s, (a, b) -> a.confidence() >= b.confidence() ? a : b);
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Suggestion::confidence)
                        .reversed()
                        .thenComparing(Suggestion::path))
                .toList();
    }

    /** Commits so far that created files. */
    public int commits() {
        return model.memory().commits();
    }

    /**
     * What should be there with files that are there already. Not thread-safe, and of no use once more is observed.
     *
     * @param tree    the files of today, relative to the root
     * @param atLeast least confidence, 0 to 1
     */
    public Expected expected(Set<String> tree, double atLeast) {
        return new Expectations(model.foresight(), missed, tree, atLeast);
    }

    /** The rule's record, and whether what it missed came in another commit of the merge. */
    private String why(Rule rule) {
        String record = rule.tally().inWords();
        Convention convention = merged.isEmpty() ? null : conventions.of(rule);
        String role = convention == null ? null : convention.roleOf(rule);
        return arrivals(patternOf.get(rule)).stream()
                .filter(a -> Rule.id(a.action(), a.template()).equals(role) && a.mostlyLater())
                .findFirst()
                .map(a -> record + "; in all, " + a.inWords())
                .orElse(record);
    }

    private List<Arrival> arrivals(String patternId) {
        if (merged.isEmpty() || !evidence.containsKey(patternId)) {
            return List.of();
        }
        return arrivals.computeIfAbsent(patternId, id -> {
            Repetition found = repetitions.stream()
                    .filter(r -> r.patternId().equals(id))
                    .findFirst()
                    .orElseThrow();
            return chronicle().arrivals(found, evidence.get(id));
        });
    }

    /** The score of all suggestions that would have been made on the way. */
    public Score score() {
        return score;
    }

    /** What the default rules of automatic approval would have been worth on the way. */
    public Score.Approved approved() {
        repetitions();
        return approvals.replay(conventions);
    }
}
