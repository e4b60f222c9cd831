package dev.pave.mine.routines;

import dev.pave.pattern.SessionEvent;
import java.util.List;
import java.util.Optional;

/**
 * The routine that explains most of a tape: several operations to begin with, of which the one wins that makes the
 * log's description shortest (minimum description length, Rissanen 1978), if it makes it shorter at all.
 */
final class Search {

    private static final int TRIES = 4;

    private final List<SessionEvent> events;
    private final Settings settings;

    Search(List<SessionEvent> events, Settings settings) {
        this.events = events;
        this.settings = settings;
    }

    /**
     * A routine on the tape that it was learned from.
     *
     * @param profile its steps, the first one first
     * @param gain    how much shorter the tape is told with it, nats, the steps themselves told too
     */
    record Found(Profile profile, double gain) {}

    Optional<Found> best(Tape tape) {
        Found best = null;
        for (int pivot : new Pivots(tape).best(TRIES, settings.minSupport())) {
            Found found = around(tape, pivot);
            if (found != null && (best == null || found.gain() > best.gain())) {
                best = found;
            }
        }
        return Optional.ofNullable(best);
    }

    private Found around(Tape tape, int pivot) {
        Training training = new Training(tape, settings);
        Profile ring = training.ring(new Sketch(tape, pivot, settings).columns());
        if (ring.size() < 2) {
            return null;
        }
        double[] usual = Decoder.usual(tape);
        int first = new Phase(tape, new Decoder(ring, usual).decode(tape), ring.size(), events).first();
        Profile profile = training.settled(ring.from(first));
        if (profile.size() < 2) {
            return null;
        }
        Decoder decoder = new Decoder(profile, usual);
        Cut cut = new Cut(tape, decoder.decode(tape), profile, settings.complete());
        double gain = decoder.gain() - cost(profile, tape);
        return gain > 0 && cut.complete().size() >= settings.minSupport() ? new Found(profile, gain) : null;
    }

    private static double cost(Profile profile, Tape tape) {
        int symbols =
                profile.columns().stream().mapToInt(c -> c.symbols().size()).sum();
        return symbols * Math.log(tape.alphabet()) + 1.5 * profile.size() * Math.log(tape.length());
    }
}
