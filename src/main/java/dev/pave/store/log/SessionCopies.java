package dev.pave.store.log;

import dev.pave.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Sessions that hold copies of another one's executions, as a resumed or forked one does, known by the ids. The copies go:
 * from the session that names a parent, else from the one that went on longer, whichever was read first. It keeps the rest,
 * counted from 1, and the other one is its parent. Where both files have the same session, one is an older copy of the other,
 * from a backup or another machine: the one that has more of it keeps it whole.
 */
final class SessionCopies {

    private static final String OTHERS = """
            SELECT DISTINCT e.source_id
            FROM execution_logs e
            JOIN log_sources l ON l.source_id = e.source_id
            WHERE e.source_id <> ? AND l.format = ?
                AND e.execution_id IN (SELECT execution_id FROM execution_logs WHERE source_id = ?)
            ORDER BY e.source_id
            """;

    private static final String ORIGINAL = """
            SELECT e.source_id
            FROM execution_logs e
            LEFT JOIN session_parents p ON p.source_id = e.source_id AND p.session_id = e.session_id
            LEFT JOIN (
                SELECT session_id
                FROM execution_logs
                WHERE source_id IN (?, ?)
                GROUP BY session_id
                HAVING count(DISTINCT source_id) > 1
            ) same ON same.session_id = e.session_id
            WHERE e.source_id IN (?, ?)
            GROUP BY e.source_id
            ORDER BY
                count(same.session_id) DESC, bool_and(p.parent_id IS NOT NULL), max(e.started_at) NULLS LAST, count(*),
                e.source_id
            LIMIT 1
            """;

    private static final String PARENTS = """
            INSERT OR IGNORE INTO session_parents
            SELECT c.source_id, c.session_id, min(o.session_id)
            FROM execution_logs c
            JOIN execution_logs o ON o.execution_id = c.execution_id AND o.source_id = ?
            WHERE c.source_id = ? AND c.session_id <> o.session_id
            GROUP BY c.source_id, c.session_id
            """;

    private static final String COPIES = """
            DELETE FROM execution_logs
            WHERE source_id = ? AND execution_id IN (SELECT execution_id FROM execution_logs WHERE source_id = ?)
            """;

    private static final String COUNT_ANEW = """
            UPDATE execution_logs
            SET seq = n.seq
            FROM (
                SELECT execution_id, row_number() OVER (PARTITION BY session_id ORDER BY seq) AS seq
                FROM execution_logs
                WHERE source_id = ?
            ) n
            WHERE execution_logs.source_id = ? AND execution_logs.execution_id = n.execution_id
            """;

    private final Connection connection;
    private final String sourceId;

    SessionCopies(Connection connection, String sourceId) {
        this.connection = connection;
        this.sourceId = sourceId;
    }

    /** Tells how many rows of the source were copies. */
    long settle(String format) throws SQLException {
        long own = 0;
        List<String> others =
                new Sql(OTHERS, sourceId, format, sourceId).list(connection, row -> row.text("source_id"));
        for (String other : others) {
            String original = new Sql(ORIGINAL, sourceId, other, sourceId, other)
                    .first(connection, row -> row.text("source_id"))
                    .orElse(other);
            String copy = original.equals(other) ? sourceId : other;
            new Sql(PARENTS, original, copy).update(connection);
            long gone = new Sql(COPIES, copy, original).update(connection);
            new Sql(COUNT_ANEW, copy, copy).update(connection);
            if (copy.equals(sourceId)) {
                own += gone;
            } else {
                new Sql("UPDATE log_sources SET executions = executions - ? WHERE source_id = ?", gone, copy)
                        .update(connection);
            }
        }
        return own;
    }
}
