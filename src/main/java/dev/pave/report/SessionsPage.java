package dev.pave.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pave.store.JsonTable;
import java.util.Map;
import java.util.Optional;

/**
 * The data of the page about recorded executions: when they were, what was done, in which sessions, by which routines. The
 * statements in {@code sessions/} say what the parts hold.
 *
 * @param totals what was recorded in all
 * @param unit   how long a bar is, as {@code date_trunc} names it
 * @param bars   how much was done when
 * @param places where routines were done
 */
public record SessionsPage(
        @JsonUnwrapped PageHead head,
        Map<String, Object> totals,
        String unit,
        JsonTable bars,
        JsonTable operations,
        JsonTable operationsOverTime,
        @JsonUnwrapped ShownSessions shown,
        JsonTable routines,
        JsonTable places,
        JsonTable rejects,
        @JsonUnwrapped Courses goings) {

    private static final int MOST_OPERATIONS = 300;
    private static final int MOST_OPERATIONS_OVER_TIME = 60;
    private static final int MOST_PLACES = 120;
    private static final int MOST_REJECTS = 100;

    /** Empty where nothing was recorded. */
    static Optional<SessionsPage> of(JsonRows rows, String runId) {
        Map<String, Object> totals = rows.one("sessions/totals", runId);
        if (((Number) totals.get("executions")).longValue() == 0) {
            return Optional.empty();
        }
        String unit = Bars.unit(totals.get("hours"));
        return Optional.of(new SessionsPage(
                PageHead.of(rows, runId),
                totals,
                unit,
                rows.table("sessions/bars", runId, unit),
                rows.table("sessions/operations", runId, MOST_OPERATIONS),
                rows.table("sessions/operations-over-time", runId, unit, MOST_OPERATIONS_OVER_TIME),
                ShownSessions.of(rows, runId),
                rows.table("sessions/routines"),
                rows.table("sessions/places", MOST_PLACES),
                rows.table("sessions/rejects", MOST_REJECTS),
                Courses.of(rows)));
    }
}
