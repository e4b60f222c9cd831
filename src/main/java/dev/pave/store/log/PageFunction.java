package dev.pave.store.log;

import java.sql.SQLException;
import java.util.UUID;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/**
 * A table function of DuckDB whose rows are the pages that Java hands over while the statement runs: no file between, and
 * a call a page in place of one a value. One statement at a time.
 */
final class PageFunction implements DuckDBTableFunction<String, Pages, String> {

    private final String name = "pave_rows_" + UUID.randomUUID().toString().replace("-", "");
    private volatile Pages pages;

    /** Makes it known to all connections of the database. */
    PageFunction(DuckDBConnection connection) throws SQLException {
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(name).withFunction(this).register(connection);
        }
    }

    String name() {
        return name;
    }

    /** What the next statement reads. */
    void next(Pages next) {
        pages = next;
    }

    @Override
    public String bind(DuckDBTableFunctionBindInfo info) {
        for (String text : Page.TEXTS) {
            info.addResultColumn(text, DuckDBColumnType.VARCHAR);
        }
        for (String number : Page.NUMBERS) {
            info.addResultColumn(number, DuckDBColumnType.BIGINT);
        }
        info.addResultColumn("source_id", DuckDBColumnType.VARCHAR);
        return name;
    }

    @Override
    public Pages init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return pages;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        Pages from = info.getInitData();
        Page page = from.take();
        return page == null ? 0 : page.fill(chunk);
    }
}
