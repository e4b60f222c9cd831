package dev.pave.store;

import dev.pave.pattern.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
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
            append(connection, runId, verdicts);
        });
    }

    /** Gives a run the verdicts of another one. */
    public void repeat(String runId, String ofRun) {
        warehouse.runInTransaction(connection -> {
            new Sql("DELETE FROM verdicts WHERE run_id = ?", runId).update(connection);
            new Sql("INSERT INTO verdicts SELECT * REPLACE (? AS run_id) FROM verdicts WHERE run_id = ?", runId, ofRun)
                    .update(connection);
        });
    }

    /** Puts these in the place of the run's verdicts about the same subjects, in one transaction. */
    public void replace(String runId, List<Verdict> verdicts) {
        warehouse.runInTransaction(connection -> {
            for (String subject :
                    verdicts.stream().map(Verdict::subjectId).distinct().toList()) {
                new Sql("DELETE FROM verdicts WHERE run_id = ? AND subject_id = ?", runId, subject).update(connection);
            }
            append(connection, runId, verdicts);
        });
    }

    private void append(Connection connection, String runId, List<Verdict> verdicts) throws SQLException {
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
    }
}
