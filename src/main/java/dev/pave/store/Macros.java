package dev.pave.store;

import dev.pave.pattern.Resource;
import java.sql.Connection;
import java.sql.SQLException;

/** What SQL can say beside DuckDB's own functions: {@code macros.sql}, as long as a connection is open. */
public final class Macros {

    private static final String ALL = Resource.text(Macros.class, "macros.sql");

    private Macros() {}

    /** Lets statements of this connection use them; nothing of it is stored. */
    public static void define(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(ALL);
        }
    }
}
