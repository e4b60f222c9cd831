package dev.pave.ingest.git;

import dev.pave.ingest.git.tree.Omission;
import dev.pave.pattern.change.CommitFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads the history of one repository without any store, oldest first, parents before children, always in the same
 * order: of the commits whose parents were given, the one with the oldest commit time. For one thread; reads on
 * several.
 */
public final class HistoryReader implements AutoCloseable {
    private static final int MOST_BYTES = 4 << 20;
    private static final String FORMAT = "git-names/3";

    private final RepositorySource source;
    private final GitRepository repository;
    private final Path cacheFolder;
    private long commits;
    private long treeless;
    private long unread;

    private HistoryReader(RepositorySource source, GitRepository repository, Path cacheFolder) {
        this.source = source;
        this.repository = repository;
        this.cacheFolder = cacheFolder;
    }

    /** @throws RepositoryException when there is no repository, or it cannot be read */
    public static HistoryReader open(RepositorySource source) {
        return new HistoryReader(source, GitRepository.open(source.location()), null);
    }

    /** The same with a cache, a file for each repository, so that {@link #readFiles} looks at each commit once and for all. */
    public static HistoryReader open(RepositorySource source, Path cacheFolder) {
        return new HistoryReader(source, GitRepository.open(source.location()), cacheFolder);
    }

    /**
     * The commit at which history up to a bound ends; empty when there is none.
     *
     * @throws RepositoryException when the revision is unknown
     */
    public Optional<String> head(Until until) {
        return Optional.ofNullable(tip(until).commit()).map(ObjectId::name);
    }

    /** Gives every non-merge commit up to a bound that changed files, with the merge that brought it. */
    public void readFiles(Until until, Consumer<CommitFiles> consumer) {
        ObjectId head = tip(until).commit();
        if (head == null) {
            return;
        }
        if (cacheFolder == null) {
            readFiles(order(head, commit -> false), 0, consumer);
        } else {
            readCached(head, consumer);
        }
    }

    /**
     * The same of the commits that came after one that history went up to before, in the order in which a night adds them.
     *
     * @return whether history leads on from it; where it does not, nothing is given
     */
    public boolean readFilesAfter(String commit, Until until, Consumer<CommitFiles> consumer) {
        ObjectId head = tip(until).commit();
        ObjectId before = ObjectId.fromString(commit);
        if (before.equals(head)) {
            return true;
        }
        if (head == null || !has(before)) {
            return false;
        }
        Set<ObjectId> known =
                order(before, none -> false).stream().map(CommitNode::id).collect(Collectors.toSet());
        List<CommitNode> order = order(head, known::contains);
        if (order.stream().noneMatch(node -> node.parents().contains(before))) {
            return false;
        }
        readFiles(order, known.size(), consumer);
        return true;
    }

    /** @param before commits that have their places in the order of learning already */
    private void readFiles(List<CommitNode> order, int before, Consumer<CommitFiles> consumer) {
        OrderedGraph graph = graph(order);
        read(graph.own(), false, commit -> {
            count(commit);
            CommitFiles files = graph.next(commit.files());
            accept(files.merge() == 0 ? files : files.broughtBy(files.merge() + before), consumer);
        });
    }

    private void readCached(ObjectId head, Consumer<CommitFiles> consumer) {
        Path file = cacheFolder.resolve("history-" + source.sourceId() + ".bin");
        HistoryCache cache = HistoryCache.load(file, source.sourceId(), fingerprint());
        List<CommitNode> unread = new ArrayList<>();
        List<CommitNode> order = order(head, commit -> false, cache::node);
        OrderedGraph graph = graph(order);
        for (CommitNode node : graph.own()) {
            CacheCodec.Entry entry = cache.get(node.id());
            if (entry == null) {
                unread.add(node);
            } else {
                readInto(cache, unread, graph, consumer);
                accept(graph.next(entry.files()), consumer);
            }
        }
        readInto(cache, unread, graph, consumer);
        cache.save();
    }

    private void readInto(
            HistoryCache cache, List<CommitNode> unread, OrderedGraph graph, Consumer<CommitFiles> consumer) {
        if (unread.isEmpty()) {
            return;
        }
        Iterator<CommitNode> nodes = unread.iterator();
        read(unread, false, commit -> {
            cache.add(nodes.next(), commit);
            count(commit);
            accept(graph.next(commit.files()), consumer);
        });
        unread.clear();
    }

