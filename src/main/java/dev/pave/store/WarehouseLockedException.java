package dev.pave.store;

import dev.pave.pattern.Locked;
import java.nio.file.Path;
import java.util.regex.Matcher;

/** Another process has the warehouse open for writing, so nobody else can open it, not even to read. */
public final class WarehouseLockedException extends StoreException implements Locked {
    private static final long serialVersionUID = 1L;

    WarehouseLockedException(Path file, Throwable cause) {
        super(
                file + " is in use by another process" + holder(cause)
                        + "; wait for that run to end, or read the latest snapshot below reports/",
                cause);
    }

    private static String holder(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        Matcher matcher = java.util.regex.Pattern.compile("\\(PID (\\d+)\\)").matcher(message);
        return matcher.find() ? " (process " + matcher.group(1) + ")" : "";
    }
}
