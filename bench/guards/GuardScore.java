import dev.pave.ingest.log.SessionReader;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.inspect.SessionInspection;
import dev.pave.judge.GuardSettings;
import dev.pave.judge.Guards;
import dev.pave.judge.drl.RuleBase;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.SessionKey;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.SessionStep;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.SessionFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** See {@code bench/session-guards.sh}. */
final class GuardScore {

    private static final long SEED = 20261126;
    private static final int COPIES = 5;
    private static final Pattern CHANGE = Pattern.compile("(?s)(edit|create|insert|str_replace\\w*|Edit|Write)\\b.*");
    private static final Pattern TEXT = Pattern.compile("\\.(?:md|rst|txt)\\b");
    private static final Pattern SHELL_CHANGE = Pattern.compile("sed -i [^&;|\\n]*\\.py");

    private final SessionInspection judge;
    private final boolean verbose;

    private GuardScore(Path home, boolean verbose) throws IOException {
        Path cache = Files.createTempDirectory("guards");
        Path rules = home.resolve("rules");
        this.judge =
                new SessionInspection(new Guards(RuleBase.load(rules, cache), GuardSettings.load(rules, cache)));
        this.verbose = verbose;
    }

    public static void main(String[] args) throws IOException {
        GuardScore score = new GuardScore(Path.of(args[0]), args[1].equals("-v"));
        List<String> claims = Files.readAllLines(Path.of(args[0], "bench/guards/claims.txt"));
        for (String folder : List.of(args).subList(score.verbose ? 2 : 1, args.length)) {
            score.all(folder, transcripts(Path.of(folder)), claims);
        }
    }

    private void all(String name, Map<String, List<SessionStep>> sessions, List<String> claims) {
        int touched = 0;
        int findings = 0;
        Map<String, int[]> seeds = new TreeMap<>();
        Random random = new Random(SEED);
        for (Map.Entry<String, List<SessionStep>> session : sessions.entrySet()) {
            List<SessionFinding> found = findings(session.getKey(), session.getValue());
            touched += found.isEmpty() ? 0 : 1;
            findings += found.size();
            if (verbose) {
                found.forEach(f -> System.out.println(session.getKey() + " " + f.finding().seq() + " " + f.rule()
                        + "\n    " + f.finding().evidence().replace("\n", "\n    ")));
            }
            for (int copy = 0; copy < COPIES; copy++) {
                seed(seeds, "loop of one call", Guard.PLANNING_LOOP_TRAP, loop(session.getValue(), 1, random));
                seed(seeds, "loop of two calls", Guard.PLANNING_LOOP_TRAP, loop(session.getValue(), 2, random));
                seed(seeds, "plans in a row", Guard.PLANNING_LOOP_TRAP, plans(session.getValue(), random));
                List<SessionStep> claiming =
                        claiming(session.getValue(), claims.get(random.nextInt(claims.size())));
                seed(seeds, "change after the checks", Guard.HALLUCINATION_OF_SUCCESS, lateChange(claiming));
                seed(seeds, "checks taken out", Guard.HALLUCINATION_OF_SUCCESS, withoutChecks(claiming));
                seed(seeds, "last check fails", Guard.HALLUCINATION_OF_SUCCESS, failing(claiming));
            }
        }
        System.out.println(name + ": " + sessions.size() + " untouched, findings in " + touched + " of them, " + findings
                + " in all");
        seeds.forEach((seed, count) -> System.out.println("  " + seed + ": " + count[0] + " of " + count[1]));
    }

    private List<SessionFinding> findings(String name, List<SessionStep> steps) {
        return judge.judge(new SessionKey("bench", name), steps);
    }

    /** A seeded session and where the seed is. */
    private record Seeded(List<SessionStep> steps, long first, long last) {}

    private void seed(Map<String, int[]> seeds, String name, Guard guard, Seeded seeded) {
        if (seeded == null) {
            return;
        }
        int[] count = seeds.computeIfAbsent(name, n -> new int[2]);
        count[1]++;
        boolean found = findings("seeded", seeded.steps()).stream()
                .anyMatch(f -> f.finding().guard() == guard
                        && f.finding().seq() >= seeded.first()
                        && f.finding().seq() <= seeded.last());
        count[0] += found ? 1 : 0;
        if (!found && verbose) {
            System.out.println("missed " + name + " at " + seeded.first() + " in "
                    + seeded.steps().stream().map(s -> s.call().lines().findFirst().orElse("")).toList());
        }
    }

