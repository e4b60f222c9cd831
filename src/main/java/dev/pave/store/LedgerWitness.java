package dev.pave.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Knows what a ledger must hold: the copy that is written beside it with each decision, the newest backup, and what the
 * tables show. A ledger only grows, so one that lacks a line of them lost it.
 */
final class LedgerWitness {

    private final Path ledger;
    private final LedgerCopy copy;
    private final LedgerBackups backups;
    private final KnownDecisions known;

    LedgerWitness(Path ledger, KnownDecisions known) {
        this.ledger = ledger;
        this.copy = new LedgerCopy(ledger.resolveSibling(ledger.getFileName() + ".jsonl"));
        this.backups = new LedgerBackups(ledger.resolveSibling(ledger.getFileName() + "-backups"));
        this.known = known;
    }

    LedgerCopy copy() {
        return copy;
    }

    LedgerBackups backups() {
        return backups;
    }

    /** Refuses a ledger that is not there or empty while lines are known, before opening would make a new one. */
    void beforeOpening() {
        var file = ledger.resolveSibling(ledger.getFileName() + ".mv.db");
        try {
            if (!Files.exists(file)) {
                check(LedgerLines.NONE, "is gone");
            } else if (Files.size(file) == 0) {
                check(LedgerLines.NONE, "is empty");
            }
        } catch (IOException e) {
            throw new StoreException("Cannot look at the ledger " + file + ": " + e.getMessage(), e);
        }
    }

    /** Refuses a ledger that lacks a line. */
    void check(LedgerLines found) {
        check(found, found.size() == 0 ? "is empty" : "holds " + found.count());
    }

    private void check(LedgerLines found, String what) {
        var wanted = written();
        if (wanted.isPresent() && !found.goOnFrom(wanted.get().read())) {
            var lines = wanted.get().read();
            throw new LedgerDamagedException(
                    ledger,
                    what + ", but " + wanted.get().file() + " has " + lines.count()
                            + (found.size() < lines.size() ? "" : ", of which some are missing"),
                    null);
        }
        var shown = found.decisions().isEmpty() ? known.list().size() : 0;
        if (shown > 0) {
            throw new LedgerDamagedException(ledger, what + ", but the tables show " + shown + " decisions", null);
        }
    }

    /** The copy beside the ledger; the newest backup where that is gone or damaged itself. */
    private Optional<LedgerCopy> written() {
        try {
            if (copy.read().size() > 0) {
                return Optional.of(copy);
            }
        } catch (StoreException damaged) {
            return backups.newest();
        }
        return backups.newest();
    }

    /** Writes the copy anew where it is not the same: after a decision, or where a kill came between the two. */
    void keep(LedgerLines lines) {
        if (!isKept(lines)) {
            copy.write(lines);
        }
    }

    private boolean isKept(LedgerLines lines) {
        try {
            return copy.read().equals(lines);
        } catch (StoreException damaged) {
            return false;
        }
    }
}
