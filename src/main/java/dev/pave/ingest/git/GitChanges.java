package dev.pave.ingest.git;

import dev.pave.ingest.git.tree.EndOfNames;
import dev.pave.pattern.change.ChangedFile;
import dev.pave.pattern.change.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.blame.BlameGenerator;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * What one commit of a repository has that an older one has not: files, their new lines, and who brought a line. Files
 * larger than {@value #MOST_BYTES} bytes are left out. Not thread-safe.
 */
public final class GitChanges implements AutoCloseable {

    static final long MOST_BYTES = 4L << 20;

    /** Above so many files, those that moved and changed at once count as new. */
    private static final int MOST_COMPARED = 300;

    private final GitRepository repository;
    private final ObjectReader reader;
    private final RevWalk commits;
    private final Set<ObjectId> unread = new HashSet<>();

    private GitChanges(GitRepository repository) {
        this.repository = repository;
        this.reader = repository.newReader();
        this.commits = new RevWalk(reader);
    }

    /** @throws RepositoryException when there is no repository, or it cannot be read */
    public static GitChanges open(RepositorySource source) {
        return new GitChanges(GitRepository.open(source.location()));
    }

    /** How many contents were asked for and could not be read. */
    public int unread() {
        return unread.size();
    }

    /** Whether the clone leaves contents out on purpose. */
    public boolean isPartial() {
        return repository.isPartial();
    }

    /**
     * What changed.
     *
     * @param files those that the newer commit has, by path
     * @param gone  paths that it has no more
     */
    public record Changed(List<ChangedFile> files, Set<String> gone) {}

    /** Whether there is such a commit, and the other one descends from it or is the same. */
    public boolean isBefore(String commitId, String head) {
        try {
            return reader.has(ObjectId.fromString(commitId), Constants.OBJ_COMMIT)
                    && commits.isMergedInto(commit(commitId), commit(head));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Compares two commits.
     *
     * @param base   the older one; null for nothing
     * @param wanted paths to look at
     */
    public Changed between(String base, String head, Predicate<String> wanted) {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(base == null ? new EmptyTreeIterator() : tree(base));
            walk.addTree(tree(head));
            walk.setRecursive(true);
            walk.setFilter(AndTreeFilter.create(TreeFilter.ANY_DIFF, new EndOfNames()));
            Set<String> seen = new HashSet<>();
            List<DiffEntry> entries = DiffEntry.scan(walk).stream()
                    .filter(entry -> wanted.test(path(entry)) && isFile(entry) && seen.add(path(entry)))
                    .toList();
            return changed(moved(entries));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static String path(DiffEntry entry) {
        return entry.getChangeType() == ChangeType.DELETE ? entry.getOldPath() : entry.getNewPath();
    }

    private static boolean isFile(DiffEntry entry) {
        FileMode mode = entry.getChangeType() == ChangeType.DELETE ? entry.getOldMode() : entry.getNewMode();
        return mode.equals(FileMode.REGULAR_FILE.getBits()) || mode.equals(FileMode.EXECUTABLE_FILE.getBits());
    }

    private List<DiffEntry> moved(List<DiffEntry> entries) throws IOException {
        RenameDetector detector = new RenameDetector(reader, repository.diffConfig());
        detector.setRenameLimit(MOST_COMPARED);
        detector.addAll(entries);
        try {
            return detector.compute(reader, NullProgressMonitor.INSTANCE);
        } catch (CanceledException e) {
            throw new IllegalStateException("nobody can have stopped it", e);
        }
    }

    private Changed changed(List<DiffEntry> entries) throws IOException {
        List<ChangedFile> files = new ArrayList<>();
        Set<String> gone = new LinkedHashSet<>();
        for (DiffEntry entry : entries) {
            if (entry.getChangeType() == ChangeType.DELETE || entry.getChangeType() == ChangeType.RENAME) {
                gone.add(entry.getOldPath());
            }
            if (entry.getChangeType() != ChangeType.DELETE) {
                Optional<byte[]> bytes = GitTree.bytes(reader, entry.getNewId().toObjectId(), unread);
                if (bytes.isPresent()) {
                    files.add(file(entry, bytes.get()));
                }
            }
        }
        return new Changed(files, gone);
    }

    private ChangedFile file(DiffEntry entry, byte[] now) {
        BitSet added = new BitSet();
        boolean isNew = entry.getChangeType() == ChangeType.ADD;
        Optional<byte[]> before = isNew
                ? Optional.<byte[]>empty()
                : GitTree.bytes(reader, entry.getOldId().toObjectId(), unread);
        RawText text = new RawText(now);
        if (before.isEmpty()) {
            added.set(1, text.size() + 1);
        } else {
            new HistogramDiff()
                    .diff(RawTextComparator.DEFAULT, new RawText(before.get()), text)
                    .forEach(edit -> added.set(edit.getBeginB() + 1, edit.getEndB() + 1));
        }
        return new ChangedFile(
                entry.getNewPath(), isNew ? null : entry.getOldPath(), new String(now, StandardCharsets.UTF_8), added);
    }

    /** The files of a commit. */
    public GitTree files(String commitId) {
        Map<String, ObjectId> blobs = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree(commitId));
            walk.setRecursive(true);
            walk.setFilter(new EndOfNames());
            while (walk.next()) {
                if (walk.getFileMode(0).getObjectType() == Constants.OBJ_BLOB) {
                    blobs.putIfAbsent(walk.getPathString(), walk.getObjectId(0));
                }
            }
            return new GitTree(reader, blobs, unread);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Who brought some lines of a file; the history is walked back no further than it takes to tell. */
    public Map<Integer, Origin> origins(String head, String path, Set<Integer> lines) {
        Map<Integer, Origin> origins = new HashMap<>();
        try (BlameGenerator blame = new BlameGenerator(repository.repository(), path)) {
            blame.push(null, ObjectId.fromString(head));
            while (origins.size() < lines.size() && blame.next()) {
                for (Integer line : lines) {
                    if (line > blame.getResultStart() && line <= blame.getResultEnd()) {
                        origins.put(line, origin(blame.getSourceCommit()));
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return origins;
    }

    /** A commit and its time. */
    public Origin origin(String commitId) {
        try {
            return origin(commit(commitId));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Origin origin(RevCommit commit) {
        return new Origin(commit.name(), commit.getAuthorIdent().getWhenAsInstant());
    }

    private AbstractTreeIterator tree(String commitId) throws IOException {
        return new CanonicalTreeParser(null, reader, commit(commitId).getTree());
    }

    private RevCommit commit(String commitId) throws IOException {
        return commits.parseCommit(ObjectId.fromString(commitId));
    }

    static RepositoryException unreadable(IOException e) {
        return new RepositoryException(
                "The repository cannot be read: " + RepositoryException.reason(e) + "; `git fsck` tells more", e);
    }

    @Override
    public void close() {
        commits.close();
        reader.close();
        repository.close();
    }
}
