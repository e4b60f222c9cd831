package dev.pave.mine.routines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes a profile fit: decodes the events, counts, drops steps that hardly anything has, makes what often comes between
 * two steps a step, joins neighbours of which only one is ever done, and again.
 */
final class Training {

    private static final int ROUNDS = 8;
    private static final int PATIENCE = 3;

    /** Of what it costs to tell each event by itself beside a profile. */
    private static final double HOPELESS = 0.8;

    private static final int SETTLING = 3;
    private static final double RELUCTANCE = 8;
    private static final double ONCE = 1.3;
    private static final double EITHER = 0.1;
    private static final double SURE = 0.8;
    private static final double REPETITION = 0.5;

    private final SymbolSequence tape;
    private final double[] usual;
    private final RoutineSettings settings;

    Training(SymbolSequence tape, RoutineSettings settings) {
        this.tape = tape;
        this.usual = Decoder.usual(tape);
        this.settings = settings;
    }

    /**
     * The steps in a ring, wherever it begins; none where after {@value #PATIENCE} rounds hardly an event is told better than
     * by itself: later rounds mend a profile that holds, and make none of what never came together.
     *
     * @param islands whether an occurrence may be followed by any amount of other work at no extra cost
     */
    Profile ring(int[] sketch, boolean islands) {
        Profile profile = Profile.of(sketch, tape.sessions());
        double reluctance = islands ? 0 : RELUCTANCE;
        Profile former = null;
        for (int round = 1; round <= ROUNDS && profile.size() > 1 && !profile.same(former); round++) {
            former = profile;
            Decoder decoder = new Decoder(profile, usual, reluctance);
            int[] path = decoder.decode(tape);
            if (round >= PATIENCE && decoder.gain() < HOPELESS * tape.length() * Profile.outsideCost()) {
                return Profile.plain(List.of());
            }
            profile = changed(new Census(tape, path, profile));
        }
        return settled(profile);
    }

    /** The same steps with what the events say of them once more. */
    Profile settled(Profile profile) {
        Profile settled = profile;
        Profile former = null;
        for (int round = 0; round < SETTLING && settled.size() > 1 && !settled.same(former); round++) {
            former = settled;
            Census census = new Census(tape, new Decoder(settled, usual).decode(tape), settled);
            settled = census.profile();
            List<ProfileStep> kept = kept(census);
            if (kept.size() < settled.size()) {
                settled = Profile.plain(kept);
            }
        }
        return settled;
    }

    private List<ProfileStep> kept(Census census) {
        List<ProfileStep> columns = new ArrayList<>();
        for (int c = 0; c < census.profile().size(); c++) {
            ProfileStep column = census.column(c);
            if (enough(column)) {
                columns.add(column);
            }
        }
        return columns;
    }

    private boolean enough(ProfileStep column) {
        return column.having() >= settings.minSupport() && column.share() >= settings.minShare();
    }

    private Profile changed(Census census) {
        Profile counted = census.profile();
        List<ProfileStep> columns = new ArrayList<>();
        boolean same = true;
        for (int c = 0; c < counted.size(); c++) {
            ProfileStep column = counted.columns().get(c);
            if (!enough(column)) {
                same = false;
                continue;
            }
            if (c + 1 < counted.size()
                    && either(census, c, column, counted.columns().get(c + 1))) {
                column = column.merged(counted.columns().get(c + 1));
                same = false;
                columns.add(column);
                c++;
                continue;
            }
            columns.add(column);
            ProfileStep between = between(census, c, column, counted.columns().get((c + 1) % counted.size()));
            if (between != null && columns.size() < settings.mostSteps()) {
                columns.add(between);
                same = false;
            }
        }
        return same ? counted : Profile.plain(columns);
    }

    /** Whether what a step and its neighbour do is done at no other step. */
    private static boolean alone(Profile profile, int c) {
        List<Integer> either = new ArrayList<>(profile.columns().get(c).symbols());
        either.addAll(profile.columns().get(c + 1).symbols());
        for (int other = 0; other < profile.size(); other++) {
            if (other != c
                    && other != c + 1
                    && profile.columns().get(other).symbols().stream().anyMatch(either::contains)) {
                return false;
            }
        }
        return true;
    }

    /** Whether at most one of two neighbours is ever done. */
    private boolean either(Census census, int c, ProfileStep one, ProfileStep other) {
        int less = Math.min(one.having(), other.having());
        return enough(other) && one.share() < SURE && other.share() < SURE && census.together(c) <= EITHER * less;
    }

    private ProfileStep between(Census census, int c, ProfileStep before, ProfileStep after) {
        Map.Entry<Integer, Integer> best = census.between(c).entrySet().stream()
                .filter(e -> e.getKey() != Alphabet.OTHER && census.timesEach(c, e.getKey()) < ONCE)
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
                .orElse(null);
        if (best == null) {
            return null;
        }
        int passages = Math.max(before.having(), best.getValue());
        ProfileStep column = new ProfileStep(Map.of(best.getKey(), best.getValue()), passages - best.getValue());
        boolean repeats = before.isUsually(best.getKey()) || after.isUsually(best.getKey());
        return enough(column) && (!repeats || column.share() >= REPETITION) ? column : null;
    }
}
