package dev.pave.ingest.git.tree;

import dev.pave.ingest.git.tree.NameStatus.Blob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.diff.SimilarityIndex.TableFullException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Pairs new files with deleted ones whose content is similar, as {@code git log -M} does: first those of the same folder
 * and name, then of the same name, then all that are left; each time only where these are few enough. Only here contents are read, and only so many; a content that
 * cannot be read has no similar one. For one thread.
 */
public final class SimilarRenames {
    private static final int LEAST = 50;
    private static final int MATRIX = 200 * 200;
    private static final List<Function<Blob, String>> LIKENESSES =
            List.of(SimilarRenames::place, Blob::name, blob -> "all");
    private static final long LARGEST_FILE = 512L << 10;
    private static final long READ_A_COMMIT = 16L << 20;

    /** A file that moved and was changed; {@code percent} of its content stayed. */
    public record Similar(Blob from, Blob to, int percent) {}

    private final ObjectReader reader;
    private final Map<ObjectId, Optional<SimilarityIndex>> indexes = new HashMap<>();
    private final Map<ObjectId, UnreadableException> unread = new LinkedHashMap<>();
    private long bytesLeft;

    public SimilarRenames(ObjectReader reader) {
        this.reader = reader;
    }

    public List<Similar> pair(List<Blob> added, List<Blob> deleted) throws IOException {
        indexes.clear();
        unread.clear();
        if (added.isEmpty() || deleted.isEmpty()) {
            return List.of();
        }
        bytesLeft = READ_A_COMMIT;
        List<Similar> pairs = new ArrayList<>();
        Set<Blob> free = new HashSet<>(added);
        free.addAll(deleted);
        for (Function<Blob, String> likeness : LIKENESSES) {
            take(alike(likeness, free, added, deleted), free, pairs);
        }
        return List.copyOf(pairs);
    }

    private static void take(List<Similar> possible, Set<Blob> free, List<Similar> pairs) {
        possible.sort(Comparator.comparingInt(Similar::percent)
                .reversed()
                .thenComparing(similar -> similar.to().path())
                .thenComparing(similar -> similar.from().path()));
        for (Similar similar : possible) {
            if (free.contains(similar.from()) && free.contains(similar.to())) {
                free.remove(similar.from());
                free.remove(similar.to());
                pairs.add(similar);
            }
        }
    }

    private List<Similar> alike(Function<Blob, String> likeness, Set<Blob> free, List<Blob> added, List<Blob> deleted)
            throws IOException {
        Map<String, List<Blob>> origins =
                deleted.stream().filter(free::contains).collect(Collectors.groupingBy(likeness));
        Map<String, List<Blob>> targets =
                added.stream().filter(free::contains).collect(Collectors.groupingBy(likeness));
        List<Similar> similar = new ArrayList<>();
        for (Map.Entry<String, List<Blob>> group : targets.entrySet()) {
            List<Blob> from = origins.getOrDefault(group.getKey(), List.of());
            if ((long) from.size() * group.getValue().size() <= MATRIX) {
                compareAll(from, group.getValue(), similar);
            }
        }
        return similar;
    }

    private void compareAll(List<Blob> origins, List<Blob> targets, List<Similar> similar) throws IOException {
        for (Blob to : targets) {
            for (Blob from : origins) {
                compare(from, to, similar);
            }
        }
    }

    /** Folder and name without endings: {@code rules/foo} of {@code lib/rules/foo.test.js}. */
    private static String place(Blob blob) {
        String path = blob.path();
        int name = path.lastIndexOf('/') + 1;
        int folder = path.lastIndexOf('/', name - 2) + 1;
        int ending = path.indexOf('.', name + 1);
        return path.substring(folder, ending < 0 ? path.length() : ending);
    }

    private void compare(Blob from, Blob to, List<Similar> similar) throws IOException {
        if (from.link() || to.link()) {
            return;
        }
        Optional<SimilarityIndex> one = index(from.id());
        Optional<SimilarityIndex> other = one.isEmpty() ? one : index(to.id());
        if (other.isPresent()) {
            int percent = one.get().score(other.get(), 100);
            if (percent >= LEAST) {
                similar.add(new Similar(from, to, percent));
            }
        }
    }

    /** The contents that the last pairing would have compared but could not read. */
    public List<UnreadableException> unread() {
        return List.copyOf(unread.values());
    }

    private Optional<SimilarityIndex> index(ObjectId id) throws IOException {
        Optional<SimilarityIndex> there = indexes.get(id);
        if (there == null) {
            there = read(id);
            indexes.put(id, there);
        }
        return there;
    }

    private Optional<SimilarityIndex> read(ObjectId id) throws IOException {
        try {
            long size = reader.getObjectSize(id, Constants.OBJ_BLOB);
            bytesLeft -= size;
            return size > LARGEST_FILE || bytesLeft < 0
                    ? Optional.empty()
                    : Optional.of(SimilarityIndex.create(reader.open(id, Constants.OBJ_BLOB)));
        } catch (LargeObjectException | TableFullException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            unread.putIfAbsent(id, UnreadableException.of("blob", id, e));
            return Optional.empty();
        }
    }
}
