package dev.pave.ingest.git;

import dev.pave.pattern.CommitFiles;
import java.util.List;

/**
 * One commit as it was read.
 *
 * @param files     its id, author time and names; without names for a merge
 * @param parentId  first parent's hash; null for a root
 * @param author    name and address
 * @param message   full message
 * @param isMerge   true with two or more parents
 * @param omissions what was left out of it
 */
public record CommitRecord(
        CommitFiles files, String parentId, String author, String message, boolean isMerge, List<Omission> omissions) {

    /** How many paths it changed. */
    public int paths() {
        return files.added().size()
                + files.modified().size()
                + files.deleted().size()
                + files.renamed().size();
    }
}
