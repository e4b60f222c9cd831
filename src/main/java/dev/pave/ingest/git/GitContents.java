package dev.pave.ingest.git;

import dev.pave.pattern.change.Contents;
import dev.pave.pattern.change.FileKind;
import dev.pave.pattern.change.FileText;
import dev.pave.pattern.change.FileText.State;
import dev.pave.pattern.text.Slot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/**
 * Reads files of one repository as commits left them. What is too large is recognised by its size, before it is
 * unpacked. Safe for several threads, which read one after the other and make text of it side by side.
 */
public final class GitContents implements Contents, AutoCloseable {

    private static final long MOST_BYTES = 512L << 10;
    private static final int LONGEST_LINE = 5_000;
    private static final int MOST_LINES = 12_000;
    private static final int SNIFFED = 8_000;
    /** The first byte of every mark, and how many it has. */
    private static final byte BEFORE_A_MARK = (byte) 0xEE;

    private static final int MARK_BYTES = 3;
    private static final String ORDER_MARK = "\uFEFF";
    private static final String POINTER = "version https://git-lfs.github.com/spec/";
    private static final Pattern NAMES_OF_PROGRAMS =
            Pattern.compile("(\\.snap|\\.lock|\\.map|\\.min\\.(js|css)|(^|/)package-lock\\.json)$");

    private final GitRepository repository;
    private final ObjectReader reader;
    private final RevWalk commits;
    private final Set<String> unread = new HashSet<>();
    private final Until until;
    private PathAttributes attributes;
    private RevTree today;

    private GitContents(GitRepository repository, Until until) {
        this.repository = repository;
        this.until = until;
        this.reader = repository.newReader();
        this.commits = new RevWalk(reader);
    }

    /** @throws RepositoryException when there is no repository, or it cannot be read */
    public static GitContents open(RepositorySource source) {
        return open(source, Until.HEAD);
    }

    /**
     * Reads a history that ends before today.
     *
     * @throws RepositoryException when there is no repository, or it cannot be read
     */
    public static GitContents open(RepositorySource source, Until until) {
        return new GitContents(GitRepository.open(source.location()), until);
    }

    /**
     * The commit that the history ends at.
     *
     * @return its id; empty where there is none
     * @throws RepositoryException when the revision is unknown
     */
    public Optional<String> newest() {
        try {
            return Optional.ofNullable(repository.tip(until).commit()).map(ObjectId::name);
        } catch (IOException e) {
            throw new RepositoryException("Cannot find the newest commit: " + RepositoryException.reason(e), e);
        }
    }

    /**
     * The paths of all files at the end of the history.
     *
     * @return empty where a folder of it cannot be read, or there is no commit
     * @throws RepositoryException when the revision is unknown
     */
    public Optional<Set<String>> files() {
        return newest().flatMap(commit -> repository.files(ObjectId.fromString(commit)));
    }

    @Override
    public FileText read(String commitId, String path) {
        return read(commitId, path, false);
    }

    @Override
    public FileText readBefore(String commitId, String path) {
        return read(commitId, path, true);
    }

    @Override
    public FileText readToday(String path) {
        return text(rawToday(path));
    }

    private synchronized Raw rawToday(String path) {
        Optional<State> without = without(path);
        if (without.isPresent()) {
            return Raw.without(without.get());
        }
        try {
            return endOfHistory().isPresent() ? raw(path, endOfHistory().get()) : Raw.without(State.MISSING);
        } catch (IOException e) {
            unread.add(path);
            return Raw.without(State.MISSING);
        }
    }

    @Override
    public synchronized Map<String, String> today(Collection<String> paths) {
        Map<String, String> ids = new TreeMap<>();
        try {
            if (endOfHistory().isEmpty() || paths.isEmpty()) {
                return ids;
            }
            try (TreeWalk walk = new TreeWalk(reader)) {
                walk.addTree(endOfHistory().get());
                walk.setRecursive(true);
                walk.setFilter(PathFilterGroup.createFromStrings(paths));
                while (walk.next()) {
                    ids.put(walk.getPathString(), walk.getObjectId(0).name() + walk.getFileMode(0));
                }
            }
        } catch (IOException e) {
            unread.addAll(paths);
        }
        return ids;
    }

    /** All that is there when the history ends; empty where there is no commit. */
    private Optional<RevTree> endOfHistory() throws IOException {
        if (today == null) {
            Optional<String> end = newest();
            today = end.isEmpty()
                    ? null
                    : commits.parseCommit(ObjectId.fromString(end.get())).getTree();
        }
        return Optional.ofNullable(today);
    }

