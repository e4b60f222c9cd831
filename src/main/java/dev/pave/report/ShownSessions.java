package dev.pave.report;

import dev.pave.store.JsonTable;
import java.util.List;
import java.util.Map;

/**
 * The sessions in the page: who did them, what was found where in them, and their lines.
 *
 * @param sessions     a row each
 * @param strips       each in equal parts
 * @param marks        what was found in them
 * @param actors       those who did something, in all sessions
 * @param guards       what finds marks
 * @param parts        parts of a strip
 * @param mostSessions those that are shown because they are the newest
 * @param lines        recorded lines
 * @param mostLines    of a session
 */
record ShownSessions(
        JsonTable sessions,
        JsonTable strips,
        JsonTable marks,
        JsonTable actors,
        List<Map<String, String>> guards,
        int parts,
        int mostSessions,
        JsonTable lines,
        int mostLines) {

    /** Those shown because they are the newest. */
    static final int MOST = 200;

    /** Those shown for what a guard found in them, the newest. */
    static final int MOST_WITH_FINDINGS = 200;

    /** Ways of failing whose newest session is shown, the most frequent. */
    static final int MOST_FAILURES = 100;

    private static final int PARTS = 100;
    private static final int MOST_MARKS = 60;
    private static final int MOST_ACTORS = 100;
    private static final int MOST_NAMES = 20;
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_LINES = 200;
    private static final int SESSIONS_WITH_LINES = 40;
    private static final int OCCURRENCES_WITH_LINES = 12;
    private static final int LINES_AROUND = 2;
    private static final int MARKS_WITH_LINES = 12;

    static ShownSessions of(JsonRows rows, String runId) {
        return new ShownSessions(
                rows.table("sessions/sessions", runId, MOST_NAMES),
                rows.table("sessions/strips", runId, PARTS),
                rows.table("sessions/marks", runId, PARTS, MOST_MARKS, LONGEST_TEXT),
                rows.table("sessions/actors", runId, MOST_ACTORS),
                AntiPatternsPage.finders(),
                PARTS,
                MOST,
                rows.table(
                        "sessions/lines",
                        runId,
                        PARTS,
                        MOST_MARKS,
                        LONGEST_TEXT,
                        MOST_LINES,
                        SESSIONS_WITH_LINES,
                        OCCURRENCES_WITH_LINES,
                        LINES_AROUND,
                        MARKS_WITH_LINES),
                MOST_LINES);
    }
}
