package dev.pave.pattern.finding;

/** What a file usually has beside it. */
public enum CompanionKind {
    /** A test of its own. */
    TEST,
    /** A test of it together with others. */
    INTEGRATION_TEST,
    /** Being named where files like it are registered. */
    REGISTRATION
}
