package dev.pave.ingest.text;

import dev.pave.home.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The log files of a command line; what comes in on stdin becomes a file, since logs are read more than once. */
public final class GivenLogs implements AutoCloseable {

    private static final String STDIN = "-";

    private Path folder;

    /** @throws UsageException when one is missing, is no file, or may not be read */
    public List<Path> files(List<String> names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(name.equals(STDIN) ? stdin() : checked(Path.of(name)));
        }
        return files.stream().distinct().toList();
    }

    private static Path checked(Path file) {
        if (!Files.exists(file)) {
            throw new UsageException("there is no file " + file);
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageException(file + " is no file; name the logs in it");
        }
        if (!Files.isReadable(file)) {
            throw new UsageException(file + " may not be read by this user");
        }
        return file;
    }

    private Path stdin() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("pave-parse");
            try (InputStream in = System.in) {
                Files.copy(in, folder.resolve("stdin"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder.resolve("stdin");
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            Files.deleteIfExists(folder.resolve("stdin"));
            Files.deleteIfExists(folder);
        }
    }
}
