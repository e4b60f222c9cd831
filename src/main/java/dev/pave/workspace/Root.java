package dev.pave.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder that a run may write in. Paths stay inside, through links too, and out of {@code .git}. */
public final class Root {

    /** Bytes of one part of a path; what Linux, macOS and Windows take at most. */
    private static final int LONGEST_NAME = 255;

    /** A name that no file system takes for another one, but for its case. */
    private static final Pattern PLAIN = Pattern.compile("[\\w.-]*");

    private final Path real;

    /** @throws InputException when it is no folder, or one of git's own */
    public Root(Path repository) throws IOException {
        if (!Files.isDirectory(repository)) {
            throw new InputException("there is no folder " + repository);
        }
        this.real = repository.toRealPath();
        gitFolder().ifPresent(git -> {
            throw new InputException(repository + " is "
                    + (git.equals(real) ? "a folder" : "in " + git + ", a folder")
                    + " that only git writes; give the work tree (--repo DIR), which"
                    + " `git worktree add` makes of a bare repository");
        });
    }

    /** The folder of git's own that the root is in, unless a work tree is between them. */
    private Optional<Path> gitFolder() {
        for (Path at = real; at != null && !Files.exists(at.resolve(".git")); at = at.getParent()) {
            boolean isGit = at.getFileName() != null && isGit(at.getFileName())
                    || Files.exists(at.resolve("HEAD"))
                            && Files.isDirectory(at.resolve("objects"))
                            && Files.isDirectory(at.resolve("refs"));
            if (isGit) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** The folder itself, without links. */
    public Path path() {
        return real;
    }

    /** @throws ExecutionException when the path leads out of the folder or into {@code .git}, or is no path */
    public Path resolve(String relative) throws IOException {
        Path file = resolveLink(relative);
        if (Files.isSymbolicLink(file)) {
            throw throughALink(relative);
        }
        return file;
    }

    /** Whether a link at a file stays inside of the folder, and out of {@code .git}. */
    public boolean holdsTarget(Path file, String target) {
        try {
            Path to = file.getParent().resolve(target).normalize();
            return !Path.of(target).isAbsolute() && to.startsWith(real) && !isInGit(to);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static ExecutionException throughALink(String relative) {
        return new ExecutionException("\"" + relative + "\" goes through a link; a run follows none");
    }

    /** The same, where the file itself may be a link. */
    public Path resolveLink(String relative) throws IOException {
        Path file;
        try {
            file = real.resolve(relative).normalize();
        } catch (InvalidPathException e) {
            throw new ExecutionException("\"" + relative + "\" is no path: " + e.getReason());
        }
        if (file.equals(real)) {
            throw new ExecutionException("\"" + relative + "\" is the folder itself; name a file in it");
        }
        if (!file.startsWith(real)) {
            throw new ExecutionException("\"" + relative + "\" leads out of " + real);
        }
        for (Path part : real.relativize(file)) {
            if (part.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                throw new ExecutionException("\"" + part + "\" is longer than a file's name may be, " + LONGEST_NAME
                        + " bytes; take a shorter name");
            }
        }
        Path leadsTo = leadsTo(file.getParent());
        if (!leadsTo.startsWith(real)) {
            throw throughALink(relative);
        }
        if (isInGit(file) || isInGit(leadsTo)) {
            throw new ExecutionException("\"" + relative + "\" is in .git, which only git writes");
        }
        return file;
    }

    /** Where the folder, or the first above it that is there, really is. */
    private Path leadsTo(Path folder) throws IOException {
        Path there = real;
        boolean plain = true;
        for (Path part : real.relativize(folder)) {
            Path next = there.resolve(part);
            if (!Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
                break;
            }
            there = next;
            plain &= PLAIN.matcher(part.toString()).matches() && !Files.isSymbolicLink(there);
        }
        if (plain) {
            return there;
        }
        return Files.exists(there) ? there.toRealPath() : there.getRoot();
    }

    private boolean isInGit(Path file) {
        for (Path part : real.relativize(file)) {
            if (isGit(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGit(Path part) {
        return part.toString().equalsIgnoreCase(".git");
    }

    /** Something else than a folder where a file's folder has to be; below the root. */
    public Optional<Path> inTheWay(Path file) {
        Path there = nearest(file.getParent());
        return Files.isDirectory(there) ? Optional.empty() : Optional.of(real.relativize(there));
    }

    /** The folder itself, or the first above it that is there. */
    private static Path nearest(Path folder) {
        Path there = folder;
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        return there;
    }
}
