package dev.pave.pattern;

/**
 * One path in a change. Names come first: {@code isBinary} and {@code size} are null until a candidate needed the
 * file's content.
 *
 * @param repo       the repository's source id
 * @param commitId   full hash
 * @param path       path after the change (before it, for a deletion); '/' between folders
 * @param oldPath    path before a rename; else null
 * @param changeType what happened
 * @param isBinary   null when unknown
 * @param size       bytes; null when unknown
 */
public record FileChange(
        String repo,
        String commitId,
        String path,
        String oldPath,
        ChangeType changeType,
        Boolean isBinary,
        Long size) {}
