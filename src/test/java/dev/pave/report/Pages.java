package dev.pave.report;

import dev.pave.home.Feedback;
import dev.pave.store.Migrations;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A warehouse with literal rows, and the data in the pages that are written from it. */
final class Pages implements AutoCloseable {

    private static final int SECONDS_PER_LINE = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Warehouse warehouse;
    private Shelf shelf = Shelf.EMPTY;
    private List<Feedback.Answer> answers = List.of();

    Pages(Path folder) {
        this.folder = folder;
        this.warehouse = Warehouse.open(folder.resolve("pave.duckdb"));
        new Migrations(warehouse.connection()).migrate();
    }

    Warehouse warehouse() {
        return warehouse;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = warehouse.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    void executions(String values) throws SQLException {
        run(
                "INSERT INTO execution_logs (execution_id, source_id, session_id, seq, started_at, duration_ms, operation_id,"
                        + " operation, raw, outcome, actor) VALUES " + values);
    }

    void failures(String values) throws SQLException {
        run("INSERT INTO failures VALUES " + values);
    }

    void sessionFindings(String values) throws SQLException {
        run(
                "INSERT INTO session_findings (source_id, session_id, seq, guard, rule, severity, message, evidence, seen_at)"
                        + " VALUES " + values);
    }

    void sourceFindings(String values) throws SQLException {
        run("INSERT INTO source_findings (repo, path, line, guard, rule, severity, message, evidence, fingerprint,"
                + " commit_id, seen_at, gone_at) VALUES " + values);
    }

    void antiPatterns(String values) throws SQLException {
        run("INSERT INTO anti_patterns VALUES " + values);
    }

    /** Says that the run is about these days, with both of them. */
    void window(String from, String to) throws SQLException {
        run("INSERT INTO runs (run_id, job, started_at, status, window_from, window_to) VALUES ('r1', 'rerun', now(),"
                + " 'running', '" + from + "', '" + to + "')");
    }

    /** Says what can be run. */
    void shelf(Shelf runnable) {
        shelf = runnable;
    }

    void answers(List<Feedback.Answer> said) {
        answers = said;
    }

    Path libraryPage() {
        return page("library.html");
    }

    Path antiPatternsPage() {
        return page("anti-patterns.html");
    }

    Path sessionsPage() {
        return page("sessions.html");
    }

    Path candidatesPage() {
        return page("candidates.html");
    }

    private Path page(String name) {
        try (PageData data = new PageData(warehouse, "r1", shelf, answers, SECONDS_PER_LINE)) {
            new PageWriter(data, "r1", folder).write();
        }
        return folder.resolve(name);
    }

    /** The data of a page as its script gets it. */
    JsonNode data(Function<PageData, Object> page) {
        try (PageData data = new PageData(warehouse, "r1", shelf, answers, SECONDS_PER_LINE)) {
            return JSON.readTree(PageFile.json(page.apply(data)));
        }
    }

    /** The value of a column in a row of a table. */
    static JsonNode cell(JsonNode table, int row, String column) {
        JsonNode columns = table.at("/columns");
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).asString().equals(column)) {
                return table.at("/rows/" + row + "/" + c);
            }
        }
        throw new IllegalArgumentException("no column " + column + " in " + columns);
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
