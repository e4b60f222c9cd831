package dev.pave.mine.routines;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the beginnings of passages that lack theirs. Who fails half way and tries again, without what comes first, is
 * still at the same piece of work: <i>open, log in, refused, log in, do, close</i> is one passage, though decoding cuts it
 * before the second <i>log in</i>. Where most passages without the first step have it shortly before, after the end of
 * the last passage and with little but steps of their own in between, they begin there. Where it merely was not recorded
 * there is nothing of the kind before them.
 */
final class LostBeginnings {

    private static final double MOST = 0.5;
    private static final double OWN = 0.5;
    private static final int FEW = 3;

    private final SymbolSequence tape;
    private final Profile profile;
    private final boolean[] own;
    private final int first;

    LostBeginnings(SymbolSequence tape, Profile profile) {
        this.tape = tape;
        this.profile = profile;
        this.own = new boolean[tape.alphabet()];
        this.first = profile.columns().get(0).symbols().get(0);
        profile.columns().forEach(c -> c.symbols().forEach(s -> own[s] = true));
    }

    /**
     * @param passages those of one profile, in the order of the tape
     * @return as many, those from their beginnings on that had lost them
     */
    List<Cut.Passage> found(List<Cut.Passage> passages) {
        List<Cut.Passage> whole = new ArrayList<>(passages);
        int lacking = 0;
        int found = 0;
        int run = 0;
        for (int p = 0; p < passages.size(); p++) {
            Cut.Passage passage = passages.get(p);
            while (tape.runs()[run + 1] <= passage.first()) {
                run++;
            }
            if (tape.symbols()[passage.first()] == first) {
                continue;
            }
            lacking++;
            int from =
                    Math.max(tape.runs()[run], p == 0 ? 0 : passages.get(p - 1).last() + 1);
            int begin = beginning(from, passage.first());
            if (begin >= 0) {
                found++;
                whole.set(p, from(begin, passage));
            }
        }
        return found >= Math.max(FEW, MOST * lacking) ? whole : passages;
    }

    /** The last place before a passage where its first step was done, or -1. */
    private int beginning(int from, int to) {
        int steps = 0;
        for (int i = to - 1; i >= from; i--) {
            int symbol = tape.symbols()[i];
            steps += own[symbol] ? 1 : 0;
            if (symbol == first) {
                return steps > OWN * (to - i) ? i : -1;
            }
        }
        return -1;
    }

    private Cut.Passage from(int begin, Cut.Passage passage) {
        IntStream.Builder at = IntStream.builder();
        IntStream.Builder steps = IntStream.builder();
        int last = -1;
        for (int i = begin; i < passage.first(); i++) {
            int step = step(tape.symbols()[i], last);
            if (step >= 0) {
                at.add(i);
                steps.add(step);
                last = step;
            }
        }
        return new Cut.Passage(
                IntStream.concat(at.build(), IntStream.of(passage.at())).toArray(),
                IntStream.concat(steps.build(), IntStream.of(passage.steps())).toArray());
    }

    /** The next step after the last one at which something is done, else the first one of all, or -1. */
    private int step(int symbol, int last) {
        for (int n = 1; n <= profile.size(); n++) {
            int step = (last + n) % profile.size();
            if (profile.columns().get(step).symbols().contains(symbol)) {
                return step;
            }
        }
        return -1;
    }
}
