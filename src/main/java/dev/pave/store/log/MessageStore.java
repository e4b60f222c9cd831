package dev.pave.store.log;

import dev.pave.store.Sql;
import dev.pave.store.TableWriter;
import dev.pave.store.Warehouse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The messages among the executions: their shapes (masked forms), and the table {@code message_templates}, which gives each
 * shape of a log its operation. A log is one or more sources.
 */
public final class MessageStore {

    private static final int AT_ONCE = 20_000;

    private static final String MESSAGES = """
            SELECT
                source_id, count(shape) AS messages,
                count(*) FILTER (shape IS NOT NULL AND starts_with(operation_id, 'S-')) AS unsettled
            FROM execution_logs
            GROUP BY source_id
            HAVING count(shape) > 0
            """;
    private static final String SHAPES = """
            CREATE OR REPLACE TEMP TABLE shapes_of_log AS
            SELECT shape, count(*) AS messages, row_number() OVER (ORDER BY shape) AS n
            FROM execution_logs
            WHERE shape IS NOT NULL AND source_id IN (SELECT unnest(string_split($1, chr(31))))
            GROUP BY shape
            """;
    private static final String FORGET = "DROP TABLE shapes_of_log";
    private static final String OPERATIONS = """
            UPDATE execution_logs
            SET operation_id = t.operation_id, operation = t.operation
            FROM message_templates t
            WHERE t.log = $1
                AND execution_logs.shape = t.shape
                AND execution_logs.source_id IN (SELECT unnest(string_split($2, chr(31))))
                AND execution_logs.operation_id <> t.operation_id
            """;

    private final Warehouse warehouse;

    public MessageStore(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * What the messages of a shape are.
     *
     * @param id   of the operation
     * @param text its template
     */
    public record Template(String id, String text) {}

    /** Takes the shapes of a log, in the order of their texts. */
    @FunctionalInterface
    public interface Counts {

        /** @param count messages of that shape */
        void accept(String shape, long count);
    }

    /** Finds the templates of all shapes that it was given. */
    public interface Learner extends Counts {

        /** To be asked once all shapes were given; by shape. */
        Function<String, Template> templates();
    }

    /**
     * The messages of a source.
     *
     * @param all       how many there are
     * @param unsettled how many of them have no template yet
     */
    public record Messages(long all, long unsettled) {}

    /** By source; only those that have messages. */
    public Map<String, Messages> messages() {
        return warehouse.inTransaction(connection -> {
            Map<String, Messages> counts = new HashMap<>();
            new Sql(MESSAGES)
                    .list(
                            connection,
                            row -> counts.put(
                                    row.text("source_id"),
                                    new Messages(row.longOrNull("messages"), row.longOrNull("unsettled"))));
            return counts;
        });
    }

    /** By log, the messages that its templates were learned from. */
    public Map<String, Long> learned() {
        return warehouse.inTransaction(connection -> {
            Map<String, Long> counts = new HashMap<>();
            new Sql("SELECT log, sum(messages)::BIGINT AS messages FROM message_templates GROUP BY log")
                    .list(connection, row -> counts.put(row.text("log"), row.longOrNull("messages")));
            return counts;
        });
    }

    /** Gives the shapes of a log, each once. */
    public void count(Collection<String> sources, Counts counts) {
        warehouse.runInTransaction(connection -> {
            count(connection, sources);
            forEachShape(connection, counts::accept);
            new Sql(FORGET).update(connection);
        });
    }

    private static void count(Connection connection, Collection<String> sources) throws SQLException {
        new Sql(SHAPES, joined(sources)).update(connection);
    }

    private static String joined(Collection<String> sources) {
        return String.join("\u001f", sources);
    }

    /**
     * Learns the templates of a log from all its messages and gives its executions their operations, also those that had
     * another one before; all in one transaction.
     */
    public void learn(String log, Collection<String> sources, Learner learner) {
        warehouse.runInTransaction(connection -> {
            count(connection, sources);
            forEachShape(connection, learner::accept);
            Function<String, Template> templates = learner.templates();
            new Sql("DELETE FROM message_templates WHERE log = ?", log).update(connection);
            TableWriter.fill(connection, "message_templates", table -> {
                forEachShape(connection, (shape, count) -> {
                    Template template = templates.apply(shape);
                    table.row(log, shape, template.id(), template.text(), count);
                });
            });
            new Sql(OPERATIONS, log, joined(sources)).update(connection);
            new Sql(FORGET).update(connection);
        });
    }

    /** What to do with a shape. */
    private interface Each {
        void shape(String shape, long count) throws SQLException;
    }

    /** A shape, and how many messages have it. */
    private record Counted(String shape, long messages) {}

    /**
     * A stretch at a time: there may be as many shapes as messages. Each is read to its end before any of it is given on: with a result open,
     * DuckDB refuses the rows that an appender of the connection writes, as it does with each 2,048.
     */
    private static void forEachShape(Connection connection, Each each) throws SQLException {
        boolean more = true;
        for (long from = 0L; more; from += AT_ONCE) {
            List<Counted> stretch = new Sql(
                            "SELECT shape, messages FROM shapes_of_log WHERE n > ? AND n <= ? ORDER BY n",
                            from,
                            from + AT_ONCE)
                    .list(connection, row -> new Counted(row.text("shape"), row.longOrNull("messages")));
            more = !stretch.isEmpty();
            for (Counted counted : stretch) {
                each.shape(counted.shape(), counted.messages());
            }
        }
    }
}
