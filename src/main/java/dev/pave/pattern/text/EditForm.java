package dev.pave.pattern.text;

import java.util.List;
import java.util.Map;

/**
 * What an edit puts into a text, and where.
 *
 * @param lines  with each {@link Slot} and {@link Gap} as its mark
 * @param place  among the lines of this form that are there
 * @param anchor the line that the newest one was put after; null where it was put first
 */
public record EditForm(List<String> lines, InsertionPlace place, String anchor) {

    public EditForm {
        lines = List.copyOf(lines);
    }

    /** Whether a person has to write a part of it. */
    public boolean hasGaps() {
        return lines.stream().anyMatch(Gap.TEXT::isIn);
    }

    /** The form in one text, for one instance. */
    public EditSite in(List<String> text, Map<String, String> bindings) {
        return new EditSite(this, text, bindings);
    }

    /**
     * Whether all that was foreseen came: where it has text gaps, a person may have written more lines between; else the
     * lines are the same.
     */
    public static boolean cameTrue(List<String> foreseen, List<String> written) {
        if (foreseen.stream().noneMatch(Gap.TEXT::isIn)) {
            return foreseen.equals(written);
        }
        int came = 0;
        for (String line : written) {
            came += came < foreseen.size() && LinePattern.isForeseen(line, foreseen.get(came)) ? 1 : 0;
        }
        return came == foreseen.size();
    }
}
