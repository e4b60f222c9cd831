package dev.pave.inspect;

import dev.pave.home.UsageException;
import dev.pave.ingest.git.WorkFiles;
import dev.pave.scan.Language;
import dev.pave.scan.Skipped;
import dev.pave.scan.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The source files below some paths: in a work tree those that git does not ignore, elsewhere all. */
public final class SourceFiles {

    /** Larger files are no person's; they are told and left out. */
    private static final long MAX_BYTES = 4L << 20;

    /**
     * A file to read.
     *
     * @param file where it is
     * @param name its path in findings: from the root of its work tree, else from the folder that was asked for
     * @param root the work tree; empty where it is in none
     */
    record Entry(Path file, String name, Optional<WorkFiles> root) {}

    private final Map<Path, Entry> entries = new LinkedHashMap<>();
    private final Map<Path, Optional<WorkFiles>> trees = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** Adds a file, or all files below a folder. */
    public void add(Path path) throws IOException {
        Path start = path.toAbsolutePath().normalize();
        if (!Files.exists(start)) {
            throw new UsageException("there is no " + path);
        }
        boolean single = !Files.isDirectory(start);
        Path folder = single ? start.getParent() : start;
        Optional<WorkFiles> tree = around(folder);
        if (single) {
            String name = tree.map(found -> found.root().relativize(start))
                    .orElse(start.getFileName())
                    .toString();
            put(start, name, tree);
            return;
        }
        List<Path> known = new ArrayList<>();
        if (tree.isPresent()) {
            tree.get().below(start).forEach(file -> known.add(tree.get().root().resolve(file)));
        }
        if (known.isEmpty()) {
            walk(start, known);
        }
        for (Path file : known) {
            if (!Skipped.byPath(slashes(start.relativize(file)))) {
                Path from = tree.map(WorkFiles::root).orElse(start);
                put(file, slashes(from.relativize(file)), tree);
            }
        }
    }

    /** Of many files of one work tree git is asked once. */
    private Optional<WorkFiles> around(Path folder) throws IOException {
        Path at = folder;
        while (at != null && !trees.containsKey(at) && !Files.exists(at.resolve(".git")) && !Files.isSymbolicLink(at)) {
            at = at.getParent();
        }
        Optional<WorkFiles> known = at == null ? null : trees.get(at);
        if (known == null) {
            Optional<WorkFiles> asked = WorkFiles.around(folder).filter(found -> folder.startsWith(found.root()));
            asked.ifPresent(found -> trees.put(found.root(), asked));
            known = asked;
        }
        trees.put(folder, known);
        return known;
    }

    private void put(Path file, String name, Optional<WorkFiles> tree) {
        entries.putIfAbsent(file, new Entry(file, name, tree));
    }

    private void walk(Path start, List<Path> into) throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skip = !folder.equals(start) && Skipped.byPath(slashes(start.relativize(folder)) + "/");
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    into.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                notes.add(start.relativize(file) + ": cannot be read ("
                        + e.getClass().getSimpleName() + ")");
                return FileVisitResult.CONTINUE;
            }
        });
        into.sort(null);
    }

    static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    /** What was left out and ought to be known. */
    public List<String> notes() {
        return notes;
    }

    /** Reads a file; empty where it is no source that is read, or not a person's. */
    Optional<SourceFile> read(Entry entry) {
        try {
            Optional<Language> language = language(entry);
            if (language.isEmpty()) {
                return Optional.empty();
            }
            if (Files.size(entry.file()) > MAX_BYTES) {
                note(entry.name() + ": larger than " + (MAX_BYTES >> 20) + " MB, left out");
                return Optional.empty();
            }
            String text = new String(Files.readAllBytes(entry.file()), StandardCharsets.UTF_8);
            return Skipped.byContent(text)
                    ? Optional.empty()
                    : Optional.of(new SourceFile(entry.name(), language.get(), text));
        } catch (IOException e) {
            note(entry.name() + ": cannot be read (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")");
            return Optional.empty();
        }
    }

    private synchronized void note(String note) {
        notes.add(note);
    }

    private static Optional<Language> language(Entry entry) throws IOException {
        Optional<Language> known = Language.of(entry.name(), "");
        String name = entry.file().getFileName().toString();
        return known.isPresent() || name.contains(".") ? known : Language.of(entry.name(), firstLine(entry.file()));
    }

    private static String firstLine(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(120), StandardCharsets.ISO_8859_1);
            return head.lines().findFirst().orElse("");
        }
    }
}
