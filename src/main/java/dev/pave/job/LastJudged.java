package dev.pave.job;

import dev.pave.home.Home;
import dev.pave.home.ProgramVersion;
import dev.pave.job.cache.FilesDigest;
import dev.pave.job.cache.KeptJson;
import dev.pave.judge.Judgement;
import dev.pave.judge.RulesInForce;
import dev.pave.pattern.Decision;
import dev.pave.pattern.PatternId;
import dev.pave.store.HistoryStore;
import dev.pave.store.Query;
import dev.pave.store.Source;
import dev.pave.store.VerdictStore;
import dev.pave.store.ledger.Ledger;
import dev.pave.store.source.SourceStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/**
 * What the newest judgement rested on, so that a night in which all of that is as it was need neither mine nor judge: its
 * tables are right already. Kept in the cache; where it is lost, the next night does all of its work.
 */
final class LastJudged {

    /** What is asked of the tables that go with it: a warehouse that was rebuilt or put back knows no such run. */
    private static final String FINISHED = "SELECT count(*) FROM runs WHERE run_id = '%s' AND status = 'done'";

    private static final String ANYTHING_RECORDED = "SELECT count(*) FROM execution_logs";

    /**
     * As it is kept.
     *
     * @param runId       the run that judged
     * @param standing    changes with the program, what the job is asked to do, and all files of rules
     * @param rest        changes with what was read, with thresholds and with decisions
     * @param byFormerIds the ids of patterns, by those that they had before
     */
    record Kept(String runId, String standing, String rest, TreeMap<String, String> byFormerIds) {

        /** The same, judged by another run. */
        Kept by(String run) {
            return new Kept(run, standing, rest, byFormerIds);
        }
    }

    private final RunState run;
    private final Kept kept;
    private final String standing;
    private Settled settled;

    LastJudged(RunState run) {
        this.run = run;
        this.kept = run.decides() ? file(run.request().home()).read().orElse(null) : null;
        this.standing = standing();
    }

    /** Whether rules, job and program are those of then: all that can be told before anything is read. */
    boolean standsStill() {
        return kept != null && kept.standing().equals(standing);
    }

    /** Whether all that a judgement rests on is as it was. */
    boolean isOfToday() {
        return standsStill()
                && run.isClean()
                && count(FINISHED.formatted(kept.runId().replace("'", "''"))) > 0
                && count(ANYTHING_RECORDED) == 0
                && kept.rest().equals(rest(decisions()));
    }

    Map<String, String> byFormerIds() {
        return kept.byFormerIds();
    }

    /** What the next night will say, if nothing changes; empty where that cannot be told, or before anything was judged. */
    Optional<Settled> settled() {
        return Optional.ofNullable(settled);
    }

    /** Gives this run the verdicts of then. */
    void repeatVerdicts() {
        settled = Settled.NOTHING;
        new VerdictStore(run.warehouse()).repeat(run.id(), kept.runId());
    }

    /**
     * Keeps what a judgement rested on, if the next one of the same would say the same: not where it decided something, which
     * is in force then, so that what will be said of it is found out; where the day's approvals were used up, so that another day
     * allows more; where something could not be read, or people have to be told again what is wrong.
     *
     * @param again what the rules say of patterns once what was decided of them is in force
     */
    void keep(RulesInForce rules, Judgement judgement, Function<Set<String>, Judgement> again) {
        if (!run.decides()) {
            return;
        }
        List<Decision> decisions = decisions();
        boolean isWhole = run.isClean()
                && rules.base().problems().isEmpty()
                && rules.thresholds().problems().isEmpty()
                && run.guards().isClean();
        boolean meanwhile = decisions.stream()
                .anyMatch(decision -> decision.byPerson() && !decision.at().isBefore(run.startedAt()));
        if (!isWhole || meanwhile || isUsedUp(rules)) {
            return;
        }
        Kept now = new Kept(run.id(), standing, rest(decisions), new TreeMap<>(run.byFormerIds()));
        if (judgement.newDecisions().isEmpty()) {
            settled = Settled.NOTHING;
            write(run.request().home(), now);
        } else {
            Set<String> decided =
                    judgement.newDecisions().stream().map(Decision::patternId).collect(Collectors.toSet());
            settled = Settled.of(judgement, again.apply(decided), now).orElse(null);
        }
    }

    /** Keeps that a run judged. */
    static void write(Home home, Kept judged) {
        KeptJson<Kept> file = file(home);
        try {
            file.write(judged);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep what was judged in " + file.file(), e);
        }
    }

    private static KeptJson<Kept> file(Home home) {
        return new KeptJson<>(home.cache().resolve("judged.json"), new TypeReference<>() {});
    }

    private boolean isUsedUp(RulesInForce rules) {
        try (Ledger ledger = run.ledger()) {
            return ledger.approvedByRules(
                            run.startedAt().atOffset(ZoneOffset.UTC).toLocalDate())
                    >= rules.thresholds().approval().maxAutoApprovePerDay();
        }
    }

    private List<Decision> decisions() {
        try (Ledger ledger = run.ledger()) {
            return ledger.all();
        }
    }

    private long count(String sql) {
        return ((Number) new Query(run.warehouse()).run(sql).rows().get(0).get(0)).longValue();
    }

    private String standing() {
        try {
            return new FilesDigest()
                    .add(ProgramVersion.text())
                    .add(run.request().fingerprint())
                    .add(run.request().home().rules())
                    .text();
        } catch (IOException unreadable) {
            return "unread " + run.id(); // whoever loads them says why
        }
    }

    private String rest(List<Decision> decisions) {
        List<String> all = new ArrayList<>();
        SourceStore sources = new SourceStore(run.warehouse());
        for (Source source : new HistoryStore(run.warehouse()).sources()) {
            all.add(String.join(
                    "\n",
                    source.sourceId(),
                    source.name(),
                    source.location(),
                    Objects.toString(source.head()),
                    run.read(source).orElse("unread " + run.id()),
                    sources.former(source.sourceId()).toString()));
        }
        all.add(run.thresholds().toString());
        decisions.forEach(decision -> all.add(decision.toString()));
        return PatternId.sha256(String.join("\n", all));
    }
}
