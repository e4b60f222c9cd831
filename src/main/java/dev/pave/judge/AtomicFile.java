package dev.pave.judge;

import dev.pave.home.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that a reader finds the old content or the new, never a part. */
final class AtomicFile {

    private AtomicFile() {}

    static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        var fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        try {
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Says that something could not be kept; it is only slower without. */
    static Mistake notKept(Path file, IOException e) {
        return Mistake.in(
                file.toString(),
                "cannot be written (" + e
                        + "); make the folder writable, until then every start reads and compiles anew");
    }
}
