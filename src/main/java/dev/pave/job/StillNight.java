package dev.pave.job;

import dev.pave.convention.AgentsFile;
import dev.pave.home.Feedback;
import dev.pave.home.Home;
import dev.pave.home.ProgramVersion;
import dev.pave.ingest.git.RepositoryFiles;
import dev.pave.job.cache.FilesDigest;
import dev.pave.job.cache.KeptJson;
import dev.pave.judge.Thresholds;
import dev.pave.pattern.Decision;
import dev.pave.pattern.DurableFile;
import dev.pave.report.CarriedReport;
import dev.pave.report.PageData;
import dev.pave.store.HistoryStore;
import dev.pave.store.Query;
import dev.pave.store.RunRow;
import dev.pave.store.RunStore;
import dev.pave.store.Snapshots;
import dev.pave.store.StoreException;
import dev.pave.store.VerdictStore;
import dev.pave.store.Warehouse;
import dev.pave.store.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;

/**
 * A night before which nothing changed that a night looks at: program, job, settings, rules, specifications, decisions, what people said,
 * how the repositories look, and the tables that the last night left. What it would read, mine and judge is in the tables already, so it
 * is a run in them, with the pages of the last one ({@link CarriedReport}), and no step of the batch is done. Not where logs are read or
 * anything is recorded: those bring news anyway; nor after a night that had to warn of something, which people are told again.
 */
final class StillNight {

    /** Of a history with commits of tomorrow the first page depends on the day. */
    private static final String UNTIMELY = """
            SELECT
                (SELECT count(*) FROM execution_logs)
                + (SELECT count(*) FROM changes WHERE authored_at > (SELECT started_at FROM runs WHERE run_id = '%s'))
            """;

    /** What other programs set for all commands of a day, and what tells nothing of what a night does. */
    private static final String SETTINGS = "PATTERN_.*|PAVE_(?!JAVA_OPTS$|PORT$).*";

    /**
     * What a night left for the next one.
     *
     * @param runId   the night
     * @param asked   changes with program, job and settings, and with how the repositories looked before they were read
     * @param home    changes with what people write into a home: specifications, decisions, what they say of findings
     * @param tables  when the warehouse was written, and how long it is
     * @param told    what the run ended with
     * @param settled what the next night says otherwise
     */
    record Kept(String runId, String asked, String home, String tables, JobOutcome.Told told, Settled settled) {}

    /** A night that began to repeat another one; it is continued where it was killed. */
    record Begun(String runId, Instant startedAt, String ofRun) {}

    private final JobRequest request;
    private final JobListener listener;
    private final KeptJson<Kept> file;
    private final KeptJson<Begun> begun;
    private final String asked;
    private final Kept kept;
    private final Optional<CarriedReport> report;
    private String home;

    StillNight(JobRequest request, JobListener listener) {
        this.request = request;
        this.listener = listener;
        Path cache = request.home().cache();
        this.file = new KeptJson<>(cache.resolve("night.json"), new TypeReference<>() {});
        this.begun = new KeptJson<>(cache.resolve("still.json"), new TypeReference<>() {});
        this.asked = asked();
        this.kept = (asked == null ? Optional.<Kept>empty() : file.read())
                .filter(last -> last.asked().equals(asked))
                .orElse(null);
        this.report = kept == null
                ? Optional.empty()
                : CarriedReport.of(request.home().reports(), kept.runId());
    }

