package dev.pave.job.cache;

import dev.pave.pattern.PatternId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A digest of files by their paths and contents. */
public final class FilesDigest {

    private final List<String> all = new ArrayList<>();

    /** Adds a file, or all files of a folder; one that is not there is told too. */
    public FilesDigest add(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            file(place, place);
            return this;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                file(place, each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return this;
    }

    private void file(Path folder, Path file) throws IOException {
        all.add(folder.relativize(file) + " "
                + (Files.isRegularFile(file) ? PatternId.sha256(Files.readAllBytes(file)) : "-"));
    }

    /** Adds what is no file. */
    public FilesDigest add(String text) {
        all.add(text);
        return this;
    }

    public String text() {
        return PatternId.sha256(String.join("\n", all));
    }
}
