package dev.pave.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Role;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import dev.pave.review.QueueLine;
import dev.pave.review.Reasons;
import dev.pave.review.Remedy;
import dev.pave.store.JsonTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The data of the page about candidates; the statements in {@code candidates/} say what the parts hold.
 *
 * @param totals          how many there are in all
 * @param candidates      those most worth looking at, with what belongs to them in the tables beside
 * @param slots           what each slot's mark in a template's lines stands for
 * @param ignored         repetitions that the rules left out
 * @param rules           what the rules hash to
 * @param mostOccurrences of a candidate in the page
 * @param remedies        by rule, what would lift its objection
 * @param reasons         that people give most often
 */
public record CandidatesPage(
        @JsonUnwrapped PageHead head,
        List<Map<String, Object>> sources,
        List<Map<String, Object>> skips,
        List<Map<String, Object>> totals,
        List<Map<String, Object>> candidates,
        JsonTable roles,
        JsonTable also,
        JsonTable occurrences,
        JsonTable verdicts,
        JsonTable templates,
        JsonTable edits,
        @JsonUnwrapped Courses routines,
        Map<String, String> slots,
        Object ignored,
        Object rules,
        int mostOccurrences,
        Map<String, String> remedies,
        Reasons reasons) {

    private static final int MOST_CANDIDATES = 160;
    private static final int MOST_OCCURRENCES = 30;
    private static final int MOST_TEXT = 250_000;

    /** @param all every candidate, what is most worth looking at first */
    static CandidatesPage of(JsonRows rows, String runId, List<Candidate> all) {
        Map<String, Object> left = rows.one("candidates/ignored", runId);
        return new CandidatesPage(
                PageHead.of(rows, runId),
                rows.list("candidates/sources"),
                rows.list("candidates/skips"),
                rows.list("candidates/totals"),
                candidates(rows, runId, all),
                rows.table("candidates/roles", MOST_CANDIDATES),
                rows.table("candidates/also", MOST_CANDIDATES),
                rows.table("candidates/occurrences", MOST_CANDIDATES, MOST_OCCURRENCES),
                rows.table("candidates/verdicts", runId, MOST_CANDIDATES),
                rows.table("candidates/templates", MOST_CANDIDATES, MOST_TEXT),
                rows.table("candidates/edits", MOST_CANDIDATES, Role.RETIRED_BELOW),
                Courses.of(rows),
                marks(),
                left.get("ignored"),
                left.get("rules"),
                MOST_OCCURRENCES,
                Remedy.all(),
                Reasons.USUAL);
    }

    private static List<Map<String, Object>> candidates(JsonRows rows, String runId, List<Candidate> all) {
        Map<String, QueueLine> lines = QueueLine.of(all, MOST_CANDIDATES);
        List<Map<String, Object>> candidates = new ArrayList<>();
        for (Map<String, Object> row : rows.list("candidates/candidates", runId, MOST_CANDIDATES)) {
            Map<String, Object> candidate = new LinkedHashMap<>(row);
            candidate.putAll(lines.get(String.valueOf(row.get("pattern_id"))).json());
            candidates.add(candidate);
        }
        return candidates;
    }

    private static Map<String, String> marks() {
        Map<String, String> marks = new TreeMap<>();
        for (String name : Slot.NAMES) {
            for (CaseStyle style : CaseStyle.values()) {
                Slot slot = new Slot(name, style);
                marks.put(String.valueOf(slot.mark()), slot.handlebars());
            }
        }
        marks.put(String.valueOf(Gap.TEXT.mark()), "…");
        marks.put(String.valueOf(Gap.NUMBER.mark()), "next number");
        return marks;
    }
}
