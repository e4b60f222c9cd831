package dev.pave.mine.routines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Cuts a decoded path into passages: one ends where the next event is no step of it, or a step that is not after the
 * last one. What comes between two steps belongs to a passage, what comes after its last step does not.
 */
final class Cut {

    private static final double LITTLE = 0.5;

    private final SymbolSequence tape;
    private final Profile profile;
    private final List<Passage> passages = new ArrayList<>();
    private final boolean[] taken;
    private final Set<Integer> own = new HashSet<>();
    private final double[] weights;
    private final double least;
    private final Loop loop;
    private final List<Stretch> complete;

    /**
     * Which events of a tape are which steps.
     *
     * @param at    places on the tape, growing
     * @param steps the step at each
     */
    record Passage(int[] at, int[] steps) {

        int first() {
            return at[0];
        }

        int last() {
            return at[at.length - 1];
        }

        private Stretch on(SymbolSequence tape) {
            return new Stretch(Arrays.stream(at).map(i -> tape.origin()[i]).toArray(), steps);
        }
    }

    Cut(SymbolSequence tape, int[] path, Profile profile, double complete) {
        this.tape = tape;
        this.profile = profile;
        this.taken = new boolean[tape.length()];
        this.weights =
                IntStream.range(0, profile.size()).mapToDouble(this::weight).toArray();
        profile.columns().forEach(c -> own.addAll(c.symbols()));
        this.least = complete * Arrays.stream(weights).sum();
        this.loop = new Loop(tape, path, profile);
        for (int run = 0; run < tape.runCount(); run++) {
            walk(path, tape.runs()[run], tape.runs()[run + 1]);
        }
        List<Passage> whole = new LostBeginnings(tape, profile).found(passages);
        whole.forEach(this::take);
        this.complete = whole.stream().map(p -> p.on(tape)).toList();
    }

    /** What a step says of whether all was done: nothing where it is more often left out than not. */
    private double weight(int step) {
        double presence = profile.presence(step, tape.sessions());
        return presence < 0.5 ? 0 : presence;
    }

    private void walk(int[] path, int from, int to) {
        List<Integer> at = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (path[i] == Decoder.OUTSIDE
                    || path[i] >= 0 && !at.isEmpty() && ends(path[at.get(at.size() - 1)], path[i])) {
                end(at, path);
            }
            if (path[i] >= 0) {
                at.add(i);
            }
        }
        end(at, path);
    }

    private boolean ends(int step, int next) {
        return next <= step && !profile.goesBack(step, next) && !loop.goesOn(step, next);
    }

    private void end(List<Integer> at, int[] path) {
        while (!at.isEmpty() && isStray(at.get(at.size() - 1), path)) {
            at.remove(at.size() - 1);
        }
        while (!at.isEmpty() && isStray(at.get(0), path)) {
            at.remove(0);
        }
        if (at.isEmpty()) {
            return;
        }
        double have = at.stream()
                .map(i -> path[i])
                .distinct()
                .mapToDouble(step -> weights[step])
                .sum();
        if (have >= least && at.size() > 1) {
            passages.add(new Passage(
                    at.stream().mapToInt(i -> i).toArray(),
                    at.stream().mapToInt(i -> path[i]).toArray()));
        }
        at.clear();
    }

    /** Whether an event at an end of a passage is neither what is done at that step nor is the step done mostly. */
    private boolean isStray(int i, int[] path) {
        ProfileStep column = profile.columns().get(path[i]);
        int symbol = tape.symbols()[i];
        return tape.sessions()
                && weights[path[i]] == 0
                && (symbol == Alphabet.OTHER || !column.symbols().contains(symbol));
    }

    /** The steps, and what comes between: all of it where it is little, else what does one of the steps once more. */
    private void take(Passage passage) {
        int length = passage.last() - passage.first() + 1;
        boolean little = length - passage.at().length <= LITTLE * passage.at().length;
        for (int i = passage.first(); i <= passage.last(); i++) {
            taken[i] = little || own.contains(tape.symbols()[i]);
        }
        for (int i : passage.at()) {
            taken[i] = true;
        }
    }

    /** Passages with enough of the usual steps: the occurrences. */
    List<Stretch> complete() {
        return complete;
    }

    /** How many events are taken. */
    int events() {
        int events = 0;
        for (boolean is : taken) {
            events += is ? 1 : 0;
        }
        return events;
    }

    /** Events of the tape that are steps of an occurrence. */
    boolean[] taken() {
        return taken;
    }
}
