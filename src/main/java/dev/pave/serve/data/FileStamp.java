package dev.pave.serve.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Tells whether a file is the one that was read.
 *
 * @param text when it was written, how long it is and which one it is
 */
public record FileStamp(String text) {

    /** Empty where there is none. */
    public static Optional<FileStamp> of(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileStamp(seen.lastModifiedTime() + " " + seen.size() + " " + seen.fileKey()));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
