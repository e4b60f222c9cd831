package dev.pave.pattern.text;

import dev.pave.pattern.change.FileText;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The lines that an edit puts into a file that is there already, and its proof: every past edit that only put lines in,
 * at as many places as most do, was made from the ones before it, and compared with what people did. The newest of them count.
 *
 * @param path       path template of the role
 * @param forms      what is put in and where, from the top, each into the text that has those above it; empty where nobody
 *                   was seen to only put lines in, or each put in lines of their own
 * @param insertions the newest past edits that only put lines in at so many places, and were replayed
 * @param exact      of them, those that came out the same to the character
 * @param butForGaps of them, those that came out right at the right place but for the parts left to a person; the exact
 *                   ones are among them
 * @param sameLines  of them, those whose lines came out the same but for such parts, wherever they were put
 * @param others     past edits of another sort
 * @param example    the newest that was replayed; null where none was
 * @param leftOut    edits of files that cannot be learned from, by why
 */
public record EditTemplate(
        String path,
        List<EditForm> forms,
        int insertions,
        int exact,
        int butForGaps,
        int sameLines,
        int others,
        Example example,
        Map<FileText.State, Integer> leftOut) {

    /** Edits that came out right less often are left to a person. */
    private static final double RIGHT_OFTEN_ENOUGH = 0.5;

    /**
     * A past edit and what would have been made in its place.
     *
     * @param written   the lines that people put in
     * @param at        lines before them
     * @param generated the lines that would have been put in
     * @param wouldBeAt lines before those; below 0 where the place was not found
     */
    public record Example(
            String commitId, String path, List<String> written, int at, List<String> generated, int wouldBeAt) {
        public Example {
            written = List.copyOf(written);
            generated = List.copyOf(generated);
        }
    }

    public EditTemplate {
        forms = List.copyOf(forms);
        leftOut = Ordered.copy(leftOut);
    }

    /** The same with other forms. What came of the replays stays. */
    public EditTemplate with(UnaryOperator<EditForm> other) {
        return new EditTemplate(
                path,
                forms.stream().map(other).toList(),
                insertions,
                exact,
                butForGaps,
                sameLines,
                others,
                example,
                leftOut);
    }

    /** All lines that it puts in, from the top. */
    public List<String> lines() {
        return forms.stream().flatMap(form -> form.lines().stream()).toList();
    }

    /** Whether a person has to write a part of it. */
    public boolean hasGaps() {
        return forms.stream().anyMatch(EditForm::hasGaps);
    }

    /** Share of the replayed insertions that came out the same to the character, 0 to 1. */
    public double exactShare() {
        return insertions == 0 ? 0 : exact / (double) insertions;
    }

    /** Whether it came out right often enough to be made for a person. */
    public boolean holds() {
        return !forms.isEmpty() && insertions > 0 && butForGaps >= RIGHT_OFTEN_ENOUGH * insertions;
    }

    /** Whether any past edit, or its lines, came out of those before it. */
    public boolean hasForm() {
        return exact > 0 || butForGaps > 0 || sameLines > 0;
    }

    /** Whether most of the role's files say that a program made them: they want its command, not an edit. */
    public boolean isMadeByAProgram() {
        int generated = leftOut.getOrDefault(FileText.State.GENERATED, 0);
        int all = leftOut.values().stream().mapToInt(Integer::intValue).sum() + insertions + others;
        return generated * 2 > all;
    }

    /** Lines that need not have been typed in the replayed insertions. */
    public long linesSaved() {
        return (long) butForGaps * lines().size();
    }
}
