package dev.pave.pattern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A form that is about to be put into one text, for one instance. */
public final class EditSite {

    /** Digits that a number of a list has at most; longer ones are no numbers. */
    private static final int MOST_DIGITS = 17;

    /** Lines that a person may have written between those with gaps. */
    private static final int MOST_BETWEEN = 12;

    private static final int FEWEST_OF_A_LIST = 3;

    private final EditForm form;
    private final List<String> text;
    private final Map<String, String> bindings;
    private final List<Integer> alike;

    EditSite(EditForm form, List<String> text, Map<String, String> bindings) {
        this.form = form;
        this.text = text;
        this.bindings = Slot.withForms(bindings);
        List<Integer> asItIs = form.place().isInLine() ? List.of() : alike(line -> Pattern.quote(Indentation.of(line)));
        this.alike = asItIs.isEmpty() && !form.place().isInLine() ? alike(line -> "\\s*") : asItIs;
    }

    /**
     * All of the form with this folder, or its first line with any where there is none. With gaps the first line that is not blank tells:
     * people write more lines between.
     */
    private List<Integer> alike(UnaryOperator<String> indented) {
        List<String> first = form.lines().subList(0, InsertionPlace.blanks(form.lines()) + 1);
        List<Integer> near = alike(form.hasGaps() ? first : form.lines(), indented, bindings);
        return near.isEmpty() ? alike(first, indented, Map.of()) : near;
    }

    /** Behind elements with a comma also a last one without. */
    private List<Integer> alike(List<String> lines, UnaryOperator<String> indented, Map<String, String> bindings) {
        List<Integer> alike = matching(lines.stream()
                .map(line -> LinePattern.alike(line, indented, bindings))
                .toList());
        if (!LinePattern.isToldBeforeTheName(lines.get(0))) {
            List<Integer> list = matching(lines.stream()
                    .map(line -> LinePattern.whole(line, indented, bindings))
                    .toList());
            alike = isOneList(list, lines.size()) ? list : alike;
        }
        if (!ListComma.isAt(lines.get(lines.size() - 1))) {
            return alike;
        }
        List<Integer> ends = matching(lines.stream()
                .map(line -> LinePattern.alikeAtEnd(line, indented, bindings))
                .toList());
        if (alike.isEmpty()) {
            return ends;
        }
        List<Integer> all = new ArrayList<>(alike);
        int behind = alike.get(alike.size() - 1) + lines.size();
        if (ends.contains(behind)) {
            all.add(behind);
        }
        return all;
    }

    /** Whether they stand one behind another. */
    private static boolean isOneList(List<Integer> elements, int size) {
        return elements.size() >= FEWEST_OF_A_LIST
                && elements.get(elements.size() - 1) - elements.get(0) == (elements.size() - 1) * size;
    }

    private List<Integer> matching(List<Pattern> lines) {
        List<Integer> matching = new ArrayList<>();
        for (int i = 0; i + lines.size() <= text.size(); i++) {
            boolean matches = true;
            for (int k = 0; k < lines.size() && matches; k++) {
                matches = lines.get(k).matcher(text.get(i + k)).matches();
            }
            if (matches) {
                matching.add(i);
            }
        }
        return matching;
    }

