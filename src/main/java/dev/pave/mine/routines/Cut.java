package dev.pave.mine.routines;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a decoded path into passages: one ends where the next event is no step of it, or a step that is not after the
 * last one. What comes between two steps belongs to a passage, what comes after its last step does not.
 */
final class Cut {

    private static final double LITTLE = 0.5;

    private final Tape tape;
    private final Profile profile;
    private final List<Stretch> complete = new ArrayList<>();
    private final List<Stretch> all = new ArrayList<>();
    private final boolean[] taken;
    private final Set<Integer> own = new HashSet<>();
    private final double least;
    private final Loop loop;

    Cut(Tape tape, int[] path, Profile profile, double complete) {
        this.tape = tape;
        this.profile = profile;
        this.taken = new boolean[tape.length()];
        double usual = 0;
        for (Column column : profile.columns()) {
            usual += weight(column);
        }
        profile.columns().forEach(c -> own.addAll(c.symbols()));
        this.least = complete * usual;
        this.loop = new Loop(tape, path, profile);
        for (int run = 0; run < tape.runCount(); run++) {
            walk(path, tape.runs()[run], tape.runs()[run + 1]);
        }
    }

    /** What a step says of whether all was done: nothing where it is more often left out than not. */
    private static double weight(Column column) {
        return column.share() < 0.5 ? 0 : column.share();
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
        if (at.isEmpty()) {
            return;
        }
        double have = at.stream()
                .map(i -> path[i])
                .distinct()
                .mapToDouble(step -> weight(profile.columns().get(step)))
                .sum();
        Stretch stretch = new Stretch(
                at.stream().mapToInt(i -> tape.origin()[i]).toArray(),
                at.stream().mapToInt(i -> path[i]).toArray());
        all.add(stretch);
        if (have >= least && at.size() > 1) {
            complete.add(stretch);
            take(at.get(0), at.get(at.size() - 1), at.size(), path);
        }
        at.clear();
    }

    /** The steps, and what comes between: all of it where it is little, else what does one of the steps once more. */
    private void take(int first, int last, int steps, int[] path) {
        boolean little = last - first + 1 - steps <= LITTLE * steps;
        for (int i = first; i <= last; i++) {
            taken[i] = path[i] >= 0 || little || own.contains(tape.symbols()[i]);
        }
    }

    /** Passages with enough of the usual steps: the occurrences. */
    List<Stretch> complete() {
        return complete;
    }

    /** Those that were given up early too. */
    List<Stretch> all() {
        return all;
    }

    /** Events of the tape that are steps of an occurrence. */
    boolean[] taken() {
        return taken;
    }
}