    private static void accept(CommitFiles files, Consumer<CommitFiles> consumer) {
        int changed = files.added().size()
                + files.modified().size()
                + files.deleted().size()
                + files.renamed().size();
        if (changed > 0) {
            consumer.accept(files);
        }
    }

    private void count(CommitRecord commit) {
        treeless += isLeftOut(commit, List.of(Omission.NOT_FETCHED)) ? 1 : 0;
        unread += isLeftOut(commit, Omission.DAMAGE) ? 1 : 0;
    }

    private static boolean isLeftOut(CommitRecord commit, List<String> reasons) {
        return commit.omissions().stream().anyMatch(omission -> reasons.contains(omission.reason()));
    }

    /** What of the history that {@link #readFiles} read is not here. */
    public LeftOut leftOut() {
        return new LeftOut(commits, treeless, unread);
    }

    /** Why another branch is read than HEAD names; empty where it is that one. */
    public Optional<String> remark(Until until) {
        return Optional.ofNullable(tip(until).remark());
    }

    /** The paths of all files at the end of the history; empty where a folder of it cannot be read, or there is none. */
    public Optional<Set<String>> files(Until until) {
        return Optional.ofNullable(tip(until).commit()).flatMap(repository::files);
    }

    /** Gives every commit up to a bound, merges too. */
    public void read(Until until, Consumer<CommitRecord> consumer) {
        ObjectId head = tip(until).commit();
        if (head != null) {
            read(order(head, commit -> false), true, consumer);
        }
    }

    GitRepository.Tip tip(Until until) {
        try {
            return repository.tip(until);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private OrderedGraph graph(List<CommitNode> order) {
        commits = order.size();
        try (ObjectReader reader = repository.newReader()) {
            return new OrderedGraph(order, reader);
        }
    }

    /** All commits up to {@code head} without those that are known already, and their ancestors. */
    List<CommitNode> order(ObjectId head, Predicate<ObjectId> known) {
        return order(head, known, commit -> null);
    }

    private List<CommitNode> order(ObjectId head, Predicate<ObjectId> known, Function<ObjectId, CommitNode> cached) {
        try (ObjectReader reader = repository.newReader()) {
            return new CommitOrder(reader, known, cached).upTo(head);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    Joins joins(List<CommitNode> order, Function<Set<String>, Map<String, String>> known) {
        try (ObjectReader reader = repository.newReader()) {
            return Joins.of(order, known, new MergedTrees(reader));
        }
    }

    /** @param contents whether contents may be read, to find files that moved and were changed */
    void read(List<CommitNode> nodes, boolean contents, Consumer<CommitRecord> consumer) {
        boolean partial = repository.isPartial();
        int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
        try (CommitPool pool = new CommitPool(
                threads, () -> new CommitReader(source.sourceId(), repository.newReader(), partial, contents))) {
            pool.read(nodes, consumer);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    boolean has(ObjectId commit) {
        try (ObjectReader reader = repository.newReader()) {
            return reader.has(commit);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whether any of these objects can be read. */
    boolean canReadAny(List<String> ids) {
        try (ObjectReader reader = repository.newReader()) {
            return ids.stream().anyMatch(id -> canRead(reader, ObjectId.fromString(id)));
        }
    }

    private static boolean canRead(ObjectReader reader, ObjectId id) {
        try {
            ObjectLoader object = reader.open(id);
            object.getCachedBytes(MOST_BYTES);
            return true;
        } catch (LargeObjectException itIsThere) {
            return true;
        } catch (IOException | RuntimeException stillGone) {
            return false;
        }
    }

    /** Whether it is a clone that ends somewhere before the history does. */
    public boolean isShallow() {
        return !ends().isEmpty();
    }

    private Set<ObjectId> ends() {
        try (ObjectReader reader = repository.newReader()) {
            return reader.getShallowCommits();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Changes when the same commits would be read differently: by another reader, in a deepened clone, or replaced. */
    public String fingerprint() {
        Set<ObjectId> ends = ends();
        String shallow = ends.isEmpty() ? "" : " shallow " + Integer.toHexString(ends.hashCode());
        return FORMAT + shallow + repository.replacements().fingerprint();
    }

    String originUrl() {
        return repository.originUrl();
    }

    private RepositoryException unreadable(IOException e) {
        return new RepositoryException(
                "The history of " + source.location() + " cannot be read: " + RepositoryException.reason(e)
                        + "; `git fsck` tells more",
                e);
    }

    @Override
    public void close() {
        repository.close();
    }
}
