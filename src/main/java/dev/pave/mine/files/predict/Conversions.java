package dev.pave.mine.files.predict;

import dev.pave.pattern.change.CommitFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that were written anew in another form in the same commit: {@code x.js} went and {@code x.test.ts} came. That is the
 * same thing under another ending, and no new one. Git tells it as a rename only where the content hardly changed.
 */
final class Conversions {

    private Conversions() {}

    /** A commit in which each such pair is a rename; the commit itself where there is none. */
    static CommitFiles told(CommitFiles commit) {
        Map<String, String> from = onlyByStem(commit.deleted());
        Map<String, String> to = from.isEmpty() ? Map.of() : onlyByStem(commit.added());
        List<CommitFiles.Rename> pairs = new ArrayList<>();
        to.forEach((stem, came) -> {
            String went = from.get(stem);
            if (went != null && !came.isEmpty() && !went.isEmpty()) {
                pairs.add(new CommitFiles.Rename(went, came));
            }
        });
        return pairs.isEmpty() ? commit : commit.renaming(pairs);
    }

    /** Folder and name up to its first dot, with the only file of it; an empty text where it has several. */
    private static Map<String, String> onlyByStem(List<String> paths) {
        Map<String, String> files = new HashMap<>();
        for (String path : paths) {
            int dot = firstDot(path);
            if (dot >= 0) {
                files.merge(path.substring(0, dot), path, (a, b) -> "");
            }
        }
        return files;
    }

    /** Where the ending of a file name begins; -1 where it has none. */
    static int firstDot(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 2);
    }
}
