package dev.pave.ingest.git;

import dev.pave.ingest.git.tree.NameStatus;
import dev.pave.ingest.git.tree.TreeDiff;
import dev.pave.ingest.git.tree.TreeReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.DiffConfig;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A repository that is open for reading: a clone, bare or not, a linked worktree, or a folder below one. */
final class GitRepository implements AutoCloseable {
    private static final long TREE_BYTES = 24L << 20;
    private static final List<String> DEFAULTS = List.of(
            "refs/remotes/origin/HEAD",
            "refs/remotes/origin/main",
            "refs/remotes/origin/master",
            "refs/heads/main",
            "refs/heads/master");

    /**
     * Where reading ends.
     *
     * @param branch the branch's short name or the revision; null for a detached HEAD
     * @param commit null in an empty repository
     * @param remark why it is another branch than HEAD names; null where it is that one
     */
    record Tip(String branch, ObjectId commit, String remark) {}

    private static final Pattern BUNDLE = Pattern.compile("# v\\d git bundle");
    private static final int BUNDLE_BYTES = 16;

    private final Repository repository;
    private final Path location;
    private final Replacements replacements;

    private GitRepository(Repository repository, Path location) throws IOException {
        this.repository = repository;
        this.location = location;
        this.replacements = Replacements.of(repository);
    }

