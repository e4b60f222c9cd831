package dev.pave.job;

import dev.pave.engine.Background;
import dev.pave.engine.Engine;
import dev.pave.engine.LocalEngine;
import dev.pave.home.EngineSpec;
import dev.pave.home.Home;
import dev.pave.home.JobSpec;
import dev.pave.store.HistoryStore;
import dev.pave.store.Query;
import dev.pave.store.Source;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A run in a home, of which a test does the steps that it wants; it keeps what they tell. */
final class SmallRun implements AutoCloseable {

    final List<String> steps = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    final RunState state;

    private SmallRun(Home home, String job, List<Path> repositories, List<JobSpec.LogSource> logs, Engine engine) {
        JobListener listener = new JobListener() {
            @Override
            public void step(String name) {
                steps.add(name);
            }

            @Override
            public void warning(String message) {
                warnings.add(message);
            }
        };
        Path tables = job.equals(JobRunner.RERUN) ? home.state().resolve("rerun.duckdb") : home.warehouse();
        state = new RunState(
                "r1",
                Instant.parse("2026-11-24T02:30:00Z"),
                new JobRequest(home, job, repositories, logs, null, null, 100, 3, true, EngineSpec.LOCAL),
                listener,
                Background.begin(() -> Warehouse.open(tables)),
                engine);
    }

    static JobRequest request(Home home, EngineSpec engine) {
        return new JobRequest(home, JobRunner.NIGHTLY, List.of(), List.of(), null, null, 100, 3, true, engine);
    }

    static SmallRun night(Home home, Path... repositories) throws Exception {
        return new SmallRun(home, JobRunner.NIGHTLY, List.of(repositories), List.of(), new LocalEngine()).begun();
    }

    static SmallRun night(Home home, Engine engine, List<Path> repositories) throws Exception {
        return new SmallRun(home, JobRunner.NIGHTLY, repositories, List.of(), engine).begun();
    }

    static SmallRun rerun(Home home, Path... repositories) throws Exception {
        return new SmallRun(home, JobRunner.RERUN, List.of(repositories), List.of(), new LocalEngine()).begun();
    }

    static SmallRun nightOfLogs(Home home, Path log) throws Exception {
        return nightOfLogs(home, log, new LocalEngine());
    }

    /** @param log a file or a glob */
    static SmallRun nightOfLogs(Home home, Path log, Engine engine) throws Exception {
        JobSpec.LogSource source = new JobSpec.LogSource(log.toAbsolutePath().toString(), null, Map.of());
        SmallRun run = new SmallRun(home, JobRunner.NIGHTLY, List.of(), List.of(source), engine).begun();
        new IngestLogsStep(run.state).execute();
        return run;
    }

    private SmallRun begun() throws Exception {
        new MigrateStep(state).execute();
        new IngestStep(state).execute();
        return this;
    }

    Source source() {
        return new HistoryStore(state.warehouse()).sources().get(0);
    }

    List<List<Object>> rows(String sql) {
        return new Query(state.warehouse()).run(sql).rows();
    }

    @Override
    public void close() {
        state.rules(); // read in the background, which writes to the home's cache
        state.end();
    }
}
