package dev.pave.mine.routines;

import dev.pave.pattern.event.Routine;
import dev.pave.pattern.event.SessionEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the routines of a log, the one that explains most first. They are learned from the newest
 * {@link RoutineSettings#sample()} events in time that grows with events times steps; their occurrences are then found in all
 * events in one more pass. Their records come from walking forward through the log. Immutable and thread-safe.
 */
public final class RoutineMiner {

    private final RoutineSettings settings;

    public RoutineMiner(RoutineSettings settings) {
        this.settings = settings;
    }

    /**
     * @param sourceId the log source, part of the patterns' ids
     * @param events   oldest first; those of several sessions may be mixed
     * @return routines, the one that explains most first; occurrences of different ones share no step
     */
    public List<Routine> mine(String sourceId, List<SessionEvent> events) {
        List<Discovery.Mined> found = new Discovery(settings, Search.TRIES).routines(events);
        if (found.isEmpty()) {
            return List.of();
        }
        WalkForward past = new WalkForward(events, settings);
        List<Routine> routines = new ArrayList<>();
        RoutineIds ids = new RoutineIds(sourceId);
        for (Discovery.Mined mined : found) {
            RoutineDescription account = new RoutineDescription(
                    sourceId, events, mined.alphabet(), mined.profile(), ordered(mined.complete()));
            routines.add(account.routine(past.of(mined.steps()), settings.decay(), mined.gain(), ids));
        }
        return routines;
    }

    private static List<Stretch> ordered(List<Stretch> stretches) {
        return stretches.stream()
                .sorted(Comparator.comparingInt(Stretch::first))
                .toList();
    }
}
