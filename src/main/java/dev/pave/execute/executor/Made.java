package dev.pave.execute.executor;

import dev.pave.workspace.ExecutionException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A file that an input makes.
 *
 * @param path        below the repository, in its shortest form
 * @param text        all of it
 * @param permissions as {@code rwxr-xr-x}; null for the usual ones
 * @param origin      what it is made from
 */
public record Made(String path, String text, String permissions, FileOrigin origin) {

    /** @throws ExecutionException when the path is one of a folder */
    public Made {
        if (path.endsWith("/")) {
            throw new ExecutionException("\"" + path + "\" names a folder; name a file in it");
        }
        path = shortest(path);
    }

    private static String shortest(String path) {
        try {
            return Path.of(path).normalize().toString().replace('\\', '/');
        } catch (InvalidPathException isRefusedLater) {
            return path;
        }
    }
}
