package dev.pave.execute.worktreelifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A work tree as git lists it.
 *
 * @param path     its folder
 * @param main     whether the repository itself is there
 * @param head     its commit; null where it has none
 * @param branch   its name; null where it is on none
 * @param locked   why it is locked, maybe empty; null where it is not
 * @param prunable why git would forget it; null where it would not
 * @param admin    git's folder for it; of the main one the repository's
 */
record WorkTree(Path path, boolean main, String head, String branch, String locked, String prunable, Path admin) {

    boolean isLocked() {
        return locked != null;
    }

    /** Whether there is anything at its place. */
    boolean isThere() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether what is at its place is it, and knows so. */
    boolean isItself() throws IOException {
        Path link = path.resolve(".git");
        if (main) {
            return true;
        }
        if (admin == null || !Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        String said = Files.readString(link).strip().replaceFirst("^gitdir: *", "");
        Path to = path.resolve(said);
        return Files.isDirectory(to) && Files.isSameFile(to, admin);
    }

    /** In a line, e.g. {@code branch topic, locked: on a stick}. */
    String told() {
        String at = branch != null ? "branch " + branch : head == null ? "bare" : "detached at " + head.substring(0, 7);
        String lock = locked == null ? "" : locked.isEmpty() ? ", locked" : ", locked: " + locked;
        return (main ? "main, " : "") + at + lock + (prunable == null ? "" : ", prunable: " + prunable);
    }
}
