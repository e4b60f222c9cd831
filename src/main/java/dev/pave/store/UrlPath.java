package dev.pave.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The path of a database's file as it can stand in a JDBC URL. There a semicolon begins the settings, so a folder with one
 * gets another name while the databases are opened: a link in a new folder for temporary files, which closing removes.
 */
public final class UrlPath implements AutoCloseable {

    private static final String FOR_SETTINGS = ";";

    private final Path file;
    private final Path link;

    private UrlPath(Path file, Path link) {
        this.file = file;
        this.link = link;
    }

    /**
     * Gives the path a name that a URL takes. Its folder must be there.
     *
     * @throws StoreException when no database takes the path; says which character and what to do
     */
    public static UrlPath of(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        objection(absolute).ifPresent(why -> {
            throw new StoreException(why);
        });
        if (!absolute.toString().contains(FOR_SETTINGS)) {
            return new UrlPath(absolute, null);
        }
        try {
            Path link = Files.createTempDirectory("pave-").resolve("link");
            Files.createSymbolicLink(link, absolute.getParent());
            return new UrlPath(link.resolve(absolute.getFileName()), link);
        } catch (IOException | UnsupportedOperationException e) {
            throw new StoreException(
                    "Cannot open " + absolute + ": its folder has a `;` in its name, and no link to it can be made in "
                            + System.getProperty("java.io.tmpdir") + "; use another folder",
                    e);
        }
    }

    /** Why no database can be at this path, links followed; DuckDB makes names of its own from it. */
    public static Optional<String> objection(Path file) {
        String real = real(file.toAbsolutePath().normalize()).toString();
        boolean backslash = !FileSystems.getDefault().getSeparator().equals("\\") && real.contains("\\");
        return real.contains("?") || backslash
                ? Optional.of("No database can be kept in " + real + ": its name has a `" + (backslash ? "\\" : "?")
                        + "`; rename the folder, or use another one")
                : Optional.empty();
    }

    private static Path real(Path path) {
        if (path.getParent() == null) {
            return path;
        }
        try {
            return path.toRealPath();
        } catch (IOException notThereYet) {
            return real(path.getParent()).resolve(path.getFileName());
        }
    }

    /** Stands in a URL until this is closed. */
    @Override
    public String toString() {
        return file.toString();
    }

    @Override
    public void close() {
        if (link == null) {
            return;
        }
        try {
            Files.deleteIfExists(link);
            Files.deleteIfExists(link.getParent());
        } catch (IOException e) {
            throw new StoreException("Cannot remove the link " + link + "; remove it by hand", e);
        }
    }
}
