package dev.pave.pattern.change;

/**
 * One path in a change. Names come first: {@code isBinary} and {@code size} are null until a candidate needed the
 * file's content.
 *
 * @param repo       the repository's source id
 * @param commitId   full hash
 * @param path       path after the change (before it, for a deletion); '/' between folders
 * @param oldPath    path before a rename; else null
 * @param changeType what happened
 * @param similarity of a rename: how much of the content stayed, 50 to 100 percent; else null
 * @param isBinary   null when unknown
 * @param size       bytes; null when unknown
 */
public record FileChange(
        String repo,
        String commitId,
        String path,
        String oldPath,
        ChangeType changeType,
        Integer similarity,
        Boolean isBinary,
        Long size) {}
