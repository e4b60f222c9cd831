package dev.pave.serve.data;

import dev.pave.store.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run with one state of the decisions, for as long as it is open: it does not change while one reads. */
public final class RunLease implements AutoCloseable {

    private final RunTables tables;
    private final DecidedState state;

    RunLease(RunTables tables, DecidedState state) {
        this.tables = tables;
        this.state = state;
    }

    /** The run's id; empty before the first night. */
    public String run() {
        return tables.run();
    }

    /** The decisions. */
    public DecidedState state() {
        return state;
    }

    /** Changes when anything that is answered from here may change; fit for an entity tag. */
    public String tag() {
        return (run().isEmpty() ? "none" : run()) + "." + state.stamp();
    }

    /** The version of a pattern that is there now; empty where there is no such pattern. */
    public Optional<String> version(String patternId) {
        return Optional.ofNullable(tables.told(state).patterns().get(patternId)).map(PatternsNow.Pattern::version);
    }

    /** Where a pattern stands now. */
    public Optional<String> status(String patternId) {
        return Optional.ofNullable(tables.told(state).patterns().get(patternId))
                .map(pattern -> pattern.status().id());
    }

    /** The guard that found an anti-pattern; empty where there is no such one. */
    public Optional<String> guard(String antiPatternId) {
        return rows(new Sql("SELECT guard FROM known() WHERE anti_pattern_id = ?", antiPatternId)).stream()
                .map(row -> row.get("guard").toString())
                .findFirst();
    }

    /** Where the repository of a mined pattern is; empty where it has none, or there is no such pattern. */
    public Optional<String> repository(String patternId) {
        return rows(new Sql(
                        "SELECT s.location FROM pattern_candidates c JOIN sources s ON s.source_id = c.repo AND s.kind = 'git'"
                                + " WHERE c.pattern_id = ?",
                        patternId))
                .stream()
                .map(row -> row.get("location").toString())
                .findFirst();
    }

    /** Where the repositories are that were read, by name; the first of a name counts. */
    public Map<String, String> repositories() {
        Map<String, String> places = new LinkedHashMap<>();
        rows(new Sql("SELECT name, location FROM sources WHERE kind = 'git' ORDER BY name, source_id"))
                .forEach(row -> places.putIfAbsent(
                        row.get("name").toString(), row.get("location").toString()));
        return places;
    }

    /** A page of a list. */
    public ListPage page(ListQuery query) {
        return tables.read(state, connection -> {
            long total = query.count()
                    .first(connection, row -> row.longOrNull("total"))
                    .orElseThrow();
            return ListPage.of(run(), query, query.page().table(connection), total);
        });
    }

    /** The rows of a statement. */
    List<Map<String, Object>> rows(Sql sql) {
        return tables.read(state, sql::table).named();
    }

    @Override
    public void close() {
        tables.leave();
    }
}
