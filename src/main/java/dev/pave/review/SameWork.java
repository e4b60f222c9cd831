package dev.pave.review;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Occurrence;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which candidates are parts of one piece of work: nearly each time that the one happened lately, the other did in the same
 * commit. A new check comes with its class and test under one name, and with its page and profile under another.
 */
public final class SameWork {

    private static final double NEARLY_ALL = 0.9;
    private static final int LATELY = 20;

    private final Map<String, Set<String>> commits;

    private SameWork(Map<String, Set<String>> commits) {
        this.commits = commits;
    }

    /** As the commits tell in which they happened; what was seen in sessions is no part of anything. */
    public static SameWork of(List<Candidate> candidates) {
        Map<String, Set<String>> commits = new HashMap<>();
        for (Candidate candidate : candidates) {
            commits.put(
                    candidate.found().patternId(),
                    candidate.found().occurrences().stream()
                            .map(Occurrence::commitId)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return new SameWork(commits);
    }

    /** Whether one who looks at the first sees the work of the second too, and no fewer usual places of it. */
    boolean tells(Candidate first, Candidate second) {
        return first.found().usualPlaces() >= second.found().usualPlaces()
                && Objects.equals(first.found().repo(), second.found().repo())
                && isPart(
                        commits.get(second.found().patternId()),
                        commits.get(first.found().patternId()));
    }

    private static boolean isPart(Set<String> of, Set<String> whole) {
        List<String> lately = of.stream().skip(Math.max(0, of.size() - LATELY)).toList();
        return !lately.isEmpty() && lately.stream().filter(whole::contains).count() >= NEARLY_ALL * lately.size();
    }
}
