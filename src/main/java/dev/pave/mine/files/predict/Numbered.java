package dev.pave.mine.files.predict;

import dev.pave.pattern.text.Sequence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Paths that begin with a running number, as a rule without that number speaks of them. */
public final class Numbered {

    private Numbered() {}

    /**
     * A path with the number that is next in its folder, written as the newest one there.
     *
     * @param path with a slot in its file name
     * @param tree where the others are; those that were deleted count too
     * @param now  for numbers that are times
     */
    public static String next(String path, Tree tree, Instant now) {
        if (!path.contains(Sequence.NEXT)) {
            return path;
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        List<Sequence> there = tree.everIn(folder).stream()
                .map(file -> Sequence.of(file.substring(folder.length())))
                .filter(Objects::nonNull)
                .toList();
        return path.replace(
                Sequence.NEXT,
                Sequence.next(there.stream().map(Sequence::digits).toList(), now));
    }

    /** By what it may be called, each path: itself, and where it has a number, the first with a slot in its place. */
    public static Map<String, String> forms(List<String> paths) {
        Map<String, String> forms = new LinkedHashMap<>(paths.size() * 2);
        for (String path : paths) {
            forms.put(path, path);
        }
        for (String path : paths) {
            String open = Sequence.open(path, Sequence.NEXT);
            if (open != null) {
                forms.putIfAbsent(open, path);
            }
        }
        return forms;
    }
}
