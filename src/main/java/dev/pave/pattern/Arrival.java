package dev.pave.pattern;

/**
 * When a companion comes: in the same commit, or in another commit that the same merge brought in.
 *
 * @param template   path with slots
 * @param action     whether the file is created or edited
 * @param inCommit   occurrences that had it in their commit
 * @param inMerge    occurrences that did not, and had it in another commit of the merge
 * @param never      occurrences that had it in neither
 * @param confidence walk-forward share of those that had it in either, newer ones weighing more, as a posterior mean
 * @param example    a real path that came in another commit of the merge; null where none did
 */
public record Arrival(
        String template, Action action, int inCommit, int inMerge, int never, double confidence, String example) {

    private static final int FEWEST = 2;

    /** Whether most of what the commits lacked came in another commit of the merge, in two cases at least. */
    public boolean mostlyLater() {
        return inMerge >= FEWEST && inMerge > never;
    }

    /** In words, e.g. {@code of 9 without it, 7 had it in another commit of the merge}. */
    public String inWords() {
        return "of " + (inMerge + never) + " without it, " + inMerge + " had it in another commit of the merge";
    }
}