    /** @throws RepositoryException when there is none, or it cannot be read */
    static GitRepository open(Path location) {
        JGitSettings.install();
        Path folder = location.toAbsolutePath().normalize();
        if (isBundle(folder)) {
            throw new RepositoryException(folder + " is a bundle, which is read through a clone of it: `git clone '"
                    + folder + "' COPY`, then give COPY");
        }
        if (!Files.isDirectory(folder)) {
            throw new RepositoryException(folder + " is no folder; give the folder of a git repository");
        }
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().setMustExist(true).findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            throw new RepositoryException(folder + " is no git repository, nor is it inside of one; clone one there"
                    + " or give another folder");
        }
        try {
            return new GitRepository(readable(builder.build(), folder), folder);
        } catch (IOException | IllegalArgumentException e) {
            throw new RepositoryException(
                    "The git repository " + folder + " cannot be opened: " + RepositoryException.reason(e), e);
        }
    }

    /** Whether it is a file as {@code git bundle} makes them. */
    private static boolean isBundle(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String begin = new String(in.readNBytes(BUNDLE_BYTES), StandardCharsets.ISO_8859_1);
            return BUNDLE.matcher(begin).lookingAt();
        } catch (IOException unread) {
            return false;
        }
    }

    private static Repository readable(Repository repository, Path folder) {
        String format = repository.getConfig().getString("extensions", null, "objectformat");
        if (format == null || format.equalsIgnoreCase("sha1")) {
            return repository;
        }
        repository.close();
        throw new RepositoryException("The git repository " + folder + " names its objects by " + format
                + ", which pave cannot read yet; a copy in the sha1 format works: `git init --bare COPY"
                + " --object-format=sha1 && git -C '" + folder
                + "' fast-export --all --signed-tags=strip | git -C COPY fast-import`, then give COPY");
    }

    /** Where it was cloned from; null when it was not. */
    String originUrl() {
        return repository.getConfig().getString("remote", "origin", "url");
    }

    /** Whether it was cloned without all of its objects, on purpose. */
    boolean isPartial() {
        StoredConfig config = repository.getConfig();
        return config.getString("extensions", null, "partialClone") != null
                || config.getSubsections("remote").stream()
                        .anyMatch(remote -> "true".equalsIgnoreCase(config.getString("remote", remote, "promisor")));
    }

    /** The folder of its hooks: {@code core.hooksPath}, from the work tree, else the one that all worktrees share. */
    Path hooks() {
        String set = repository.getConfig().getString("core", null, "hooksPath");
        if (set == null || set.isBlank()) {
            return repository.getCommonDirectory().toPath().resolve("hooks");
        }
        Path user = Path.of(System.getProperty("user.home"));
        File from = repository.isBare() ? repository.getDirectory() : repository.getWorkTree();
        return set.startsWith("~/")
                ? user.resolve(set.substring(2))
                : from.toPath().resolve(set).normalize();
    }

    /** How files that moved are found. */
    DiffConfig diffConfig() {
        return repository.getConfig().get(DiffConfig.KEY);
    }

    Repository repository() {
        return repository;
    }

    ObjectReader newReader() {
        return replacements.over(repository.newObjectReader());
    }

    /** The paths of all files that a commit left; empty where a folder of it cannot be read. */
    Optional<Set<String>> files(ObjectId commit) {
        try (ObjectReader reader = newReader()) {
            NameStatus names = new TreeDiff(new TreeReader(reader, TREE_BYTES))
                    .between(null, CommitOrder.read(reader, commit).tree());
            return Optional.of(names.added().stream().map(NameStatus.Blob::path).collect(Collectors.toSet()));
        } catch (IOException notAll) {
            // a history that is not whole, as a shallow clone, does not tell its files
            return Optional.empty();
        }
    }

    Replacements replacements() {
        return replacements;
    }

    /** @throws RepositoryException when the revision is unknown */
    Tip tip(Until until) throws IOException {
        if (until.revision() != null) {
            return new Tip(until.revision(), resolve(until.revision()), null);
        }
        Tip tip = defaultTip();
        return until.before() == null || tip.commit() == null
                ? tip
                : new Tip(tip.branch(), asOf(tip.commit(), until.before().getEpochSecond()), tip.remark());
    }

    private ObjectId resolve(String revision) throws IOException {
        try {
            ObjectId commit = repository.resolve(revision + "^{commit}");
            if (commit != null) {
                return commit;
            }
        } catch (IllegalArgumentException | IOException e) {
            throw new RepositoryException(
                    "\"" + revision + "\" is no revision of " + location + ": " + RepositoryException.reason(e), e);
        }
        throw new RepositoryException("\"" + revision + "\" is no revision of " + location
                + "; give a branch, a tag, a hash or a date such as 2026-11-24");
    }

    private Tip defaultTip() throws IOException {
        Ref head = repository.exactRef(Constants.HEAD);
        if (head != null && head.getObjectId() != null) {
            String branch = head.isSymbolic()
                    ? Repository.shortenRefName(head.getTarget().getName())
                    : null;
            return new Tip(branch, head.getObjectId(), null);
        }
        Optional<Ref> instead = inPlaceOfHead();
        if (instead.isEmpty()) {
            return new Tip(null, null, null);
        }
        Ref ref = instead.get().getLeaf();
        String branch = Repository.shortenRefName(ref.getName());
        return new Tip(branch, ref.getObjectId(), head == null ? null : remark(head, ref, branch));
    }

    private static String remark(Ref head, Ref ref, String branch) {
        return "HEAD names " + Repository.shortenRefName(head.getTarget().getName()) + ", a branch that is not there: "
                + branch + " is read in its place"
                + (ref.getName().startsWith(Constants.R_HEADS)
                        ? "; `git symbolic-ref HEAD " + ref.getName() + "` mends that"
                        : "");
    }

    /** The default branch of where it was cloned from, else the branch with the newest commit. */
    private Optional<Ref> inPlaceOfHead() throws IOException {
        for (String name : DEFAULTS) {
            Ref ref = repository.exactRef(name);
            if (ref != null && ref.getObjectId() != null) {
                return Optional.of(ref);
            }
        }
        for (String folder : List.of(Constants.R_HEADS, Constants.R_REMOTES)) {
            Optional<Ref> newest = newest(repository.getRefDatabase().getRefsByPrefix(folder));
            if (newest.isPresent()) {
                return newest;
            }
        }
        return Optional.empty();
    }

    private Optional<Ref> newest(List<Ref> branches) throws IOException {
        Ref newest = null;
        long latest = Long.MIN_VALUE;
        try (ObjectReader reader = newReader()) {
            for (Ref branch : branches) {
                long time = branch.getObjectId() == null
                        ? Long.MIN_VALUE
                        : CommitOrder.read(reader, branch.getObjectId()).time();
                if (time > latest) {
                    latest = time;
                    newest = branch;
                }
            }
        }
        return Optional.ofNullable(newest);
    }

    /** Goes back on the first-parent line to the newest commit that is not younger; null when all are. */
    private ObjectId asOf(ObjectId head, long seconds) throws IOException {
        try (ObjectReader reader = newReader()) {
            Set<ObjectId> shallow = reader.getShallowCommits();
            ObjectId at = head;
            while (at != null) {
                CommitNode node = CommitOrder.read(reader, at);
                if (node.time() <= seconds) {
                    return at;
                }
                at = node.parents().isEmpty() || shallow.contains(at)
                        ? null
                        : node.parents().get(0);
            }
            return null;
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
