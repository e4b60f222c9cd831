package dev.pave.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pave.pattern.CompositeStep;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Trust;
import dev.pave.store.JsonTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The data of the page about what can be run; the statements in {@code library/} say what the tables hold.
 *
 * @param shelf     what can be run, with what it takes
 * @param patterns  those that were mined, as far as they are approved, were so, or have a specification
 * @param points    predictions and what came of them, the newest
 * @param uses      how often each was run
 * @param runs      the newest of them
 * @param decisions about what is shown
 * @param versions  contents that may be run
 */
public record LibraryPage(
        @JsonUnwrapped PageHead head,
        List<Map<String, Object>> sources,
        List<Map<String, Object>> shelf,
        List<Map<String, Object>> patterns,
        JsonTable roles,
        JsonTable points,
        JsonTable uses,
        JsonTable runs,
        List<Map<String, Object>> decisions,
        List<Map<String, Object>> versions) {

    /** Patterns in the page. */
    static final int MOST = 300;

    /** Points of all proofs together. */
    static final int MOST_POINTS = 10_000;

    /** Runs of a pattern. */
    static final int MOST_RUNS = 60;

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_EXAMPLES = 50;

    static LibraryPage of(JsonRows rows, String runId, Shelf shelf) {
        List<Shelf.Runnable> shown = shelf.patterns().stream().limit(MOST).toList();
        String ids = JsonMapper.builder()
                .build()
                .writeValueAsString(
                        shown.stream().map(each -> each.specification().id()).toList());
        List<Map<String, Object>> patterns = rows.list("library/patterns", ids, MOST);
        Set<Object> all = shown.stream().map(each -> each.specification().id()).collect(Collectors.toSet());
        patterns.forEach(pattern -> all.add(pattern.get("pattern_id")));
        return new LibraryPage(
                PageHead.of(rows, runId),
                rows.list("candidates/sources"),
                shown.stream().map(LibraryPage::told).toList(),
                patterns,
                rows.table("library/roles", ids, MOST),
                rows.table("library/points", ids, MOST, MOST_POINTS),
                rows.table("library/uses"),
                rows.table("library/runs", MOST_RUNS, LONGEST_TEXT),
                shelf.decisions().stream()
                        .filter(decision -> all.contains(decision.patternId()))
                        .map(LibraryPage::told)
                        .toList(),
                shelf.trusts().stream()
                        .filter(trust -> all.contains(trust.patternId()))
                        .map(LibraryPage::told)
                        .toList());
    }

    private static Map<String, Object> told(Shelf.Runnable runnable) {
        Specification specification = runnable.specification();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("pattern_id", specification.id());
        told.put("title", runnable.title());
        told.put("built_in", runnable.builtIn());
        told.put("version", specification.version());
        told.put("content_hash", specification.contentHash());
        told.put("verify", specification.verify());
        told.put("parts", specification.roles().stream().map(LibraryPage::told).toList());
        told.put("steps", specification.steps().stream().map(LibraryPage::told).toList());
        told.put("input", briefly(runnable.input().document()));
        return told;
    }

    private static JsonNode briefly(JsonNode schema) {
        schema.path("properties").forEach(property -> {
            if (property.path("examples") instanceof ArrayNode examples) {
                while (examples.size() > MOST_EXAMPLES) {
                    examples.remove(examples.size() - 1);
                }
            }
        });
        return schema;
    }

    private static Map<String, Object> told(Specification.Part part) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("template", part.template());
        told.put("action", part.action().id());
        told.put("optional", part.optional());
        told.put("made", part.content() != null || !part.inserts().isEmpty());
        told.put("by_hand", part.byHand());
        return told;
    }

    private static Map<String, Object> told(CompositeStep step) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", step.name());
        told.put("run", step.run());
        told.put("use", step.use());
        told.put("when", step.when());
        told.put("optional", step.optional());
        told.put("undo", step.undo());
        told.put("by_hand", step.byHand());
        return told;
    }

    private static Map<String, Object> told(Decision decision) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("pattern_id", decision.patternId());
        told.put("status", decision.status().id());
        told.put("by", decision.by());
        told.put("by_person", decision.byPerson());
        told.put("at", decision.at().toString());
        told.put("reason", decision.reason());
        return told;
    }

    private static Map<String, Object> told(Trust trust) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("pattern_id", trust.patternId());
        told.put("content_hash", trust.contentHash());
        told.put("by", trust.by());
        told.put("at", trust.at().toString());
        told.put("reason", trust.reason());
        return told;
    }
}
