package dev.pave.specify;

import dev.pave.home.SpecsFolder;
import dev.pave.pattern.DurableFile;
import dev.pave.workspace.UnifiedDiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * New versions of specifications that a person had edited, a folder each.
 *
 * @param specs e.g. {@code specs}
 */
record Offers(Path specs) {

    /** Beside an offer: what it changes. */
    static final String CHANGES = "changes.diff";

    /** Below {@code specs/}. */
    static String path(String id) {
        return SpecsFolder.OFFERS + "/" + id;
    }

    Path folder(String id) {
        return specs.resolve(path(id));
    }

    /** All files of an offer, below {@code specs/}; none where there is no offer. */
    Set<String> files(String id) throws IOException {
        Set<String> files = new TreeSet<>();
        if (Files.isDirectory(folder(id))) {
            try (Stream<Path> all = Files.walk(folder(id))) {
                all.filter(Files::isRegularFile)
                        .forEach(file -> files.add(specs.relativize(file).toString()));
            }
        }
        return files;
    }

    /** Removes folders without files. */
    void removeEmpty() throws IOException {
        Path folder = specs.resolve(SpecsFolder.OFFERS);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                if (isEmpty(each)) {
                    DurableFile.delete(each);
                }
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inIt = Files.list(folder)) {
            return inIt.findAny().isEmpty();
        }
    }

    /** What an offer changes, for a person. */
    static String changes(String id, ThreeWayMerge merge, Map<String, String> here) {
        StringBuilder changes =
                new StringBuilder("What changes in specs/mined when it is taken over: pave registry accept "
                        + id + "\n"
                        + (merge.conflicts().isEmpty()
                                ? "What was edited by hand is in it.\n\n"
                                : "What was edited by hand is NOT in it, the convention changed there too: "
                                        + String.join(", ", merge.conflicts())
                                        + "\nTake it over and edit it anew, or leave it.\n\n"));
        Map<String, String> all = new TreeMap<>(here);
        all.putAll(merge.files());
        for (String name : all.keySet()) {
            String before = here.getOrDefault(name, "");
            String after = merge.files().getOrDefault(name, "");
            if (!before.equals(after)) {
                changes.append(UnifiedDiff.of(
                        "mined/" + name,
                        before.getBytes(StandardCharsets.UTF_8),
                        after.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return changes.toString();
    }
}
