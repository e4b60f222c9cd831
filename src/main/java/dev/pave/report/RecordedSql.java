package dev.pave.report;

/** How statements begin that are about recorded executions: those of the run's window, and whose they are. */
final class RecordedSql {

    /** The days that a run is about; without an end on either side for most. {@code $1} is the run. */
    static final String PERIOD = """
            WITH period AS (
                SELECT max(window_from) AS window_from, max(window_to) + INTERVAL 1 DAY AS window_to
                FROM runs
                WHERE run_id = $1
            )
            """;

    /** The executions of those days. */
    static final String SEEN = PERIOD + """
            , seen AS NOT MATERIALIZED (
                SELECT e.*
                FROM execution_logs e, period p
                WHERE p.window_from IS NULL OR (e.started_at >= p.window_from AND e.started_at < p.window_to)
            )
            """;

    /** Agents that write transcripts, which do not tell who it was in any other way; {@code l} is the log. */
    static final String AGENT = """
            CASE l.format
                WHEN 'claude-code' THEN 'Claude Code'
                WHEN 'codex' THEN 'Codex'
                WHEN 'swe-agent' THEN 'SWE-agent'
            END""";

    private RecordedSql() {}
}
