package dev.pave.job;

import dev.pave.engine.Background;
import dev.pave.engine.Engine;
import dev.pave.ingest.git.LeftOut;
import dev.pave.ingest.log.LogReading;
import dev.pave.inspect.StoredHistory;
import dev.pave.job.repository.AskedTexts;
import dev.pave.job.repository.MinedRepository;
import dev.pave.job.repository.RepositoryMining;
import dev.pave.judge.Guards;
import dev.pave.judge.RulesAhead;
import dev.pave.judge.RulesInForce;
import dev.pave.judge.Thresholds;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.event.Recovery;
import dev.pave.pattern.event.Routine;
import dev.pave.pattern.text.PatternText;
import dev.pave.report.Listed;
import dev.pave.store.HistoryStore;
import dev.pave.store.RunNotes;
import dev.pave.store.Source;
import dev.pave.store.Warehouse;
import dev.pave.store.ledger.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the steps of one run share. */
final class RunState {

    private final String id;
    private final Instant startedAt;
    private final JobRequest request;
    private final JobListener listener;
    private final Background<Warehouse> warehouse;
    private final LastJudged last;
    private final RulesAhead rules;
    private boolean quiet;
    private final Engine engine;
    private AskedTexts askedTexts;
    private Guards guards;
    private Listed listed;
    private final List<LogReading> logs = new ArrayList<>();
    private final Histories histories = new Histories();
    private final Map<String, GuardChangesStep.LookedAhead> lookedAhead = new ConcurrentHashMap<>();
    private final List<Repetition> found = new ArrayList<>();
    private final Set<String> poor = ConcurrentHashMap.newKeySet();
    private final Set<SourceBoundary.Problem> told = ConcurrentHashMap.newKeySet();
    private final List<Routine> routines = new ArrayList<>();
    private final List<Recovery> recoveries = new ArrayList<>();
    private final Map<String, MinedRepository> mined = new ConcurrentHashMap<>();
    private final Map<String, PatternText> texts = new TreeMap<>();
    private final Map<String, String> byFormerIds = new TreeMap<>();

    /** @param engine does the run's pure work; closed with the run */
    RunState(
            String id,
            Instant startedAt,
            JobRequest request,
            JobListener listener,
            Background<Warehouse> warehouse,
            Engine engine) {
        this.id = id;
        this.startedAt = startedAt;
        this.request = request;
        this.listener = listener;
        this.warehouse = warehouse;
        this.engine = engine;
        this.last = new LastJudged(this);
        this.rules = new RulesAhead(request.home());
        if (!last.standsStill()) {
            rules.begin();
        }
    }

    /** Begins with what a night with news needs: the rules, and what was learned before. */
    void expectNews() {
        rules.begin();
        if (last.standsStill() && request.repositories().size() == 1) {
            histories.readAhead(() -> StoredHistory.ahead(settings(), warehouse(), request.home()));
        }
    }

    String id() {
        return id;
    }

    /** When the run first began, also after it was killed and continued: the time of all its decisions. */
    Instant startedAt() {
        return startedAt;
    }

    JobRequest request() {
        return request;
    }

    JobListener listener() {
        return listener;
    }

    Warehouse warehouse() {
        return warehouse.get();
    }

    Engine engine() {
        return engine;
    }

    /** What the run leaves out, also before it was killed and continued. */
    RunNotes notes() {
        return new RunNotes(warehouse(), id);
    }

    /** The rules as they were when they were first needed: at once, unless nothing has changed since they last spoke. */
    RulesInForce rules() {
        return rules.rules();
    }

    Thresholds thresholds() {
        return rules.thresholds();
    }

    /** What the newest judgement rested on. */
    LastJudged lastJudged() {
        return last;
    }

    /** Finds out whether all that is mined and judged is as it was, so that the tables are right already. */
    boolean findOutWhetherQuiet() {
        quiet = last.isOfToday();
        if (!quiet) {
            rules.begin();
        }
        return quiet;
    }

    boolean isQuiet() {
        return quiet;
    }

    /** Whether all could be read so far. */
    boolean isClean() {
        return told.isEmpty() && poor.isEmpty();
    }

    /** The home's decisions; what a rerun's tables show was decided for the rerun alone. */
    Ledger ledger() {
        return decides() ? Ledger.open(request.home(), warehouse()) : Ledger.open(request.home());
    }

