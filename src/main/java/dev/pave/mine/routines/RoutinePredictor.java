package dev.pave.mine.routines;

import dev.pave.pattern.event.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a routine that was found in some events says of later ones: each time a passage is recognised that has most of the
 * first third of the usual steps, and not yet half of the rest, what is left of the rest follows, within as many events as
 * nine passages in ten had. Follows the events one by one (Viterbi without looking back), so what it says after an event
 * depends on none after it. It comes true when four in five of the steps that four in five passages have do come, in
 * their order. Work: events times steps. Not thread-safe.
 */
final class RoutinePredictor {

    private static final int WARM_UP = 64;
    private static final double BEGINS = 100;
    private static final double GIVEN_UP = 0.1;
    private static final double USUAL = 0.5;
    private static final double EXPECTED = 0.8;
    private static final double CAME = 0.8;

    private final List<SessionEvent> events;
    private final Sessions sessions;
    private final Alphabet alphabet;
    private final Profile profile;
    private final Decoder decoder;
    private final int size;
    private final boolean[] beginning;
    private final int beginningSize;
    private final List<List<Integer>> rest = new ArrayList<>();
    private final int[] restAfter;
    private final int length;
    private int[] start;
    private int[] begun;

    /**
     * @param offset the event of the log that the first one is that it was found in
     */
    RoutinePredictor(Discovery.Mined mined, int offset, List<SessionEvent> events, Sessions sessions) {
        this.profile = mined.profile();
        this.events = events;
        this.sessions = sessions;
        this.alphabet = mined.alphabet();
        this.size = profile.size();
        this.beginning = new boolean[size];
        int usual =
                (int) profile.columns().stream().filter(c -> c.share() >= USUAL).count();
        this.beginningSize = Math.max(1, usual / 3);
        this.restAfter = new int[size];
        int place = 0;
        for (int c = 0; c < size; c++) {
            ProfileStep column = profile.columns().get(c);
            if (column.share() >= USUAL && place++ < beginningSize) {
                beginning[c] = true;
            } else if (place >= beginningSize && column.share() >= EXPECTED) {
                rest.add(column.symbols());
            }
            restAfter[c] = rest.size();
        }
        this.decoder = new Decoder(watchful(profile), mined.usual());
        int[] lengths = mined.complete().stream()
                .mapToInt(s -> sessions.place(offset + s.last()) - sessions.place(offset + s.first()) + 1)
                .sorted()
                .toArray();
        this.length = lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * 9 / 10];
    }

    /** The profile of one who is ready for a passage to begin at any time, and to be given up. */
    private Profile watchful(Profile profile) {
        double[] entered = new double[size];
        double[] left = new double[size];
        for (int c = 0; c < size; c++) {
            entered[c] = beginning[c] ? BEGINS : 0;
            left[c] = Math.max(
                    profile.left()[c], GIVEN_UP * profile.columns().get(c).having());
        }
        return new Profile(profile.columns(), profile.inserted(), entered, left, profile.begun(), profile.backs());
    }

    /** All that it says in these parts of sessions, oldest first in each. */
    List<RoutinePrediction> predictions(List<Sessions.Part> parts) {
        List<RoutinePrediction> predictions = new ArrayList<>();
        if (!rest.isEmpty()) {
            parts.forEach(part -> follow(part, predictions));
        }
        return predictions;
    }

    private void follow(Sessions.Part part, List<RoutinePrediction> predictions) {
        int[] session = part.events();
        decoder.restart();
        start = new int[size + 1];
        begun = new int[size + 1];
        int said = -1;
        for (int at = Math.max(0, part.first() - WARM_UP); at < part.end(); at++) {
            short[] back = decoder.follow(symbol(session[at]));
            carry(back, at);
            int step = decoder.likeliest();
            boolean seen = step < size
                    && back[step] != Decoder.STAYED
                    && 2 * begun[step] > beginningSize
                    && 2 * restAfter[step] < rest.size()
                    && start[step] > said;
            if (seen) {
                said = at;
                if (at >= part.first()) {
                    int event = session[at];
                    outcome(session, at, start[step] + length, rest.subList(restAfter[step], rest.size()))
                            .ifPresent(came -> predictions.add(new RoutinePrediction(event, came)));
                }
            }
        }
    }

    /** Where the passage began that leads to each step, and how many steps of the beginning it has. */
    private void carry(short[] back, int at) {
        int[] starts = new int[size + 1];
        int[] begins = new int[size + 1];
        for (int c = 0; c < size; c++) {
            int came = back[c] == Decoder.STAYED ? c : back[c];
            boolean stayed = back[c] == Decoder.STAYED;
            boolean again = !stayed && (came == size || came >= c && !profile.goesBack(came, c));
            starts[c] = again ? at : start[came];
            begins[c] = (again ? 0 : begun[came]) + (!stayed && beginning[c] ? 1 : 0);
        }
        start = starts;
        begun = begins;
    }

    /** Nothing where the log ends before it is known. */
    private Optional<Boolean> outcome(int[] session, int at, int end, List<List<Integer>> expected) {
        int until = Math.min(session.length, end);
        int[] common = new int[expected.size() + 1];
        for (int i = at + 1; i < until; i++) {
            int symbol = symbol(session[i]);
            int diagonal = 0;
            for (int r = 0; r < expected.size(); r++) {
                int above = common[r + 1];
                common[r + 1] = expected.get(r).contains(symbol) ? diagonal + 1 : Math.max(above, common[r]);
                diagonal = above;
            }
        }
        boolean came = common[expected.size()] >= CAME * expected.size();
        boolean open = end > session.length && session[session.length - 1] >= sessions.events() - length;
        return came || !open ? Optional.of(came) : Optional.empty();
    }

    private int symbol(int event) {
        return alphabet.symbol(events.get(event));
    }
}
