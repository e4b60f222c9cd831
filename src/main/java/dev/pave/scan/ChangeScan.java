package dev.pave.scan;

import dev.pave.pattern.change.ChangedFile;
import dev.pave.pattern.finding.Sighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Scans what a change brought. Of the files beside it only those are read that name a type in which the change leaves
 * something out: others may build on that type.
 */
public final class ChangeScan {

    private static final int AT_ONCE = 100;

    private final SourceScanner scanner = new SourceScanner();

    /** Whether a path may be one that is scanned. */
    public static boolean wants(String path) {
        return !Skipped.byPath(path)
                && (Language.of(path, "").isPresent()
                        || !path.substring(path.lastIndexOf('/') + 1).contains("."));
    }

    /**
     * What the files of a change show, in old lines, too.
     *
     * @param tree paths of all files
     * @param text a file's content
     */
    public List<Sighting> scan(
            Collection<ChangedFile> changed, Collection<String> tree, Function<String, Optional<String>> text) {
        Set<String> paths = changed.stream().map(ChangedFile::path).collect(Collectors.toSet());
        add(changed.stream()
                .flatMap(file -> source(file.path(), file.text()).stream())
                .toList());
        Set<String> unsure = scanner.ownersOfGaps();
        if (!unsure.isEmpty()) {
            List<SourceFile> others = new ArrayList<>();
            for (String path : tree) {
                if (wants(path) && !paths.contains(path)) {
                    text.apply(path)
                            .filter(content -> unsure.stream().anyMatch(content::contains))
                            .flatMap(content -> source(path, content))
                            .ifPresent(others::add);
                }
            }
            add(others);
        }
        return scanner.result().sightings().stream()
                .filter(sighting -> paths.contains(sighting.path()))
                .toList();
    }

    private void add(List<SourceFile> files) {
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            scanner.add(files.subList(from, Math.min(files.size(), from + AT_ONCE)));
        }
    }

    private static Optional<SourceFile> source(String path, String text) {
        return Skipped.byContent(text)
                ? Optional.empty()
                : Language.of(path, text.lines().findFirst().orElse(""))
                        .map(language -> new SourceFile(path, language, text));
    }
}
