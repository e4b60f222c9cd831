package dev.pave.store.ledger;

import dev.pave.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies of a ledger from earlier nights, the newest {@value #KEEP}.
 *
 * @param folder where they are, {@code <time>.jsonl}
 */
record LedgerBackups(Path folder) {

    static final int KEEP = 14;

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss'.jsonl'").withZone(ZoneOffset.UTC);

    /** Writes one, removes those that are too many; returns its file. */
    Path take(LedgerLines lines, Instant now) {
        Path file = folder.resolve(NAME.format(now));
        new LedgerCopy(file).write(lines);
        List<Path> all = files();
        try {
            for (Path old : all.subList(0, Math.max(0, all.size() - KEEP))) {
                Files.delete(old);
            }
        } catch (IOException e) {
            throw new StoreException("Cannot remove an old copy of the ledger in " + folder + ": " + e.getMessage(), e);
        }
        return file;
    }

    /** All of them, the oldest first. */
    List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{8}-\\d{6}\\.jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StoreException("Cannot look into " + folder + ": " + e.getMessage(), e);
        }
    }

    Optional<LedgerCopy> newest() {
        return files().stream().reduce((older, newer) -> newer).map(LedgerCopy::new);
    }

    /** The newest that is not damaged itself. */
    Optional<LedgerCopy> newestWhole() {
        return files().stream().map(LedgerCopy::new).filter(LedgerCopy::isWhole).reduce((older, newer) -> newer);
    }
}
