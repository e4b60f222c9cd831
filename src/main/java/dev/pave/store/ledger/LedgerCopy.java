package dev.pave.store.ledger;

import dev.pave.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/**
 * A copy of a ledger's lines in a file from which it can be rebuilt. It is replaced whole: a reader never sees a part.
 *
 * @param file a line of it is one decision or trust
 */
public record LedgerCopy(Path file) {

    /**
     * What it holds; nothing where there is no such file.
     *
     * @throws StoreException when it cannot be read, or a line is damaged
     */
    public LedgerLines read() {
        if (!Files.exists(file)) {
            return LedgerLines.NONE;
        }
        try {
            return LedgerLines.parse(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new StoreException(file + " is no text", e);
        } catch (IOException e) {
            throw new StoreException("Cannot read " + file + ": " + e.getMessage(), e);
        } catch (StoreException e) {
            throw new StoreException(file + ": " + e.getMessage(), e);
        }
    }

    /** Those of its lines that are whole. */
    LedgerLines readable() {
        try {
            return Files.exists(file)
                    ? LedgerLines.whole(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList())
                    : LedgerLines.NONE;
        } catch (IOException e) {
            throw new StoreException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    boolean isWhole() {
        try {
            read();
            return true;
        } catch (StoreException damaged) {
            return false;
        }
    }

    /** Replaces it and looks whether it can be read back; on return it is on disk. */
    void write(LedgerLines lines) {
        try {
            write(lines, () -> {});
        } catch (SQLException e) {
            throw new IllegalStateException("Nothing was asked of a database", e);
        }
    }

    /** Something to do when the new copy is on disk, and before it is in its place. */
    @FunctionalInterface
    interface Between {
        void run() throws SQLException;
    }

    /** The same; when the copy cannot be written, or the work between throws, the old one stays and no other is left. */
    void write(LedgerLines lines, Between between) throws SQLException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try {
                put(fresh, lines);
                between.run();
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw LedgerFailure.of(file, "Cannot write the copy of the ledger " + file, e);
        }
    }

    private static void put(Path fresh, LedgerLines lines) throws IOException {
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            String text = String.join("\n", lines.all()) + (lines.size() == 0 ? "" : "\n");
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        if (!new LedgerCopy(fresh).read().equals(lines)) {
            throw new StoreException("The copy " + fresh + " does not read back as it was written; look at the disk");
        }
    }
}
