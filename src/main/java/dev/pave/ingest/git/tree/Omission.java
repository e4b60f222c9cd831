package dev.pave.ingest.git.tree;

import java.util.List;

/**
 * Something of a commit that was left out.
 *
 * @param reason one of the fixed words below
 * @param detail what exactly, for people
 */
public record Omission(String reason, String detail) {
    /** The oldest commit of a shallow clone: what it created is not known. */
    public static final String SHALLOW = "shallow-boundary";
    /** An object is not in the repository, or damaged; its detail names the object's type and id. */
    public static final String MISSING = "missing-object";
    /** A partial clone leaves the object out; its detail names the object's type and id. */
    public static final String NOT_FETCHED = "not-fetched";
    /** Something that git would not write, or more names than anybody has files. */
    public static final String ODD = "odd-tree";
    /** Paths that are other repositories. */
    public static final String SUBMODULE = "submodule";
    /** Names whose bytes are no UTF-8; they are kept with each such byte written as {@code \xE9}. */
    public static final String NAME = "name-not-utf8";

    /** Reasons that end when an object comes back. */
    public static final List<String> FOR_NOW = List.of(MISSING, NOT_FETCHED);

    /** Reasons that nobody asked for: something of the repository could not be read. */
    public static final List<String> DAMAGE = List.of(MISSING, ODD);

    /** The same, with words before its detail. */
    public Omission of(String words) {
        return new Omission(reason, words + detail);
    }

    public boolean mayComeBack() {
        return FOR_NOW.contains(reason);
    }
}
