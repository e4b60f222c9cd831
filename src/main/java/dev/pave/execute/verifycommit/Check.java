package dev.pave.execute.verifycommit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is looked for; each is a section of {@code rules/commit_rules.yaml} and can be switched. */
public enum Check {
    MESSAGE("the message follows the convention"),
    SECRETS("no tokens, keys or passwords are added"),
    PRIVATE_KEYS("no private keys are added"),
    CONFLICT_MARKERS("no marks of an unfinished merge are added"),
    LARGE_FILES("no large files are added"),
    CASE_CONFLICTS("no two names differ in their case alone"),
    LINKS("links lead to something in the repository"),
    NAMES("names are good on Windows, too"),
    STUBS("no stubs and no swallowed failures are added"),
    COMPANIONS("what usually comes along is there"),
    COVERAGE("tests run the added lines");

    private final String summary;

    Check(String summary) {
        this.summary = summary;
    }

    /** Its name in files and answers, e.g. {@code large_files}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What holds where it finds nothing. */
    public String summary() {
        return summary;
    }

    /** The one of a name. */
    public static Optional<Check> of(String id) {
        return Arrays.stream(values()).filter(check -> check.id().equals(id)).findFirst();
    }
}
