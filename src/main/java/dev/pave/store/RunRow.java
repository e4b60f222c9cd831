package dev.pave.store;

import java.time.Instant;

/**
 * One run of a job: a row of {@code runs}.
 *
 * @param runId      its id, also the name of its folder below {@code reports/}
 * @param job        {@code nightly} or {@code rerun}
 * @param startedAt  when it began
 * @param finishedAt when it ended; null while it goes on, or when it was killed
 * @param status     {@code running}, or what it was finished with
 * @param summary    JSON; null while it goes on
 */
public record RunRow(String runId, String job, Instant startedAt, Instant finishedAt, String status, String summary) {}
