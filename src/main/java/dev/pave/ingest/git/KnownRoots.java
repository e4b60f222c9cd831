package dev.pave.ingest.git;

import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the first-parent lines of commits end, kept so that a long line is walked once. What a commit descends from never
 * changes. A file that cannot be read or written is done without.
 */
final class KnownRoots {
    private static final int MOST = 200;
    private static final Pattern LINE = Pattern.compile("[0-9a-f]{40} [0-9a-f]{40}");

    /** Nothing is kept. */
    static final KnownRoots NONE = new KnownRoots(null);

    private final Path file;
    private final Map<String, String> roots = new LinkedHashMap<>();

    private KnownRoots(Path file) {
        this.file = file;
    }

    /** @param cache the cache folder of a home */
    static KnownRoots in(Path cache) {
        KnownRoots known = new KnownRoots(cache.resolve("roots"));
        try {
            if (Files.isRegularFile(known.file)) {
                Files.readAllLines(known.file, StandardCharsets.US_ASCII).stream()
                        .filter(LINE.asMatchPredicate())
                        .forEach(line -> known.roots.put(line.substring(0, 40), line.substring(41)));
            }
        } catch (IOException unreadable) {
            known.roots.clear();
        }
        return known;
    }

    /** The root of a commit; null where it is not kept. */
    String of(String commit) {
        return roots.get(commit);
    }

    void keep(String commit, String root) {
        if (file == null || root.equals(roots.put(commit, root))) {
            return;
        }
        List<String> lines = roots.entrySet().stream()
                .skip(Math.max(0, roots.size() - MOST))
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .toList();
        try {
            DurableFile.write(file, String.join("", lines));
        } catch (IOException cannotKeep) {
            // only kept to be quicker the next time
            return;
        }
    }
}
