import java.sql.DriverManager;
import java.util.List;
import java.util.Properties;

/** A line a table of what was read from logs: its rows and a sum over all their values but times of reading. usage: Tables WAREHOUSE */
final class Tables {

    private static final List<String> ROWS = List.of(
            "SELECT * FROM execution_logs",
            "SELECT * FROM rejects",
            "SELECT * EXCLUDE (ingested_at) FROM log_sources",
            "SELECT * EXCLUDE (updated_at) FROM ingest_cursor");

    public static void main(String[] args) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("duckdb.read_only", "true");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + args[0], settings);
                var statement = connection.createStatement()) {
            for (String rows : ROWS) {
                String sql = "SELECT count(*), sum(hash(row.r)) FROM (SELECT r FROM (" + rows + ") r) row(r)";
                try (var result = statement.executeQuery(sql)) {
                    result.next();
                    System.out.println(result.getString(1) + " rows, sum " + result.getString(2) + ": " + rows);
                }
            }
        }
    }
}
