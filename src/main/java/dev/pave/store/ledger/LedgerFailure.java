package dev.pave.store.ledger;

import dev.pave.pattern.DiskTrouble;
import dev.pave.store.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/** Makes what H2 says of a ledger into words with a remedy. */
public final class LedgerFailure {

    private LedgerFailure() {}

    /** @param ledger its file without the ending */
    public static StoreException of(Path ledger, SQLException e) {
        if (e.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY || DiskTrouble.NO_RIGHT.isIn(e)) {
            return noRight(Path.of(ledger + ".mv.db"), e);
        }
        if (isDamage(e) && !DiskTrouble.isAnyIn(e)) {
            return new LedgerDamagedException(ledger, "is damaged (" + e.getMessage() + ")", e);
        }
        return new StoreException("The ledger " + ledger + ".mv.db refused: " + e.getMessage(), e);
    }

    /** Of a file beside the ledger. */
    public static StoreException of(Path file, String what, Exception e) {
        return DiskTrouble.NO_RIGHT.isIn(e) ? noRight(file, e) : new StoreException(what + ": " + e.getMessage(), e);
    }

    private static StoreException noRight(Path file, Exception e) {
        return new StoreException(
                "The home cannot be written to: " + file + " or its folder is read-only for you, so nothing was"
                        + " changed; change its rights or its owner, or use another --home",
                e);
    }

    /** What H2 says of a file that it cannot read, or that is of another kind. */
    private static boolean isDamage(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.GENERAL_ERROR_1,
                    ErrorCode.FILE_ENCRYPTION_ERROR_1,
                    ErrorCode.WRONG_USER_OR_PASSWORD,
                    ErrorCode.ERROR_OPENING_DATABASE_1,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.COLUMN_NOT_FOUND_1 -> true;
            default -> false;
        };
    }
}
