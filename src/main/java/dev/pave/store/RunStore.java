package dev.pave.store;

import java.time.Clock;
import java.util.List;

/** The table {@code runs}. */
public final class RunStore {
    private final Warehouse warehouse;
    private final Clock clock;

    public RunStore(Warehouse warehouse) {
        this(warehouse, Clock.systemUTC());
    }

    RunStore(Warehouse warehouse, Clock clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /**
     * Notes that a run began; a run that goes on after it was killed keeps its first beginning and,
     * where it was killed after all was done, its end.
     *
     * @param from first day that it is about, {@code yyyy-MM-dd}; null when it is about all of history
     * @param to   last day; null for now
     */
    public void begin(String runId, String job, String from, String to) {
        warehouse.update(new Sql("""
                        INSERT INTO runs (run_id, job, started_at, status, window_from, window_to)
                        VALUES (?, ?, ?, 'running', CAST(? AS DATE), CAST(? AS DATE))
                        ON CONFLICT (run_id) DO NOTHING
                        """, runId, job, clock.instant(), from, to));
    }

    /** Notes how a run ended. */
    public void finish(String runId, String status, String summaryJson) {
        warehouse.update(new Sql(
                "UPDATE runs SET finished_at = ?, status = ?, summary = ? WHERE run_id = ?",
                clock.instant(),
                status,
                summaryJson,
                runId));
    }

    /** All runs, newest first. */
    public List<RunRow> list() {
        return warehouse.list(
                new Sql("SELECT * FROM runs ORDER BY started_at DESC, run_id DESC"),
                row -> new RunRow(
                        row.text("run_id"),
                        row.text("job"),
                        row.instant("started_at"),
                        row.instant("finished_at"),
                        row.text("status"),
                        row.text("summary")));
    }
}
