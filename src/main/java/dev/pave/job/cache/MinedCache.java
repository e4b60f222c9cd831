package dev.pave.job.cache;

import dev.pave.home.ProgramVersion;
import dev.pave.pattern.DurableFile;
import dev.pave.pattern.PatternId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/**
 * What was mined of a source, kept for nights on which nothing is new. Mining depends on what was read, the settings and
 * the program only; all three are in the key.
 *
 * @param <T> what is mined
 */
public final class MinedCache<T> {

    private final Path folder;
    private final TypeReference<T> type;

    public MinedCache(Path folder, TypeReference<T> type) {
        this.folder = folder;
        this.type = type;
    }

    /**
     * Names what is mined from a source.
     *
     * @param read what changes whenever something else was read
     */
    public static String key(String sourceId, String read, String settings) {
        return PatternId.sha256(String.join("\n", sourceId, read, settings, ProgramVersion.text()));
    }

    /** Empty when nothing is kept under this key, or it cannot be read. */
    public Optional<T> find(String sourceId, String key) {
        return file(sourceId, key).read();
    }

    /** Keeps the newest result of a source; the one before goes. */
    public void put(String sourceId, String key, T found) {
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> older = Files.newDirectoryStream(folder, sourceId + "-*.json")) {
                for (Path old : older) {
                    DurableFile.delete(old);
                }
            }
            file(sourceId, key).write(found);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep what was mined in " + folder, e);
        }
    }

    private KeptJson<T> file(String sourceId, String key) {
        return new KeptJson<>(folder.resolve(sourceId + "-" + key + ".json"), type);
    }
}
