package dev.pave.inspect;

import dev.pave.ingest.git.GitChanges;
import dev.pave.ingest.git.GitTree;
import dev.pave.judge.Guards;
import dev.pave.mine.guards.Continued;
import dev.pave.mine.guards.Continued.Seen;
import dev.pave.pattern.change.ChangedFile;
import dev.pave.pattern.change.Origin;
import dev.pave.pattern.finding.Expected;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.MissingCompanion;
import dev.pave.pattern.finding.ProjectFact;
import dev.pave.pattern.finding.Sighting;
import dev.pave.pattern.finding.SourceFinding;
import dev.pave.scan.ChangeScan;
import dev.pave.scan.SourceFile;
import dev.pave.scan.project.Project;
import dev.pave.scan.project.ProjectScanner;
import dev.pave.store.SourceFindingStore;
import dev.pave.store.SourceFindingStore.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the commits of one repository added before the guards: files go in, findings come out and are kept. */
public final class ChangeInspection {

    private final String repo;
    private final GitChanges git;
    private final Guards guards;
    private final Function<Set<String>, Expected> history;
    private final SourceFindingStore store;

    /** @param history what the repository's history expects of the files of a tree */
    public ChangeInspection(
            String repo,
            GitChanges git,
            Guards guards,
            Function<Set<String>, Expected> history,
            SourceFindingStore store) {
        this.repo = repo;
        this.git = git;
        this.guards = guards;
        this.history = history;
        this.store = store;
    }

    /**
     * What changed between two commits, and what its files show by themselves: all that can be known before the history is
     * learned and before any rule is asked.
     *
     * @param changed   the files that changed
     * @param tree      the files of the newer commit
     * @param sightings in changed files, old lines too
     */
    public record Changes(GitChanges.Changed changed, GitTree tree, List<Sighting> sightings) {

        /** @param from the older commit; null for nothing */
        public static Changes of(GitChanges git, String from, String head) {
            GitChanges.Changed changed = git.between(from, head, ChangeScan::wants);
            GitTree tree = git.files(head);
            return new Changes(
                    changed, tree, new ChangeScan().scan(byPath(changed).values(), tree.paths(), tree::text));
        }

        private static Map<String, ChangedFile> byPath(GitChanges.Changed changed) {
            return changed.files().stream().collect(Collectors.toMap(ChangedFile::path, Function.identity()));
        }

        private Map<String, ChangedFile> byPath() {
            return byPath(changed);
        }
    }

    /**
     * Looks at all that a state covers, whatever was found before.
     *
     * @param changes from its base to its head
     */
    public void begin(State state, Changes changes) {
        keep(List.of(), changes, state);
    }

    /**
     * Looks at what came after a state.
     *
     * @param changes from its head to the newer one
     */
    public void goOn(State last, String head, Changes changes) {
        keep(store.open(repo), changes, new State(last.base(), head, last.rules()));
    }

    private void keep(List<SourceFinding> open, Changes changes, State state) {
        GitChanges.Changed changed = changes.changed();
        GitTree tree = changes.tree();
        Map<Boolean, List<SourceFinding>> byKind = open.stream()
                .collect(Collectors.partitioningBy(
                        found -> found.finding().guard().countsOthers()));
        Map<String, ChangedFile> byPath = changes.byPath();
        Set<String> looked = new HashSet<>(changed.gone());
        looked.addAll(byPath.keySet());
        List<Continued> both = List.of(
                Continued.of(byKind.get(false), looked, inFiles(byPath, changes.sightings())),
                inProject(byKind.get(true), byPath, changed.gone(), tree));
        List<SourceFinding> now = new ArrayList<>();
        List<SourceFinding> gone = new ArrayList<>();
        Instant at = git.origin(state.head()).at();
        for (Continued continued : both) {
            now.addAll(continued.open());
            now.addAll(withOrigins(continued.fresh(), state.head()));
            continued.gone().stream().map(found -> found.goneAt(at)).forEach(gone::add);
        }
        store.replaceOpen(repo, now, gone, git.unread() == 0 ? state : state.incomplete());
    }

    private List<Seen> inFiles(Map<String, ChangedFile> byPath, List<Sighting> sightings) {
        Map<Boolean, List<Sighting>> added = sightings.stream()
                .collect(Collectors.partitioningBy(
                        sighting -> byPath.get(sighting.path()).adds(sighting.line(), sighting.lastLine())));
        List<Seen> seen = new ArrayList<>();
        added.forEach((isAdded, some) -> seen.addAll(seen(some, byPath, isAdded)));
        return seen;
    }

    /**
     * Of files that are new, of those of which something is open (what they lack may have come), and of those whose test is
     * gone.
     */
    private Continued inProject(
            List<SourceFinding> open, Map<String, ChangedFile> byPath, Set<String> gone, GitTree tree) {
        Set<String> known =
                open.stream().map(found -> found.finding().path()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = new TreeSet<>(known);
        byPath.values().stream()
                .filter(file -> file.isNew() || known.contains(file.before()))
                .forEach(file -> asked.add(file.path()));
        List<ProjectFact> facts = lacking(asked, lostTests(gone), tree);
        return Continued.of(open, known, seen(facts, byPath, true));
    }

    private static Set<String> lostTests(Set<String> gone) {
        return gone.stream().filter(path -> SourceFile.isTest(path)).collect(Collectors.toSet());
    }

    /** @param lost tests that are gone: whatever file lacks one of them now is told, too */
    private List<ProjectFact> lacking(Set<String> asked, Set<String> lost, GitTree tree) {
        Set<Guard> asking = Stream.of(Guard.values())
                .filter(guard -> guard.countsOthers() && guards.isEnabled(guard))
                .collect(Collectors.toSet());
        if (asking.isEmpty() || asked.isEmpty() && lost.isEmpty()) {
            return List.of();
        }
        ProjectScanner scanner = new ProjectScanner(new Project(tree.paths(), tree::text));
        List<String> there = tree.paths().stream()
                .filter(path -> asked.contains(path) || !lost.isEmpty() && ChangeScan.wants(path))
                .toList();
        List<ProjectFact> facts = scanner.conventions(there, history.apply(tree.paths()), asking).stream()
                .filter(fact -> asked.contains(fact.path())
                        || fact instanceof MissingCompanion missing && lost.contains(missing.companion()))
                .toList();
        return scanner.kept(facts).facts();
    }

    private List<Seen> seen(Collection<?> facts, Map<String, ChangedFile> changed, boolean added) {
        return guards.inFiles(facts).stream()
                .map(found -> new Seen(
                        found.rule(),
                        found.values(),
                        found.finding(),
                        before(found.finding().path(), changed),
                        added))
                .toList();
    }

    private static String before(String path, Map<String, ChangedFile> changed) {
        ChangedFile file = changed.get(path);
        return file == null || file.isNew() ? path : file.before();
    }

    private List<SourceFinding> withOrigins(List<Seen> fresh, String head) {
        Map<String, Set<Integer>> lines = new TreeMap<>();
        fresh.forEach(seen -> lines.computeIfAbsent(seen.finding().path(), path -> new TreeSet<>())
                .add(seen.finding().line()));
        Map<String, Map<Integer, Origin>> origins = new HashMap<>();
        lines.forEach((path, some) -> origins.put(path, git.origins(head, path, some)));
        return fresh.stream()
                .map(seen -> new SourceFinding(
                        repo,
                        seen.rule(),
                        seen.values(),
                        seen.finding(),
                        origins.get(seen.finding().path()).get(seen.finding().line()),
                        null))
                .toList();
    }
}