    /**
     * The lines to put in, indented as the last of their form in the text is: files are reformatted now and then. A number
     * is one more than the highest that is there; a text gap stays as its mark.
     */
    public List<String> lines() {
        if (form.place().isInLine()) {
            return List.of(Slot.fill(form.lines().get(0), bindings));
        }
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < form.lines().size(); i++) {
            String line = numbered(Slot.fill(form.lines().get(i), bindings), i);
            int like = alike.isEmpty() ? text.size() : alike.get(alike.size() - 1) + i;
            boolean reads =
                    like < text.size() && !line.isBlank() && !text.get(like).isBlank();
            filled.add(reads ? Indentation.of(text.get(like)) + line.stripLeading() : line);
        }
        return filled;
    }

    /**
     * Whether the lines are there already, however indented and numbered: one after the other, or, where they have gaps,
     * with what a person wrote between.
     */
    public boolean isThere() {
        if (form.place().isInLine()) {
            return element().isThere();
        }
        List<String> wanted = new ArrayList<>();
        for (String line : form.lines()) {
            String open = Gap.NUMBER.filled(line, String.valueOf(Gap.TEXT.mark()));
            wanted.add(bare(Slot.fill(open, bindings)));
        }
        while (wanted.size() > 1 && wanted.get(wanted.size() - 1).isEmpty()) {
            wanted.remove(wanted.size() - 1);
        }
        int most = wanted.size() + (form.hasGaps() ? MOST_BETWEEN : 0);
        for (int i = 0; i + wanted.size() <= text.size(); i++) {
            if (LinePattern.isForeseen(bare(text.get(i)), wanted.get(0))
                    && EditForm.cameTrue(wanted, stripped(i, Math.min(text.size(), i + most)))) {
                return true;
            }
        }
        return false;
    }

    private List<String> stripped(int from, int to) {
        return text.subList(from, to).stream().map(this::bare).toList();
    }

    /** A line without what changes when another one is put behind it. */
    private String bare(String line) {
        boolean isElement = !ListComma.ends(form.lines().get(form.lines().size() - 1));
        String told = WordColumns.squeezed(line.strip());
        return isElement ? ListComma.withoutAny(told) : ListComma.removed(told);
    }

    private String numbered(String line, int i) {
        if (!Gap.NUMBER.isIn(line)) {
            return line;
        }
        Pattern numbers = LinePattern.alike(form.lines().get(i), any -> "\\s*", Map.of());
        long highest = 0;
        int width = 1;
        for (int at : alike) {
            String digits = at + i < text.size() ? LinePattern.number(text.get(at + i), numbers) : null;
            if (digits != null && digits.length() <= MOST_DIGITS) {
                highest = Math.max(highest, Long.parseLong(digits));
                width = digits.length();
            }
        }
        String next = String.format(Locale.ROOT, "%0" + width + "d", highest + 1);
        return Gap.NUMBER.filled(line, next);
    }

    /** Where an element goes that is put into a line. */
    public ElementSite element() {
        return new ElementSite(lines().get(0), form.anchor(), text);
    }

    /** Where the form goes and what it does there; empty where its place is not there. */
    public Optional<PlacedLines> placed() {
        if (form.place().isInLine()) {
            return element().placed(form.place());
        }
        List<String> put = lines();
        int at = at(put);
        if (at >= 0) {
            return Optional.of(placed(at, aligned(at, put)));
        }
        return form.place() == InsertionPlace.IN_SECTION
                ? EmptiedSection.of(text, form.anchor()).map(section -> section.placed(put))
                : Optional.empty();
    }

    /** Lines as they stand there: one among lines of its form that are in columns is in them, too, and each of a block as those of others. */
    public List<String> aligned(int at, List<String> put) {
        if (at < 0) {
            return put;
        }
        if (put.size() == 1) {
            return List.of(WordColumns.aligned(put.get(0), beside(at)));
        }
        return IntStream.range(0, put.size())
                .mapToObj(i -> WordColumns.aligned(put.get(i), inBlocks(i)))
                .toList();
    }

    /** The lines that stand at some place of all blocks of the form. */
    private List<String> inBlocks(int i) {
        return alike.stream()
                .filter(from -> from + i < text.size())
                .map(from -> text.get(from + i))
                .toList();
    }

    /** The lines of the form that stand one below another where a line is put in. */
    private List<String> beside(int at) {
        int from = at;
        while (alike.contains(from - 1)) {
            from--;
        }
        int to = at;
        while (alike.contains(to)) {
            to++;
        }
        return text.subList(from, to);
    }

    /** The same at some place. Behind the last element of a list the lines are its end. */
    public PlacedLines placed(int at, List<String> put) {
        String last = put.get(put.size() - 1);
        String before = at > 0 && alike.contains(at - form.lines().size()) ? text.get(at - 1) : null;
        if (before != null && ListComma.isAt(last) && !ListComma.isAt(before)) {
            return ending(at, put, ListComma.asLast(last, before), ListComma.added(before, last));
        }
        return before != null && endsAlone(before, last)
                ? ending(at, put, ListComma.ended(last), ListComma.withoutAny(before))
                : new PlacedLines(at, put);
    }

    private static PlacedLines ending(int at, List<String> put, String last, String before) {
        List<String> ended = new ArrayList<>(put);
        ended.set(put.size() - 1, last);
        return new PlacedLines(at, ended, before);
    }

    /** Whether a semicolon ends a list whose elements have nothing at their end, as that of a union of types. */
    private boolean endsAlone(String before, String last) {
        return ListComma.ends(before)
                && !ListComma.isAt(last)
                && !ListComma.ends(last)
                && alike.size() > 1
                && alike.stream()
                                .filter(i ->
                                        ListComma.ends(text.get(i + form.lines().size() - 1)))
                                .count()
                        == 1;
    }

    /**
     * @param put the lines that are put in
     * @return how many lines of the text stay before them; below 0 where the form's place is not there
     */
    public int at(List<String> put) {
        return at(form.place(), put);
    }

    /** The same for another place than the form's. */
    public int at(InsertionPlace place, List<String> put) {
        int telling = telling(form.lines());
        String told =
                form.lines().get(Math.min(form.lines().size() - 1, InsertionPlace.blanks(form.lines()) + telling));
        return Math.min(
                text.size(),
                place.of(new InsertionPlace.Among(
                        text, alike, put, form.anchor(), telling, SeparatedText.beforeTheName(told))));
    }

    /** The first line that has a name or a gap, behind the blank ones; 0 where none has. */
    private static int telling(List<String> lines) {
        int first = InsertionPlace.blanks(lines);
        for (int i = first; i < lines.size(); i++) {
            if (lines.get(i).chars().anyMatch(c -> Slot.of((char) c) != null || Gap.of((char) c) != null)) {
                return i - first;
            }
        }
        return 0;
    }
}
