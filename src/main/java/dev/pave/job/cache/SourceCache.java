package dev.pave.job.cache;

import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is kept of sources between nights and can be made again.
 *
 * @param folder the cache folder of a home
 */
public record SourceCache(Path folder) {

    /** Folders that keep a file or more for a source. */
    private static final List<String> FOLDERS = List.of("", "mined", "templates", "specified", "learned");

    /** Removes what is kept of a source. */
    public void forget(String sourceId) throws IOException {
        for (String name : FOLDERS) {
            Path each = folder.resolve(name);
            if (Files.isDirectory(each)) {
                List<Path> kept;
                try (Stream<Path> files = Files.list(each)) {
                    kept = files.filter(Files::isRegularFile)
                            .filter(file -> isOf(sourceId, file.getFileName().toString()))
                            .toList();
                }
                for (Path file : kept) {
                    DurableFile.delete(file);
                }
            }
        }
    }

    private static boolean isOf(String sourceId, String file) {
        return file.equals("history-" + sourceId + ".bin")
                || file.equals(sourceId + ".json")
                || file.equals(sourceId + ".bin")
                || file.startsWith(sourceId + "-") && file.endsWith(".json");
    }
}
