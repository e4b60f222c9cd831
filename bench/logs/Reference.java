import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Locale;
import java.util.Map;

/**
 * DuckDB's own reading of the same file into a table, on all its threads, with the columns of the file as they are: no
 * redaction, ids, places in sessions, cursor, rejects or index. usage: Reference FILE DATABASE
 */
final class Reference {

    private static final Map<String, String> READERS = Map.of(
            "jsonl",
            "read_json('%s', format = 'newline_delimited', columns = {execution_id: 'VARCHAR', session_id: 'VARCHAR',"
                    + " started_at: 'TIMESTAMP', duration_ms: 'BIGINT', actor: 'VARCHAR', operation: 'VARCHAR',"
                    + " raw: 'VARCHAR', outcome: 'VARCHAR', exit_code: 'INTEGER', message: 'VARCHAR'})",
            "csv",
            "read_csv('%s', header = true, columns = {time: 'TIMESTAMP', session: 'VARCHAR', operation: 'VARCHAR',"
                    + " outcome: 'VARCHAR', actor: 'VARCHAR', duration: 'BIGINT'})");

    public static void main(String[] args) throws Exception {
        String file = Path.of(args[0]).toAbsolutePath().toString();
        String reader = READERS.get(file.substring(file.lastIndexOf('.') + 1)).formatted(file);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + args[1]);
                var statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '512MB'");
            long start = System.nanoTime();
            statement.execute("CREATE TABLE log AS SELECT * FROM " + reader);
            double seconds = (System.nanoTime() - start) / 1e9;
            try (var rows = statement.executeQuery("SELECT count(*) FROM log")) {
                rows.next();
                System.out.printf(
                        Locale.ROOT, "%.2f s, %.0f thousand a second%n", seconds, rows.getLong(1) / seconds / 1000);
            }
        }
    }
}
