package dev.pave.mine.templates.edit;

import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.EditTemplate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Mines what the edits of one role put in, and where. Feed it the past edits oldest first: each is made from the ones
 * before it, compared, and only then learned. Edits at one place and edits at several (an import and an element of a
 * list) are told apart by how many places they have; what most did lately is mined, and the newest replays are its record. Not thread-safe.
 */
public final class EditMiner {

    /** So many of the newest replays tell whether the next edit comes out right: what is made is made from as many. */
    private static final int RECORD = PlaceMiner.WINDOW;

    private final String path;
    /** By how many places they have, and which of them are in a line. */
    private final Map<String, Places> byShape = new TreeMap<>();

    private int others;
    private final Map<FileText.State, Integer> leftOut = new EnumMap<>(FileText.State.class);

    /** What came of the replay of an edit, at all of its places. */
    private record Replayed(List<PlaceMiner.Outcome> outcomes) {

        boolean sameLines() {
            return outcomes.stream().allMatch(PlaceMiner.Outcome::sameLines);
        }

        boolean isRight() {
            return outcomes.stream().allMatch(PlaceMiner.Outcome::isRight);
        }

        boolean isExact() {
            return isRight() && outcomes.stream().noneMatch(PlaceMiner.Outcome::hasGaps);
        }
    }

    /** Edits with as many places, and what came of their newest replays. */
    private static final class Places {
        private final List<PlaceMiner> all = new ArrayList<>();
        private final Deque<Replayed> newest = new ArrayDeque<>();
        private int edits;
        private double lately;
        private EditTemplate.Example example;

        void observe(EditSample edit, List<Insertion> insertions) {
            edits++;
            lately++;
            boolean first = all.isEmpty();
            List<PlaceMiner.Outcome> outcomes = new ArrayList<>();
            List<String> text = edit.before();
            for (int i = 0; i < insertions.size(); i++) {
                if (first) {
                    all.add(new PlaceMiner());
                } else {
                    outcomes.add(all.get(i).replayed(text, insertions.get(i), edit.bindings()));
                }
                all.get(i).learn(text, insertions.get(i), edit.bindings());
                text = insertions.get(i).applied(text);
            }
            if (!first) {
                count(edit, insertions, outcomes);
            }
        }

        private void count(EditSample edit, List<Insertion> insertions, List<PlaceMiner.Outcome> outcomes) {
            newest.addLast(new Replayed(outcomes));
            if (newest.size() > RECORD) {
                newest.removeFirst();
            }
            example = new EditTemplate.Example(
                    edit.commitId(),
                    edit.path(),
                    insertions.stream().flatMap(one -> one.lines().stream()).toList(),
                    insertions.get(0).at(),
                    outcomes.stream().flatMap(one -> one.lines().stream()).toList(),
                    outcomes.get(0).at());
        }

        int count(Predicate<Replayed> which) {
            return (int) newest.stream().filter(which).count();
        }
    }

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

    /** Counts an edit that puts in the lines of many names at once. */
    void observeAnother() {
        others++;
    }

    /** Replays and learns a past edit. */
    public void observe(EditSample edit) {
        List<Insertion> found = Insertion.all(edit.before(), edit.after());
        if (found.isEmpty()) {
            others++;
        } else {
            byShape.values().forEach(places -> places.lately *= PlaceMiner.FORGET);
            byShape.computeIfAbsent(shape(found), n -> new Places()).observe(edit, found);
        }
    }

    private static String shape(List<Insertion> places) {
        return places.size()
                + places.stream().map(place -> place.isInLine() ? "i" : "l").collect(Collectors.joining());
    }

    /** The edit of today. */
    public EditTemplate mined() {
        Places usual = new Places();
        int all = others;
        for (Places places : byShape.values()) {
            all += places.edits;
            usual = places.lately > usual.lately ? places : usual;
        }
        return new EditTemplate(
                path,
                usual.all.stream().allMatch(PlaceMiner::hasForm)
                        ? usual.all.stream().map(PlaceMiner::form).toList()
                        : List.of(),
                usual.newest.size(),
                usual.count(Replayed::isExact),
                usual.count(Replayed::isRight),
                usual.count(Replayed::sameLines),
                all - usual.edits,
                usual.example,
                leftOut);
    }
}
