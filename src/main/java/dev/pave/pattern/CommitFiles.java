package dev.pave.pattern;

import java.time.Instant;
import java.util.List;

/**
 * What mining sees of one non-merge commit: names only.
 *
 * @param repo     the repository's source id
 * @param commitId full hash
 * @param at       author time
 * @param added    paths created, in path order
 * @param modified paths modified
 * @param deleted  paths deleted
 * @param renamed  renames, old and new path
 */
public record CommitFiles(
        String repo,
        String commitId,
        Instant at,
        List<String> added,
        List<String> modified,
        List<String> deleted,
        List<Rename> renamed) {

    /** A file that moved. */
    public record Rename(String from, String to) {}
}
