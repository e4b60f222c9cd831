package dev.pave.pattern.change;

import java.util.Collection;
import java.util.Map;

/** Where file contents come from, one at a time; only what a candidate needs is asked for. */
public interface Contents {

    /** A file as a commit left it; never null. */
    FileText read(String commitId, String path);

    /** The same file as the commit's first parent left it; never null. */
    FileText readBefore(String commitId, String path);

    /** A file as it is at the end of the history; never null. Nothing is known of it where only commits are read. */
    default FileText readToday(String path) {
        return FileText.without(FileText.State.MISSING);
    }

    /**
     * What tells the contents of files at the end of the history from any other contents of theirs.
     *
     * @return by path, in order; without those that are not there
     */
    default Map<String, String> today(Collection<String> paths) {
        return Map.of();
    }
}
