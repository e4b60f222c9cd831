package dev.pave.serve.data;

import dev.pave.store.JsonTable;
import dev.pave.store.Sql;
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
        return Optional.ofNullable(tables.told(state).patterns().get(patternId)).map(Told.Pattern::version);
    }

    /** Where a pattern stands now. */
    public Optional<String> status(String patternId) {
        return Optional.ofNullable(tables.told(state).patterns().get(patternId))
                .map(pattern -> pattern.status().id());
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

    JsonTable table(Sql sql) {
        return tables.read(state, sql::table);
    }

    @Override
    public void close() {
        tables.leave();
    }
}
