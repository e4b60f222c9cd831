package dev.pave.mine.templates.edit;

import dev.pave.pattern.text.AgreedSlots;
import dev.pave.pattern.text.EditForm;
import dev.pave.pattern.text.EditSite;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.InsertionPlace;
import dev.pave.pattern.text.NameOfOneWord;
import dev.pave.pattern.text.PlacedLines;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Slots;
import dev.pave.pattern.text.WordColumns;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Mines what edits put in at one of their places. Remembers the newest {@value #WINDOW} insertions. Not thread-safe. */
final class PlaceMiner {

    private static final String FOLDER = "folder";
    static final int WINDOW = 10;
    static final double FORGET = 0.85;

    private final List<Put> put = new ArrayList<>();
    /** The lines of each, with names of one word as those of several words are written. */
    private List<List<String>> newest = new ArrayList<>();

    private final Map<InsertionPlace, Double> right = new EnumMap<>(InsertionPlace.class);
    private String anchor;
    private String heading;
    private boolean isInLine;
    private double numbersRight;

    /**
     * Lines with their slots, and for which values.
     *
     * @param inAnyFolder the same with the folder as it is written
     * @param agreed      the same with slots for short values
     */
    private record Put(List<String> lines, List<String> inAnyFolder, AgreedSlots agreed, Map<String, String> bindings) {

        static Put of(List<String> lines, Map<String, String> bindings) {
            Map<String, String> others = new HashMap<>(bindings);
            others.remove(FOLDER);
            List<String> slotted = Slots.ofPutIn(bindings).abstracted(lines);
            return new Put(
                    slotted,
                    Slots.ofPutIn(others).abstracted(lines),
                    new AgreedSlots(bindings, slotted, slots -> slots.abstracted(lines)),
                    bindings);
        }
    }

    /**
     * What would have been put in, beside what was.
     *
     * @param lines     the lines that would have been put in
     * @param at        lines before those; below 0 where the place was not found
     * @param sameLines whether they are those that were, but for gaps
     * @param isRight   whether they would have been at their place too
     * @param hasGaps   whether a person would have had to write a part
     */
    record Outcome(List<String> lines, int at, boolean sameLines, boolean isRight, boolean hasGaps) {}

    /** Makes an insertion from the ones before it; there must have been one. */
    Outcome replayed(List<String> before, Insertion insertion, Map<String, String> bindings) {
        EditForm form = form();
        EditSite site = form.in(before, bindings);
        List<String> lines = site.lines();
        if (insertion.isInLine()) {
            return inLine(lines, insertion, site);
        }
        int at = site.at(lines);
        lines = site.aligned(at, lines);
        boolean same = EditForm.cameTrue(lines, insertion.lines());
        weighNumbers(before, same, insertion, bindings);
        boolean there = same && isRight(at, insertion, before, site);
        for (InsertionPlace place : InsertionPlace.values()) {
            if (!place.isInLine()) {
                EditSite tried = Objects.equals(anchor(place), form.anchor())
                        ? site
                        : new EditForm(form.lines(), place, anchor(place)).in(before, bindings);
                weigh(place, isRight(tried.at(place, insertion.lines()), insertion, before, tried));
            }
        }
        return new Outcome(lines, at, same, there, form.hasGaps());
    }

    private void weigh(InsertionPlace place, boolean would) {
        right.merge(place, would ? 1.0 : 0.0, (old, now) -> old * FORGET + now);
    }

    private Outcome inLine(List<String> lines, Insertion insertion, EditSite site) {
        boolean same = lines.equals(insertion.lines());
        boolean there = becomes(insertion.into(), site, place());
        for (InsertionPlace place : InsertionPlace.values()) {
            if (place.isInLine()) {
                weigh(place, becomes(insertion.into(), site, place));
            }
        }
        return new Outcome(lines, there ? insertion.at() : -1, same, same && there, false);
    }

    private static boolean becomes(String into, EditSite site, InsertionPlace place) {
        return site.element()
                .placed(place)
                .filter(put -> into.equals(put.before()))
                .isPresent();
    }

    /** A number that comes from elsewhere, such as that of a pull request, is not the next one of its list. */
    private void weighNumbers(List<String> before, boolean same, Insertion insertion, Map<String, String> bindings) {
        List<String> counted = CommonForm.of(newest);
        if (counted.stream().anyMatch(Gap.NUMBER::isIn)) {
            boolean right = hasOpenNumbers()
                    ? new EditForm(counted, place(), anchor(place()))
                            .in(before, bindings)
                            .lines()
                            .equals(insertion.lines())
                    : same;
            numbersRight = numbersRight * FORGET + (right ? 1 : -1);
        }
    }

    private boolean hasOpenNumbers() {
        return numbersRight < 0;
    }

    private static boolean isRight(int at, Insertion insertion, List<String> before, EditSite site) {
        if (at == insertion.at()) {
            return true;
        }
        PlacedLines was = site.placed(insertion.at(), insertion.lines());
        return at >= 0 && site.placed(at, insertion.lines()).in(before).equals(was.in(before));
    }

    void learn(List<String> before, Insertion insertion, Map<String, String> bindings) {
        put.add(Put.of(insertion.lines(), bindings));
        if (put.size() > WINDOW) {
            put.remove(0);
        }
        newest = asMeant();
        isInLine = insertion.isInLine();
        anchor = isInLine ? insertion.head() : insertion.at() == 0 ? null : before.get(insertion.at() - 1);
        heading = InsertionPlace.heading(before, insertion.at());
    }

    /** By what the newest one's place is known again. */
    private String anchor(InsertionPlace place) {
        return place == InsertionPlace.IN_SECTION ? heading : anchor;
    }

    private List<List<String>> asMeant() {
        List<List<String>> lines = withFolders();
        NameOfOneWord names = new NameOfOneWord();
        for (int i = 0; i < lines.size(); i++) {
            Map<String, String> bindings = put.get(i).bindings();
            lines.get(i).forEach(line -> names.learn(line, bindings));
        }
        List<List<String>> meant = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Map<String, String> bindings = put.get(i).bindings();
            meant.add(lines.get(i).stream()
                    .map(line -> names.meant(line, bindings))
                    .toList());
        }
        return inNoColumns(meant);
    }

    /** The lines of each; one that is the same in several folders has that of a folder by chance. */
    private List<List<String>> withFolders() {
        Map<String, Set<String>> folders = new HashMap<>();
        put.forEach(one -> one.inAnyFolder()
                .forEach(line -> folders.computeIfAbsent(line, l -> new HashSet<>())
                        .add(one.bindings().getOrDefault(FOLDER, ""))));
        List<AgreedSlots> all = put.stream().map(Put::agreed).toList();
        return put.stream()
                .map(one -> {
                    List<String> agreed = one.agreed().agreed(all);
                    return IntStream.range(0, one.lines().size())
                            .mapToObj(i -> folders.get(one.inAnyFolder().get(i)).size() > 1
                                    ? one.inAnyFolder().get(i)
                                    : agreed.get(i))
                            .toList();
                })
                .toList();
    }

    /** Lines that differ in their blanks only are in columns, which are those of the place where a line is put. */
    private static List<List<String>> inNoColumns(List<List<String>> lines) {
        Map<String, Set<String>> written = new HashMap<>();
        lines.stream()
                .flatMap(List::stream)
                .forEach(line -> written.computeIfAbsent(WordColumns.squeezed(line), l -> new HashSet<>())
                        .add(line));
        UnaryOperator<String> squeezed =
                line -> written.get(WordColumns.squeezed(line)).size() > 1 ? WordColumns.squeezed(line) : line;
        return lines.stream().map(put -> put.stream().map(squeezed).toList()).toList();
    }

    /** The form of today; there must have been an insertion. */
    EditForm form() {
        List<String> lines = CommonForm.of(newest);
        String open = String.valueOf(Gap.TEXT.mark());
        return new EditForm(
                hasOpenNumbers()
                        ? lines.stream()
                                .map(line -> Gap.NUMBER.filled(line, open))
                                .toList()
                        : lines,
                place(),
                anchor(place()));
    }

    /** Whether the newest insertions have a form in common, and not each its own lines. */
    boolean hasForm() {
        return CommonForm.isCommon(newest) && (!isInLine || isNamed(CommonForm.of(newest)));
    }

    /** An element is a name in signs that all have; else nobody knows which it is. */
    private static boolean isNamed(List<String> lines) {
        return lines.stream().noneMatch(line -> line.chars().anyMatch(c -> Gap.of((char) c) != null))
                && lines.stream().allMatch(line -> line.chars().anyMatch(c -> Slot.of((char) c) != null));
    }

    /** The place that was right most often lately. */
    private InsertionPlace place() {
        InsertionPlace best = isInLine ? InsertionPlace.IN_LINE : InsertionPlace.SORTED;
        for (Map.Entry<InsertionPlace, Double> entry : right.entrySet()) {
            best = entry.getValue() > right.getOrDefault(best, 0.0) ? entry.getKey() : best;
        }
        return best;
    }
}
