package dev.pave.pattern;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Repetitions of a shop's repository for tests of what happened together. */
public final class FoundInCommits {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private FoundInCommits() {}

    /** Happened in commits from one number to another, a commit each. */
    public static Repetition of(String id, int from, int to, double confidence, List<Role> roles) {
        List<Occurrence> occurrences = IntStream.rangeClosed(from, to)
                .mapToObj(
                        i -> new Occurrence(id, "shop", "c" + i, null, null, null, null, Map.of("name", "n" + i), true))
                .toList();
        return new Repetition(
                id,
                "shop",
                Kind.SIMILAR_FILES,
                "similar_files:" + id,
                roles,
                confidence,
                30,
                0,
                occurrences.size(),
                1,
                THEN,
                THEN,
                1,
                occurrences,
                Circumstances.NONE);
    }
}
