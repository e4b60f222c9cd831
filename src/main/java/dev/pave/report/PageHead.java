package dev.pave.report;

import java.util.List;
import java.util.Map;

/** What the head of every page of a run shows: the run, and what its other pages have. */
final class PageHead {

    private static final String RUN = """
            SELECT
                run_id, job, started_at::VARCHAR AS started_at,
                window_from::VARCHAR AS window_from, window_to::VARCHAR AS window_to
            FROM runs
            WHERE run_id = ?
            """;

    private static final String PAGES = RecordedSql.SEEN + AntiPatterns.KNOWN + """
            SELECT (SELECT count(*) FROM seen) AS executions, (SELECT count(*) FROM known) AS anti_patterns
            """;

    private PageHead() {}

    static void into(Map<String, Object> data, JsonRows rows, String runId) {
        List<Map<String, Object>> run = rows.of(RUN, runId);
        data.put("run", run.isEmpty() ? Map.of("run_id", runId) : run.get(0));
        data.put("pages", rows.of(PAGES, runId).get(0));
    }
}
