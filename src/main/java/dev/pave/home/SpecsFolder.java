package dev.pave.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    /**
     * Whether the index lists what pave wrote. Not where git ignores it ({@code /mined/} in {@code specs/.gitignore}, as in pave's
     * own checkout): a night changes no tracked file there, and what is in {@code mined} counts as listed.
     */
    public boolean listsMined() {
        Path ignored = path.resolve(".gitignore");
        return !Files.isRegularFile(ignored)
                || TextFile.read(ignored).lines().noneMatch(line -> line.strip().equals("/mined/"));
    }

    /** The ids of all specifications, listed or counting as listed. */
    public Set<String> ids(PatternIndex index) {
        Set<String> ids = new TreeSet<>();
        index.entries().forEach(listed -> ids.add(listed.id()));
        String[] mined = listsMined() ? null : path.resolve("mined").toFile().list();
        for (String name : mined == null ? new String[0] : mined) {
            if (name.endsWith(ENDING)) {
                ids.add(name.substring(0, name.length() - ENDING.length()));
            }
        }
        return ids;
    }

    /** Path below it of a pattern's specification, listed or counting as listed. */
    public Optional<String> spec(PatternIndex index, String id) {
        Optional<String> listed = index.spec(id);
        boolean counts = listed.isEmpty()
                && id.matches("[\\w-]+")
                && !listsMined()
                && Files.isRegularFile(path.resolve(mined(id)));
        return counts ? Optional.of(mined(id)) : listed;
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
