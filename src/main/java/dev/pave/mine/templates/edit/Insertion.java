package dev.pave.mine.templates.edit;

import dev.pave.pattern.text.Lcs;
import dev.pave.pattern.text.ListComma;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Lines that an edit put in at one place. Where it went to the end of a list whose last element has no comma, the line before
 * it got one, for its semicolon if it had that: the lines are then told as they would be elsewhere in the list, with a comma at
 * their end.
 *
 * @param at    number of lines before them
 * @param lines the lines; of an element that was put into a line, what parts it from another one and the element
 * @param into  the line that an element was put into, as it became; null where lines were put in
 * @param head  what that line begins with; null where lines were put in
 */
record Insertion(int at, List<String> lines, String into, String head) {

    private static final int MOST_LINES = 12;
    private static final int MOST_PLACES = 4;
    /** Lines between the first and the last change of an edit that are compared. */
    private static final int MOST_COMPARED = 4_000;

    /** A line that says something of the next one. */
    private static final Pattern OF_THE_NEXT = Pattern.compile(
            "\\s*(?:#\\[.*\\]|@[A-Za-z][\\w.]*(?:\\(.*\\))?|\\[[A-Za-z][^\\[\\]]*\\]|//.*|/\\*.*\\*/|# .*)");

    /** Whole lines. */
    Insertion(int at, List<String> lines) {
        this(at, lines, null, null);
    }

    /** Whether an element was put into a line. */
    boolean isInLine() {
        return into != null;
    }

    /** Empty where lines were changed, deleted, or put in at several places, and where nothing was done. */
    static Optional<Insertion> between(List<String> before, List<String> after) {
        int added = after.size() - before.size();
        if (added < 1 || added > MOST_LINES) {
            return Optional.empty();
        }
        int same = shared(before, after);
        boolean restIsSame = before.subList(same, before.size()).equals(after.subList(same + added, after.size()));
        return restIsSame
                ? Optional.of(new Insertion(same, List.copyOf(after.subList(same, same + added))).asOneBlock(before))
                : Optional.empty();
    }

    /**
     * The same edit as a person thinks of it, where one text can be had by putting several stretches of lines in: a block
     * that is set off by a blank line begins with that, as it does at the end of a file, and a block of several lines behind
     * the last element of a list is that block, to which the element before gave way with a comma. What belongs to the line
     * below it, as an attribute, ends no block.
     */
    private Insertion asOneBlock(List<String> before) {
        int last = lines.size() - 1;
        if (last > 0 && at < before.size() && givesWay(before.get(at), lines.get(0))) {
            return new Insertion(at + 1, turned(1));
        }
        if (last > 0
                && at > 0
                && OF_THE_NEXT.matcher(lines.get(last)).matches()
                && before.get(at - 1).equals(lines.get(last))) {
            return new Insertion(at - 1, turned(last)).asOneBlock(before);
        }
        boolean isSetOff =
                last > 0 && lines.get(last).isBlank() && !lines.get(0).isBlank();
        return isSetOff && at > 0 && before.get(at - 1).equals(lines.get(last))
                ? new Insertion(at - 1, turned(last))
                : this;
    }

    private static boolean givesWay(String last, String now) {
        return !ListComma.isAt(last)
                && ListComma.isAt(now)
                && ListComma.removed(now).equals(ListComma.withoutAny(last));
    }

    /** The lines from one of them on, and then those before it. */
    private List<String> turned(int first) {
        List<String> turned = new ArrayList<>(lines.subList(first, lines.size()));
        turned.addAll(lines.subList(0, first));
        return List.copyOf(turned);
    }

    /**
     * What an edit put in, from the top; each place counts in the text that has those above it already. Empty where lines
     * were changed otherwise or deleted, where nothing was done, and where too much was.
     */
    static List<Insertion> all(List<String> before, List<String> after) {
        List<Insertion> lines = ofLines(before, after);
        return lines.isEmpty() ? GrownLines.all(before, after) : lines;
    }

