package dev.pave.job;

import dev.pave.ingest.git.GitChanges;
import dev.pave.judge.Guards;
import dev.pave.mine.guards.Continued;
import dev.pave.mine.guards.Continued.Seen;
import dev.pave.pattern.ChangedFile;
import dev.pave.pattern.Origin;
import dev.pave.pattern.Sighting;
import dev.pave.pattern.SourceFinding;
import dev.pave.scan.ChangeScan;
import dev.pave.store.SourceFindingStore;
import dev.pave.store.SourceFindingStore.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the commits of one repository added before the guards: files go in, findings come out and are kept. */
final class ChangeJudge {

    private final String repo;
    private final GitChanges git;
    private final Guards guards;
    private final SourceFindingStore store;

    ChangeJudge(String repo, GitChanges git, Guards guards, SourceFindingStore store) {
        this.repo = repo;
        this.git = git;
        this.guards = guards;
        this.store = store;
    }

    /** Looks at all that a state covers, whatever was found before. */
    void begin(State state) {
        keep(List.of(), state.base(), state);
    }

    /** Looks at what came after a state. */
    void goOn(State last, String head) {
        keep(store.open(repo), last.head(), new State(last.base(), head, last.rules()));
    }

    private void keep(List<SourceFinding> open, String from, State state) {
        GitChanges.Changed changed = git.between(from, state.head(), ChangeScan::wants);
        Set<String> looked = new HashSet<>(changed.gone());
        changed.files().forEach(file -> looked.add(file.path()));
        Continued continued = Continued.of(open, looked, seen(changed.files(), state.head()));
        List<SourceFinding> now = new ArrayList<>(continued.open());
        now.addAll(withOrigins(continued.fresh(), state.head()));
        Instant at = git.origin(state.head()).at();
        List<SourceFinding> gone = continued.gone().stream()
                .map(found -> new SourceFinding(
                        found.repo(), found.rule(), found.values(), found.finding(), found.origin(), at))
                .toList();
        store.replaceOpen(repo, now, gone, state);
    }

    private List<Seen> seen(List<ChangedFile> files, String head) {
        Map<String, ChangedFile> byPath =
                files.stream().collect(Collectors.toMap(ChangedFile::path, Function.identity()));
        List<Sighting> sightings =
                new ChangeScan().scan(files, each -> git.files(head, ChangeScan::wants, each::accept));
        Map<Boolean, List<Sighting>> added = sightings.stream()
                .collect(Collectors.partitioningBy(
                        sighting -> byPath.get(sighting.path()).adds(sighting.line(), sighting.lastLine())));
        List<Seen> seen = new ArrayList<>();
        added.forEach((isAdded, some) -> guards.inFiles(some)
                .forEach(found -> seen.add(new Seen(
                        found.rule(),
                        found.values(),
                        found.finding(),
                        before(byPath.get(found.finding().path())),
                        isAdded))));
        return seen;
    }

    private static String before(ChangedFile file) {
        return file.isNew() ? file.path() : file.before();
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
