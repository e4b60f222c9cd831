package dev.pave.execute.executor;

import dev.pave.home.TextFile;
import dev.pave.workspace.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A template as an input gives it: its text, or the name of a file in the repository that has it.
 *
 * @param given  a text; what has a place for a value, or more than a line, is no name
 * @param root   of the repository
 */
public record GivenTemplate(String given, Path root) {

    /** Whether it comes with the repository. */
    public boolean isFile() {
        try {
            return !given.isBlank()
                    && given.indexOf('\n') < 0
                    && !given.contains("{{")
                    && Files.isRegularFile(root.resolve(given));
        } catch (InvalidPathException text) {
            return false;
        }
    }

    /** @throws dev.pave.workspace.ExecutionException when the file is out of the repository */
    public String text() throws IOException {
        return isFile() ? TextFile.read(new Root(root).resolve(given)) : given;
    }
}
