package dev.pave.report;

import java.util.Map;

/** The recorded lines that are in the page: of the newest sessions, of those with findings, of routines, and around what was found. */
final class SessionLines {

    /** Sessions whose lines are in the page: the newest, and as many in which a guard found something. */
    static final int SESSIONS_WITH_LINES = 40;

    /** Lines of a session in the page, the first. */
    static final int MOST_LINES = 200;

    /** Occurrences of a routine whose lines are in the page, the newest. */
    static final int OCCURRENCES_WITH_LINES = 12;

    /** Lines before and after one where something was found. */
    static final int AROUND = 2;

    /** Marks of a session whose lines are in the page, the first. */
    static final int MARKS_WITH_LINES = 12;

    private static final int LONGEST_TEXT = 300;

    private static final String LINES = RecordedSql.SEEN
            + SessionList.MARKED
            + """
            , wanted AS (
                SELECT source_id, session_id, 1 AS first_seq, %1$d AS last_seq
                FROM shown_sessions
                QUALIFY place <= %2$d
                    OR (findings > 0 AND row_number() OVER (PARTITION BY findings > 0 ORDER BY place) <= %2$d)
                UNION ALL
                SELECT source_id, session_id, first_seq, least(last_seq, first_seq + %1$d)
                FROM (
                    SELECT *, row_number() OVER (PARTITION BY pattern_id ORDER BY position DESC) AS newest
                    FROM occurrences
                    WHERE session_id IS NOT NULL)
                WHERE newest <= %3$d
                UNION ALL
                SELECT source_id, session_id, seq - %4$d, seq + %4$d
                FROM marked
                QUALIFY row_number() OVER (PARTITION BY place ORDER BY guard = 'failure', seq) <= %5$d
            )
            SELECT DISTINCT
                e.source_id, e.session_id, e.seq, e.started_at::VARCHAR AS at, e.duration_ms, e.outcome, e.exit_code,
                left(e.operation, %6$d) AS operation, left(e.raw, %6$d) AS raw, left(e.message, %6$d) AS message
            FROM seen e
            JOIN wanted w
                ON e.source_id = w.source_id AND e.session_id = w.session_id
                AND e.seq BETWEEN w.first_seq AND w.last_seq
            ORDER BY ALL
            """.formatted(
                    MOST_LINES, SESSIONS_WITH_LINES, OCCURRENCES_WITH_LINES, AROUND, MARKS_WITH_LINES, LONGEST_TEXT);

    private SessionLines() {}

    static void into(Map<String, Object> data, ShownSessions shown) {
        data.put("lines", shown.table(LINES));
        data.put("mostLines", MOST_LINES);
    }
}
