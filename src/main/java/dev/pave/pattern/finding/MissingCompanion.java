package dev.pave.pattern.finding;

import java.util.Objects;

/**
 * A fact: a file lacks what files like it have, and what comes with such a file when it is new.
 *
 * @param path       the file
 * @param kind       what it lacks
 * @param companion  the test that is not there, or the registry that does not name it
 * @param confidence what the history's prediction says, in percent
 * @param record     the record of such predictions in words, e.g. {@code 63 of the last 64}
 * @param alike      the other files of its form, and how many have it
 * @param closest    the same of those of them that are closest to it: in its folder, or with its name's first or last word;
 *                   of several such groups that which has it least
 * @param form       template of files like it
 * @param example    one of them and its companion, in words
 */
public record MissingCompanion(
        String path,
        CompanionKind kind,
        String companion,
        int confidence,
        String record,
        Share alike,
        Share closest,
        String form,
        String example)
        implements ProjectFact {

    public MissingCompanion {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(companion, "companion");
    }

    @Override
    public int line() {
        return 1;
    }

    @Override
    public Guard guard() {
        return kind == CompanionKind.TEST ? Guard.TEST_CODE_MISMATCH : Guard.MODULE_INTEGRATION_GAP;
    }

    /** What the history says of new files of the form, in words. */
    public String habit() {
        return ", and new ones came with it " + record + " times (confidence " + confidence + " %)";
    }

    @Override
    public String evidence() {
        String lacks =
                kind == CompanionKind.REGISTRATION ? companion + " does not name it" : "there is no " + companion;
        return lacks + "\nlike it: " + form + ", e.g. " + example;
    }
}
