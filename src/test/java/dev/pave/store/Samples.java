package dev.pave.store;

import dev.pave.pattern.Action;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Status;
import dev.pave.pattern.text.PatternText;
import dev.pave.pattern.text.Replay;
import dev.pave.pattern.text.RoleTemplate;
import dev.pave.pattern.text.TextTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Records with plausible values. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private Samples() {}

    /** One that rules approve, with {@link #text}. */
    public static Candidate sure(String id) {
        Candidate usual = candidate(id, 0.9);
        Repetition r = usual.found();
        List<Occurrence> occurrences = Stream.of("c1", "c2", "c3")
                .map(commit ->
                        new Occurrence(id, "engine", commit, null, null, null, null, Map.of("name", commit), true))
                .toList();
        Repetition fresh = new Repetition(
                id,
                r.repo(),
                r.kind(),
                r.signature(),
                r.roles(),
                r.confidence(),
                r.hits(),
                r.misses(),
                r.support(),
                r.largestBatch(),
                r.firstSeen(),
                r.lastSeen(),
                1,
                occurrences,
                r.circumstances());
        return new Candidate(
                fresh, "batch_create", 120L, null, Status.CANDIDATE, null, null, "not sure enough", "hold", null);
    }

    /** What its file holds. */
    public static PatternText text() {
        TextTemplate text = new TextTemplate("lib/{name}.js", "alignment", List.of(new TextTemplate.Line("go();", 1)));
        return new PatternText(
                List.of(new RoleTemplate(text, text, Replay.NOTHING, Map.of(), List.of(), null, Map.of(), "")),
                List.of());
    }

    public static Candidate candidate(String id, double confidence) {
        List<Role> roles = List.of(
                new Role("lib/{name}.js", Action.CREATE, 0.9, 9, 1, 10, "lib/foo.js"),
                new Role("lib/index.js", Action.EDIT, 0.8, 8, 2, 9, "lib/index.js"));
        List<Occurrence> occurrences = List.of(
                new Occurrence(id, "engine", "c1", null, null, null, null, Map.of("name", "foo"), null),
                new Occurrence(id, "engine", "c2", null, null, null, null, Map.of("name", "bar"), true));
        Repetition found = new Repetition(
                id,
                "engine",
                Kind.SIMILAR_FILES,
                "similar_files:lib/{name}.js",
                roles,
                confidence,
                9,
                1,
                10,
                3,
                NOON.minusSeconds(100),
                NOON,
                0.7,
                occurrences,
                Circumstances.NONE);
        return new Candidate(
                found, "batch_create", 120L, null, Status.CANDIDATE, null, null, "not sure enough", "hold", null);
    }

    public static Decision byPerson(String patternId, Status status, Instant at) {
        return new Decision(patternId, status, "ada", true, at, "because", "hash");
    }

    public static Decision byRule(String patternId, Status status, Instant at) {
        return new Decision(patternId, status, "auto_approve", false, at, "sure enough", "hash");
    }
}
