package dev.pave.store.ledger;

import dev.pave.store.StoreException;
import java.nio.file.Path;

/** The ledger is gone, emptied or damaged while decisions are known: nobody may decide as if there were none. */
public final class LedgerDamagedException extends StoreException {
    private static final long serialVersionUID = 1L;

    LedgerDamagedException(Path ledger, String what, Throwable cause) {
        super(
                "The ledger " + ledger + ".mv.db " + what
                        + ". Nothing is decided without it; `pave ledger restore` rebuilds it from what is known",
                cause);
    }
}
