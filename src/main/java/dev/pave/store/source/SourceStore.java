package dev.pave.store.source;

import dev.pave.home.IdPrefix;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sources of all kinds. Which tables hold rows of a source is asked of the warehouse: those with a column {@code repo}
 * or {@code source_id}, but for {@code run_notes}, which tells of runs.
 */
public final class SourceStore {

    private static final String ALL = """
            SELECT
                source_id, 'git' AS kind, name, location,
                regexp_replace(web_url, '^https://', '') AS remote, changes AS amount, ingested_at
            FROM sources
            UNION ALL
            SELECT
                source_id, format, string_split(location, '/')[-1], location, NULL, executions, ingested_at
            FROM log_sources
            ORDER BY kind <> 'git', name, source_id
            """;

    private static final String COLUMNS = """
            SELECT c.table_name, c.column_name
            FROM duckdb_columns() c
            JOIN duckdb_tables() t USING (database_name, schema_name, table_name)
            WHERE c.column_name IN ('repo', 'source_id') AND c.table_name <> 'run_notes'
              AND NOT t.internal AND NOT t.temporary
            ORDER BY c.table_name, c.column_name
            """;

    /** Tables of patterns; what was run of a pattern is a fact of a log, and stays. */
    private static final String OF_PATTERNS = """
            SELECT c.table_name
            FROM duckdb_columns() c
            JOIN duckdb_tables() t USING (database_name, schema_name, table_name)
            WHERE c.column_name = 'pattern_id' AND c.table_name NOT IN ('execution_logs', 'pattern_candidates')
              AND NOT t.internal AND NOT t.temporary
            ORDER BY c.table_name
            """;

    private final Warehouse warehouse;

    public SourceStore(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    private record Column(String table, String name) {

        Sql counting(String sourceId) {
            return new Sql("SELECT count(*) AS rows FROM " + table + " WHERE " + name + " = ?", sourceId);
        }

        Sql deleting(String sourceId) {
            return new Sql("DELETE FROM " + table + " WHERE " + name + " = ?", sourceId);
        }

        Sql renaming(String formerId, String sourceId) {
            return new Sql("UPDATE " + table + " SET " + name + " = ? WHERE " + name + " = ?", sourceId, formerId);
        }
    }

    /** Repositories first, then logs, by name. */
    public List<KnownSource> all() {
        return warehouse.list(
                new Sql(ALL),
                row -> new KnownSource(
                        row.text("source_id"),
                        row.text("kind"),
                        row.text("name"),
                        row.text("location"),
                        row.text("remote"),
                        row.longOrNull("amount"),
                        row.instant("ingested_at")));
    }

    /**
     * How many rows of a source there are.
     *
     * @return by table; those without any are left out
     */
    public Map<String, Long> rows(String sourceId) {
        return warehouse.inTransaction(connection -> rows(connection, sourceId));
    }

    private static Map<String, Long> rows(Connection connection, String sourceId) throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Column column : columns(connection)) {
            long count = column.counting(sourceId)
                    .first(connection, row -> row.longOrNull("rows"))
                    .orElse(0L);
            if (count > 0) {
                rows.merge(column.table(), count, Long::sum);
            }
        }
        return rows;
    }

    /**
     * Takes all rows of a source out, those of its patterns too, in one transaction.
     *
     * @return how many went, by table
     */
    public Map<String, Long> forget(String sourceId) {
        return warehouse.inTransaction(connection -> forget(connection, sourceId));
    }

    private static Map<String, Long> forget(Connection connection, String sourceId) throws SQLException {
        Map<String, Long> rows = rows(connection, sourceId);
        for (String table : new Sql(OF_PATTERNS).list(connection, row -> row.text("table_name"))) {
            new Sql(
                            "DELETE FROM " + table
                                    + " WHERE pattern_id IN (SELECT pattern_id FROM pattern_candidates WHERE repo = ?)",
                            sourceId)
                    .update(connection);
        }
        for (Column column : columns(connection)) {
            column.deleting(sourceId).update(connection);
        }
        return rows;
    }

    /**
     * Makes the rows that a source has under another id its own, its cursor too, in one transaction; where it has rows of its
     * own, the others go.
     */
    public void adopt(String formerId, String sourceId) {
        warehouse.runInTransaction(connection -> {
            if (rows(connection, sourceId).containsKey("sources")) {
                forget(connection, formerId);
            } else {
                for (Column column : columns(connection)) {
                    column.renaming(formerId, sourceId).update(connection);
                }
            }
            note(connection, formerId, sourceId);
        });
    }

    /** Notes an id that a source had, or would have had, when ids stood for places. */
    public void noteFormer(String formerId, String sourceId) {
        warehouse.runInTransaction(connection -> note(connection, formerId, sourceId));
    }

    private static void note(Connection connection, String formerId, String sourceId) throws SQLException {
        if (!formerId.equals(sourceId)) {
            new Sql("INSERT OR IGNORE INTO former_sources VALUES (?, ?)", sourceId, formerId).update(connection);
        }
    }

    /** The ids that a source had when they stood for places. */
    public List<String> former(String sourceId) {
        return warehouse.list(
                new Sql("SELECT former_id FROM former_sources WHERE source_id = ? ORDER BY former_id", sourceId),
                row -> row.text("former_id"));
    }

    /**
     * What is known about one source, by its id or the beginning of it.
     *
     * @throws dev.pave.home.UsageException when several begin so
     */
    public Optional<KnownSource> find(String idOrPrefix) {
        return IdPrefix.find(idOrPrefix, all(), KnownSource::sourceId);
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        return new Sql(COLUMNS).list(connection, row -> new Column(row.text("table_name"), row.text("column_name")));
    }
}
