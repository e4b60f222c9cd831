package dev.pave.store;

import dev.pave.pattern.Verdict;
import java.util.List;

/** The table {@code verdicts}: what each rule decided in each run. */
public final class VerdictStore {
    private final Warehouse warehouse;
    private final StoredJson json = new StoredJson();

    public VerdictStore(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Puts these in the place of the run's verdicts, in one transaction. */
    public void replaceRun(String runId, List<Verdict> verdicts) {
        warehouse.runInTransaction(connection -> {
            new Sql("DELETE FROM verdicts WHERE run_id = ?", runId).update(connection);
            TableWriter.fill(
                    connection,
                    "verdicts",
                    verdicts,
                    (table, verdict) -> table.row(
                            runId,
                            verdict.subjectId(),
                            verdict.rule(),
                            verdict.decision(),
                            verdict.reason(),
                            json.values(verdict.values()),
                            verdict.rulesSha256()));
        });
    }
}
