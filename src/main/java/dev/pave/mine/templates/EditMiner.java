package dev.pave.mine.templates;

import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.EditForm;
import dev.pave.pattern.text.EditSite;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.InsertionPlace;
import java.util.ArrayList;
import java.util.EnumMap;
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
    private final Map<InsertionPlace, Double> right = new EnumMap<>(InsertionPlace.class);
    private String anchor;
    private int insertions;
    private int exact;
    private int butForGaps;
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
        insertions++;
        EditForm form = form();
        EditSite site = form.in(edit.before(), edit.bindings());
        List<String> lines = site.lines();
        int at = site.at(lines);
        boolean same = EditForm.cameTrue(lines, insertion.lines());
        boolean right = same && isRight(at, insertion, edit);
        sameLines += same ? 1 : 0;
        exact += right && !form.hasGaps() ? 1 : 0;
        butForGaps += right ? 1 : 0;
        example = new EditTemplate.Example(edit.commitId(), edit.path(), insertion.lines(), insertion.at(), lines, at);
        for (InsertionPlace place : InsertionPlace.values()) {
            boolean there = isRight(site.at(place, insertion.lines()), insertion, edit);
            right(place, there);
        }
    }

    private static boolean isRight(int at, Insertion insertion, EditSample edit) {
        return at == insertion.at()
                || at >= 0
                        && new Insertion(at, insertion.lines())
                                .applied(edit.before())
                                .equals(edit.after());
    }

    private void right(InsertionPlace place, boolean there) {
        right.merge(place, there ? 1.0 : 0.0, (old, now) -> old * FORGET + now);
    }

    private EditForm form() {
        return new EditForm(CommonForm.of(newest), place(), anchor);
    }

    /** The place that was right most often lately. */
    private InsertionPlace place() {
        InsertionPlace best = InsertionPlace.SORTED;
        for (Map.Entry<InsertionPlace, Double> entry : right.entrySet()) {
            best = entry.getValue() > right.getOrDefault(best, 0.0) ? entry.getKey() : best;
        }
        return best;
    }

    /** The edit of today. */
    public EditTemplate mined() {
        EditForm form = newest.isEmpty() ? null : form();
        return new EditTemplate(path, form, insertions, exact, butForGaps, sameLines, others, example, leftOut);
    }
}
