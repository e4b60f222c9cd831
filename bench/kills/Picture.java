package dev.pave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A home and the repository that it works on, as texts by name: every table, every decision, every file with its mode.
 * Left out is only what two undisturbed runs have differently: the time of day at which something was done, and the ids
 * of runs and names of backups, which are such times.
 */
final class Picture {

    /** Columns that hold the time at which a row was written. */
    private static final Set<String> TIMES = Set.of(
            "sources.ingested_at",
            "ingest_cursor.updated_at",
            "log_sources.ingested_at",
            "runs.started_at",
            "runs.finished_at",
            "pattern_candidates.decided_at",
            "schema_migrations.applied_at");

    /** A backup's name is the time at which it was made. */
    private static final Pattern BACKUP = Pattern.compile("(ledger-backups/)\\d{8}-\\d{6}");

    /** When the approval that stays in force was made. */
    private static final Pattern SINCE = Pattern.compile("\"at\":\"[^\"]+\"");

    private static final String DECISIONS = "SELECT pattern_id, status, decided_by, by_person, reason, version_hash"
            + " FROM decisions ORDER BY id";
    private static final String TRUSTS =
            "SELECT pattern_id, content_hash, trusted_by, reason FROM trusts ORDER BY id";

    private final Map<String, String> parts = new TreeMap<>();
    private final Map<String, String> runs = new TreeMap<>();

    private Picture() {}

    static Picture of(Path place) throws IOException, SQLException {
        Picture picture = new Picture();
        Path home = place.resolve("home");
        picture.tables(home.resolve("state/pave.duckdb"), "table ");
        picture.ledger(home.resolve("state/ledger"));
        picture.reports(home.resolve("reports"));
        picture.tree("specs", home.resolve("specs"));
        picture.tree("repository", place.resolve("repository"));
        picture.state(home.resolve("state"));
        return picture;
    }

    /** Names of what differs, with the first line that does. */
    List<String> differences(Picture other) {
        List<String> differences = new ArrayList<>();
        Set<String> names = new java.util.TreeSet<>(parts.keySet());
        names.addAll(other.parts.keySet());
        for (String name : names) {
            String here = parts.getOrDefault(name, "(is not there)");
            String there = other.parts.getOrDefault(name, "(is not there)");
            if (!here.equals(there)) {
                differences.add(name + ": " + difference(here, there));
            }
        }
        return differences;
    }

    private static String difference(String here, String there) {
        List<String> left = new ArrayList<>(List.of(here.split("\n")));
        List<String> right = new ArrayList<>(List.of(there.split("\n")));
        for (String line : List.copyOf(left)) {
            if (right.remove(line)) {
                left.remove(line);
            }
        }
        return "undisturbed has " + cut(left) + ", here is " + cut(right);
    }

    private static String cut(List<String> lines) {
        String text = String.join(" / ", lines);
        return text.length() > 1_500 ? text.substring(0, 1_500) + "..." : text;
    }

    /** How many runs there were. */
    int runs() {
        return runs.size();
    }

    int parts() {
        return parts.size();
    }

    private void tables(Path file, String kind) throws SQLException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        Properties reading = new Properties();
        reading.setProperty("duckdb.read_only", "true");
        try (Connection warehouse = DriverManager.getConnection("jdbc:duckdb:" + file, reading)) {
            List<String> ids = lines(warehouse, "SELECT run_id FROM runs ORDER BY run_id");
            for (int i = 0; i < ids.size(); i++) {
                runs.put(ids.get(i), "run-" + (i + 1));
            }
            for (String table : lines(
                    warehouse, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'")) {
                List<String> columns = lines(
                        warehouse,
                        "SELECT column_name FROM information_schema.columns WHERE table_name = '" + table
                                + "' ORDER BY ordinal_position");
                columns.removeIf(column -> TIMES.contains(table + "." + column));
                List<String> rows =
                        lines(warehouse, "SELECT \"" + String.join("\", \"", columns) + "\" FROM \"" + table + "\"");
                Collections.sort(rows);
                parts.put(kind + table, named(String.join("\n", rows)));
            }
        }
    }

    private String named(String text) {
        String named = SINCE.matcher(text).replaceAll("\"at\":TIME");
        for (Map.Entry<String, String> run : runs.entrySet()) {
            named = named.replace(run.getKey(), run.getValue());
        }
        return named;
    }

    private void ledger(Path file) throws SQLException {
        if (!Files.isRegularFile(Path.of(file + ".mv.db"))) {
            return;
        }
        try (Connection ledger = DriverManager.getConnection(
                "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;IFEXISTS=TRUE", "pave", "")) {
            parts.put("ledger decisions", String.join("\n", lines(ledger, DECISIONS)));
            parts.put("ledger trusts", String.join("\n", lines(ledger, TRUSTS)));
        }
    }

    private static List<String> lines(Connection connection, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(rows.getString(i)).replace("\n", "\\n"));
                }
                lines.add(String.join(" | ", values));
            }
        }
        return lines;
    }

    /** The list of files, the run that readers are shown, and its tables; a page has the time in it. */
    private void reports(Path reports) throws IOException, SQLException {
        StringBuilder list = new StringBuilder();
        try (Stream<Path> all = Files.walk(reports)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                list.append(reports.relativize(file)).append(Files.size(file) == 0 ? " is empty\n" : "\n");
            }
        }
        parts.put("reports", named(list.toString()));
        Path current = reports.resolve("current");
        if (Files.exists(current)) {
            String run = Files.readString(current).strip();
            parts.put("reports current", named(run));
            tables(reports.resolve(run).resolve("pave.duckdb"), "snapshot ");
        }
    }

    private void tree(String kind, Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(f -> !root.relativize(f).startsWith(".git")).toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                String content = Files.isDirectory(file) ? "" : new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                parts.put(kind + " " + root.relativize(file), mode + "\n" + content);
            }
        }
    }

    /** What lies about when nothing is going on; lines of the spool are whole. */
    private void state(Path state) throws IOException {
        StringBuilder list = new StringBuilder();
        try (Stream<Path> all = Files.walk(state)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = state.relativize(file).toString();
                boolean known = name.startsWith("cache/rules") || name.endsWith(".trace.db");
                if (name.startsWith("spool/")) {
                    spool(file);
                } else if (!known) {
                    list.append(name).append('\n');
                }
            }
        }
        parts.put("state", BACKUP.matcher(list).replaceAll("$1TIME"));
    }

    private void spool(Path file) throws IOException {
        String text = Files.readString(file);
        boolean whole = text.endsWith("\n")
                && text.lines().allMatch(line -> line.startsWith("{\"execution_id\"") && line.endsWith("}"));
        parts.put("spool", whole ? "whole lines" : text);
    }
}
