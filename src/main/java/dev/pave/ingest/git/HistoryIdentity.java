package dev.pave.ingest.git;

import dev.pave.pattern.PatternId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * What a repository is, wherever it lies: where its history begins, and where it was cloned from.
 *
 * @param location absolute path
 * @param root     the commit that the first-parent line of its head ends in; null where that is not there, as in a shallow
 *                 clone
 * @param first    the oldest commit of that line that is there; null in an empty repository and where none can be read
 * @param remote   host and path of where it was cloned from, e.g. {@code example.org/ada/engine}; null without a network
 */
record HistoryIdentity(Path location, String root, String first, String remote) {
    private static final int DIGITS = 8;

    /** That of the repository at a place; one that is not there or cannot be read is known by its place only. */
    static HistoryIdentity of(Path location, KnownRoots roots) {
        String remote = null;
        try (GitRepository repository = GitRepository.open(location);
                ObjectReader reader = repository.newReader()) {
            remote = new WebAddress(repository.originUrl()).remoteOrNull();
            ObjectId head = repository.tip(Until.HEAD).commit();
            if (head != null) {
                FirstParents.End end = new FirstParents(location, reader, roots).from(head);
                return new HistoryIdentity(location, end.isRoot() ? end.commit() : null, end.commit(), remote);
            }
        } catch (IOException | RuntimeException unreadable) {
            return new HistoryIdentity(location, null, null, remote);
        }
        return new HistoryIdentity(location, null, null, remote);
    }

    /** Whether anything but its place tells what it is. */
    boolean isKnown() {
        return first != null;
    }

    /** What the ids of its source and patterns rest on: its root; in a shallow clone its remote, or else its first commit. */
    String digits() {
        if (root != null) {
            return digits(root);
        }
        return remoteDigits().orElse(first != null ? digits(first) : placeDigits());
    }

    private Optional<String> remoteDigits() {
        return Optional.ofNullable(first == null ? null : remote).map(HistoryIdentity::digits);
    }

    /** Those of a repository that begins like another one of the same home. */
    String forkDigits() {
        return digits((root == null ? first : root) + "\n" + remote);
    }

    /** Those that stand for the place; before version 2 of ids they always did. */
    String placeDigits() {
        return digits(location.toString());
    }

    static String digits(String text) {
        return PatternId.sha256(text).substring(0, DIGITS);
    }

    /** All digits that it is known by, those first that say most; not its place. */
    List<String> allDigits() {
        if (first == null) {
            return List.of();
        }
        return root == null || remote == null ? List.of(digits()) : List.of(forkDigits(), digits());
    }

    /** Whether digits are those of its remote, as a shallow clone of it has. */
    boolean hasShallowDigits(String digits) {
        return remoteDigits().filter(digits::equals).isPresent();
    }

    /** Whether both are clones of the same. */
    boolean isCloneOf(HistoryIdentity other) {
        if (!isKnown() || !other.isKnown() || isForkOf(other)) {
            return false;
        }
        if (root != null && other.root != null) {
            return root.equals(other.root);
        }
        return remote != null && other.remote != null || first.equals(other.first);
    }

    /** Whether both have a remote, and not the same one. */
    private boolean isForkOf(HistoryIdentity other) {
        return remote != null && other.remote != null && !remote.equals(other.remote);
    }

    /** Whether the other begins alike and has another remote. */
    boolean isForkWithTheRootOf(HistoryIdentity other) {
        return root != null && root.equals(other.root) && isForkOf(other);
    }
}
