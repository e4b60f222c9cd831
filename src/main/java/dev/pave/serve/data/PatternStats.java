package dev.pave.serve.data;

import dev.pave.pattern.Resource;
import dev.pave.store.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What single statements say of a run, ready for JSON. */
public final class PatternStats {

    private static final Set<String> TIMES = Set.of(
            "decided_at",
            "first_seen",
            "last_seen",
            "first_used",
            "last_used",
            "started_at",
            "newest_execution",
            "newest_change");

    private PatternStats() {}

    /** One pattern: where it stands, its uses by outcome, and its record by month; empty where there is no such pattern. */
    public static Optional<Map<String, Object>> of(RunLease run, String patternId) {
        List<Map<String, Object>> found = rows(run, "stats", patternId);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> stats = new LinkedHashMap<>(found.get(0));
        stats.put("uses", rows(run, "uses", patternId));
        stats.put("record", rows(run, "record", patternId));
        return Optional.of(stats);
    }

    /** How old the data are, and how many there are. */
    public static Map<String, Object> age(RunLease run) {
        return rows(run, "age", run.run()).get(0);
    }

    private static List<Map<String, Object>> rows(RunLease run, String statement, String value) {
        Sql sql = new Sql(Resource.text(PatternStats.class, statement + ".sql"), value);
        return run.rows(sql).stream().map(PatternStats::plain).toList();
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new LinkedHashMap<>(row);
        plain.replaceAll((column, value) -> TIMES.contains(column) ? ListPage.time(value) : value);
        return plain;
    }
}
