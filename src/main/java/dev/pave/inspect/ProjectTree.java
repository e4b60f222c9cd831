package dev.pave.inspect;

import dev.pave.home.UsageException;
import dev.pave.ingest.git.WorkFiles;
import dev.pave.scan.project.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A project that files are scanned of: a whole work tree, or those files alone where they are in none. */
final class ProjectTree {

    /** Larger files hold data and name no modules. */
    private static final long MAX_BYTES = 1L << 20;

    private final Optional<WorkFiles> tree;
    private final Map<String, Path> files;
    private final List<String> scanned;
    private final Set<String> notes = new TreeSet<>();

    private ProjectTree(Optional<WorkFiles> tree, Map<String, Path> files, List<String> scanned) {
        this.tree = tree;
        this.files = files;
        this.scanned = scanned;
    }

    /** The projects of the files. */
    static List<ProjectTree> of(SourceFiles files) throws IOException {
        Map<Optional<Path>, List<SourceFiles.Entry>> byRoot = new LinkedHashMap<>();
        for (SourceFiles.Entry entry : files.entries()) {
            byRoot.computeIfAbsent(entry.root().map(WorkFiles::root), root -> new ArrayList<>())
                    .add(entry);
        }
        List<ProjectTree> trees = new ArrayList<>();
        for (List<SourceFiles.Entry> entries : byRoot.values()) {
            trees.add(of(entries));
        }
        return trees;
    }

    private static ProjectTree of(List<SourceFiles.Entry> entries) throws IOException {
        Map<String, Path> all = new HashMap<>();
        entries.forEach(entry -> all.put(entry.name(), entry.file()));
        Optional<WorkFiles> tree = entries.get(0).root();
        if (tree.isPresent()) {
            Path root = tree.get().root();
            tree.get().below(root).forEach(file -> all.put(SourceFiles.slashes(file), root.resolve(file)));
        }
        return new ProjectTree(
                tree, all, entries.stream().map(SourceFiles.Entry::name).toList());
    }

    /** The work tree's root; empty where there is no git. */
    Optional<Path> root() {
        return tree.map(WorkFiles::root);
    }

    /** All files and their texts. */
    Project project() {
        return new Project(files.keySet(), this::text);
    }

    /** Files that could not be read so far. */
    Set<String> notes() {
        return notes;
    }

    /** The files that are scanned. */
    List<String> scanned() {
        return scanned;
    }

    /** Those of them that a revision has not. */
    List<String> newSince(String revision) throws IOException {
        Set<String> fresh = git().newSince(revision).stream()
                .map(SourceFiles::slashes)
                .collect(Collectors.toCollection(HashSet::new));
        return scanned.stream().filter(fresh::contains).toList();
    }

    /** Lines that a revision has not, by path. */
    Map<String, BitSet> addedSince(String revision) throws IOException {
        Map<String, BitSet> added = new HashMap<>();
        git().addedSince(revision).forEach((path, lines) -> added.put(SourceFiles.slashes(path), lines));
        return added;
    }

    private WorkFiles git() {
        return tree.orElseThrow(
                () -> new UsageException("--changed asks git, but " + scanned.get(0) + " is in no git work tree"));
    }

    private Optional<String> text(String path) {
        Path file = files.get(path);
        try {
            if (file == null || Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (IOException e) {
            notes.add(path + ": cannot be read (" + e.getClass().getSimpleName() + "), so what it names is not known");
            return Optional.empty();
        }
    }
}
