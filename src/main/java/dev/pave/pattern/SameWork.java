package dev.pave.pattern;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which repetitions are parts of one piece of work: nearly each time that the one happened lately, the other did in the same
 * commit. A new check comes with its class and test under one name, and with its page and profile under another. Where the
 * other has the new files of the one among its own, most times are enough.
 */
public final class SameWork {

    private static final double NEARLY_ALL = 0.9;
    private static final double MOST = 0.8;
    private static final int LATELY = 20;

    /** A place that comes in most times is one of the whole, though not sure enough to be made by itself. */
    private static final double MORE_OFTEN_THAN_NOT = 0.5;

    private final Map<String, Set<String>> commits;
    private final Map<String, List<String>> lately = new HashMap<>();

    private SameWork(Map<String, Set<String>> commits) {
        this.commits = commits;
        commits.forEach((id, all) -> lately.put(
                id, all.stream().skip(Math.max(0, all.size() - LATELY)).toList()));
    }

    /** As the commits tell in which they happened; what was seen in sessions is no part of anything. */
    public static SameWork of(List<Repetition> found) {
        Map<String, Set<String>> commits = new HashMap<>();
        for (Repetition each : found) {
            commits.put(
                    each.patternId(),
                    each.occurrences().stream()
                            .map(Occurrence::commitId)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return new SameWork(commits);
    }

    /** Whether one who looks at the first sees the work of the second too, and no fewer usual places of it. */
    public boolean tells(Repetition first, Repetition second) {
        if (first.usualPlaces() < second.usualPlaces() || !Objects.equals(first.repo(), second.repo())) {
            return false;
        }
        double together = together(second, first);
        return together >= NEARLY_ALL || together >= MOST && hasTheFilesOf(first, second);
    }

    /** Whether the first makes all new files of the second, most times in the same commit. */
    public boolean makes(Repetition first, Repetition second) {
        return Objects.equals(first.repo(), second.repo())
                && together(second, first) >= MOST
                && hasTheFilesOf(first, second);
    }

    /** Its last commits, oldest first; empty for what was not seen in commits. */
    public List<String> lately(Repetition found) {
        return lately.get(found.patternId());
    }

    /** Share of the last times of a part that the whole happened in the same commit; 0 for what was not seen in commits. */
    private double together(Repetition part, Repetition whole) {
        Set<String> in = commits.get(whole.patternId());
        List<String> lately = lately(part);
        return lately.isEmpty()
                ? 0
                : (double) lately.stream().filter(in::contains).count() / lately.size();
    }

    private static boolean hasTheFilesOf(Repetition whole, Repetition part) {
        List<Pattern> places = created(whole, MORE_OFTEN_THAN_NOT).stream()
                .map(role -> PlaceForm.of(role.template()))
                .toList();
        List<Role> files = created(part, Role.USUAL);
        return !files.isEmpty()
                && files.stream()
                        .allMatch(file -> places.stream()
                                .anyMatch(place -> place.matcher(file.example()).matches()));
    }

    private static List<Role> created(Repetition found, double confidence) {
        return found.roles().stream()
                .filter(role -> role.confidence() >= confidence && role.action() == Action.CREATE)
                .toList();
    }
}
