package dev.pave.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Role;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Underline;
import dev.pave.review.QueueLine;
import dev.pave.review.Reasons;
import dev.pave.review.Remedy;
import dev.pave.review.Shortlist;
import dev.pave.store.JsonTable;
import java.nio.charset.StandardCharsets;
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
    private static final int MOST_BYTES = 1_350_000;

    /**
     * As many as there is room for: with much evidence of each there are fewer, and the rest is in the API.
     *
     * @param all   every candidate, what is most worth looking at first
     * @param shown which of them stand for themselves
     */
    static CandidatesPage of(JsonRows rows, String runId, List<Candidate> all, Shortlist shown) {
        int most = Math.min(MOST_CANDIDATES, all.size());
        while (true) {
            CandidatesPage page = of(rows, runId, all, shown, most);
            int bytes = PageFile.json(page).getBytes(StandardCharsets.UTF_8).length;
            if (bytes <= MOST_BYTES || most <= 1) {
                return page;
            }
            most = Math.max(1, (int) Math.min(most - 1L, (long) most * MOST_BYTES / bytes));
        }
    }

    /** The page's JSON where the run before has all of its candidates. No text in it has such letters: its quotes are escaped. */
    static String withoutNews(String json) {
        return json.replace("\"is_new\":true", "\"is_new\":false");
    }

    private static CandidatesPage of(JsonRows rows, String runId, List<Candidate> all, Shortlist shown, int most) {
        Map<String, Object> left = rows.one("candidates/ignored", runId);
        return new CandidatesPage(
                PageHead.of(rows, runId),
                rows.list("candidates/sources"),
                rows.list("candidates/skips"),
                rows.list("candidates/totals"),
                candidates(rows, runId, all, shown, most),
                rows.table("candidates/roles", most),
                rows.table("candidates/also", most),
                rows.table("candidates/occurrences", most, MOST_OCCURRENCES),
                rows.table("candidates/verdicts", runId, most),
                rows.table("candidates/templates", most, MOST_TEXT),
                rows.table("candidates/edits", most, Role.RETIRED_BELOW),
                Courses.of(rows),
                marks(),
                left.get("ignored"),
                left.get("rules"),
                MOST_OCCURRENCES,
                Remedy.all(),
                Reasons.USUAL);
    }

    private static List<Map<String, Object>> candidates(
            JsonRows rows, String runId, List<Candidate> all, Shortlist shown, int most) {
        Map<String, QueueLine> lines = most < all.size() ? QueueLine.of(all, most) : QueueLine.of(all, shown);
        List<Map<String, Object>> candidates = new ArrayList<>();
        for (Map<String, Object> row : rows.list("candidates/candidates", runId, most)) {
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
        marks.put(String.valueOf(Underline.MARK), "…");
        return marks;
    }
}
