package dev.pave.pattern;

/**
 * The lines that an edit puts into a file that is there already, and its proof: every past edit that only put lines in
 * at one place was made from the ones before it, and compared with what people did.
 *
 * @param path       path template of the role
 * @param form       what is put in, and where
 * @param insertions past edits that only put lines in at one place, and were replayed
 * @param exact      of them, those that came out the same to the character
 * @param sameLines  of them, those whose lines came out the same, wherever they were put
 * @param others     past edits of another sort, or in files that cannot be read
 */
public record EditTemplate(String path, EditForm form, int insertions, int exact, int sameLines, int others) {

    /** Share of the replayed insertions that came out the same to the character, 0 to 1. */
    public double exactShare() {
        return insertions == 0 ? 0 : exact / (double) insertions;
    }
}
