package dev.pave.mine.files.chronicle;

import dev.pave.mine.files.predict.FileKey;
import dev.pave.pattern.change.CommitFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commits that one merge brought, and which files came in them; names are compared whatever their case style. */
final class MergedFiles {

    /** A file in one of the commits. */
    record File(String commitId, String path) {}

    private final List<CommitFiles> commits = new ArrayList<>(2);
    private Map<String, File> first;

    void add(CommitFiles commit) {
        commits.add(commit);
        first = null;
    }

    List<CommitFiles> commits() {
        return commits;
    }

    /** The first such file in a commit other than this one; null where there is none. */
    File elsewhere(String fileKey, CommitFiles than) {
        if (first == null) {
            first = new HashMap<>();
            for (CommitFiles commit : commits) {
                commit.added().forEach(path -> put("+", path, commit));
                commit.modified().forEach(path -> put("~", path, commit));
            }
        }
        File file = first.get(fileKey);
        return file != null && file.commitId().equals(than.commitId()) ? again(fileKey, than) : file;
    }

    private void put(String sign, String path, CommitFiles commit) {
        first.putIfAbsent(sign + FileKey.of(path), new File(commit.commitId(), path));
    }

    private File again(String fileKey, CommitFiles than) {
        for (CommitFiles commit : commits) {
            if (!commit.commitId().equals(than.commitId())) {
                for (String path : fileKey.charAt(0) == '+' ? commit.added() : commit.modified()) {
                    if (FileKey.of(path).equals(fileKey.substring(1))) {
                        return new File(commit.commitId(), path);
                    }
                }
            }
        }
        return null;
    }
}
