package dev.pave.cli.table;

import dev.pave.judge.fact.Figures;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.review.MonthlySaving;
import dev.pave.review.Shortlist;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How candidates are shown: a line each, one with all that is known of it, and as JSON. */
public final class CandidateTable {

    private CandidateTable() {}

    /**
     * A line each, as they come.
     *
     * @param more  says which are left out, and how to see them; empty for none
     */
    public static void print(List<Candidate> all, int limit, String more, Output output) {
        output.table(
                List.of("id", "status", "confidence", "support", "kind", "signature"),
                all.stream().limit(limit).map(CandidateTable::row).toList());
        if (all.size() > limit) {
            output.say("... and " + (all.size() - limit) + " more; --limit shows them");
        }
        if (!more.isEmpty()) {
            output.say(more);
        }
    }

    private static String confidence(Repetition found) {
        return found.isProven() ? Figures.of(found.confidence()) : "no evidence yet";
    }

    private static List<String> row(Candidate c) {
        return List.of(
                c.found().patternId(),
                c.status().id(),
                confidence(c.found()),
                "" + c.found().support(),
                c.found().kind().id(),
                c.found().signature());
    }

    /**
     * One with all that is known of it.
     *
     * @param saves what it saves a month
     */
    public static void print(Candidate c, MonthlySaving saves, Optional<RoutineTable> routine, Output output) {
        Repetition found = c.found();
        output.say(found.patternId() + "  " + found.signature());
        output.say(c.status().id() + (c.decidedBy() == null ? "" : " by " + c.decidedBy() + " on " + c.decidedAt())
                + ": " + c.reason());
        output.say((found.isProven()
                        ? "confidence " + Figures.of(found.confidence()) + ": " + found.hits()
                                + " predictions came true, " + found.misses() + " did not"
                        : "no evidence yet: nothing was predicted of it so far")
                + "; seen " + found.support() + " times"
                + (found.firstSeen() == null ? "" : " from " + found.firstSeen() + " to " + found.lastSeen()));
        output.say((saves.seconds() > 0 ? "saves " : "") + saves.inWords());
        output.say("");
        if (routine.isPresent()) {
            routine.get().print(output);
            return;
        }
        output.table(
                List.of("action", "path", "confidence", "hits", "misses", "support"),
                found.roles().stream().map(CandidateTable::row).toList());
        new CircumstanceTable(found).print(output);
    }

    private static List<String> row(Role r) {
        return List.of(
                r.action().id(),
                r.template(),
                Figures.of(r.confidence()),
                "" + r.hits(),
                "" + r.misses(),
                "" + r.support());
    }

    /** One of a list, with who stands for it there. */
    public static Map<String, Object> json(Candidate c, Shortlist shortlist) {
        Map<String, Object> json = json(c);
        json.put("worth_a_look", shortlist.has(c));
        json.put("like", shortlist.like().get(c.found().patternId()));
        return json;
    }

    public static Map<String, Object> json(Candidate c) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pattern_id", c.found().patternId());
        json.put("repo", c.found().repo());
        json.put("kind", c.found().kind().id());
        json.put("signature", c.found().signature());
        json.put("executor", c.executor());
        json.put("confidence", c.found().confidence());
        json.put("alive", c.found().isAlive());
        json.put("proven", c.found().isProven());
        json.put("worth_a_look", c.isWorthALook());
        json.put("support", c.found().support());
        json.put("hits", c.found().hits());
        json.put("misses", c.found().misses());
        json.put("status", c.status().id());
        json.put("decided_by", c.decidedBy());
        json.put("decided_at", c.decidedAt() == null ? null : c.decidedAt().toString());
        json.put("reason", c.reason());
        json.put("rule", c.rule());
        json.put("lines_saved", c.linesSaved());
        json.put("time_saved_ms", c.timeSavedMs());
        json.put("roles", c.found().roles().stream().map(CandidateTable::json).toList());
        json.putAll(new CircumstanceTable(c.found()).json());
        return json;
    }

    private static Map<String, Object> json(Role r) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("template", r.template());
        json.put("action", r.action().id());
        json.put("confidence", r.confidence());
        json.put("support", r.support());
        return json;
    }
}
