package dev.pave.execute;

/** What is done about a file that is there and differs. */
public enum OnConflict {
    FAIL,
    SKIP,
    OVERWRITE
}
