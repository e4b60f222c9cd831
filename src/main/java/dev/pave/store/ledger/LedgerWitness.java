package dev.pave.store.ledger;

import dev.pave.pattern.Decision;
import dev.pave.store.KnownDecisions;
import dev.pave.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows what a ledger must hold: the copy that is written beside it with each decision, the newest backup, and what the
 * tables show. A ledger only grows, so one that lacks a line of any of them lost it; they may have been restored together
 * with it, so all are asked.
 */
final class LedgerWitness {

    private final Path ledger;
    private final LedgerFiles files;
    private final LedgerCopy copy;
    private final LedgerBackups backups;
    private final KnownDecisions known;
    private volatile List<Decision> shown;

    LedgerWitness(Path ledger, KnownDecisions known) {
        this.ledger = ledger;
        this.files = new LedgerFiles(ledger);
        this.copy = new LedgerCopy(files.copy());
        this.backups = new LedgerBackups(files.backups());
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
        Path file = files.database();
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
        Stream.of(Optional.of(copy).filter(LedgerCopy::isWhole), backups.newestWhole())
                .flatMap(Optional::stream)
                .forEach(witness -> check(found, what, witness));
        List<Decision> missing = found.unknown(shown());
        if (!missing.isEmpty()) {
            throw new LedgerDamagedException(
                    ledger,
                    what + ", and lacks " + missing.size() + " decisions that the tables show, e.g. "
                            + LedgerLines.words(missing.get(0)),
                    null);
        }
    }

    private void check(LedgerLines found, String what, LedgerCopy witness) {
        LedgerLines wanted = witness.read();
        if (!found.goOnFrom(wanted)) {
            throw new LedgerDamagedException(
                    ledger,
                    what + ", but " + witness.file() + " has " + wanted.count()
                            + (found.size() < wanted.size() ? "" : ", of which some are missing"),
                    null);
        }
    }

    /** Read once: what is decided from then on is in the ledger first. */
    private List<Decision> shown() {
        if (shown == null) {
            shown = known.list();
        }
        return shown;
    }

    /**
     * Keeps lines that were added: the copy is on disk before the ledger has them, and in its place after. A full disk
     * stops both; a kill leaves at most a copy that is behind.
     */
    void keep(LedgerLines lines, LedgerCopy.Between commit) throws SQLException {
        copy.write(lines, commit);
    }

    /** Writes the copy anew where a kill left it behind. Who only reads does not need it: the next one may write it. */
    void mend(LedgerLines lines) {
        try {
            if (!copy.isWhole() || !copy.read().equals(lines)) {
                copy.write(lines);
            }
        } catch (StoreException cannotWrite) {
            return;
        }
    }
}
