package dev.pave.store.ledger;

import dev.pave.pattern.Locked;
import dev.pave.store.StoreException;
import java.nio.file.Path;

/** Other processes kept the ledger open for longer than we were willing to wait. */
public final class LedgerBusyException extends StoreException implements Locked {
    private static final long serialVersionUID = 1L;

    LedgerBusyException(Path file, Throwable cause) {
        super("The ledger " + file + " stays in use by another process; end that process, then try again", cause);
    }
}
