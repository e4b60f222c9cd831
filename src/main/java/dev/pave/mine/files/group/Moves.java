package dev.pave.mine.files.group;

import dev.pave.pattern.Occurrence;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.change.CommitFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files that moved and were changed on the way are new names to what is foreseen, but nobody did the work of a new name: a
 * repetition does not happen again, nor stays alive, by them alone.
 */
public final class Moves {

    private final Map<String, Set<String>> moved;
    private final Timeline timeline;

    /**
     * @param moved   by commit, paths that came from another one
     * @param history commits that created files; number 1 is the first
     */
    public Moves(Map<String, Set<String>> moved, List<CommitFiles> history, double decay) {
        this.moved = moved;
        this.timeline = new Timeline(history, decay);
    }

    /** The same without what only moved; gone where it never happened otherwise. */
    public Repetition leftOut(Repetition found, Evidence evidence) {
        List<Instance> instances = evidence.instances();
        List<Occurrence> kept = new ArrayList<>();
        List<Instance> work = new ArrayList<>();
        for (int i = 0; i < instances.size(); i++) {
            if (!onlyMoved(instances.get(i), evidence)) {
                kept.add(found.occurrences().get(i));
                work.add(instances.get(i));
            }
        }
        if (kept.size() == instances.size()) {
            return found;
        }
        List<Instance> happened = work.stream().filter(Instance::happened).toList();
        if (happened.isEmpty()) {
            return found.happened(found.occurrences(), found.support(), found.firstSeen(), found.lastSeen(), 0);
        }
        List<Integer> commits =
                happened.stream().map(Instance::commit).distinct().toList();
        return found.happened(
                kept,
                happened.size(),
                timeline.timeOf(commits.get(0)),
                timeline.timeOf(commits.get(commits.size() - 1)),
                Math.min(found.freshness(), timeline.freshness(commits)));
    }

    private boolean onlyMoved(Instance instance, Evidence evidence) {
        Set<String> here = moved.getOrDefault(evidence.commit(instance).commitId(), Set.of());
        return !here.isEmpty()
                && instance.paths().entrySet().stream()
                        .filter(file -> file.getKey().startsWith("+"))
                        .allMatch(file -> here.contains(file.getValue()));
    }
}
