package dev.pave.pattern.change;

/** Where file contents come from, one at a time; only what a candidate needs is asked for. */
public interface Contents {

    /** A file as a commit left it; never null. */
    FileText read(String commitId, String path);

    /** The same file as the commit's first parent left it; never null. */
    FileText readBefore(String commitId, String path);
}
