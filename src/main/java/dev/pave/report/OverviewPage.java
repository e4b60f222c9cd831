package dev.pave.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Status;
import dev.pave.review.Reasons;
import dev.pave.review.Shortlist;
import dev.pave.store.JsonTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The data of the first page: what to do next, what got worse, whether this is up to date. The statements in
 * {@code overview/} say what the parts hold.
 *
 * @param next       the first of what is most worth doing, as the night says it
 * @param good       candidates that are worth a look and wait
 * @param since      what changed since the run before
 * @param notes      what the run took in and left out
 * @param unread     sources that it could not read
 * @param sources    what was read in all
 * @param lastMonth  what was repeated by hand
 * @param months     the same by month
 * @param decided    what was decided lately
 * @param executions of thirty days by outcome
 * @param secondsPerLine what a line counts as that a person types
 * @param reasons    that people give most often for a decision
 */
public record OverviewPage(
        @JsonUnwrapped PageHead head,
        List<NextStep> next,
        long good,
        SinceBefore since,
        List<Map<String, Object>> notes,
        List<Map<String, Object>> unread,
        Map<String, Object> sources,
        Map<String, Object> lastMonth,
        List<Map<String, Object>> months,
        List<Map<String, Object>> decided,
        JsonTable executions,
        int secondsPerLine,
        Reasons reasons) {

    private static final int MOST_NEXT = 3;
    private static final int MOST_UNREAD = 20;
    private static final int MOST_DECIDED = 6;

    static OverviewPage of(
            JsonRows rows,
            String runId,
            List<Candidate> candidates,
            Shortlist shown,
            int secondsPerLine,
            Path reports) {
        SinceBefore.Reading before = SinceBefore.read(rows, runId, reports);
        List<Candidate> good =
                candidates.stream().filter(Candidate::isWorthALook).toList();
        rows.run(
                "overview/by-hand",
                PageFile.json(good.stream().map(c -> c.found().patternId()).toList()));
        Map<String, Object> month = rows.one("overview/last-month", runId);
        OverviewPage alone = new OverviewPage(
                PageHead.of(rows, runId),
                NextStep.first(candidates, shown, MOST_NEXT),
                good.stream()
                        .filter(c -> c.status() == Status.CANDIDATE && shown.has(c))
                        .count(),
                null,
                rows.list("overview/notes", runId),
                rows.list("overview/unread", runId, MOST_UNREAD),
                rows.one("overview/sources", runId),
                month,
                month.get("until") == null ? List.of() : rows.list("overview/months", month.get("until")),
                decided(rows),
                rows.table("overview/executions", runId),
                secondsPerLine,
                Reasons.USUAL);
        return alone.with(before.compared(rows, candidates, shown));
    }

    private OverviewPage with(SinceBefore compared) {
        return new OverviewPage(
                head,
                next,
                good,
                compared,
                notes,
                unread,
                sources,
                lastMonth,
                months,
                decided,
                executions,
                secondsPerLine,
                reasons);
    }

    static List<Map<String, Object>> decided(JsonRows rows) {
        return rows.list("overview/decided", MOST_DECIDED);
    }
}
