package dev.pave.job;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The newest run of a job that did not complete and was asked for the same.
 *
 * @param runId     its id
 * @param startedAt when it first began
 */
record Unfinished(String runId, Instant startedAt) {

    static final String RUN = "run.id";
    static final String REQUEST = "request";
    static final String STARTED = "started.at";

    private static final String NEWEST = """
            SELECT p.PARAMETER_NAME AS name, p.PARAMETER_VALUE AS value_, e.STATUS AS status
            FROM BATCH_JOB_EXECUTION e
            JOIN BATCH_JOB_EXECUTION_PARAMS p ON p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID
            WHERE e.JOB_EXECUTION_ID = (
                SELECT max(x.JOB_EXECUTION_ID)
                FROM BATCH_JOB_EXECUTION x
                JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = x.JOB_INSTANCE_ID
                WHERE i.JOB_NAME = ?)
            """;

    static Optional<Unfinished> find(DataSource repository, JobRequest request) {
        Map<String, String> newest = new HashMap<>();
        JdbcClient.create(repository)
                .sql(NEWEST)
                .param(request.job())
                .query((row, n) -> {
                    newest.put("status", row.getString("status"));
                    return newest.put(row.getString("name"), row.getString("value_"));
                })
                .list();
        boolean same = request.fingerprint().equals(newest.get(REQUEST));
        if (!same || "COMPLETED".equals(newest.get("status"))) {
            return Optional.empty();
        }
        return Optional.of(new Unfinished(newest.get(RUN), Instant.parse(newest.get(STARTED))));
    }
}
