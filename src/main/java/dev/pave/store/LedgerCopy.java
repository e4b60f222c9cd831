package dev.pave.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A copy of a ledger's lines in a file from which it can be rebuilt. It is replaced whole: a reader never sees a part.
 *
 * @param file a line of it is one decision or trust
 */
record LedgerCopy(Path file) {

    /**
     * What it holds; nothing where there is no such file.
     *
     * @throws StoreException when it cannot be read, or a line is damaged
     */
    LedgerLines read() {
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

    /** Replaces it and looks whether it can be read back; on return it is on disk. */
    void write(LedgerLines lines) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                var text = String.join("\n", lines.all()) + (lines.size() == 0 ? "" : "\n");
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (!new LedgerCopy(fresh).read().equals(lines)) {
                throw new StoreException(
                        "The copy " + fresh + " does not read back as it was written; look at the disk");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException("Cannot write the copy of the ledger " + file + ": " + e.getMessage(), e);
        }
    }
}
