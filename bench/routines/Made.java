import dev.pave.mine.routines.RoutineMiner;
import dev.pave.mine.routines.RoutineSettings;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.event.Execution;
import dev.pave.pattern.event.Routine;
import dev.pave.pattern.event.SessionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Scores the routine miner on logs that are made with a seed, each with routines of its own: one or two, with steps that may
 * be left out, alternatives, an inner loop, an optional tail; in one flat stream or in sessions with other work around them.
 * Segments count when both ends are right. usage: Made [LOGS]
 */
final class Made {

    private static final String[] SHAPES = {"plain", "optional", "alternatives", "loop", "tail", "two", "sessions", "mixed"};

    /** Events with the case of each; -1 belongs to none. */
    private record Log(List<String> operations, List<Integer> cases, List<Integer> sessions) {}

    public static void main(String[] args) {
        int logs = args.length > 0 ? Integer.parseInt(args[0]) : 12;
        for (String shape : SHAPES) {
            int segments = 0;
            int exact = 0;
            int found = 0;
            int whole = 0;
            for (int seed = 1; seed <= logs; seed++) {
                int[] score = score(made(shape, new Random(31L * seed + shape.hashCode())));
                segments += score[0];
                exact += score[1];
                found += score[2];
                whole += score[1] >= 0.95 * score[0] ? 1 : 0;
            }
            System.out.printf(Locale.ROOT, "%-13s exact %.3f of %d segments, %.3f of %d found; %d of %d logs above .95%n",
                    shape, exact / (double) segments, segments, exact / (double) Math.max(1, found), found, whole, logs);
        }
    }

    private static Log made(String shape, Random random) {
        List<List<String[]>> routines = new ArrayList<>();
        for (int r = 0; r < (shape.equals("two") || shape.equals("mixed") ? 2 : 1); r++) {
            routines.add(steps(shape, "r" + r, random));
        }
        boolean sessions = shape.equals("sessions");
        Log log = new Log(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int cases = 60 + random.nextInt(200);
        int loopAt = 2 + random.nextInt(2);
        for (int c = 0; c < cases; c++) {
            List<String[]> steps = routines.get(random.nextInt(routines.size()));
            int before = sessions ? random.nextInt(5) : 0;
            work(log, before, c, sessions, random);
            for (int s = 0; s < steps.size(); s++) {
                String[] step = steps.get(s);
                boolean left = step[0].startsWith("?") && random.nextDouble() < 0.4;
                boolean tail = step[0].startsWith("~");
                if (tail && step == steps.stream().filter(x -> x[0].startsWith("~")).findFirst().orElseThrow()
                        && random.nextDouble() < 0.6) {
                    break;
                }
                if (!left) {
                    add(log, step[random.nextInt(step.length)], c, sessions ? c : 0);
                }
                if (shape.equals("loop") && s == loopAt + 2) {
                    while (random.nextDouble() < 0.45) {
                        for (int again = loopAt; again <= loopAt + 2; again++) {
                            add(log, steps.get(again)[0], c, 0);
                        }
                    }
                }
            }
            work(log, sessions ? random.nextInt(5) : 0, c, sessions, random);
        }
        return log;
    }

    private static List<String[]> steps(String shape, String name, Random random) {
        List<String[]> steps = new ArrayList<>();
        int many = 6 + random.nextInt(9);
        for (int s = 0; s < many; s++) {
            boolean inside = s > 0 && s < many - 1;
            String step = name + " step" + (char) ('a' + s);
            if ((shape.equals("optional") || shape.equals("mixed")) && inside && random.nextDouble() < 0.4) {
                steps.add(new String[] {"?" + step});
            } else if ((shape.equals("alternatives") || shape.equals("mixed")) && inside && random.nextDouble() < 0.4) {
                steps.add(new String[] {step, step + " other", step + " third"});
            } else if (shape.equals("tail") && s >= many / 2 + 1) {
                steps.add(new String[] {"~" + step});
            } else {
                steps.add(new String[] {step});
            }
        }
        return steps;
    }

    private static void work(Log log, int events, int session, boolean sessions, Random random) {
        for (int i = 0; i < events; i++) {
            log.operations().add("work " + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(4)));
            log.cases().add(-1);
            log.sessions().add(sessions ? session : 0);
        }
    }

    private static void add(Log log, String operation, int c, int session) {
        log.operations().add(operation);
        log.cases().add(c);
        log.sessions().add(session);
    }

    /** Segments that are there, those found exactly, those found in all. */
    private static int[] score(Log log) {
        List<SessionEvent> events = new ArrayList<>();
        for (int i = 0; i < log.operations().size(); i++) {
            events.add(new SessionEvent("s" + log.sessions().get(i), i + 1, log.operations().get(i),
                    Instant.EPOCH.plusSeconds(10L * i), 0, Execution.Outcome.UNKNOWN, Map.of()));
        }
        Set<List<Long>> truth = new HashSet<>();
        for (int i = 0; i < events.size(); ) {
            int end = i;
            while (end + 1 < events.size() && log.cases().get(end + 1).equals(log.cases().get(i))) {
                end++;
            }
            if (log.cases().get(i) >= 0) {
                truth.add(List.of(i + 1L, end + 1L));
            }
            i = end + 1;
        }
        int exact = 0;
        int found = 0;
        for (Routine routine : new RoutineMiner(RoutineSettings.DEFAULT).mine("made", events)) {
            for (Occurrence o : routine.occurrences()) {
                found++;
                exact += truth.contains(List.of(o.firstSeq(), o.lastSeq())) ? 1 : 0;
            }
        }
        return new int[] {truth.size(), exact, found};
    }
}
