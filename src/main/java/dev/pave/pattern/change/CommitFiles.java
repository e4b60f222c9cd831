package dev.pave.pattern.change;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param merge    place in the order of learning, from 1, of the merge that brought it to the first-parent line together
 *                 with other commits; 0 for a commit that came alone, or is on that line itself
 * @param imported whether its files were made elsewhere and only began to be here: nothing repeats in that
 */
public record CommitFiles(
        String repo,
        String commitId,
        Instant at,
        List<String> added,
        List<String> modified,
        List<String> deleted,
        List<Rename> renamed,
        int merge,
        boolean imported) {

    /** A commit that no merge brought. */
    public CommitFiles(
            String repo,
            String commitId,
            Instant at,
            List<String> added,
            List<String> modified,
            List<String> deleted,
            List<Rename> renamed) {
        this(repo, commitId, at, added, modified, deleted, renamed, 0, false);
    }

    /** The same commit as a merge brought it; see {@link Merges}. */
    public CommitFiles broughtBy(int place) {
        return place == merge
                ? this
                : new CommitFiles(repo, commitId, at, added, modified, deleted, renamed, place, imported);
    }

    /** The same commit as the beginning of a history. */
    public CommitFiles asImport() {
        return new CommitFiles(repo, commitId, at, added, modified, deleted, renamed, merge, true);
    }

    /** The same commit as if it had created nothing else. */
    public CommitFiles creating(List<String> paths) {
        return new CommitFiles(repo, commitId, at, paths, modified, deleted, renamed, merge, imported);
    }

    /** The same commit with files that it is said to have created and deleted as renamed ones. */
    public CommitFiles renaming(List<Rename> pairs) {
        Set<String> from = pairs.stream().map(Rename::from).collect(Collectors.toSet());
        Set<String> to = pairs.stream().map(Rename::to).collect(Collectors.toSet());
        List<Rename> all = Stream.concat(renamed.stream(), pairs.stream())
                .sorted(Comparator.comparing(Rename::from))
                .toList();
        return new CommitFiles(
                repo,
                commitId,
                at,
                added.stream().filter(path -> !to.contains(path)).toList(),
                modified,
                deleted.stream().filter(path -> !from.contains(path)).toList(),
                all,
                merge,
                imported);
    }

    /** A file that moved. */
    public record Rename(String from, String to) {}
}
