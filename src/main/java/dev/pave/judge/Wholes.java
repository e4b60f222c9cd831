package dev.pave.judge;

import dev.pave.pattern.AnyFolder;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.SameWork;
import dev.pave.pattern.Status;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which repetition makes all new files of another one and says more of the same work. */
final class Wholes {

    /** What says most of the work comes last. */
    private static final Comparator<Repetition> BY_WORK = Comparator.comparingInt(Repetition::usualPlaces)
            .thenComparingDouble(Repetition::confidence)
            .thenComparing(Repetition::patternId);

    private final SameWork work;
    private final Map<String, Repetition> byId = new HashMap<>();
    /** Ids: the whole of a repetition would be hashed, with all its occurrences, at each of them. */
    private final Map<String, Set<String>> byCommit = new HashMap<>();

    private final List<AnyFolder> open;

    /**
     * What still happens and is right may be the whole of another, unless a person rejected or retired it.
     *
     * @param found   all, with where they happened
     * @param inForce decisions in force, by pattern
     */
    Wholes(List<Repetition> found, Map<String, Decision> inForce) {
        work = SameWork.of(found);
        for (Repetition each : found) {
            if (each.kind().isOfFiles() && isOfUse(each) && !isRefused(inForce.get(each.patternId()))) {
                byId.put(each.patternId(), each);
                for (Occurrence occurrence : each.occurrences()) {
                    byCommit.computeIfAbsent("" + occurrence.commitId(), commit -> new LinkedHashSet<>())
                            .add(each.patternId());
                }
            }
        }
        open = byId.values().stream()
                .flatMap(each -> AnyFolder.of(each).stream())
                .toList();
    }

    private static boolean isOfUse(Repetition found) {
        return found.isAlive() && found.isHit() && found.isRight();
    }

    private static boolean isRefused(Decision decision) {
        return decision != null && decision.byPerson() && decision.status() != Status.APPROVED;
    }

    /** The one that says most, or the same of any folder and as surely; empty where none says more than the part itself. */
    Optional<Repetition> of(Repetition part) {
        return whole(part).or(() -> ofAnyFolder(part));
    }

    private Optional<Repetition> ofAnyFolder(Repetition part) {
        return open.stream()
                .filter(any -> any.open().confidence() >= part.confidence())
                .filter(any -> any.tells(part))
                .map(AnyFolder::open)
                .max(BY_WORK);
    }

    private Optional<Repetition> whole(Repetition part) {
        return work.lately(part).stream()
                .map(commit -> byCommit.getOrDefault(commit, Set.of()))
                .flatMap(Collection::stream)
                .distinct()
                .map(byId::get)
                .filter(each -> BY_WORK.compare(each, part) > 0)
                .filter(each -> work.makes(each, part))
                .max(BY_WORK);
    }
}
