package dev.pave.store.ledger;

import dev.pave.home.Home;
import dev.pave.store.KnownDecisions;
import dev.pave.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks whether a home's ledger is whole, and rebuilds it from everything that still tells of decisions. */
public final class LedgerRescue {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Home home;
    private final KnownDecisions known;
    private final LedgerFile file;

    public LedgerRescue(Home home) {
        this.home = home;
        this.known = KnownDecisions.of(home);
        this.file = new LedgerFile(home.ledger(), Ledger.PATIENCE, known);
    }

    /**
     * How a ledger is.
     *
     * @param problem   what is wrong with it; null where it is whole
     * @param decisions of it, where it is whole
     * @param trusts    of it, where it is whole
     * @param backups   copies of earlier nights, the oldest first
     */
    public record State(Path ledger, String problem, int decisions, int trusts, List<Path> backups) {}

    /** Looks, and changes nothing that matters. */
    public State check() {
        Path ledger = Path.of(home.ledger() + ".mv.db");
        List<Path> backups = file.witness().backups().files();
        try {
            if (!Files.exists(ledger)) {
                file.witness().beforeOpening();
                return new State(ledger, null, 0, 0, backups);
            }
            LedgerLines lines = file.use(LedgerLines::of);
            return new State(
                    ledger, null, lines.decisions().size(), lines.trusts().size(), backups);
        } catch (LedgerDamagedException e) {
            return new State(ledger, e.getMessage(), 0, 0, backups);
        }
    }

    /**
     * A ledger that was rebuilt.
     *
     * @param from     what its lines are from
     * @param setAside where the damaged file is now; null where there was none
     */
    public record Restored(int decisions, int trusts, List<String> from, Path setAside) {}

    /**
     * Rebuilds the ledger from all lines that can be read, of whatever source; the file that was there is kept aside.
     *
     * @param copy a copy whose lines come first; null for those that pave keeps
     */
    public Restored restore(Path copy, Instant now) {
        List<String> from = new ArrayList<>();
        LedgerLines lines = LedgerLines.NONE;
        if (copy != null) {
            lines = add(lines, new LedgerCopy(copy).read(), copy.toString(), from);
        }
        Optional<LedgerCopy> newest = file.witness().backups().newest();
        if (newest.isPresent()) {
            lines = add(lines, newest.get().readable(), newest.get().file().toString(), from);
        }
        lines = add(
                lines,
                file.witness().copy().readable(),
                file.witness().copy().file().toString(),
                from);
        lines = add(lines, inLedger().orElse(LedgerLines.NONE), "the ledger itself", from);
        lines = add(lines, LedgerLines.of(lines.unknown(known.list())), "the tables", from);
        Path aside = replace(lines, now);
        file.witness().copy().write(lines);
        return new Restored(lines.decisions().size(), lines.trusts().size(), List.copyOf(from), aside);
    }

    private static LedgerLines add(LedgerLines lines, LedgerLines more, String name, List<String> from) {
        LedgerLines all = lines.and(more);
        if (all.size() > lines.size()) {
            from.add(name + " (" + (all.size() - lines.size()) + ")");
        }
        return all;
    }

    private Optional<LedgerLines> inLedger() {
        if (!Files.exists(Path.of(home.ledger() + ".mv.db"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.open(LedgerLines::of));
        } catch (LedgerBusyException e) {
            throw e;
        } catch (StoreException damaged) {
            return Optional.empty();
        }
    }

    private Path replace(LedgerLines lines, Instant now) {
        Path ledger = Path.of(home.ledger() + ".mv.db");
        Path fresh = Path.of(home.ledger() + "-new");
        try {
            Files.deleteIfExists(Path.of(fresh + ".mv.db"));
            return replace(ledger, fresh, lines, now);
        } catch (IOException e) {
            throw LedgerFailure.of(ledger, "Cannot put the rebuilt ledger in its place " + ledger, e);
        }
    }

    private Path replace(Path ledger, Path fresh, LedgerLines lines, Instant now) throws IOException {
        try {
            new LedgerFile(fresh, Ledger.PATIENCE, List::of).<Void>open(connection -> {
                lines.writeTo(connection);
                return null;
            });
            Path aside = null;
            if (Files.exists(ledger)) {
                aside = home.state().resolve("set-aside/ledger-" + STAMP.format(now) + ".mv.db");
                Files.createDirectories(aside.getParent());
                Files.move(ledger, aside);
            }
            Files.move(Path.of(fresh + ".mv.db"), ledger);
            return aside;
        } finally {
            Files.deleteIfExists(Path.of(fresh + ".mv.db"));
        }
    }
}
