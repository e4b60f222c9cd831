package dev.pave.serve.data;

import dev.pave.home.BuiltIn;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Decision;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.SameWork;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Status;
import dev.pave.review.Shortlist;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be said of each pattern now, whatever the run knew: where it stands, who decided it, and its version.
 *
 * @param stamp    of the decisions
 * @param patterns by id
 * @param json     all rows of the table {@code told}
 */
record PatternsNow(String stamp, Map<String, Pattern> patterns, String json) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DIGITS = 16;

    /** One of them. */
    record Pattern(String id, String version, Status status) {}

    static PatternsNow of(List<Candidate> candidates, SameWork work, Map<String, String> versions, DecidedState state) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (String id : BuiltIn.IDS) {
            BuiltIn.find(id).ifPresent(builtIn -> add(ofBuiltIn(builtIn, state), rows, patterns));
        }
        Shortlist shortlist =
                Shortlist.of(candidates.stream().map(each -> now(each, state)).toList(), work);
        for (Candidate candidate : candidates) {
            String id = candidate.found().patternId();
            add(ofCandidate(candidate, versions.get(id), state, shortlist), rows, patterns);
        }
        state.specifications().forEach((id, specification) -> {
            if (!patterns.containsKey(id)) {
                add(ofSpecification(specification, state), rows, patterns);
            }
        });
        return new PatternsNow(state.stamp(), patterns, JSON.writeValueAsString(rows));
    }

    private static void add(Map<String, Object> row, List<Map<String, Object>> rows, Map<String, Pattern> patterns) {
        String id = row.get("pattern_id").toString();
        rows.add(row);
        patterns.put(
                id,
                new Pattern(
                        id,
                        row.get("version").toString(),
                        Status.of(row.get("status").toString())));
    }

    private static Map<String, Object> ofBuiltIn(BuiltIn builtIn, DecidedState state) {
        Specification specification = builtIn.specification();
        Map<String, Object> row = row(builtIn.id(), "built_in", builtIn.title(), specification);
        row.put("status", Status.APPROVED.id());
        row.put("version", shortened(specification.contentHash()));
        decided(row, state.inForce().get(builtIn.id()));
        return row;
    }

    private static Map<String, Object> ofSpecification(Specification specification, DecidedState state) {
        Map<String, Object> row = row(specification.id(), "specification", specification.signature(), specification);
        row.put("status", Status.CANDIDATE.id());
        row.put("version", shortened(specification.contentHash()));
        decided(row, state.inForce().get(specification.id()));
        return row;
    }

    private static Map<String, Object> row(String id, String kind, String title, Specification specification) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pattern_id", id);
        row.put("kind", kind);
        row.put("title", title);
        row.put("executor", specification.executor());
        return row;
    }

    private static Candidate now(Candidate candidate, DecidedState state) {
        return candidate.under(state.inForce().get(candidate.found().patternId()));
    }

    private static Map<String, Object> ofCandidate(
            Candidate candidate, String version, DecidedState state, Shortlist shortlist) {
        String id = candidate.found().patternId();
        Candidate now = now(candidate, state);
        Specification specification = state.specifications().get(id);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pattern_id", id);
        row.put("title", candidate.found().signature());
        row.put("executor", candidate.executor());
        row.put("version", specification == null ? version : combined(version, specification));
        row.put("status", now.status().id());
        row.put("decided_by", now.decidedBy());
        row.put("decided_at", time(now.decidedAt()));
        row.put("reason", now.reason());
        row.put("rule", now.rule());
        row.put("alive", candidate.found().isAlive());
        row.put("proven", candidate.found().isProven());
        row.put("worth_a_look", shortlist.has(now));
        row.put("aside", shortlist.aside(now).orElse(null));
        row.put(
                "good",
                candidate.decided(Status.CANDIDATE, null, null, "", null).isWorthALook());
        return row;
    }

    private static String combined(String version, Specification specification) {
        return shortened(PatternId.sha256(version + "\n" + specification.contentHash()));
    }

    private static String shortened(String hash) {
        return hash.substring(0, DIGITS);
    }

    private static void decided(Map<String, Object> row, Decision decision) {
        if (decision != null) {
            row.put("status", decision.status().id());
            row.put("decided_by", decision.by());
            row.put("decided_at", time(decision.at()));
            row.put("reason", decision.reason());
        }
    }

    private static String time(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString();
    }
}
