package dev.pave.scan.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests of a project by the names that they may be about, wherever they are. */
final class TestFiles {

    private static final Pattern AFFIX = Pattern.compile(
            "^([tT]ests?|[sS]pecs?)[_-]?(?=.)|[_-]?(Tests?|TestCase|ITCase|IT|Spec|" + "[tT]ests?|[sS]pecs?)$");
    private static final int FOLDERS = 2;

    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, List<String>> byFolder = new HashMap<>();

    TestFiles(Set<String> paths) {
        paths.stream().filter(FileKinds::isTest).forEach(this::add);
    }

    private void add(String path) {
        byFolder.computeIfAbsent(FileKinds.folder(path), f -> new ArrayList<>()).add(path);
        String bare = AFFIX.matcher(FileKinds.stem(path)).replaceAll("");
        Naming.of(bare, name -> put(name, path));
        int end = path.lastIndexOf('/');
        for (int i = 0; i < FOLDERS && end > 0; i++) {
            int start = path.lastIndexOf('/', end - 1) + 1;
            Naming.of(path.substring(start, end), name -> put(name, path));
            end = start - 1;
        }
    }

    private void put(String name, String path) {
        byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(path);
    }

    /** Whether a test may be about a name. */
    boolean has(String squashed, Predicate<String> wanted) {
        return byName.getOrDefault(squashed, List.of()).stream().anyMatch(wanted);
    }

    /** Those of a folder, which ends with a slash. */
    Stream<String> inFolder(String folder) {
        return byFolder.getOrDefault(folder, List.of()).stream();
    }
}
