package dev.pave.execute;

/** What is done about a file that is there and differs. */
public enum OnConflict {
    FAIL,
    SKIP,
    OVERWRITE,
    /** What a person changed since pave wrote it stays, and what pave would write otherwise now is put in. */
    MERGE
}
