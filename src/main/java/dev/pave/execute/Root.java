package dev.pave.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The folder that a run may write in. Paths stay inside, through links too, and out of {@code .git}. */
final class Root {

    private final Path real;

    Root(Path repository) throws IOException {
        if (!Files.isDirectory(repository)) {
            throw new ExecutionException("there is no folder " + repository);
        }
        this.real = repository.toRealPath();
    }

    Path path() {
        return real;
    }

    /** @throws ExecutionException when the path leads out of the folder or into {@code .git} */
    Path resolve(String relative) throws IOException {
        Path file;
        try {
            file = real.resolve(relative).normalize();
        } catch (InvalidPathException e) {
            throw new ExecutionException("\"" + relative + "\" is no path: " + e.getReason());
        }
        if (relative.isBlank() || file.equals(real) || !file.startsWith(real)) {
            throw new ExecutionException("\"" + relative + "\" leads out of " + real);
        }
        for (Path part : real.relativize(file)) {
            if (part.toString().equalsIgnoreCase(".git")) {
                throw new ExecutionException("\"" + relative + "\" is in .git, which only git writes");
            }
        }
        Path there = file.getParent();
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        if (!there.toRealPath().startsWith(real) || Files.isSymbolicLink(file)) {
            throw new ExecutionException("\"" + relative + "\" goes through a link; a run follows none");
        }
        return file;
    }
}
