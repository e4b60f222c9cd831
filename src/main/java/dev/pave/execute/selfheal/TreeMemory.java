package dev.pave.execute.selfheal;

import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How a folder was, so that what a recovery made of it can be put back: without what git keeps, small files with their
 * content.
 */
final class TreeMemory {

    private static final int MOST_FILES = 20_000;
    private static final long LARGEST = 256 << 10;
    private static final long MOST_BYTES = 64 << 20;
    private static final String GIT = ".git";

    private final Path root;
    private final TreeMap<Path, Entry> entries;
    private final boolean whole;

    /** What was there: its kind, when it was changed, its mode, and its content where it is known. */
    private record Entry(boolean folder, FileTime changed, long size, Set<PosixFilePermission> mode, byte[] content) {

        /** A folder's time is that of what is in it. */
        boolean isSame(Entry other) {
            return other != null
                    && folder == other.folder
                    && size == other.size
                    && mode.equals(other.mode)
                    && (folder || changed.equals(other.changed));
        }
    }

    private TreeMemory(Path root, TreeMap<Path, Entry> entries, boolean whole) {
        this.root = root;
        this.entries = entries;
        this.whole = whole;
    }

    static TreeMemory of(Path root) {
        TreeMap<Path, Entry> entries = new TreeMap<>();
        long bytes = 0;
        try {
            for (Path path : paths(root)) {
                boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
                long size = file ? Files.size(path) : 0;
                boolean kept = file && size <= LARGEST && (bytes += size) <= MOST_BYTES && Files.isReadable(path);
                entries.put(path, entry(path, size, kept ? Files.readAllBytes(path) : null));
                if (entries.size() > MOST_FILES) {
                    return new TreeMemory(root, entries, false);
                }
            }
            return new TreeMemory(root, entries, true);
        } catch (IOException | UncheckedIOException | UnsupportedOperationException unreadable) {
            return new TreeMemory(root, entries, false);
        }
    }

    private static Entry entry(Path path, long size, byte[] content) throws IOException {
        boolean link = Files.isSymbolicLink(path);
        return new Entry(
                Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS),
                Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS),
                size,
                link ? Set.of() : Files.getPosixFilePermissions(path),
                content);
    }

    private static List<Path> paths(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        List<Path> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty() && found.size() <= MOST_FILES) {
            try (Stream<Path> children = Files.list(open.remove(open.size() - 1))) {
                for (Path child : children.filter(each -> !each.endsWith(GIT)).toList()) {
                    found.add(child);
                    if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                        open.add(child);
                    }
                }
            }
        }
        return found;
    }

    /**
     * Puts back what became of the folder from this to a later memory, where it is still so; in words, what is left.
     *
     * @param after how it was when the recovery had ended
     */
    List<String> putBack(TreeMemory after) {
        if (!whole || !after.whole) {
            return List.of("the folder is too large, or not readable, to put back what was tried; see `git status`");
        }
        List<String> left = new ArrayList<>();
        after.entries
                .descendingMap()
                .forEach((path, made) -> attempt(path, left, () -> {
                    if (entries.containsKey(path) || !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                        return;
                    }
                    if (made.folder() ? isEmpty(path) : isSame(path, made)) {
                        DurableFile.delete(path);
                    } else {
                        left.add(root.relativize(path) + " was made, and is left: it was used since");
                    }
                }));
        entries.forEach((path, was) -> attempt(path, left, () -> restore(path, was, after.entries.get(path), left)));
        return left;
    }

    /** Something that is done to a path. */
    private interface Work {
        void run() throws IOException;
    }

    private void attempt(Path path, List<String> left, Work work) {
        try {
            work.run();
        } catch (IOException e) {
            left.add(root.relativize(path) + " is not put back: " + e.getMessage());
        }
    }

    private void restore(Path path, Entry was, Entry became, List<String> left) throws IOException {
        if (was.isSame(became)) {
            return;
        }
        boolean gone = !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        if (was.folder()) {
            Files.createDirectories(path);
        } else if (was.content() != null && (became == null ? gone : !gone && isSame(path, became))) {
            DurableFile.put(path, was.content(), was.mode());
            Files.setLastModifiedTime(path, was.changed());
        } else {
            left.add(root.relativize(path) + " was changed, and is left as it is");
            return;
        }
        if (!Files.getPosixFilePermissions(path).equals(was.mode())) {
            Files.setPosixFilePermissions(path, was.mode());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    private static boolean isSame(Path path, Entry entry) throws IOException {
        return Files.size(path) == entry.size()
                && Files.getLastModifiedTime(path).equals(entry.changed());
    }
}
