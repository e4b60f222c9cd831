package dev.pave.mine.routines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Loops that a routine may have, looked for in the events themselves: what is done at one step is often followed at once
 * by what is done at an earlier one, though not at the first, which is how the next occurrence begins. Only steps whose
 * operation is done at no other step can tell.
 */
final class Loops {

    private static final int MOST = 2;
    private static final double OFTEN = 0.05;
    private static final double OFTEN_FROM_THE_END = 0.2;
    private static final double ALWAYS = 0.9;
    private static final int SEVERAL_STEPS = -2;
    private static final int NO_STEP = -1;

    private final SymbolSequence tape;
    private final Profile profile;
    private final int minSupport;

    Loops(SymbolSequence tape, Profile profile, int minSupport) {
        this.tape = tape;
        this.profile = profile;
        this.minSupport = minSupport;
    }

    /** Those that are gone round most often, at most {@value #MOST}. */
    List<Profile.Back> found() {
        int[][] followed = followed();
        int begins = begins();
        List<Profile.Back> loops = new ArrayList<>();
        for (int from = 0; from < profile.size(); from++) {
            int having = profile.columns().get(from).having();
            double least = (from == profile.size() - 1 ? OFTEN_FROM_THE_END : OFTEN) * having;
            for (int to = begins + 1; to < from; to++) {
                if (followed[from][to] >= Math.max(minSupport, least)) {
                    loops.add(new Profile.Back(from, to, Math.min(0.9, followed[from][to] / (having + 1.0))));
                }
            }
        }
        return loops.stream()
                .sorted(Comparator.comparingDouble(back ->
                        -back.share() * profile.columns().get(back.from()).having()))
                .limit(MOST)
                .toList();
    }

    /** The first step that is hardly ever left out: an occurrence begins there at the latest. */
    private int begins() {
        for (int step = 0; step < profile.size(); step++) {
            if (profile.columns().get(step).share() >= ALWAYS) {
                return step;
            }
        }
        return profile.size();
    }

    /** How often what is done at one step comes right after what is done at another. */
    private int[][] followed() {
        int[] steps = new int[tape.alphabet()];
        Arrays.fill(steps, NO_STEP);
        for (int step = 0; step < profile.size(); step++) {
            for (int symbol : profile.columns().get(step).symbols()) {
                steps[symbol] = steps[symbol] == NO_STEP ? step : SEVERAL_STEPS;
            }
        }
        int[][] followed = new int[profile.size()][profile.size()];
        for (int run = 0; run < tape.runCount(); run++) {
            for (int i = tape.runs()[run] + 1; i < tape.runs()[run + 1]; i++) {
                int from = steps[tape.symbols()[i - 1]];
                int to = steps[tape.symbols()[i]];
                if (from >= 0 && to >= 0) {
                    followed[from][to]++;
                }
            }
        }
        return followed;
    }
}
