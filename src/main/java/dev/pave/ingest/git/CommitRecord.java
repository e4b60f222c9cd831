package dev.pave.ingest.git;

import dev.pave.ingest.git.tree.Omission;
import dev.pave.pattern.change.CommitFiles;
import java.util.List;

/**
 * One commit as it was read.
 *
 * @param files     its id, author time and names; without names for a merge
 * @param parentId  first parent's hash; null for a root
 * @param author    name and address
 * @param message   full message
 * @param isMerge   true with two or more parents
 * @param merged    hashes of its parents after the first
 * @param moved     files that moved and were changed on the way; in {@code files} they are deleted and added
 * @param omissions what was left out of it
 */
public record CommitRecord(
        CommitFiles files,
        String parentId,
        String author,
        String message,
        boolean isMerge,
        List<String> merged,
        List<Moved> moved,
        List<Omission> omissions) {

    /** A file that moved; {@code percent} of its content stayed, 50 to 100. */
    public record Moved(String from, String to, int percent) {}

    /** How many paths it changed. */
    public int paths() {
        return files.added().size()
                + files.modified().size()
                + files.deleted().size()
                + files.renamed().size();
    }
}
