package dev.pave.pattern.change;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A commit.
 *
 * @param repo       the repository's source id
 * @param seq        its place in the order of learning, from 1, parents before children
 * @param commitId   full hash
 * @param parentId   first parent's hash; null for a root
 * @param author     name and address as git has them
 * @param authoredAt author time
 * @param message    full message
 * @param isMerge    true with two or more parents; a merge has no file changes of its own
 * @param merged     full hashes of a merge's parents after the first; empty for any other commit
 * @param aside      those of them that begin elsewhere and whose files the merge did not take at their paths
 */
public record Change(
        String repo,
        long seq,
        String commitId,
        String parentId,
        String author,
        Instant authoredAt,
        String message,
        boolean isMerge,
        List<String> merged,
        Set<String> aside) {}