    /** Empty where it cannot be told without reading: then each night does all of its work. */
    private String asked() {
        if (!request.job().equals(JobRunner.NIGHTLY)
                || request.repositories().isEmpty()
                || !request.logs().isEmpty()) {
            return null;
        }
        try {
            FilesDigest digest = new FilesDigest()
                    .add(ProgramVersion.text())
                    .add(request.fingerprint())
                    .add(request.agentsMd() + " " + request.engine())
                    .add(settings().toString())
                    .add(request.home().rules());
            for (Path repository : request.repositories()) {
                Optional<String> look = RepositoryFiles.look(repository);
                if (look.isEmpty()) {
                    return null;
                }
                digest.add(look.get());
            }
            return digest.text();
        } catch (IOException unreadable) {
            return null; // whoever needs it says why
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(System.getenv());
        settings.keySet().removeIf(name -> !name.matches(SETTINGS));
        return settings;
    }

    private String home(Ledger ledger) throws IOException {
        Home of = request.home();
        FilesDigest digest = new FilesDigest()
                .add(ledger.digest())
                .add(of.specs())
                .add(of.feedback())
                .add(of.spool())
                .add(of.state().resolve("staging-specs"));
        if (request.agentsMd()) {
            for (Path repository : request.repositories()) {
                digest.add(RepositoryFiles.top(repository).resolve(AgentsFile.NAME));
            }
        }
        return digest.text();
    }

    /** Whether program, job, settings or repositories are others than the last night's, or cannot be told without reading. */
    boolean isOfOthers() {
        return kept == null;
    }

    /**
     * Does the night where it is a still one.
     *
     * @param freshId gives the id of a run that begins now
     */
    Optional<JobOutcome> repeated(Function<Instant, String> freshId, Instant now) throws IOException {
        if (report.isEmpty()) {
            return Optional.empty();
        }
        Optional<Begun> killed = begun.read().filter(one -> one.ofRun().equals(kept.runId()));
        Path warehouse = request.home().warehouse();
        if (killed.isEmpty() && !stamp(warehouse).equals(Optional.of(kept.tables()))) {
            return Optional.empty();
        }
        Begun one = killed.orElseGet(() -> new Begun(freshId.apply(now), now, kept.runId()));
        try (Warehouse tables = opened(warehouse).orElse(null);
                Ledger ledger = tables == null ? null : Ledger.open(request.home(), tables)) {
            if (ledger == null || !isAsItWas(ledger)) {
                return Optional.empty();
            }
            listener.step("nothing is new since run " + kept.runId());
            begun.write(one);
            JobOutcome outcome = kept.told().by(one.runId(), killed.isPresent(), ReportStep.page(request, one.runId()));
            repeat(one.runId(), tables, outcome);
            write(one.runId(), tables, ledger);
            List<RunRow> runs = new RunStore(tables).list();
            new Snapshots(request.home().reports()).takeLast(tables, one.runId());
            ReportStep.publish(request, one.runId(), runs);
            keep(one.runId());
            return Optional.of(outcome);
        }
    }

    private static Optional<Warehouse> opened(Path warehouse) {
        try {
            return Optional.of(Warehouse.open(warehouse));
        } catch (StoreException lockedOrDamaged) {
            return Optional.empty(); // the step that opens it says why
        }
    }

    private boolean isAsItWas(Ledger ledger) throws IOException {
        try {
            return home(ledger).equals(kept.home());
        } catch (StoreException damaged) {
            return false; // the step that opens it says why
        }
    }

    private void repeat(String runId, Warehouse tables, JobOutcome outcome) {
        RunStore runs = new RunStore(tables);
        runs.begin(runId, request.job(), null, null);
        new VerdictStore(tables).repeat(runId, kept.runId());
        kept.settled().apply(tables, runId);
        runs.finish(runId, "done", ReportStep.summary(outcome));
    }

    private void write(String runId, Warehouse tables, Ledger ledger) throws IOException {
        if (kept.settled().isNothing()) {
            report.get().write(tables, runId, Optional.empty());
            return;
        }
        Home of = request.home();
        int secondsPerLine = Thresholds.load(of.rules(), of.cache()).savings().secondsPerLine();
        try (PageData data = new PageData(
                tables,
                runId,
                new HomeShelf(of, listener).all(ledger),
                new Feedback(of.feedback()).inForce(),
                secondsPerLine)) {
            report.get().write(tables, runId, Optional.of(data));
        }
    }

    private void keep(String runId) throws IOException {
        if (kept.settled().judged() != null) {
            LastJudged.write(request.home(), kept.settled().judged().by(runId));
        }
        keep(new Kept(runId, kept.asked(), kept.home(), "", kept.told(), Settled.NOTHING));
    }

    /** Looks at what people write into a home, before the report tells of it. */
    void look(RunState run) throws IOException {
        home = null;
        if (asked != null) {
            try (Ledger ledger = run.ledger()) {
                boolean meanwhile = ledger.all().stream().anyMatch(decision -> isOfAnother(decision, run.startedAt()));
                home = meanwhile ? null : home(ledger);
            }
        }
    }

    /** Whether another process decided it while the night went on, so that the tables may not show it. */
    private static boolean isOfAnother(Decision decision, Instant startedAt) {
        return !decision.at().isBefore(startedAt)
                && (decision.byPerson() || !decision.at().equals(startedAt));
    }

    /** What is kept of a night that came to its end, as long as its tables are open; empty where the next one cannot be still. */
    Optional<Kept> of(RunState run, JobOutcome outcome) {
        boolean isWhole = home != null
                && run.isClean()
                && outcome.rejected() == 0
                && new HistoryStore(run.warehouse()).sources().size()
                        == request.repositories().size()
                && count(run.warehouse(), UNTIMELY.formatted(run.id())) == 0;
        return run.lastJudged()
                .settled()
                .filter(settled -> isWhole)
                .map(settled -> new Kept(run.id(), asked, home, "", JobOutcome.Told.of(outcome), settled));
    }

    /** Keeps it once the tables are closed. */
    void keep(Kept night) throws IOException {
        Optional<String> tables = stamp(request.home().warehouse());
        if (tables.isPresent()) {
            file.write(
                    new Kept(night.runId(), night.asked(), night.home(), tables.get(), night.told(), night.settled()));
        }
        forgetBegun();
    }

    /** A night that does all of its work has no use for one that began to repeat another. */
    void forgetBegun() throws IOException {
        if (Files.exists(begun.file())) {
            DurableFile.delete(begun.file());
        }
    }

    private static long count(Warehouse tables, String sql) {
        return ((Number) new Query(tables).run(sql).rows().get(0).get(0)).longValue();
    }

    /** Empty where a process that had it open was killed. */
    private static Optional<String> stamp(Path warehouse) throws IOException {
        boolean isClosed = Files.isRegularFile(warehouse)
                && !Files.exists(warehouse.resolveSibling(warehouse.getFileName() + ".wal"));
        return isClosed
                ? Optional.of(Files.getLastModifiedTime(warehouse) + " " + Files.size(warehouse))
                : Optional.empty();
    }
}
