package dev.pave.execute.registry;

import dev.pave.home.BuiltIn;
import dev.pave.home.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the files that an input names within a repository, for those who may not have others read.
 *
 * @param folder the repository's top
 */
public record FilesWithin(Path folder) {

    private static final int LONGEST = 4096;

    /**
     * The input of a pattern with the files that it reads by their places in the repository, wherever the program runs.
     *
     * @throws UsageException where one is not there, or outside
     */
    public Map<String, Object> placed(Optional<BuiltIn> pattern, Map<String, Object> input) throws IOException {
        Map<String, Object> placed = new LinkedHashMap<>();
        for (Map.Entry<String, Object> each : input.entrySet()) {
            boolean isFile = pattern.isPresent() && pattern.get().input().isFile(each.getKey());
            placed.put(each.getKey(), isFile ? placed(each.getValue()) : each.getValue());
        }
        check(placed);
        return placed;
    }

    private Object placed(Object value) throws IOException {
        if (value instanceof Collection<?> list) {
            List<Object> all = new ArrayList<>();
            for (Object each : list) {
                all.add(placed(each));
            }
            return all;
        }
        if (!(value instanceof String text) || text.contains("\n")) {
            return value;
        }
        Path path = path(text)
                .filter(Files::exists)
                .orElseThrow(() -> new UsageException("there is no " + text + " in " + folder));
        if (!isWithin(path)) {
            throw outside(text);
        }
        return path.toString();
    }

    private boolean isWithin(Path path) throws IOException {
        return path.toRealPath().startsWith(folder.toRealPath());
    }

    /** Refuses values that name a file outside. */
    private void check(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            check(map.values());
        } else if (value instanceof Collection<?> list) {
            for (Object each : list) {
                check(each);
            }
        } else if (value instanceof String text) {
            Optional<Path> file = path(text).filter(Files::isRegularFile);
            if (file.isPresent() && !isWithin(file.get())) {
                throw outside(text);
            }
        }
    }

    private UsageException outside(String named) {
        return new UsageException("\"" + named + "\" is outside of the repository " + folder
                + "; give a path below it, such as src/main.c");
    }

    private Optional<Path> path(String text) {
        try {
            return text.length() > LONGEST ? Optional.empty() : Optional.of(folder.resolve(text));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
