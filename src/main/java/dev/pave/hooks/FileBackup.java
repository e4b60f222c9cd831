package dev.pave.hooks;

import dev.pave.pattern.DurableFile;
import dev.pave.pattern.PatternId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it was before this program rewrote it, kept in the home: {@code <digest of its path>.before} and what was
 * written in its place.
 *
 * @param file   that is rewritten
 * @param folder where it is kept
 */
record FileBackup(Path file, Path folder) {

    private static final int DIGITS = 16;

    /** Keeps the file, if there is one, and writes another text in its place. */
    void replace(String text) throws IOException {
        Files.createDirectories(folder);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(kept(".before"));
        if (Files.exists(file)) {
            Files.copy(file, kept(".before"));
        }
        DurableFile.write(kept(".after"), text);
        DurableFile.write(file, text);
    }

    /** Gives the file back as it was, unless it was changed since; whether it did. */
    boolean restore() throws IOException {
        if (!Files.exists(kept(".after")) || Files.mismatch(kept(".after"), file) >= 0) {
            return false;
        }
        if (Files.exists(kept(".before"))) {
            DurableFile.write(file, Files.readAllBytes(kept(".before")));
        } else {
            Files.delete(file);
        }
        Files.deleteIfExists(kept(".before"));
        Files.delete(kept(".after"));
        return true;
    }

    private Path kept(String ending) {
        String digest = PatternId.sha256(file.toAbsolutePath().normalize().toString());
        return folder.resolve(digest.substring(0, DIGITS) + ending);
    }
}
