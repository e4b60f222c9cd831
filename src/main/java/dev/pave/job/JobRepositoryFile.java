package dev.pave.job;

import dev.pave.home.Home;
import dev.pave.pattern.Causes;
import dev.pave.pattern.DiskTrouble;
import dev.pave.store.StoreException;
import dev.pave.store.UrlPath;
import java.io.EOFException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/** The H2 file of Spring Batch's job repository: how it is opened, and whether it can be read. */
public record JobRepositoryFile(Home home) {

    private static final String TABLES =
            "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC' ORDER BY 1";

    public Path file() {
        return Path.of(home.batch() + ".mv.db");
    }

    /** What is wrong with it; empty where nothing is, none is there yet, or a run has it open. Nothing is written. */
    public Optional<String> damage() {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        try (UrlPath name = UrlPath.of(home.batch());
                Connection connection =
                        source(name, "ACCESS_MODE_DATA=r;IFEXISTS=TRUE").getConnection()) {
            readAll(connection);
            return Optional.empty();
        } catch (SQLException e) {
            return switch (e.getErrorCode()) {
                // a cut file may be one without tables, which the next run fills
                case ErrorCode.DATABASE_ALREADY_OPEN_1, ErrorCode.DATABASE_IS_READ_ONLY -> Optional.empty();
                default -> Optional.of(inWords(e));
            };
        }
    }

    /** @param settings of H2 */
    static JdbcDataSource source(UrlPath name, String settings) {
        JdbcDataSource repository = new JdbcDataSource();
        repository.setURL("jdbc:h2:file:" + name + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;" + settings);
        repository.setUser("pave");
        repository.setPassword("");
        return repository;
    }

    /** Reads every row: of a damaged file much may look well when it is opened. */
    static void readAll(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(TABLES)) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }

    /** What H2 says of a file that it cannot read, or that is of another program; a full disk is no damage. */
    static boolean isDamage(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.GENERAL_ERROR_1,
                    ErrorCode.FILE_ENCRYPTION_ERROR_1,
                    ErrorCode.WRONG_USER_OR_PASSWORD,
                    ErrorCode.ERROR_OPENING_DATABASE_1 -> !DiskTrouble.isAnyIn(e);
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 -> root(e) instanceof EOFException;
            default -> false;
        };
    }

    /** Without H2's advice, which is for those who look after databases. */
    static String inWords(SQLException e) {
        return isDamage(e)
                ? "is damaged or of another program"
                : "cannot be opened: "
                        + String.valueOf(root(e).getMessage())
                                .lines()
                                .findFirst()
                                .orElse("");
    }

    /** What to do by hand. */
    public String remedy() {
        return "move it away: the next night makes a new one and goes on where each source was read to";
    }

    /** Only of a damaged file it says that another one may take its place. */
    StoreException refusal(SQLException e) {
        if (e.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY || DiskTrouble.NO_RIGHT.isIn(e)) {
            return new StoreException(
                    "The home cannot be written to: " + file() + " or its folder is read-only for you, so nothing was"
                            + " done; change its rights or its owner, or use another --home",
                    e);
        }
        String then = isDamage(e) ? remedy() : "mend that, then run the same again: it goes on where it was";
        return new StoreException("the job repository " + file() + " " + inWords(e) + "; " + then, e);
    }

    private static Throwable root(Throwable e) {
        return Causes.of(e).reduce((outer, inner) -> inner).orElse(e);
    }
}
