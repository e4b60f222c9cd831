package dev.pave.mine.templates;

import dev.pave.pattern.EditForm;
import dev.pave.pattern.EditTemplate;
import dev.pave.pattern.FileText;
import dev.pave.pattern.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mines what the edits of one role put in, and where. Feed it the past edits oldest first: each is made from the ones
 * before it, compared, and only then learned. Not thread-safe; remembers the newest {@value #WINDOW} insertions.
 */
public final class EditMiner {

    private static final int WINDOW = 10;
    private static final double FORGET = 0.85;

    private final String path;
    private final List<List<String>> newest = new ArrayList<>();
    private final Map<Place, Double> right = new EnumMap<>(Place.class);
    private String anchor;
    private int insertions;
    private int exact;
    private int sameLines;
    private int others;
    private EditTemplate.Example example;
    private final Map<FileText.State, Integer> leftOut = new EnumMap<>(FileText.State.class);

    /**
     * @param path path template of the role
     */
    public EditMiner(String path) {
        this.path = path;
    }

    /** Counts an edit of a file that cannot be learned from. */
    public void leaveOut(FileText.State why) {
        leftOut.merge(why, 1, Integer::sum);
    }

    /** Replays and learns a past edit. */
    public void observe(EditSample edit) {
        Optional<Insertion> found = Insertion.between(edit.before(), edit.after());
        if (found.isEmpty()) {
            others++;
            return;
        }
        Insertion insertion = found.get();
        if (!newest.isEmpty()) {
            replay(edit, insertion);
        }
        newest.add(new Slots(edit.bindings()).abstracted(insertion.lines()));
        if (newest.size() > WINDOW) {
            newest.remove(0);
        }
        anchor = insertion.at() == 0 ? null : edit.before().get(insertion.at() - 1);
    }

    private void replay(EditSample edit, Insertion insertion) {
        List<String> before = edit.before();
        Map<String, String> bindings = edit.bindings();
        insertions++;
        Place best = place();
        List<String> lines = formAt(best).filled(before, bindings);
        sameLines += lines.equals(insertion.lines()) ? 1 : 0;
        for (Place place : Place.values()) {
            int at = formAt(place).at(before, bindings, insertion.lines());
            boolean there = at >= 0
                    && new Insertion(at, insertion.lines()).applied(before).equals(edit.after());
            right.merge(place, there ? 1.0 : 0.0, (old, now) -> old * FORGET + now);
        }
        int at = formAt(best).at(before, bindings, lines);
        exact += at >= 0 && new Insertion(at, lines).applied(before).equals(edit.after()) ? 1 : 0;
        example = new EditTemplate.Example(edit.commitId(), edit.path(), insertion.lines(), insertion.at(), lines, at);
    }

    /** The most usual form of the newest insertions; of equally usual ones the newest. */
    private List<String> form() {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        newest.forEach(lines -> counts.merge(lines, 1, Integer::sum));
        List<String> best = newest.get(newest.size() - 1);
        for (int i = newest.size() - 1; i >= 0; i--) {
            best = counts.get(newest.get(i)) > counts.get(best) ? newest.get(i) : best;
        }
        return best;
    }

    private EditForm formAt(Place place) {
        return new EditForm(form(), place, anchor);
    }

    /** The place that was right most often lately. */
    private Place place() {
        Place best = Place.SORTED;
        for (Map.Entry<Place, Double> entry : right.entrySet()) {
            best = entry.getValue() > right.getOrDefault(best, 0.0) ? entry.getKey() : best;
        }
        return best;
    }

    /** The edit of today. */
    public EditTemplate mined() {
        EditForm form = newest.isEmpty() ? null : formAt(place());
        return new EditTemplate(path, form, insertions, exact, sameLines, others, example, leftOut);
    }
}