    /** Whose texts are mined, by the decisions that were in force when it is first asked. */
    AskedTexts askedTexts() {
        synchronized (texts) { // not with the guards: who asks for texts waits for no rules
            if (askedTexts == null) {
                try (Ledger ledger = ledger()) {
                    askedTexts = AskedTexts.of(thresholds().approval(), ledger.allInForce());
                }
            }
            return askedTexts;
        }
    }

    /** The guards as they were set when the first of their steps began. */
    Guards guards() {
        synchronized (lookedAhead) {
            if (guards == null) {
                guards = Guards.of(request.home(), rules().base(), listener::warning);
            }
            return guards;
        }
    }

    /** By source, what a step looks at ahead of its turn; whoever takes it out closes it. */
    Map<String, GuardChangesStep.LookedAhead> lookedAhead() {
        return lookedAhead;
    }

    /** All candidates, once they are judged and specified. */
    Listed listed() {
        if (listed == null) {
            listed = Listed.of(warehouse());
        }
        return listed;
    }

    /** Keeps and tells what went wrong with a source. */
    void problem(SourceBoundary.Problem problem) {
        if (told.add(problem)) {
            notes().unread(problem.sourceId(), problem.step() + ": " + problem.what());
            listener.warning(problem.step() + " of " + problem.name() + ": " + problem.what());
        }
    }

    /** Tells that contents of a repository cannot be read; in a partial clone that is as it should be. */
    void unread(String step, Source source, int contents, boolean partial) {
        poor.add(source.sourceId());
        if (partial) {
            String what = LeftOut.contents(contents);
            notes().skipped(source.sourceId(), contents, what);
            listener.warning(step + " of " + source.name() + ": " + what);
        } else {
            String what = contents + " file contents are not in the repository or damaged; done without them";
            problem(new SourceBoundary.Problem(
                    step, source.sourceId(), source.name(), what + ", `git fsck` tells more"));
        }
    }

    /** Whether contents of a repository could not be read, so that what was made of them is only for now. */
    boolean isPoor(String sourceId) {
        return poor.contains(sourceId);
    }

    /** What reading the logs brought, a line a file. */
    List<LogReading> logs() {
        return logs;
    }

    List<Repetition> found() {
        return found;
    }

    /** The routines of all groups of logs. */
    List<Routine> routines() {
        return routines;
    }

    /** What overcame failures, of all groups of logs. */
    List<Recovery> recoveries() {
        return recoveries;
    }

    /** What was mined of a repository in this run; empty where that is still to be done, or failed. */
    Optional<MinedRepository> mined(String sourceId) {
        return Optional.ofNullable(mined.get(sourceId));
    }

    void mined(String sourceId, MinedRepository of) {
        mined.put(sourceId, of);
    }

    /** Changes whenever something else was read of a repository; empty where nothing was. */
    Optional<String> read(Source source) {
        return RepositoryMining.read(new HistoryStore(warehouse()), source, settings());
    }

    /** What learned a repository's history: once in a run, when it is first asked for. */
    CompanionMiner miner(Source source) {
        return history(source).miner();
    }

    StoredHistory history(Source source) {
        return histories.of(
                source.sourceId(), ahead -> StoredHistory.of(source, settings(), warehouse(), request.home(), ahead));
    }

    /** What was learned of its repositories. */
    Histories histories() {
        return histories;
    }

    WalkSettings settings() {
        return WalkSettings.DEFAULT.withHalfLife(request.halfLife());
    }

    /** By pattern, what its changes write. */
    Map<String, PatternText> texts() {
        return texts;
    }

    /** The ids of patterns, by those that they had when ids stood for the places of repositories. */
    Map<String, String> byFormerIds() {
        return byFormerIds;
    }

    /** Whether decisions of this run are for the record; a rerun of history only shows what would have been said. */
    boolean decides() {
        return !request.job().equals(JobRunner.RERUN);
    }

    /** Closes what it holds. Not an AutoCloseable: Spring would close it with its context, before the summary. */
    void end() {
        lookedAhead.values().forEach(GuardChangesStep.LookedAhead::close);
        histories.end();
        warehouse.ifThere(Warehouse::close);
        engine.close();
    }
}
