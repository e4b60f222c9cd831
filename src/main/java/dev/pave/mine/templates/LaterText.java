package dev.pave.mine.templates;

import dev.pave.pattern.text.Lcs;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Slots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A past file as it began and as it is now, its slots as marks, and what changed between. */
final class LaterText {

    /** Lines that went and lines that came at one place: from, and up to but without, in the one text and the other. */
    private record Hunk(int from, int to, int nowFrom, int nowTo) {}

    private final PastFile made;
    private final List<String> began;
    private final List<String> now;
    private final List<String> nowPlain;
    private final Set<String> linesAtFirst;
    private final Set<String> linesNow;
    private List<Hunk> hunks;

    /** @param nowPlain its lines now; null where it is not there any more, or cannot be read */
    LaterText(PastFile made, List<String> nowPlain) {
        Slots slots = new Slots(made.bindings());
        this.made = made;
        this.began = slots.abstracted(made.lines());
        this.nowPlain = nowPlain;
        this.now = nowPlain == null || nowPlain.equals(made.lines()) ? began : slots.abstracted(nowPlain);
        this.linesAtFirst = new HashSet<>(began);
        this.linesNow = now == began ? linesAtFirst : new HashSet<>(now);
    }

    /** Whether a line is more than a bracket: an import may have two letters. */
    static boolean says(String line) {
        return line.chars()
                        .filter(c -> Character.isLetterOrDigit(c) || Slot.of((char) c) != null)
                        .count()
                > 1;
    }

    PastFile made() {
        return made;
    }

    boolean isThere() {
        return nowPlain != null;
    }

    boolean isOther() {
        return now != began;
    }

    Set<String> linesAtFirst() {
        return linesAtFirst;
    }

    Set<String> linesNow() {
        return linesNow;
    }

    /** Telling lines that came where a line went. */
    Set<String> insteadOf(String line) {
        Set<String> came = new HashSet<>();
        for (Hunk hunk : hunks()) {
            if (began.subList(hunk.from(), hunk.to()).contains(line)) {
                now.subList(hunk.nowFrom(), hunk.nowTo()).stream()
                        .filter(LaterText::says)
                        .filter(other -> !linesAtFirst.contains(other))
                        .forEach(came::add);
            }
        }
        return came;
    }

    /**
     * The text with which it began, but for some changes. Lines that say nothing, as blank ones, go and come with those beside.
     *
     * @param gone    lines that are left out where it has them no more
     * @param come    lines that are put in where it has them now
     * @param instead lines that are put in where one of those went
     */
    PastFile with(Set<String> gone, Set<String> come, Map<String, Set<String>> instead) {
        if (!isOther()) {
            return made;
        }
        List<String> lines = new ArrayList<>();
        int next = 0;
        for (Hunk hunk : hunks()) {
            lines.addAll(made.lines().subList(next, hunk.from()));
            boolean[] out = out(hunk, gone);
            boolean[] in = in(hunk, out, come, instead);
            int firstOut = first(out);
            List<String> put = new ArrayList<>();
            for (int i = 0; i < in.length; i++) {
                if (in[i]) {
                    put.add(nowPlain.get(hunk.nowFrom() + i));
                }
            }
            boolean atEnd = firstOut < 0 && in.length > 0 && !in[0];
            for (int i = 0; i < out.length; i++) {
                if (i == Math.max(0, firstOut) && !atEnd) {
                    lines.addAll(put);
                }
                if (!out[i]) {
                    lines.add(made.lines().get(hunk.from() + i));
                }
            }
            if (out.length == 0 || atEnd) {
                lines.addAll(put);
            }
            next = hunk.to();
        }
        lines.addAll(made.lines().subList(next, made.lines().size()));
        return new PastFile(made.commitId(), made.path(), made.bindings(), lines, made.kind(), made.ended());
    }

