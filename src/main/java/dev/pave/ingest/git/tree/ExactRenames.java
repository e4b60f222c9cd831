package dev.pave.ingest.git.tree;

import dev.pave.ingest.git.tree.NameStatus.Blob;
import dev.pave.pattern.change.CommitFiles.Rename;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs each new file with a deleted one of the same content, as {@code git log --find-renames=100%} does: new files in
 * path order, each takes a deleted one of its own name if there is one left, else the first left. Needs no content and
 * linear time.
 */
public final class ExactRenames {

    /** What is left after pairing: renames, and the files that really came and went. */
    public record Result(List<Rename> renamed, List<Blob> added, List<Blob> deleted) {}

    /** The deleted files of one content, to be taken by name or first come first served. */
    private static final class Sources {
        private final Deque<String> all = new ArrayDeque<>();
        private final Map<String, Deque<String>> byName = new HashMap<>();

        void add(Blob blob) {
            all.add(blob.path());
            byName.computeIfAbsent(blob.name(), name -> new ArrayDeque<>()).add(blob.path());
        }

        String take(String name, Set<String> taken) {
            String same = firstLeft(byName.getOrDefault(name, new ArrayDeque<>()), taken);
            return same != null ? same : firstLeft(all, taken);
        }

        private static String firstLeft(Deque<String> paths, Set<String> taken) {
            while (!paths.isEmpty()) {
                String path = paths.poll();
                if (taken.add(path)) {
                    return path;
                }
            }
            return null;
        }
    }

    private record Content(org.eclipse.jgit.lib.ObjectId id, boolean link) {}

    public Result pair(NameStatus names) {
        Map<Content, Sources> sources = new HashMap<>();
        if (!names.added().isEmpty()) {
            for (Blob blob : names.deleted()) {
                sources.computeIfAbsent(new Content(blob.id(), blob.link()), content -> new Sources())
                        .add(blob);
            }
        }
        List<Rename> renamed = new ArrayList<>();
        List<Blob> added = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Blob blob : names.added()) {
            Sources from = sources.get(new Content(blob.id(), blob.link()));
            String path = from == null ? null : from.take(blob.name(), taken);
            if (path == null) {
                added.add(blob);
            } else {
                renamed.add(new Rename(path, blob.path()));
            }
        }
        List<Blob> deleted = names.deleted().stream()
                .filter(blob -> !taken.contains(blob.path()))
                .toList();
        return new Result(List.copyOf(renamed), List.copyOf(added), deleted);
    }
}