    /** Whether a file was asked for and could not be read. */
    public synchronized boolean isUnread(String path) {
        return unread.contains(path);
    }

    /** What today's {@code .gitattributes} say. */
    private PathAttributes attributes() {
        if (attributes == null) {
            try {
                ObjectId today = repository.tip(Until.parse(null)).commit();
                attributes = today == null
                        ? PathAttributes.none(reader)
                        : new PathAttributes(reader, commits.parseCommit(today).getTree());
            } catch (IOException | RepositoryException gone) {
                attributes = PathAttributes.none(reader);
            }
        }
        return attributes;
    }

    /** How many files were asked for and could not be read, because objects are missing or damaged. */
    public synchronized int unread() {
        return unread.size();
    }

    /** Whether the clone leaves contents out on purpose. */
    public boolean isPartial() {
        return repository.isPartial();
    }

    private FileText read(String commitId, String path, boolean before) {
        return text(raw(commitId, path, before));
    }

    private static FileText text(Raw raw) {
        return raw.bytes() == null ? FileText.without(raw.without()) : text(raw.bytes(), raw.kind());
    }

    /** What was read: why it is no text, or else its bytes, which may still be none. */
    private record Raw(State without, byte[] bytes, FileKind kind) {
        static Raw without(State why) {
            return new Raw(why, null, null);
        }
    }

    private synchronized Raw raw(String commitId, String path, boolean before) {
        Optional<State> without = without(path);
        if (without.isPresent()) {
            return Raw.without(without.get());
        }
        try {
            RevCommit commit = commits.parseCommit(ObjectId.fromString(commitId));
            if (before && commit.getParentCount() == 0) {
                return Raw.without(State.MISSING);
            }
            RevTree tree = before ? commits.parseCommit(commit.getParent(0)).getTree() : commit.getTree();
            return raw(path, tree);
        } catch (IOException e) {
            unread.add(path);
            return Raw.without(State.MISSING);
        }
    }

    /** Why a file is none that people write, as its path says. */
    private Optional<State> without(String path) {
        if (NAMES_OF_PROGRAMS.matcher(path).find() || attributes().isGenerated(path)) {
            return Optional.of(State.GENERATED);
        }
        return attributes().isPointer(path) ? Optional.of(State.POINTER) : Optional.empty();
    }

    private Raw raw(String path, RevTree tree) throws IOException {
        try (TreeWalk file = TreeWalk.forPath(reader, path, tree)) {
            return file == null || file.getFileMode(0).getObjectType() != Constants.OBJ_BLOB
                    ? Raw.without(State.MISSING)
                    : bytes(file.getObjectId(0), kind(file.getFileMode(0)));
        }
    }

    private static FileKind kind(FileMode mode) {
        return mode == FileMode.SYMLINK
                ? FileKind.LINK
                : mode == FileMode.EXECUTABLE_FILE ? FileKind.EXECUTABLE : FileKind.PLAIN;
    }

    private Raw bytes(ObjectId blob, FileKind kind) throws IOException {
        return reader.getObjectSize(blob, Constants.OBJ_BLOB) > MOST_BYTES
                ? Raw.without(State.LARGE)
                : new Raw(null, reader.open(blob, Constants.OBJ_BLOB).getBytes(), kind);
    }

    private static FileText text(byte[] bytes, FileKind kind) {
        if (isBinary(bytes)) {
            return FileText.without(State.BINARY);
        }
        String whole = new String(bytes, StandardCharsets.UTF_8);
        String text = whole.startsWith(ORDER_MARK) ? whole.substring(1) : whole; // a run takes it from the files beside
        List<String> lines = text.lines().toList();
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            return FileText.without(State.LARGE);
        }
        if (text.startsWith(POINTER)) {
            return FileText.without(State.POINTER);
        }
        return ProgramsMark.isIn(lines)
                ? FileText.without(State.GENERATED)
                : new FileText(State.TEXT, lines, kind, text.isEmpty() || text.endsWith("\n"));
    }

    /** Whether there is a zero near its beginning, or a character that templates keep for their marks. */
    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0 && i < SNIFFED || bytes[i] == BEFORE_A_MARK && isMark(bytes, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(byte[] bytes, int at) {
        String text = new String(bytes, at, Math.min(MARK_BYTES, bytes.length - at), StandardCharsets.UTF_8);
        return Slot.isMark(text.charAt(0));
    }

    @Override
    public void close() {
        commits.close();
        reader.close();
        repository.close();
    }
}
