package dev.pave.pattern.finding;

/**
 * Of so many files, so many have something.
 *
 * @param files how many were looked at
 * @param have  of them, those that have it
 */
public record Share(int files, int have) {

    /** In percent, rounded down; 100 where no file was looked at. */
    public int percent() {
        return files == 0 ? 100 : have * 100 / files;
    }

    /** With one file more. */
    public Share and(boolean has) {
        return new Share(files + 1, have + (has ? 1 : 0));
    }

    /** In words, e.g. {@code 412 of 415}. */
    public String inWords() {
        return have + " of " + files;
    }
}
