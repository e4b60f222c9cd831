package dev.pave.inspect;

import dev.pave.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * One of the places where a home keeps something.
 *
 * @param name  what people call it
 * @param path  a file or folder
 * @param bytes with all that is in it; -1 where there is none yet
 * @param holds what is in it, in words
 */
public record StoreFile(String name, Path path, long bytes, String holds) {

    /** All of a home, what cannot be made again first. */
    public static List<StoreFile> of(Home home) {
        Path state = home.state();
        return List.of(
                of(
                        "decisions",
                        Path.of(home.ledger() + ".mv.db"),
                        "what people and rules decided; cannot be made again"),
                of("copies", state.resolve("ledger-backups"), "the decisions as each night found them"),
                of("specifications", home.specs(), "approved patterns, ready to be run; yours to edit"),
                of("spool", home.spool(), "what hooks, `pave record` and `pave run` recorded"),
                of("tables", home.warehouse(), "what was read and found; can be made anew from its sources"),
                of("job records", Path.of(home.batch() + ".mv.db"), "how far a night came, should it be killed"),
                of("cache", home.cache(), "compiled rules and the like; may be deleted"),
                of("reports", home.reports(), "pages of each night, and its tables to be read"));
    }

    private static StoreFile of(String name, Path path, String holds) {
        return new StoreFile(name, path, size(path), holds);
    }

    private static long size(Path path) {
        if (!Files.exists(path)) {
            return -1;
        }
        long[] bytes = {0};
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes[0] += attributes.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException goneOrClosed) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes[0];
    }
}
