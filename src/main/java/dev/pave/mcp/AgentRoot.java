package dev.pave.mcp;

import dev.pave.home.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The repository that an agent works in; what it names stays within.
 *
 * @param folder its top
 */
record AgentRoot(Path folder) {

    /** A path as the history knows it: from the top, with slashes. */
    String relative(String named) {
        Path path = within(named);
        String relative =
                folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        if (relative.isEmpty()) {
            throw new UsageException("\"" + named + "\" is the repository itself; name a file below it");
        }
        return relative;
    }

    /** A file that is there to be read, also behind links. */
    Path file(String named) throws IOException {
        Path path = within(named);
        if (!Files.isRegularFile(path)) {
            throw new UsageException("there is no file \"" + named + "\" in " + folder + "; check the name");
        }
        if (!path.toRealPath().startsWith(folder.toRealPath())) {
            throw outside(named);
        }
        return path;
    }

    private Path within(String named) {
        try {
            Path path = folder.resolve(named).normalize();
            if (path.startsWith(folder)) {
                return path;
            }
        } catch (InvalidPathException noPath) {
            throw new UsageException("\"" + named.replace("\0", "\\0") + "\" cannot be a path");
        }
        throw outside(named);
    }

    private UsageException outside(String named) {
        return new UsageException("\"" + named + "\" is outside of the repository " + folder
                + "; give a path below it, such as src/main.c");
    }
}
