package dev.pave.job;

import dev.pave.engine.Background;
import dev.pave.engine.Engine;
import dev.pave.home.Home;
import dev.pave.store.Warehouse;
import dev.pave.store.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Runs a job under the lock of its home; goes on with a run that was killed when it is asked for the same. */
public final class JobRunner {

    public static final String NIGHTLY = "nightly";
    public static final String RERUN = "rerun";

    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final JobRequest request;
    private final ProgressFile progress;
    private final LastStep listener;

    public JobRunner(JobRequest request, JobListener listener) {
        this.request = request;
        this.progress = new ProgressFile(listener, request.home().state().resolve("progress.json"), request.job());
        this.listener = new LastStep(progress);
    }

    /**
     * Runs to the end.
     *
     * @throws RunLockedException when another run of the home is going on
     * @throws JobFailedException when a step failed; what was done before it stays, and the next run goes on there
     */
    public JobOutcome run() throws Exception {
        return run(false);
    }

    /** The same with an empty warehouse: the one that is there is set aside first. What was decided stays. */
    public JobOutcome rebuild() throws Exception {
        return run(true);
    }

    private JobOutcome run(boolean anew) throws Exception {
        Background<StillNight> ahead = Background.begin(() -> new StillNight(request, listener));
        Background.begin(() -> {
            Warehouse.prepare();
            return true;
        });
        try (RunLock lock = RunLock.take(request.home(), request.job(), listener);
                progress) {
            new BatchSchema(lock.repository()).create();
            // What a killed run had done is not in an empty warehouse.
            Optional<Unfinished> killed = anew ? Optional.empty() : Unfinished.find(lock.repository(), request);
            StillNight still = ahead.get();
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            if (killed.isEmpty() && !anew) {
                Optional<JobOutcome> repeated = still.repeated(this::freshId, now);
                if (repeated.isPresent()) {
                    return repeated.get();
                }
            }
            still.forgetBegun();
            Instant startedAt = killed.map(Unfinished::startedAt).orElse(now);
            String runId = killed.map(Unfinished::runId).orElseGet(() -> freshId(startedAt));
            Path file = warehouseFile(killed.isPresent());
            if (anew) {
                // Before: the tables that go may be the last that know what was decided.
                try (Ledger ledger = Ledger.open(request.home())) {
                    ledger.check();
                }
                Warehouse.setAside(file, request.home().state().resolve("set-aside"), runId)
                        .ifPresent(aside -> listener.warning("the old warehouse is " + aside));
            }
            Engine engine = Engines.of(request);
            RunState run = new RunState(
                    runId, startedAt, request, listener, Background.begin(() -> Warehouse.open(file)), engine);
            if (still.isOfOthers()) {
                run.expectNews();
            }
            return outcome(run, still, lock.repository(), killed.isPresent());
        }
    }

    private JobOutcome outcome(RunState run, StillNight still, DataSource repository, boolean continued)
            throws Exception {
        JobOutcome outcome;
        Optional<StillNight.Kept> kept;
        try {
            launch(run, still, repository, continued);
            outcome = Summary.of(run, continued);
            kept = listener.hasWarned() ? Optional.empty() : still.of(run, outcome);
        } finally {
            run.end();
        }
        if (kept.isPresent()) {
            still.keep(kept.get());
        }
        return outcome;
    }

    private void launch(RunState run, StillNight still, DataSource repository, boolean continued) throws Exception {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(StillNight.class, () -> still);
            context.registerBean("dataSource", DataSource.class, () -> repository);
            context.registerBean(RunState.class, () -> run);
            context.register(PaveJob.class);
            context.refresh();
            Job job = context.getBean(Job.class);
            JobOperator operator = context.getBean(JobOperator.class);
            if (continued) {
                recover(context.getBean(JobRepository.class), operator, job, parameters(run));
            }
            JobExecution execution = started(operator, job, run);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw JobFailedException.of(execution);
            }
        }
    }

    /** What the job repository itself refuses comes without the name of a step. */
    private JobExecution started(JobOperator operator, Job job, RunState run) throws Exception {
        try {
            return operator.start(job, parameters(run));
        } catch (RuntimeException refused) {
            throw JobFailedException.in(listener.name(), refused);
        }
    }

    private static void recover(JobRepository repository, JobOperator operator, Job job, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(job.getName(), parameters);
        JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
        if (last != null && last.isRunning()) {
            operator.recover(last);
        }
    }

    private JobParameters parameters(RunState run) {
        return new JobParametersBuilder()
                .addString(Unfinished.RUN, run.id())
                .addString(Unfinished.REQUEST, request.fingerprint())
                .addString(Unfinished.STARTED, run.startedAt().toString())
                .toJobParameters();
    }

    /** A rerun of history has a warehouse of its own: the nightly one stays as it is. */
    private Path warehouseFile(boolean continued) {
        Home home = request.home();
        if (!request.job().equals(RERUN)) {
            return home.warehouse();
        }
        Path file = home.state().resolve("rerun.duckdb");
        try {
            if (!continued) {
                // first what belongs to it: beside another file it would be taken for that one's
                Files.deleteIfExists(home.state().resolve("rerun.duckdb.wal"));
                Files.deleteIfExists(file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot replace " + file, e);
        }
    }

    private String freshId(Instant startedAt) {
        String id = RUN_ID.format(startedAt);
        String suffixed = id;
        for (int i = 2; Files.exists(request.home().reports().resolve(suffixed)); i++) {
            suffixed = id + "-" + i;
        }
        return suffixed;
    }
}
