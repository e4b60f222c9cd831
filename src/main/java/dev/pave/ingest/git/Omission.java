package dev.pave.ingest.git;

/**
 * Something of a commit that was left out.
 *
 * @param reason one of the fixed words below
 * @param detail what exactly, for people
 */
public record Omission(String reason, String detail) {
    /** The oldest commit of a shallow clone: what it created is not known. */
    public static final String SHALLOW = "shallow-boundary";
    /** An object is not in the repository, or damaged. */
    public static final String MISSING = "missing-object";
    /** Paths that are other repositories. */
    public static final String SUBMODULE = "submodule";
    /** Names whose bytes are no UTF-8; they are kept with each such byte written as {@code \xE9}. */
    public static final String NAME = "name-not-utf8";
}
