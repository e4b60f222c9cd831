package dev.pave.mine.routines;

import dev.pave.pattern.event.SessionEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a nightly run would have said of the events that came after it. Routines are looked for anew whenever the log has
 * grown by half, in the newest half of the events that are there at that point, with nothing known of later ones; what
 * they say is held against the events up to the next such point. Where these points lie does not depend on how long
 * the log is. Work: about as much as looking for routines in the whole log once.
 */
final class WalkForward {

    private static final int FIRST_LOOK = 16;
    private static final int SMALL = 256;
    private static final int PART_OF_THE_SAMPLE = 8;
    private static final int TRIES = Search.TRIES / 2;
    private static final double KIN = 0.5;

    private final double decay;
    private final List<List<Ancestor>> looks = new ArrayList<>();

    /**
     * A routine that was found at some point.
     *
     * @param steps       what is done at each
     * @param predictions what it said up to the next point
     */
    private record Ancestor(List<String> steps, List<RoutinePrediction> predictions) {}

    WalkForward(List<SessionEvent> events, RoutineSettings settings) {
        this.decay = settings.decay();
        Sessions sessions = new Sessions(events);
        Discovery discovery =
                new Discovery(settings.sampling(Math.max(1, settings.sample() / PART_OF_THE_SAMPLE)), TRIES);
        for (int now = FIRST_LOOK; now < events.size(); now += now / 2) {
            int from = Math.max(0, Math.min(now / 2, now - SMALL));
            List<Sessions.Part> ahead = sessions.parts(now, Math.min(events.size(), now + now / 2));
            List<Ancestor> ancestors = new ArrayList<>();
            for (Discovery.Mined mined : discovery.routines(events.subList(from, now))) {
                RoutinePredictor foresight = new RoutinePredictor(mined, from, events, sessions);
                ancestors.add(new Ancestor(mined.steps(), foresight.predictions(ahead)));
            }
            looks.add(ancestors);
        }
    }

    /**
     * The predictions of the routines of which this one has come: at each point the one that shares most steps with it,
     * at least half of the longer one's. Each of those speaks for one routine only, the one that is asked for first.
     *
     * @param steps what is done at each, without numbers
     */
    TrackRecord of(List<String> steps) {
        List<RoutinePrediction> predictions = new ArrayList<>();
        for (List<Ancestor> ancestors : looks) {
            ancestors.stream()
                    .filter(a -> kin(a.steps(), steps) >= KIN)
                    .max(Comparator.comparingDouble(a -> kin(a.steps(), steps)))
                    .ifPresent(ancestor -> {
                        ancestors.remove(ancestor);
                        predictions.addAll(ancestor.predictions());
                    });
        }
        return new TrackRecord(predictions, decay);
    }

    /** Steps in common, in their order, as a share of the longer one's. */
    private static double kin(List<String> one, List<String> other) {
        int[] common = new int[other.size() + 1];
        for (String step : one) {
            int diagonal = 0;
            for (int i = 0; i < other.size(); i++) {
                int above = common[i + 1];
                common[i + 1] = step.equals(other.get(i)) ? diagonal + 1 : Math.max(above, common[i]);
                diagonal = above;
            }
        }
        return common[other.size()] / (double) Math.max(one.size(), other.size());
    }
}
