package dev.pave.ingest.log;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the files that a glob names: {@code *} within a folder, {@code **} across folders; a folder is all that is in it. */
public final class LogGlob {

    private static final int DEEPEST = 32;

    private LogGlob() {}

    /** @param glob an absolute path, with or without wildcards; sorted, without hidden files */
    public static List<Path> files(String glob) throws IOException {
        var folder = fixed(glob);
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var all = folder.equals(Path.of(glob)) ? glob + "/**" : glob;
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + all);
        try (var files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> matcher.matches(file) && Files.isRegularFile(file))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** The part before the first wildcard. */
    private static Path fixed(String glob) {
        var path = Path.of("/");
        for (var part : glob.split("/")) {
            if (part.matches(".*[*?\\[{].*")) {
                return path;
            }
            path = path.resolve(part);
        }
        return path;
    }
}
