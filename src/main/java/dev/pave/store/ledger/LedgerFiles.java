package dev.pave.store.ledger;

import java.nio.file.Path;

/**
 * The files of a ledger, side by side.
 *
 * @param ledger its name without an ending, as a home gives it
 */
public record LedgerFiles(Path ledger) {

    /** The database. */
    public Path database() {
        return ending(".mv.db");
    }

    /** All that it says, a line each. */
    public Path copy() {
        return ending(".jsonl");
    }

    /** The folder of what it said on other days. */
    Path backups() {
        return ending("-backups");
    }

    private Path ending(String ending) {
        return ledger.resolveSibling(ledger.getFileName() + ending);
    }
}
