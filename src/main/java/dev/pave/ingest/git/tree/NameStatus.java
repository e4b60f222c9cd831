package dev.pave.ingest.git.tree;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** What a diff of two trees found, in path order. */
public final class NameStatus {

    /** A file that came or went, and its content's id. */
    public record Blob(String path, ObjectId id, boolean link) {

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    private final List<Blob> added = new ArrayList<>();
    private final List<Blob> deleted = new ArrayList<>();
    private final List<String> modified = new ArrayList<>();
    private int submodules;
    private int odd;
    private int strange;

    void added(String path, ObjectId id, boolean link) {
        added.add(new Blob(path, id, link));
    }

    void deleted(String path, ObjectId id, boolean link) {
        deleted.add(new Blob(path, id, link));
    }

    public void modified(String path) {
        modified.add(path);
    }

    void submodule() {
        submodules++;
    }

    /** A folder with names that git would not write. */
    void odd() {
        odd++;
    }

    void strange(int names) {
        strange = names;
    }

    public List<Blob> added() {
        return added;
    }

    List<Blob> deleted() {
        return deleted;
    }

    public List<String> modified() {
        return modified;
    }

    /** What was left out, in words; empty in most commits. */
    public List<Omission> omissions() {
        List<Omission> omissions = new ArrayList<>();
        if (submodules > 0) {
            omissions.add(new Omission(Omission.SUBMODULE, submodules + " submodule path(s)"));
        }
        if (strange > 0) {
            omissions.add(new Omission(Omission.NAME, strange + " name(s) kept with \\x for each strange byte"));
        }
        if (odd > 0) {
            omissions.add(new Omission(
                    Omission.ODD,
                    odd + " folder(s) with names twice, out of order or impossible; those were left out"));
        }
        return List.copyOf(omissions);
    }
}