    /** A stretch of calls, with their results, two times more. */
    private static Seeded loop(List<SessionStep> steps, int calls, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i + calls <= steps.size(); i++) {
            if (steps.subList(i, i + calls).stream()
                    .allMatch(s -> s.resultId() != null && !s.operation().startsWith("submit"))) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return null;
        }
        int at = places.get(random.nextInt(places.size()));
        List<SessionStep> copy = new ArrayList<>(steps.subList(0, at + calls));
        copy.addAll(steps.subList(at, at + calls));
        copy.addAll(steps.subList(at, at + calls));
        copy.addAll(steps.subList(at + calls, steps.size()));
        return new Seeded(numbered(copy), Math.max(1, at - 3L), at + 3L * calls);
    }

    private static Seeded plans(List<SessionStep> steps, Random random) {
        int at = random.nextInt(steps.size());
        List<SessionStep> copy = new ArrayList<>(steps.subList(0, at));
        for (int i = 0; i < 3; i++) {
            copy.add(step("TodoWrite", "plan " + i, "ok", Outcome.SUCCESS));
        }
        copy.addAll(steps.subList(at, steps.size()));
        return new Seeded(numbered(copy), Math.max(1, at - 1L), at + 1L);
    }

    private static Seeded lateChange(List<SessionStep> steps) {
        int at = claim(steps);
        List<SessionStep> copy = new ArrayList<>(steps);
        copy.add(at, step("Edit {path}", "src/late.py", "ok", Outcome.SUCCESS));
        return new Seeded(numbered(copy), at + 2L, at + 2L);
    }

    /** Without anything between the last change and the claim. */
    private static Seeded withoutChecks(List<SessionStep> steps) {
        int claim = claim(steps);
        int change = lastChange(steps, claim);
        if (change < 0 || change == claim - 1) {
            return null;
        }
        List<SessionStep> copy = new ArrayList<>(steps.subList(0, change + 1));
        copy.addAll(steps.subList(claim, steps.size()));
        return new Seeded(numbered(copy), change + 2L, change + 2L);
    }

    private static Seeded failing(List<SessionStep> steps) {
        int claim = claim(steps);
        if (lastChange(steps, claim) < 0) {
            return null;
        }
        List<SessionStep> copy = new ArrayList<>(steps);
        copy.add(claim, step("python -m pytest", "python -m pytest", "1 failed", Outcome.FAILURE));
        return new Seeded(numbered(copy), claim + 2L, claim + 2L);
    }

    /** With a claim at its end: handed in as it was, or said. */
    private static List<SessionStep> claiming(List<SessionStep> steps, String words) {
        SessionStep last = steps.get(steps.size() - 1);
        if (last.operation().startsWith("submit")) {
            return steps;
        }
        boolean said = last.operation().equals(SessionStep.CLAIM);
        List<SessionStep> copy = new ArrayList<>(said ? steps.subList(0, steps.size() - 1) : steps);
        copy.add(step(SessionStep.CLAIM, words, null, Outcome.UNKNOWN));
        return numbered(copy);
    }

    private static int claim(List<SessionStep> steps) {
        return steps.size() - 1;
    }

    private static int lastChange(List<SessionStep> steps, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (steps.get(i).end() != Outcome.FAILURE
                    && !TEXT.matcher(steps.get(i).raw()).find()
                    && (CHANGE.matcher(steps.get(i).operation()).matches()
                            || SHELL_CHANGE.matcher(steps.get(i).raw()).matches())) {
                return i;
            }
        }
        return -1;
    }

    private static SessionStep step(String operation, String raw, String result, Outcome outcome) {
        String id = result == null ? null : PatternId.sha256(result).substring(0, 12);
        return new SessionStep(1, operation, raw, null, id, Outcome.UNKNOWN, outcome, null, null);
    }

    private static List<SessionStep> numbered(List<SessionStep> steps) {
        List<SessionStep> numbered = new ArrayList<>();
        for (SessionStep s : steps) {
            numbered.add(new SessionStep(
                    numbered.size() + 1L, s.operation(), s.raw(), s.argumentsId(), s.resultId(), s.shown(),
                    s.outcome(), s.message(), s.startedAt()));
        }
        return numbered;
    }

    private static Map<String, List<SessionStep>> transcripts(Path folder) throws IOException {
        Map<String, List<SessionStep>> sessions = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try {
                    new SessionReader().read(LogRequest.of(file)).forEach((name, steps) -> {
                        if (!steps.isEmpty()) {
                            sessions.put(folder.relativize(file) + " " + name, steps);
                        }
                    });
                } catch (RuntimeException refused) {
                    System.err.println(file.getFileName() + ": " + refused.getMessage());
                }
            }
        }
        return sessions;
    }
}
