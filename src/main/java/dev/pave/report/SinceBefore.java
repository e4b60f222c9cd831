package dev.pave.report;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Status;
import dev.pave.review.Shortlist;
import dev.pave.store.CandidateStore;
import dev.pave.store.Snapshots;
import dev.pave.store.StoreException;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is another than after the run before, told by the snapshot that it left.
 *
 * @param runId     the run before; null where there is none whose tables can be read
 * @param startedAt when it began
 * @param earlier   runs before this one, with and without tables
 * @param changes   what changed, what got worse first
 */
public record SinceBefore(String runId, String startedAt, int earlier, List<Change> changes) {

    private static final int MOST = 5;

    /**
     * Things that changed alike.
     *
     * @param what  {@code new_failure}, {@code more_failures}, {@code gone_failure}, {@code new_finding},
     *              {@code more_findings}, {@code gone_finding}, {@code new_candidate}, {@code gone_candidate},
     *              {@code approved} or {@code retired}
     * @param count how many
     * @param first the first few of them
     */
    public record Change(String what, int count, List<Thing> first) {}

    /**
     * One of them.
     *
     * @param id   a pattern's or an anti-pattern's
     * @param name its signature
     * @param by   how many times more or fewer; how often it came true for a candidate
     */
    public record Thing(String id, String name, long by) {}

    private record Seen(String id, String guard, String signature, long occurrences) {}

    /** What the run before left. */
    private record Before(String runId, String startedAt, Map<String, Seen> seen, List<Candidate> candidates) {}

    /**
     * The run before, whose tables are being read.
     *
     * @param earlier runs before this one
     * @param before  null for none
     */
    record Reading(int earlier, CompletableFuture<Before> before) {

        /**
         * @param rows       of this run
         * @param candidates of this run
         * @param shown      which of them stand for themselves
         */
        SinceBefore compared(JsonRows rows, List<Candidate> candidates, Shortlist shown) {
            Before left = before.join();
            if (left == null) {
                return new SinceBefore(null, null, earlier, List.of());
            }
            List<Change> changes = new ArrayList<>();
            failures(changes, left.seen(), SinceBefore.seen(rows));
            patterns(changes, left.candidates(), candidates, shown);
            return new SinceBefore(left.runId(), left.startedAt(), earlier, List.copyOf(changes));
        }
    }

    /**
     * Begins to read, on a thread of its own, what the run before left.
     *
     * @param reports the folder of all runs
     */
    static Reading read(JsonRows rows, String runId, Path reports) {
        List<Map<String, Object>> runs = rows.list("overview/before", runId);
        return new Reading(runs.size(), CompletableFuture.supplyAsync(() -> newest(runs, new Snapshots(reports))));
    }

    private static Before newest(List<Map<String, Object>> runs, Snapshots snapshots) {
        for (Map<String, Object> run : runs) {
            String before = run.get("run_id").toString();
            Optional<Path> file = snapshots.find(before);
            if (file.isPresent()) {
                try {
                    return left(before, run.get("started_at").toString(), file.get());
                } catch (StoreException | IllegalStateException ofAnOlderPaveOrDamaged) {
                    // there is nothing to compare with; the page says so
                }
            }
        }
        return null;
    }

    /**
     * That of a run whose tables are those of the one before.
     *
     * @param before the run before
     */
    static SinceBefore nothing(JsonRows rows, String runId, String before) {
        List<Map<String, Object>> runs = rows.list("overview/before", runId);
        return runs.stream()
                .filter(run -> before.equals(run.get("run_id")))
                .findFirst()
                .map(run -> new SinceBefore(before, run.get("started_at").toString(), runs.size(), List.of()))
                .orElseThrow(() -> new IllegalStateException("run " + before + " was not before run " + runId));
    }

