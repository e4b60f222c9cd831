package dev.pave.ingest.log;

import dev.pave.ingest.text.RefusedException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the files that a glob names: {@code *} within a folder, {@code **} across folders; a folder is all that is in it. */
public final class LogGlob {

    private static final int DEEPEST = 32;

    private LogGlob() {}

    /** The folder as a glob that means it alone. */
    public static String literal(String folder) {
        return folder.replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0");
    }

    /**
     * The files, sorted, without hidden ones.
     *
     * @param glob an absolute path, with or without wildcards; what is there under this very name comes before a wildcard
     * @throws RefusedException when it is no glob
     */
    public static List<Path> files(String glob) throws IOException {
        Path path = Path.of(glob);
        Path folder = Files.exists(path) ? path : fixed(glob);
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        boolean whole = folder.equals(path) || folder.equals(Path.of(plain(glob)));
        PathMatcher matcher = whole ? file -> true : matcher(glob);
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return UnpackedRuns.whole(files.filter(file -> matcher.matches(file) && Files.isRegularFile(file))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList());
        }
    }

    private static PathMatcher matcher(String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new RefusedException(
                    glob + " is no glob (" + e.getDescription() + "); put a \\ before a [ or { that stands for itself");
        }
    }

    /** The part before the first wildcard. */
    private static Path fixed(String glob) {
        Path path = Path.of("/");
        for (String part : glob.split("/")) {
            if (part.matches("(?:[^\\\\*?\\[{]|\\\\.)*+[*?\\[{].*")) {
                return path;
            }
            path = path.resolve(plain(part));
        }
        return path;
    }

    /** Without the marks that take a wildcard's meaning away. */
    private static String plain(String part) {
        return part.replaceAll("\\\\(.)", "$1");
    }
}
