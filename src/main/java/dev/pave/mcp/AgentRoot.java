package dev.pave.mcp;

import dev.pave.home.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The repository that an agent works in; what it names stays within.
 *
 * @param folder its top
 */
record AgentRoot(Path folder) {

    private static final int LONGEST = 4096;

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

    /** Refuses values that name a file outside, wherever an executor may look for it. */
    void check(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            for (Object each : map.values()) {
                check(each);
            }
        } else if (value instanceof Collection<?> list) {
            for (Object each : list) {
                check(each);
            }
        } else if (value instanceof String text && text.length() <= LONGEST && leavesIt(text)) {
            throw outside(text);
        }
    }

    private boolean leavesIt(String text) throws IOException {
        try {
            for (Path path : Stream.of(Path.of(text), folder.resolve(text)).toList()) {
                if (Files.isRegularFile(path) && !path.toRealPath().startsWith(folder.toRealPath())) {
                    return true;
                }
            }
            return false;
        } catch (InvalidPathException noPath) {
            return false;
        }
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
