package dev.pave.mine.files.predict;

import dev.pave.pattern.text.Sequence;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Paths that begin with a running number, as a rule without that number speaks of them. */
public final class Numbered {

    private Numbered() {}

    /**
     * A path with the number that is next in its folder, written as the newest one there.
     *
     * @param path with a slot in its file name, or in that of a folder
     * @param tree where the others are; those that were deleted count too
     * @param now  for numbers that are times
     */
    public static String next(String path, Tree tree, Instant now) {
        if (!path.contains(Sequence.NEXT)) {
            return path;
        }
        int slot = path.indexOf(Sequence.NEXT);
        String folder = path.substring(0, path.lastIndexOf('/', slot) + 1);
        Stream<Sequence> there = path.indexOf('/', slot) < 0
                ? tree.everIn(folder).stream().map(file -> Sequence.of(file.substring(folder.length())))
                : tree.foldersEverIn(folder).stream()
                        .map(Sequence::ofFolder)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(found -> Sequence.value(found.digits())));
        List<String> numbers =
                there.filter(Objects::nonNull).map(Sequence::digits).toList();
        return path.replace(Sequence.NEXT, Sequence.next(numbers, now));
    }

    /** By what it may be called, each path: itself, and where it has a number, the first with a slot in its place. */
    public static Map<String, String> forms(List<String> paths) {
        Map<String, String> forms = new LinkedHashMap<>(paths.size() * 2);
        for (String path : paths) {
            forms.put(path, path);
        }
        for (String path : paths) {
            String open = Sequence.open(path, Sequence.NEXT);
            String folder = open == null ? Sequence.openFolder(path, Sequence.NEXT) : open;
            if (folder != null) {
                forms.putIfAbsent(folder, path);
            }
        }
        return forms;
    }
}
