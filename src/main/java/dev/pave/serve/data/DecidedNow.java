package dev.pave.serve.data;

import dev.pave.home.Home;
import dev.pave.home.MistakesException;
import dev.pave.home.SpecificationReader;
import dev.pave.pattern.Decision;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.Specification;
import dev.pave.store.StoreException;
import dev.pave.store.ledger.Ledger;
import dev.pave.store.ledger.LedgerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The decisions in force, read again when the ledger's copy {@code state/ledger.jsonl} changes; asking costs two looks at a
 * file. Specifications are looked at once a second. While one thread reads, the others get what was known before.
 */
final class DecidedNow {

    private static final long SPECS_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Home home;
    private final ReentrantLock reading = new ReentrantLock();
    private final Looks looks = new Looks();
    private volatile DecidedState state;
    private final Path copy;
    private final Path database;
    private volatile LedgerStamp ledgerStamp;
    private volatile String specsStamp = "";
    private volatile long specsSeen;

    DecidedNow(Home home) {
        this.home = home;
        LedgerFiles files = new LedgerFiles(home.ledger());
        this.copy = files.copy();
        this.database = files.database();
        this.state = new DecidedState("", Map.of(), Map.of(), null);
        fresh();
    }

    DecidedState state() {
        if (looks.isTime() && isOld() && reading.tryLock()) {
            try {
                read();
            } finally {
                reading.unlock();
            }
        }
        return state;
    }

    /** The same, for one who must not get what was known before. */
    DecidedState fresh() {
        reading.lock();
        try {
            specsSeen = System.nanoTime() - SPECS_EVERY;
            read();
            return state;
        } finally {
            reading.unlock();
        }
    }

    private boolean isOld() {
        return !ledger().equals(ledgerStamp) || System.nanoTime() - specsSeen >= SPECS_EVERY;
    }

    private void read() {
        LedgerStamp ledgerNow = ledger();
        String specsNow = System.nanoTime() - specsSeen >= SPECS_EVERY ? specs() : specsStamp;
        specsSeen = specsNow.equals(specsStamp) && System.nanoTime() - specsSeen < SPECS_EVERY
                ? specsSeen
                : System.nanoTime();
        Map<String, Specification> specifications =
                specsNow.equals(specsStamp) ? state.specifications() : specifications();
        Map<String, Decision> inForce = state.inForce();
        String problem = state.problem();
        if (!ledgerNow.equals(ledgerStamp)) {
            try (Ledger ledger = Ledger.open(home)) {
                inForce = ledgerNow.isNone() ? Map.of() : ledger.allInForce();
                problem = null;
            } catch (StoreException damagedOrBusy) {
                problem = damagedOrBusy.getMessage();
            }
        }
        ledgerStamp = ledgerNow;
        specsStamp = specsNow;
        String stamp = PatternId.sha256(ledgerNow + "\n" + specsNow).substring(0, 12);
        state = new DecidedState(stamp, inForce, specifications, problem);
    }

    /** The ledger's copy, and whether the ledger itself is there. */
    private record LedgerStamp(Optional<FileStamp> copy, boolean isThere) {
        boolean isNone() {
            return copy.isEmpty() && !isThere;
        }
    }

    private LedgerStamp ledger() {
        return new LedgerStamp(FileStamp.of(copy), Files.exists(database));
    }

    private String specs() {
        if (!Files.isDirectory(home.specs())) {
            return "";
        }
        try (Stream<Path> files = Files.walk(home.specs(), 4)) {
            return files.sorted().map(file -> file + " " + FileStamp.of(file)).collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException changing) {
            return "changing " + System.nanoTime();
        }
    }

    /** What cannot be used is left out; {@code pave registry validate} tells of it. */
    private Map<String, Specification> specifications() {
        Map<String, Specification> found = new TreeMap<>();
        try {
            new SpecificationReader(home.specs())
                    .usable(id -> true, (id, broken) -> {})
                    .forEach(each -> found.put(each.id(), each));
        } catch (MistakesException unusableIndex) {
            return found;
        }
        return found;
    }
}
