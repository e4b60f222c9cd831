package dev.pave.shell;

/** What an execution is to the guards. */
public enum Act {
    /** It changes files that matter: code, configuration, data. */
    CHANGE,
    /** Tests, a build, a linter, a type check, or CI. */
    CHECK,
    /** Something is run: the program itself, a script, a request to it. */
    RUN,
    /** It puts all changes aside, so that what follows sees the work without them. */
    SET_ASIDE,
    /** It takes back what was put aside. */
    TAKE_BACK,
    /** A to-do list, a plan, a thought written down. */
    PLAN,
    /** It waits for something, so that the same result says nothing. */
    WAIT,
    /** Success may be claimed. */
    CLAIM,
    /** It looks at something, or is not known. */
    OTHER
}
