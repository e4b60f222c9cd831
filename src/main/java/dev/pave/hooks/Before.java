package dev.pave.hooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it was before this program rewrote it, kept in the home: {@code <digest of its path>.before} and what was
 * written in its place.
 *
 * @param file   that is rewritten
 * @param folder where it is kept
 */
record Before(Path file, Path folder) {

    /** Keeps the file, if there is one, and writes another text in its place. */
    void replace(String text) throws IOException {
        Files.createDirectories(folder);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(kept(".before"));
        if (Files.exists(file)) {
            Files.copy(file, kept(".before"));
        }
        Files.writeString(kept(".after"), text);
        Files.writeString(file, text);
    }

    /** Gives the file back as it was, unless it was changed since; whether it did. */
    boolean restore() throws IOException {
        if (!Files.exists(kept(".after")) || Files.mismatch(kept(".after"), file) >= 0) {
            return false;
        }
        if (Files.exists(kept(".before"))) {
            Files.write(file, Files.readAllBytes(kept(".before")));
        } else {
            Files.delete(file);
        }
        Files.deleteIfExists(kept(".before"));
        Files.delete(kept(".after"));
        return true;
    }

    private Path kept(String ending) {
        try {
            byte[] path = file.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
            return folder.resolve(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(path), 0, 8)
                    + ending);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
