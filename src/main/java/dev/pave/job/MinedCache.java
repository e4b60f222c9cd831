package dev.pave.job;

import dev.pave.mine.files.Settings;
import dev.pave.pattern.PatternId;
import dev.pave.store.Cursor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/**
 * What was mined of a repository, kept for nights on which nothing is new. Mining depends on the history, the settings
 * and the program only; all three are in the key.
 */
final class MinedCache {

    private final Path folder;

    MinedCache(Path cache) {
        this.folder = cache.resolve("mined");
    }

    /** Names what is mined from a history up to a cursor. */
    static String key(Cursor cursor, Settings settings) {
        return PatternId.sha256(String.join(
                "\n", cursor.sourceId(), cursor.fingerprint(), cursor.position(), settings.toString(), program()));
    }

    /** Empty when nothing is kept under this key, or it cannot be read. */
    Optional<Mined> find(String sourceId, String key) {
        return file(sourceId, key).read();
    }

    /** Keeps the newest result of a repository; the one before goes. */
    void put(String sourceId, String key, Mined found) {
        try {
            Files.createDirectories(folder);
            try (var older = Files.newDirectoryStream(folder, sourceId + "-*.json")) {
                for (Path old : older) {
                    Files.delete(old);
                }
            }
            file(sourceId, key).write(found);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep what was mined in " + folder, e);
        }
    }

    private KeptJson<Mined> file(String sourceId, String key) {
        return new KeptJson<>(folder.resolve(sourceId + "-" + key + ".json"), new TypeReference<>() {});
    }

    /** The jar or folder that this program was loaded from, as it is now. */
    static String program() {
        try {
            Path code = Path.of(MinedCache.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code + " " + Files.getLastModifiedTime(code);
        } catch (URISyntaxException | IOException e) {
            return "unknown " + System.nanoTime();
        }
    }
}
