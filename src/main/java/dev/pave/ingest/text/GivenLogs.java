package dev.pave.ingest.text;

import dev.pave.home.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The log files of a command line; what comes in on stdin or through a pipe ({@code <(mvn verify)}) becomes a file, since
 * logs are read more than once. The files that were made for it go when this is closed.
 */
public final class GivenLogs implements AutoCloseable {

    private static final String STDIN = "-";
    /** What {@code st_mode} says of a file's kind, and of a pipe. */
    private static final int KIND = 0170000;

    private static final int PIPE = 0010000;

    private final Map<String, Path> copies = new HashMap<>();
    private Path folder;

    /** @throws UsageException when one is missing, is no file, or may not be read */
    public List<Path> files(List<String> names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(name.equals(STDIN) ? stdin() : given(name));
        }
        return files.stream().distinct().toList();
    }

    private Path given(String name) throws IOException {
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new UsageException("there is no file " + file);
        }
        if (!Files.isReadable(file)) {
            throw new UsageException(file + " may not be read by this user");
        }
        if (isPipe(file)) {
            return copies.containsKey(name) ? copies.get(name) : copy(name, "pipe-" + (copies.size() + 1), file);
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageException(
                    file + " is no file" + (Files.isDirectory(file) ? " but a folder; name the logs in it" : ""));
        }
        return file;
    }

    private static boolean isPipe(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                && ((int) Files.getAttribute(file, "unix:mode") & KIND) == PIPE;
    }

    private Path stdin() throws IOException {
        if (copies.containsKey(STDIN)) {
            return copies.get(STDIN);
        }
        try (InputStream in = System.in) {
            return copy(STDIN, "stdin", in);
        }
    }

    private Path copy(String name, String fileName, Path pipe) throws IOException {
        try (InputStream in = Files.newInputStream(pipe)) {
            return copy(name, fileName, in);
        }
    }

    private Path copy(String name, String fileName, InputStream in) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("pave-parse");
        }
        Path copy = folder.resolve(fileName);
        copies.put(name, copy);
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    @Override
    public void close() throws IOException {
        for (Path copy : copies.values()) {
            Files.deleteIfExists(copy);
        }
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }
}
