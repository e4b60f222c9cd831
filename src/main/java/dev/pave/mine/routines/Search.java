package dev.pave.mine.routines;

import dev.pave.pattern.event.SessionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The routine that explains most of a tape: several operations to begin with, of which the one wins that makes the
 * log's description shortest (minimum description length, Rissanen 1978), if it makes it shorter at all.
 */
final class Search {

    /** Operations to begin with. */
    static final int TRIES = 8;

    private static final double WITHIN = 0.2;

    /** Where it is in doubt at which step a routine begins, the second likely one has to tell so much more. */
    private static final double MORE = 1.05;

    private final List<SessionEvent> events;
    private final RoutineSettings settings;
    private final int tries;

    Search(List<SessionEvent> events, RoutineSettings settings, int tries) {
        this.events = events;
        this.settings = settings;
        this.tries = tries;
    }

    /**
     * A routine on the tape that it was learned from.
     *
     * @param profile its steps, the first one first
     * @param gain    how much shorter the tape is told with it, nats, the steps themselves told too
     * @param passages its passages
     * @param covered  the events of these
     */
    record Found(Profile profile, double gain, int passages, int covered) {

        /** Whether it covers more events, or as many by fewer passages. */
        boolean tellsMoreThan(Found other) {
            return covered > MORE * other.covered || MORE * covered > other.covered && other.passages > MORE * passages;
        }

        /**
         * The gain, less where steps may be left out or repeat others: a profile of two passages in one tells what goes
         * together a little better, but is not what people do.
         */
        double worth() {
            double all = 0;
            double always = 0;
            Map<Integer, Double> distinct = new HashMap<>();
            for (ProfileStep column : profile.columns()) {
                all += column.share();
                always += column.share() * column.share();
                distinct.merge(column.symbols().get(0), column.share(), Math::max);
            }
            double different = distinct.values().stream().mapToDouble(s -> s).sum() / all;
            return gain * always / all * different * different;
        }
    }

    /**
     * As if one passage followed another, and as islands in other work. In one stream the first, unless it finds nothing:
     * each passage ends where the next begins. In sessions whichever explains more.
     */
    Optional<Found> best(SymbolSequence tape) {
        List<int[]> sketches = sketches(tape);
        Optional<Found> closed = best(tape, sketches, false);
        if (closed.isPresent() && !tape.sessions()) {
            return closed;
        }
        return Stream.concat(closed.stream(), best(tape, sketches, true).stream())
                .max(Comparator.comparingDouble(Found::gain));
    }

    private List<int[]> sketches(SymbolSequence tape) {
        Set<List<Integer>> seen = new HashSet<>();
        List<int[]> sketches = new ArrayList<>();
        for (int pivot : new Pivots(tape).best(tries, settings.minSupport())) {
            for (boolean once : new boolean[] {true, false}) {
                Sketch sketch = new Sketch(tape, pivot, once, settings);
                if (seen.add(sketch.ring())) {
                    sketches.add(sketch.columns());
                }
            }
        }
        return sketches;
    }

    private Optional<Found> best(SymbolSequence tape, List<int[]> sketches, boolean islands) {
        return sketches.stream()
                .map(sketch -> around(tape, sketch, islands))
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(Found::worth));
    }

    private Found around(SymbolSequence tape, int[] sketch, boolean islands) {
        Training training = new Training(tape, settings);
        Profile ring = family(tape, training.ring(sketch, islands), islands);
        if (ring.size() < 2) {
            return null;
        }
        double[] usual = Decoder.usual(tape);
        Found best = null;
        for (int first : new Phase(tape, new Decoder(ring, usual).decode(tape), ring.size(), events).firsts()) {
            Found found = from(tape, training, ring.from(first), usual);
            if (best == null || found != null && found.tellsMoreThan(best)) {
                best = found;
            }
        }
        return best;
    }

    private Found from(SymbolSequence tape, Training training, Profile ring, double[] usual) {
        Profile whole = training.settled(ring);
        Profile profile = training.settled(new Ends(tape, whole).trimmed());
        if (profile.size() < 2) {
            return null;
        }
        Found once = found(tape, profile, usual);
        List<Profile.Back> loops = new Loops(tape, profile, settings.minSupport()).found();
        Found again = loops.isEmpty() ? null : found(tape, training.settled(profile.with(loops)), usual);
        return again != null && (once == null || again.gain() > once.gain()) ? again : once;
    }

    private Found found(SymbolSequence tape, Profile profile, double[] usual) {
        Decoder decoder = new Decoder(profile, usual);
        Cut cut = new Cut(tape, decoder.decode(tape), profile, settings.complete());
        double gain = decoder.gain() - cost(profile, tape);
        return gain > 0 && cut.complete().size() >= settings.minSupport()
                ? new Found(profile, gain, cut.complete().size(), cut.events())
                : null;
    }

    /** The steps that belong together; of several such families the one that explains most events. */
    private Profile family(SymbolSequence tape, Profile ring, boolean islands) {
        int[] usual = ring.columns().stream()
                .filter(c -> c.having() > 0)
                .mapToInt(c -> c.symbols().get(0))
                .toArray();
        Map<Integer, Integer> families = new Families(tape, usual).families();
        Map<Integer, Integer> events = new HashMap<>();
        for (ProfileStep column : ring.columns()) {
            if (column.having() > 0) {
                events.merge(families.get(column.symbols().get(0)), column.having(), Integer::sum);
            }
        }
        if (events.size() < 2) {
            return ring;
        }
        int most =
                Collections.max(events.entrySet(), Map.Entry.comparingByValue()).getKey();
        boolean[] others = new boolean[tape.length()];
        for (int i = 0; i < others.length; i++) {
            Integer family = families.get(tape.symbols()[i]);
            others[i] = family != null && family != most;
        }
        Profile one = new Training(tape.without(others, tape.length()), settings)
                .ring(Arrays.stream(usual).filter(s -> families.get(s) == most).toArray(), islands);
        return one.size() > 1 && outside(tape, one, others) ? one : ring;
    }

    /** Whether what is done by the others comes between passages, not within them as an inner loop does. */
    private boolean outside(SymbolSequence tape, Profile ring, boolean[] others) {
        double[] usual = Decoder.usual(tape);
        int first = new Phase(tape, new Decoder(ring, usual).decode(tape), ring.size(), events).first();
        int[] path = new Decoder(ring.from(first), usual).decode(tape);
        int within = 0;
        int all = 0;
        for (int run = 0; run < tape.runCount(); run++) {
            int step = -1;
            int since = 0;
            for (int i = tape.runs()[run]; i < tape.runs()[run + 1]; i++) {
                if (path[i] >= 0) {
                    within += step >= 0 && path[i] > step ? since : 0;
                    step = path[i];
                    since = 0;
                } else if (others[i]) {
                    since++;
                    all++;
                }
            }
        }
        return within <= WITHIN * all;
    }

    private static double cost(Profile profile, SymbolSequence tape) {
        int symbols =
                profile.columns().stream().mapToInt(c -> c.symbols().size()).sum();
        double steps = symbols * Math.log(tape.alphabet()) + 1.5 * profile.size() * Math.log(tape.length());
        return steps + profile.backs().size() * (2 * Math.log(profile.size()) + 0.5 * Math.log(tape.length()));
    }
}
