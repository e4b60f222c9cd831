package dev.pave.execute.executor;

import dev.pave.pattern.Specification.Part;
import dev.pave.pattern.text.Sequence;
import dev.pave.pattern.text.Slot;
import dev.pave.workspace.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether two folders of one specification count each for itself: {@code slides/10-loops.md} came with {@code labs/30-loops.py}. The
 * newest files that are called alike in both tell.
 */
final class NumbersApart {

    private static final int NEWEST = 3;
    private static final int FEWEST = 2;

    private final Root root;
    private final Map<String, String> values;

    /** @param values of the run, without a number */
    NumbersApart(Root root, Map<String, String> values) {
        this.root = root;
        this.values = values;
    }

    /** Whether the newest files of a part have other numbers than those that are called alike have in the other's folder. */
    boolean are(Part part, Part other) throws IOException {
        String base = base(part);
        int open = base.indexOf("{name}");
        if (open < 0 || !base.contains(Sequence.SHARED) || !base(other).contains(Sequence.SHARED)) {
            return false;
        }
        String before = base.substring(0, open);
        String behind = base.substring(open + "{name}".length());
        Map<String, Sequence> others = inFolder(other);
        List<Boolean> differ = inFolder(part).entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, Sequence> file) ->
                                Sequence.value(file.getValue().digits()),
                        Comparator.reverseOrder()))
                .filter(file -> file.getKey().startsWith(before)
                        && file.getKey().endsWith(behind)
                        && file.getKey().length() > before.length() + behind.length())
                .map(file -> pair(
                        file.getValue(),
                        others.get(called(
                                other,
                                file.getKey()
                                        .substring(
                                                before.length(), file.getKey().length() - behind.length())))))
                .flatMap(Stream::ofNullable)
                .limit(NEWEST)
                .toList();
        return differ.size() >= FEWEST && !differ.contains(false);
    }

    /** Whether two numbers are different ones; null where there is no second. */
    private static Boolean pair(Sequence number, Sequence other) {
        return other == null ? null : !Sequence.value(number.digits()).equals(Sequence.value(other.digits()));
    }

    private static String called(Part part, String name) {
        return Slot.fillName(base(part), Map.of("name", name));
    }

    private static String base(Part part) {
        return part.template().substring(part.template().lastIndexOf('/') + 1);
    }

    /** The numbers of a part's folder, by what their files are called with a slot in the place of the number. */
    private Map<String, Sequence> inFolder(Part part) throws IOException {
        Path folder = root.resolve(FilesPlanner.path(part.template(), values)).getParent();
        Map<String, Sequence> numbers = new HashMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> Sequence.of(name) != null)
                        .forEach(name -> numbers.put(Sequence.open(name, Sequence.SHARED), Sequence.of(name)));
            }
        }
        return numbers;
    }
}