    static List<Insertion> ofLines(List<String> before, List<String> after) {
        Optional<Insertion> one = between(before, after);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        int added = after.size() - before.size();
        if (added < 1 || added > MOST_PLACES * MOST_LINES) {
            return List.of();
        }
        int top = shared(before, after);
        int bottom = sharedAtEnd(before, after, top);
        List<String> changed = before.subList(top, before.size() - bottom);
        List<String> written = after.subList(top, after.size() - bottom);
        if (written.size() > MOST_COMPARED) {
            return List.of();
        }
        Kept[] kept = kept(changed, written, ListComma::removed);
        Kept[] orEnded = kept == null ? kept(changed, written, ListComma::withoutAny) : kept;
        return orEnded == null ? List.of() : runs(written, orEnded, top);
    }

    private static int shared(List<String> before, List<String> after) {
        int same = 0;
        while (same < before.size() && before.get(same).equals(after.get(same))) {
            same++;
        }
        return same;
    }

    private static int sharedAtEnd(List<String> before, List<String> after, int top) {
        int same = 0;
        while (same < before.size() - top
                && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    /** What a written line was before. */
    private enum Kept {
        AS_IT_WAS,
        WITHOUT_ITS_COMMA,
        WITH_THE_END
    }

    /**
     * Of each written line; null for a new one. Null for all where a line that was there is not.
     *
     * @param bare a line without what changes where another one is put behind it
     */
    private static Kept[] kept(List<String> before, List<String> written, UnaryOperator<String> bare) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Lcs.Pair> pairs = Lcs.of(numbered(before, numbers, bare), numbered(written, numbers, bare));
        if (pairs.size() < before.size()) {
            return null;
        }
        Kept[] kept = new Kept[written.size()];
        for (Lcs.Pair pair : pairs) {
            kept[pair.b()] = kept(before.get(pair.a()), written.get(pair.b()));
        }
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] != null && kept[i] != Kept.AS_IT_WAS && !gaveWay(kept, i, written)) {
                return null;
            }
        }
        return kept;
    }

    private static Kept kept(String was, String is) {
        return was.equals(is)
                ? Kept.AS_IT_WAS
                : ListComma.ends(was) && !ListComma.isAt(is) ? Kept.WITH_THE_END : Kept.WITHOUT_ITS_COMMA;
    }

    /** Whether a line is another one than it was since new ones follow it: it has a comma now, or its semicolon went to the last of them. */
    private static boolean gaveWay(Kept[] kept, int line, List<String> written) {
        int last = line;
        while (last + 1 < kept.length && kept[last + 1] == null) {
            last++;
        }
        return last > line
                && (kept[line] == Kept.WITHOUT_ITS_COMMA
                        ? ListComma.isAt(written.get(line))
                        : ListComma.ends(written.get(last)) && !ListComma.ends(written.get(line)));
    }

    private static int[] numbered(List<String> lines, Map<String, Integer> numbers, UnaryOperator<String> bare) {
        return lines.stream()
                .mapToInt(line -> numbers.computeIfAbsent(bare.apply(line), l -> numbers.size()))
                .toArray();
    }

    private static List<Insertion> runs(List<String> written, Kept[] kept, int top) {
        List<Insertion> runs = new ArrayList<>();
        for (int from = 0; from < kept.length; from++) {
            if (kept[from] != null) {
                continue;
            }
            int to = from;
            while (to < kept.length && kept[to] == null) {
                to++;
            }
            List<String> lines = new ArrayList<>(written.subList(from, to));
            Kept behind = from > 0 ? kept[from - 1] : Kept.AS_IT_WAS;
            String last = lines.get(lines.size() - 1);
            if (behind != Kept.AS_IT_WAS) {
                lines.set(
                        lines.size() - 1,
                        behind == Kept.WITH_THE_END
                                ? ListComma.withoutAny(last)
                                : ListComma.added(last, written.get(from - 1)));
            }
            runs.add(new Insertion(top + from, List.copyOf(lines)));
            from = to;
        }
        boolean few = runs.size() <= MOST_PLACES
                && runs.stream().allMatch(run -> run.lines().size() <= MOST_LINES);
        return few ? runs : List.of();
    }

    List<String> applied(List<String> before) {
        if (isInLine()) {
            List<String> grown = new ArrayList<>(before);
            grown.set(at, into);
            return grown;
        }
        List<String> after = new ArrayList<>(before.subList(0, at));
        after.addAll(lines);
        after.addAll(before.subList(at, before.size()));
        return after;
    }
}
