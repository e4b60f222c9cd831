package dev.pave.report;

import java.util.Map;

/** How the routines go, as both pages show them: their steps, variants and times, and the values that flow through. */
final class RoutineRows {

    private static final String ALL = """
            SELECT r.*
            FROM candidate_routines r
            JOIN pattern_candidates c USING (pattern_id)
            ORDER BY r.pattern_id
            """;

    private static final String STEPS = """
            SELECT s.*
            FROM routine_steps s
            JOIN pattern_candidates c USING (pattern_id)
            ORDER BY s.pattern_id, s.position
            """;

    private static final String VARIANTS = """
            SELECT v.*
            FROM routine_variants v
            JOIN pattern_candidates c USING (pattern_id)
            ORDER BY v.pattern_id, v.position
            """;

    private RoutineRows() {}

    static void into(Map<String, Object> data, JsonRows rows) {
        data.put("courses", rows.table(ALL));
        data.put("steps", rows.table(STEPS));
        data.put("variants", rows.table(VARIANTS));
    }
}
