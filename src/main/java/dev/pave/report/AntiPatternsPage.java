package dev.pave.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pave.home.Feedback;
import dev.pave.pattern.finding.AntiPattern;
import dev.pave.pattern.finding.Guard;
import dev.pave.store.JsonTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The data of the page about how work fails: what recurs, where it was found, what overcame it. The statements in
 * {@code anti-patterns/} say what the parts hold.
 *
 * @param guards       what finds anti-patterns, and what it looks for
 * @param totals       how many there are in all
 * @param antiPatterns the gravest and most frequent, with what belongs to them in the tables beside
 * @param unit         how long a bar of the trend is, as {@code date_trunc} names it
 * @param lookedAt     how much was looked at
 * @param answers      what people said of what was found, the newest about each
 */
public record AntiPatternsPage(
        @JsonUnwrapped PageHead head,
        List<Map<String, String>> guards,
        List<Map<String, Object>> totals,
        JsonTable antiPatterns,
        JsonTable places,
        JsonTable evidence,
        String unit,
        JsonTable trend,
        Map<String, Object> lookedAt,
        List<Map<String, Object>> repositories,
        List<Map<String, Object>> answers) {

    static final int MOST = 500;

    /** Failed executions of one way of failing, the newest of each source in turn. */
    static final int MOST_OF_A_FAILURE = 12;

    /** Findings of one rule of a guard, the newest of each source in turn. */
    static final int MOST_OF_A_RULE = 150;

    private static final int MOST_PLACES = 30;
    private static final int LONGEST_TEXT = 1_000;

    static AntiPatternsPage of(JsonRows rows, String runId, List<Feedback.Answer> answers) {
        String unit = Bars.unit(rows.one("anti-patterns/hours", runId).get("hours"));
        return new AntiPatternsPage(
                PageHead.of(rows, runId),
                finders(),
                rows.list("anti-patterns/totals"),
                rows.table("anti-patterns/list", runId, MOST),
                rows.table("anti-patterns/places", MOST, MOST_PLACES),
                rows.table("anti-patterns/evidence", MOST, MOST_OF_A_FAILURE, MOST_OF_A_RULE, LONGEST_TEXT),
                unit,
                rows.table("anti-patterns/trend", runId, unit),
                rows.one("anti-patterns/looked-at"),
                rows.list("anti-patterns/repositories"),
                answers.stream().map(AntiPatternsPage::told).toList());
    }

    private static Map<String, Object> told(Feedback.Answer answer) {
        Map<String, Object> told = new TreeMap<>();
        told.put("anti_pattern_id", answer.antiPatternId());
        told.put("guard", answer.guard());
        told.put("right", answer.right());
        told.put("by", answer.by());
        told.put("at", answer.at().toString());
        told.put("reason", answer.reason());
        return told;
    }

    static List<Map<String, String>> finders() {
        List<Map<String, String>> guards = new ArrayList<>();
        guards.add(guard(AntiPattern.FAILURE, "an execution failed; what failed in the same way is one anti-pattern"));
        Arrays.stream(Guard.values()).forEach(guard -> guards.add(guard(guard.id(), guard.summary())));
        return guards;
    }

    private static Map<String, String> guard(String id, String summary) {
        Map<String, String> guard = new TreeMap<>();
        guard.put("id", id);
        guard.put("summary", summary);
        return guard;
    }
}