    private static Before left(String runId, String startedAt, Path file) {
        try (Warehouse tables = Warehouse.openReadOnly(file);
                Connection connection = tables.ownConnection()) {
            PageData.defineMacros(connection);
            return new Before(runId, startedAt, seen(new JsonRows(connection)), new CandidateStore(tables).all());
        } catch (SQLException e) {
            throw new StoreException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, Seen> seen(JsonRows rows) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        for (Map<String, Object> row : rows.list("overview/anti-patterns")) {
            String id = row.get("anti_pattern_id").toString();
            seen.put(
                    id,
                    new Seen(
                            id,
                            row.get("guard").toString(),
                            row.get("signature").toString(),
                            ((Number) row.get("occurrences")).longValue()));
        }
        return seen;
    }

    private static void failures(List<Change> changes, Map<String, Seen> before, Map<String, Seen> now) {
        Map<String, Long> by = new LinkedHashMap<>();
        now.forEach((id, s) -> by.put(
                id, s.occurrences() - (before.containsKey(id) ? before.get(id).occurrences() : 0)));
        Predicate<Seen> failure = s -> s.guard().equals("failure");
        for (Predicate<Seen> sort : List.of(failure, failure.negate())) {
            String one = sort == failure ? "_failure" : "_finding";
            List<Thing> fresh = things(now, sort.and(s -> !before.containsKey(s.id())), by);
            List<Thing> more = things(now, sort.and(s -> before.containsKey(s.id()) && by.get(s.id()) > 0), by);
            List<Thing> gone = things(before, sort.and(s -> !now.containsKey(s.id())), Map.of());
            add(changes, "new" + one, fresh);
            add(changes, "more" + one + "s", more);
            add(changes, "gone" + one, gone);
        }
    }

    private static List<Thing> things(Map<String, Seen> all, Predicate<Seen> which, Map<String, Long> by) {
        return all.values().stream()
                .filter(which)
                .map(s -> new Thing(s.id(), s.signature(), by.getOrDefault(s.id(), s.occurrences())))
                .sorted(Comparator.comparingLong(Thing::by).reversed().thenComparing(Thing::id))
                .toList();
    }

    private static void patterns(
            List<Change> changes, List<Candidate> before, List<Candidate> now, Shortlist shownNow) {
        Map<String, Candidate> old = byId(before);
        Map<String, Candidate> fresh = byId(now);
        Predicate<Candidate> waited = waiting(Shortlist.of(before));
        Predicate<Candidate> waits = waiting(shownNow);
        add(changes, "new_candidate", named(now, c -> waits.test(c) && !waited.test(old.get(id(c)))));
        add(changes, "approved", named(now, c -> is(c, Status.APPROVED) && !is(old.get(id(c)), Status.APPROVED)));
        add(changes, "retired", named(before, c -> is(c, Status.APPROVED) && !is(fresh.get(id(c)), Status.APPROVED)));
        add(
                changes,
                "gone_candidate",
                named(
                        before,
                        c -> waited.test(c)
                                && !waits.test(fresh.get(id(c)))
                                && !is(fresh.get(id(c)), Status.APPROVED)));
    }

    private static Map<String, Candidate> byId(List<Candidate> candidates) {
        return candidates.stream().collect(Collectors.toMap(SinceBefore::id, c -> c));
    }

    private static String id(Candidate candidate) {
        return candidate.found().patternId();
    }

    private static boolean is(Candidate candidate, Status status) {
        return candidate != null && candidate.status() == status;
    }

    /** Which of them somebody should decide on. */
    static Predicate<Candidate> waiting(Shortlist shown) {
        return candidate -> is(candidate, Status.CANDIDATE) && shown.has(candidate);
    }

    private static List<Thing> named(List<Candidate> candidates, Predicate<Candidate> which) {
        return candidates.stream()
                .filter(which)
                .map(c -> new Thing(id(c), c.found().signature(), c.found().hits()))
                .toList();
    }

    private static void add(List<Change> changes, String what, List<Thing> things) {
        if (!things.isEmpty()) {
            changes.add(
                    new Change(what, things.size(), things.stream().limit(MOST).toList()));
        }
    }
}
