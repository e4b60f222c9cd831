package dev.pave.serve.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * Tells whether a file is the one that was read.
 *
 * @param written when
 * @param size    bytes
 * @param file    which one it is, also where another has its name now
 */
public record FileStamp(FileTime written, long size, Object file) {

    /** Empty where there is none. */
    public static Optional<FileStamp> of(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileStamp(seen.lastModifiedTime(), seen.size(), seen.fileKey()));
        } catch (IOException notThere) {
            // it is not there
            return Optional.empty();
        }
    }
}
