package dev.pave.specify;

import dev.pave.pattern.Specification.Insert;
import dev.pave.pattern.Specification.Part;
import dev.pave.pattern.text.EditForm;
import dev.pave.pattern.text.Gap;
import dev.pave.workspace.ExecutionException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The lines that a specification's part puts in at one place, read from their Handlebars.
 *
 * @param form with marks for what is not known before the file is seen
 * @param gaps for each line the names of its text gaps, in order
 */
public record InsertedLines(EditForm form, List<List<String>> gaps) {

    /**
     * Those of all places, from the top.
     *
     * @param inputs what the lines want beside the slots
     * @throws ExecutionException when they cannot be read
     */
    public static List<InsertedLines> of(Part part, Map<String, String> inputs) {
        try {
            return part.inserts().stream().map(insert -> of(insert, inputs)).toList();
        } catch (IllegalArgumentException e) {
            throw new ExecutionException("the lines of " + part.template() + " cannot be made: " + e.getMessage());
        }
    }

    private static InsertedLines of(Insert insert, Map<String, String> inputs) {
        List<HandlebarsText.Marked> lines = insert.lines().stream()
                .map(line -> HandlebarsText.marked(line, inputs.keySet()))
                .toList();
        return new InsertedLines(
                new EditForm(lines.stream().map(HandlebarsText.Marked::line).toList(), insert.place(), insert.after()),
                lines.stream().map(HandlebarsText.Marked::gaps).toList());
    }

    /** Lines of this form with their text gaps filled. */
    public List<String> filled(List<String> lines, Map<String, String> values) {
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Iterator<String> names = gaps.get(i).iterator();
            StringBuilder line = new StringBuilder();
            for (char c : lines.get(i).toCharArray()) {
                line.append(c == Gap.TEXT.mark() ? values.get(names.next()) : String.valueOf(c));
            }
            filled.add(line.toString());
        }
        return filled;
    }
}
