package dev.pave.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder {@code specs/}: where its index is, and what is inside of it.
 *
 * @param path of the folder
 */
public record SpecsFolder(Path path) {

    /** The list of all specifications. */
    public static final String INDEX = "PATTERN_INDEX.yaml";

    /** How the names of specifications end. */
    public static final String ENDING = ".pattern.yaml";

    /** Below it: new versions that nobody has taken over yet. */
    public static final String OFFERS = "offers";

    public SpecsFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path index() {
        return path.resolve(INDEX);
    }

    /** Path below it of the specification that pave wrote of a pattern. */
    public static String mined(String patternId) {
        return "mined/" + patternId + ENDING;
    }

    /** Whether a file is there and stays inside, through links too. */
    public boolean holds(Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(path.toRealPath());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Path of a file as it is listed, e.g. {@code mined/P-3f2a91c0.pattern.yaml}. */
    public String name(Path file) {
        return path.relativize(file).toString();
    }
}