    private boolean[] out(Hunk hunk, Set<String> gone) {
        boolean[] out = new boolean[hunk.to() - hunk.from()];
        for (int i = 0; i < out.length; i++) {
            String line = began.get(hunk.from() + i);
            out[i] = gone.contains(line) && !linesNow.contains(line);
        }
        return withThoseBeside(out, began.subList(hunk.from(), hunk.to()));
    }

    private boolean[] in(Hunk hunk, boolean[] out, Set<String> come, Map<String, Set<String>> instead) {
        Set<String> wanted = new HashSet<>(come);
        for (int i = 0; i < out.length; i++) {
            if (out[i]) {
                wanted.addAll(instead.getOrDefault(began.get(hunk.from() + i), Set.of()));
            }
        }
        boolean[] in = new boolean[hunk.nowTo() - hunk.nowFrom()];
        for (int i = 0; i < in.length; i++) {
            String line = now.get(hunk.nowFrom() + i);
            in[i] = wanted.contains(line) && !linesAtFirst.contains(line) && !isInside(hunk, i, in);
        }
        if (first(out) < 0) {
            leaveOutHalves(hunk, in);
        }
        return withThoseBeside(in, now.subList(hunk.nowFrom(), hunk.nowTo()));
    }

    /** Of a paragraph that came, all is put in or nothing: what came for one file alone has lines like those of others. */
    private void leaveOutHalves(Hunk hunk, boolean[] in) {
        int from = 0;
        while (from < in.length) {
            int to = from;
            boolean all = true;
            while (to < in.length && !now.get(hunk.nowFrom() + to).isBlank()) {
                all &= in[to] || !says(now.get(hunk.nowFrom() + to));
                to++;
            }
            boolean goesOn = from == 0 && isText(hunk.nowFrom() - 1) || to == in.length && isText(hunk.nowTo());
            if (!all && !goesOn) {
                Arrays.fill(in, from, to, false);
            }
            from = to + 1;
        }
    }

    private boolean isText(int at) {
        return at >= 0 && at < now.size() && !now.get(at).isBlank();
    }

    /** Whether a line stands below one that is not put in, as in a method that came later. */
    private boolean isInside(Hunk hunk, int at, boolean[] in) {
        int indentation = Vocabulary.indentationOf(now.get(hunk.nowFrom() + at));
        for (int i = at - 1; i >= 0; i--) {
            String above = now.get(hunk.nowFrom() + i);
            if (!above.isBlank() && Vocabulary.indentationOf(above) < indentation) {
                return !in[i];
            }
        }
        return false;
    }

    /** A line that says nothing goes the way of the one before it, at the front of the one behind it. */
    private static boolean[] withThoseBeside(boolean[] chosen, List<String> lines) {
        int first = first(chosen);
        for (int i = 0; i < chosen.length; i++) {
            if (!says(lines.get(i))) {
                chosen[i] = i == 0 ? first >= 0 && isFirstTelling(lines, first) : chosen[i - 1];
            }
        }
        return chosen;
    }

    private static boolean isFirstTelling(List<String> lines, int at) {
        return lines.subList(0, at).stream().noneMatch(LaterText::says);
    }

    private static int first(boolean[] chosen) {
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                return i;
            }
        }
        return -1;
    }

    private List<Hunk> hunks() {
        if (hunks == null) {
            Vocabulary numbers = new Vocabulary();
            List<Lcs.Pair> pairs = new ArrayList<>(Lcs.of(numbers.numbersOf(began), numbers.numbersOf(now)));
            pairs.add(new Lcs.Pair(began.size(), now.size()));
            hunks = new ArrayList<>();
            int from = 0;
            int nowFrom = 0;
            for (Lcs.Pair pair : pairs) {
                if (pair.a() > from || pair.b() > nowFrom) {
                    hunks.add(new Hunk(from, pair.a(), nowFrom, pair.b()));
                }
                from = pair.a() + 1;
                nowFrom = pair.b() + 1;
            }
        }
        return hunks;
    }
}
