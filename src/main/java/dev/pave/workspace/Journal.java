package dev.pave.workspace;

import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run is about to do, on disk before the first file is touched: with it, and the copies beside it, a run that was
 * killed is undone.
 *
 * @param root    the repository
 * @param files   in the order of their writing
 * @param folders that are made, outermost first
 */
record Journal(String root, List<Entry> files, List<String> folders) {

    static final String FILE = "journal.json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * One file that is written.
     *
     * @param path        below the repository
     * @param number      of its copies, {@code old-<number>} and {@code new-<number>}, and of the link to the file as it was,
     *                    {@code kept-<number>}
     * @param was         whether it was there before
     * @param permissions as {@code rw-r--r--}; null where it was not there, or the file system has none
     */
    record Entry(String path, int number, boolean was, String permissions) {}

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    static Journal read(Path folder) throws IOException {
        try {
            return MAPPER.readValue(Files.readAllBytes(folder.resolve(FILE)), Journal.class);
        } catch (JacksonException e) {
            throw new IOException(folder.resolve(FILE) + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Appears whole, on disk, or not at all. */
    void write(Path folder) throws IOException {
        DurableFile.write(folder.resolve(FILE), MAPPER.writeValueAsBytes(this));
    }
}
