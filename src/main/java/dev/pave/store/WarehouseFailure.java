package dev.pave.store;

import dev.pave.pattern.DiskTrouble;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Makes what DuckDB says into words with a remedy. */
public final class WarehouseFailure {

    private static final Pattern NO_DAMAGE = Pattern.compile(
            "Permission denied|Read-only file system|Is a directory|Not a directory", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAMAGE = Pattern.compile(
            "corrupt|checksum|Serialization Error|not a valid DuckDB|INTERNAL Error|invalidated because of a previous"
                    + "|Invalid result set|Could not read enough bytes|Could not read all bytes|replaying WAL|replay WAL",
            Pattern.CASE_INSENSITIVE);
    private static final String REMEDY =
            "; the file is damaged or of another program: `pave db rebuild` sets it aside and"
                    + " reads its sources anew, decisions are kept";

    private WarehouseFailure() {}

    /** Of a file that could not be opened. */
    static StoreException opening(String what, SQLException e) {
        String said = what + ": " + e.getMessage();
        return new StoreException(isNoDamage(said, e) ? said : said + REMEDY, e);
    }

    /** Of a statement. */
    public static StoreException of(String what, SQLException e) {
        String said = what + ": " + e.getMessage();
        boolean damaged = DAMAGE.matcher(said).find() && !isNoDamage(said, e);
        return new StoreException(damaged ? said + REMEDY : said, e);
    }

    private static boolean isNoDamage(String said, SQLException e) {
        return NO_DAMAGE.matcher(said).find() || DiskTrouble.isAnyIn(e);
    }
}
