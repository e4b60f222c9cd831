package dev.pave.report;

import dev.pave.pattern.Resource;
import dev.pave.store.JsonTable;
import dev.pave.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * What the statements beside this class give, ready for JSON: {@code candidates/roles} is the file
 * {@code candidates/roles.sql}, whose header says what it gives and which values it takes.
 */
record JsonRows(Connection connection) {

    JsonTable table(String statement, Object... values) {
        try {
            return sql(statement, values).table(connection);
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    /** Each row as a map from column to value. */
    List<Map<String, Object>> list(String statement, Object... values) {
        return table(statement, values).named();
    }

    /** The only row. */
    Map<String, Object> one(String statement, Object... values) {
        return list(statement, values).get(0);
    }

    /** Runs a statement that has no rows. */
    void run(String statement, Object... values) {
        try {
            sql(statement, values).update(connection);
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    /** Lets statements use those of the store. */
    void defineMacros() {
        try {
            Sql.defineMacros(connection);
        } catch (SQLException e) {
            throw failed("store's macros", e);
        }
    }

    private static Sql sql(String statement, Object... values) {
        return new Sql(Resource.text(JsonRows.class, statement + ".sql"), values);
    }

    private static IllegalStateException failed(String statement, SQLException e) {
        return new IllegalStateException("the report's query " + statement + ".sql failed: " + e.getMessage(), e);
    }
}
