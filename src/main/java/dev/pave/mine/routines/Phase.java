package dev.pave.mine.routines;

import dev.pave.pattern.event.SessionEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where in a ring of steps an occurrence begins. A description of the log is as short for every choice, so other signs
 * decide, each between 0 and 1 for each step: where sessions begin and end, pauses, values that are not carried across,
 * and events that belong to no step.
 */
final class Phase {

    private static final double HEADS = 2;
    private static final double TAILS = 1.5;
    private static final double STRAY = 2;
    private static final int NEAR_THE_END = 3;

    /** What signs may tell by mistake: that the first event of a stream was lost, or its last one. */
    private static final double DOUBT = 1;

    private final SymbolSequence tape;
    private final int[] path;
    private final int size;
    private final List<SessionEvent> events;
    private final double[] heads;
    private final double[] tails;
    private final double[] stray;
    private final List<List<Double>> pauses = new ArrayList<>();
    private final double[] carried;
    private final double[] passed;

    Phase(SymbolSequence tape, int[] path, int size, List<SessionEvent> events) {
        this.tape = tape;
        this.path = path;
        this.size = size;
        this.events = events;
        this.heads = new double[size];
        this.tails = new double[size];
        this.stray = new double[size];
        this.carried = new double[size];
        this.passed = new double[size];
        for (int c = 0; c < size; c++) {
            pauses.add(new ArrayList<>());
        }
        int[] crossing = crossing();
        for (int run = 0; run < tape.runCount(); run++) {
            look(tape.runs()[run], tape.runs()[run + 1], crossing);
        }
    }

    private void look(int from, int to, int[] crossing) {
        int last = -1;
        for (int i = from; i < to; i++) {
            if (path[i] < 0) {
                continue;
            }
            int c = path[i];
            if (last < 0) {
                boolean withTheSession = i - from < NEAR_THE_END;
                heads[c] += withTheSession ? 1 : 0;
                stray[c] += withTheSession || !tape.sessions() ? 0 : 0.5;
            } else {
                if (i - last > 1 && path[last + 1] == Decoder.OUTSIDE) {
                    stray[c] += 0.5;
                    stray[(path[last] + 1) % size] += 0.5;
                } else if (c == (path[last] + 1) % size) {
                    stray[c] += i - last - 1;
                }
                if (c == (path[last] + 1) % size && i - last == 1) {
                    pause(c, tape.origin()[last], tape.origin()[i]);
                    carried[c] += crossing[i];
                    passed[c]++;
                }
            }
            last = i;
        }
        if (last >= 0) {
            int next = (path[last] + 1) % size;
            boolean withTheSession = to - last <= NEAR_THE_END;
            tails[next] += withTheSession ? 1 : 0;
            stray[next] += withTheSession || !tape.sessions() ? 0 : 0.5;
        }
    }

    private void pause(int c, int before, int after) {
        SessionEvent one = events.get(before);
        SessionEvent other = events.get(after);
        if (one.startedAt() != null && other.startedAt() != null) {
            pauses.get(c)
                    .add(Math.max(
                            0.0,
                            Duration.between(one.startedAt(), other.startedAt()).toMillis() - one.durationMs()));
        }
    }

    /** For each event, how many rare values are had shortly before it and again from it on. */
    private int[] crossing() {
        Map<String, Integer> counts = new HashMap<>();
        for (int origin : tape.origin()) {
            for (String value : events.get(origin).parameters().values()) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        int rare = Math.max(4, tape.length() / (4 * size));
        int[] change = new int[tape.length() + 1];
        Map<String, Integer> lastAt = new HashMap<>();
        for (int i = 0; i < tape.length(); i++) {
            for (String value : events.get(tape.origin()[i]).parameters().values()) {
                Integer last = counts.get(value) > rare ? null : lastAt.put(value, i);
                if (last != null && i - last < size) {
                    change[last + 1]++;
                    change[i + 1]--;
                }
            }
        }
        for (int i = 1; i < change.length; i++) {
            change[i] += change[i - 1];
        }
        return change;
    }

    /** The step that an occurrence begins with. */
    int first() {
        return firsts().get(0);
    }

    /** The step that an occurrence begins with, and the next likely one where there is doubt. */
    List<Integer> firsts() {
        double[] sums = sums();
        List<Integer> firsts = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -sums[c]))
                .limit(2)
                .toList();
        return firsts.size() < 2 || sums[firsts.get(0)] - sums[firsts.get(1)] > DOUBT ? firsts.subList(0, 1) : firsts;
    }

    private double[] sums() {
        double[] pause = pauseSigns();
        double[] apart = apartSigns();
        double strays = 1;
        for (double s : stray) {
            strays += s;
        }
        double[] sums = new double[size];
        for (int c = 0; c < size; c++) {
            sums[c] = (HEADS * heads[c] + TAILS * tails[c]) / tape.runCount()
                    + STRAY * stray[c] / strays
                    + pause[c]
                    + apart[c];
        }
        return sums;
    }

    private double[] pauseSigns() {
        double[] medians = new double[size];
        for (int c = 0; c < size; c++) {
            medians[c] = median(pauses.get(c));
        }
        List<Double> all = new ArrayList<>();
        for (double m : medians) {
            all.add(m);
        }
        double usual = median(all);
        double[] signs = new double[size];
        for (int c = 0; c < size; c++) {
            double doublings = Math.log((1 + medians[c]) / (1 + usual)) / Math.log(2);
            signs[c] = Math.max(0, Math.min(2, doublings)) / 2;
        }
        return signs;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2);
    }

    private double[] apartSigns() {
        double[] means = new double[size];
        double most = 0;
        for (int c = 0; c < size; c++) {
            means[c] = passed[c] == 0 ? 0 : carried[c] / passed[c];
            most = Math.max(most, means[c]);
        }
        double[] signs = new double[size];
        for (int c = 0; c < size && most > 0; c++) {
            signs[c] = passed[c] == 0 ? 0 : 1 - means[c] / most;
        }
        return signs;
    }
}
