package dev.pave.scan;

import dev.pave.pattern.ChangedFile;
import dev.pave.pattern.Sighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Scans what a change brought. Of the files beside it only those are read that name a type in which the change leaves
 * something out: others may build on that type.
 */
public final class ChangeScan {

    private static final int AT_ONCE = 100;

    private final SourceScanner scanner = new SourceScanner();

    /** Gives the path and text of each source file of the tree. */
    public interface Tree {
        void each(BiConsumer<String, String> file);
    }

    /** Whether a path may be one that is scanned. */
    public static boolean wants(String path) {
        return !Skipped.byPath(path)
                && (Language.of(path, "").isPresent()
                        || !path.substring(path.lastIndexOf('/') + 1).contains("."));
    }

    /** What the files of a change show, in old lines, too. */
    public List<Sighting> scan(Collection<ChangedFile> changed, Tree tree) {
        Set<String> paths = changed.stream().map(ChangedFile::path).collect(Collectors.toSet());
        add(changed.stream()
                .flatMap(file -> source(file.path(), file.text()).stream())
                .toList());
        Set<String> unsure = scanner.ownersOfGaps();
        if (!unsure.isEmpty()) {
            List<SourceFile> others = new ArrayList<>();
            tree.each((path, text) -> {
                if (!paths.contains(path) && unsure.stream().anyMatch(text::contains)) {
                    source(path, text).ifPresent(others::add);
                }
            });
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
