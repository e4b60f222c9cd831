package dev.pave.ingest.git;

/**
 * What one ingest of a repository did.
 *
 * @param sourceId    the repository
 * @param name        what people call it
 * @param branch      the branch or revision that was followed; null for a detached HEAD
 * @param head        the commit up to which all is read; null when there is none
 * @param changes     commits added now
 * @param fileChanges file changes added now
 * @param skips       omissions recorded now
 * @param unread      commits of which something could not be read, now or before
 * @param firstUnread the first of them and what it was; null where there is none
 * @param leftOut     what a partial clone leaves out of the history
 * @param notFetched  commits of which it leaves anything out
 * @param remark      why another branch is read than HEAD names; null where it is that one
 * @param reread      true when all was read anew: history was rewritten, an earlier bound was asked for, or an object is back
 */
public record IngestResult(
        String sourceId,
        String name,
        String branch,
        String head,
        long changes,
        long fileChanges,
        long skips,
        long unread,
        String firstUnread,
        LeftOut leftOut,
        long notFetched,
        String remark,
        boolean reread) {}
