package dev.pave.report;

import java.util.List;
import java.util.Map;

/**
 * What the head of every page of a run shows.
 *
 * @param run   the run and the days that it is about
 * @param pages what its other pages have
 */
record PageHead(Map<String, Object> run, Map<String, Object> pages) {

    static PageHead of(JsonRows rows, String runId) {
        List<Map<String, Object>> run = rows.list("shared/run", runId);
        return new PageHead(run.isEmpty() ? Map.of("run_id", runId) : run.get(0), rows.one("shared/pages", runId));
    }
}
