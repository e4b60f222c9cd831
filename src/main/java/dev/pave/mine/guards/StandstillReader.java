package dev.pave.mine.guards;

import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.SessionStep;
import dev.pave.pattern.finding.Standstill;
import dev.pave.shell.Act;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the stretches of a session without progress: the same calls with the same results, or planning with nothing done
 * in between. A result that was not there before is progress, and so is a change that was not made before; after one
 * only changes count as seen. Calls whose result the log does not tell say nothing, and so do those that wait.
 *
 * <p>A round is a call with its result. The first of a call counts as a round where it stands right before the stretch,
 * among the other first calls of it; a call that was made long before was looked up again.
 */
public final class StandstillReader {

    private static final int SHOWN = 6;

    private final Map<String, Integer> firstPlaces = new HashMap<>();
    private final Set<String> changesMade = new HashSet<>();
    private final Set<String> changeRounds = new HashSet<>();
    private final List<Standstill> found = new ArrayList<>();
    private final List<SessionStep> told = new ArrayList<>();
    private final List<SessionStep> plans = new ArrayList<>();
    private int begin;

    /**
     * Reads a session.
     *
     * @param steps all of it, in order
     * @return its stretches without progress, in order
     */
    public static List<Standstill> read(List<SessionStep> steps) {
        StandstillReader reader = new StandstillReader();
        steps.forEach(reader::add);
        reader.endStretch();
        reader.endPlanning();
        return List.copyOf(reader.found);
    }

    private void add(SessionStep step) {
        Act act = Acts.of(step);
        if (act == Act.PLAN) {
            plans.add(step);
            return;
        }
        endPlanning();
        if (act == Act.WAIT || step.resultId() == null) {
            return;
        }
        boolean changed = act == Act.CHANGE && changesMade.add(step.call()) && isDone(step);
        String round = round(step);
        boolean seen = firstPlaces.containsKey(round);
        if (changed || !seen) {
            endStretch();
            if (changed) {
                firstPlaces.keySet().retainAll(changeRounds);
                changeRounds.add(round);
            }
            firstPlaces.put(round, told.size());
            told.add(step);
            begin = told.size();
        } else {
            told.add(step);
        }
    }

    private static boolean isDone(SessionStep step) {
        return step.end() != Outcome.FAILURE;
    }

    private static String round(SessionStep step) {
        return step.call() + '\n' + step.resultId();
    }

    private void endStretch() {
        List<SessionStep> stretch = told.subList(begin, told.size());
        if (!stretch.isEmpty()) {
            tell(stretch);
        }
        begin = told.size();
    }

    private void tell(List<SessionStep> stretch) {
        Map<String, Integer> times = new HashMap<>();
        stretch.forEach(step -> times.merge(round(step), 1, Integer::sum));
        int from = begin - times.size();
        int first = begin;
        String most = null;
        for (Map.Entry<String, Integer> entry : times.entrySet()) {
            int origin = firstPlaces.get(entry.getKey());
            if (origin >= from) {
                entry.setValue(entry.getValue() + 1);
                first = Math.min(first, origin);
            }
        }
        for (SessionStep step : stretch) {
            most = most == null || times.get(round(step)) > times.get(most) ? round(step) : most;
        }
        if (times.get(most) > 1) {
            List<SessionStep> all = told.subList(first, told.size());
            String repeated = most;
            SessionStep what = stretch.stream()
                    .filter(step -> round(step).equals(repeated))
                    .findFirst()
                    .orElseThrow();
            found.add(standstill(all, times.get(most), false, ExecutionExcerpt.of(what)));
        }
    }

    private void endPlanning() {
        if (plans.size() > 1) {
            found.add(standstill(plans, plans.size(), true, ExecutionExcerpt.of(plans.get(0))));
        }
        plans.clear();
    }

    private static Standstill standstill(List<SessionStep> steps, int rounds, boolean planning, String what) {
        StringBuilder lines = new StringBuilder();
        for (SessionStep step : steps.subList(0, Math.min(SHOWN, steps.size()))) {
            lines.append(step.seq())
                    .append(": ")
                    .append(ExecutionExcerpt.of(step))
                    .append('\n');
        }
        if (steps.size() > SHOWN) {
            lines.append("and ").append(steps.size() - SHOWN).append(" more");
        }
        return new Standstill(
                steps.get(0).seq(),
                steps.get(steps.size() - 1).seq(),
                rounds,
                planning,
                what,
                lines.toString().strip());
    }
}
