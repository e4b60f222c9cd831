package dev.pave.report;

import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run's line in the list of runs; kept beside its pages as {@code run.json}, since a rerun has tables of its own.
 *
 * @param runId      the run
 * @param job        {@code nightly} or {@code rerun}; null of a run of an older pave
 * @param status     how it ended
 * @param hasPages   whether there is something to open
 * @param startedAt  UTC, as tables have it
 * @param finishedAt the same
 * @param from       first day that it is about; null for all of history
 * @param to         last day
 * @param sources    what was read: repositories, commits, logs, executions
 * @param notes      what it took in and left out
 * @param since      the run that it is compared with; null for none
 * @param changes    how many of what changed
 */
record RunLine(
        String runId,
        String job,
        String status,
        boolean hasPages,
        String startedAt,
        String finishedAt,
        String from,
        String to,
        Map<String, Object> sources,
        List<Map<String, Object>> notes,
        String since,
        List<Changed> changes) {

    private static final String FILE = "run.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** So many of one sort of change. */
    record Changed(String what, int count) {}

    static RunLine of(OverviewPage page, String runId) {
        Map<String, Object> run = page.head().run();
        return new RunLine(
                runId,
                text(run, "job"),
                text(run, "status"),
                true,
                text(run, "started_at"),
                text(run, "finished_at"),
                text(run, "window_from"),
                text(run, "window_to"),
                page.sources(),
                page.notes(),
                page.since().runId(),
                page.since().changes().stream()
                        .map(change -> new Changed(change.what(), change.count()))
                        .toList());
    }

    /** That of a later run with the same tables, which took nothing in. */
    RunLine again(Map<String, Object> run, SinceBefore nothing) {
        return new RunLine(
                text(run, "run_id"),
                job,
                text(run, "status"),
                true,
                text(run, "started_at"),
                text(run, "finished_at"),
                from,
                to,
                sources,
                List.of(),
                nothing.runId(),
                List.of());
    }

    private static String text(Map<String, Object> run, String key) {
        return run.get(key) == null ? null : run.get(key).toString();
    }

    /** A run of which only this much is known. */
    static RunLine known(String runId, String job, String status, boolean hasPages, String startedAt) {
        return new RunLine(
                runId, job, status, hasPages, startedAt, null, null, null, Map.of(), List.of(), null, List.of());
    }

    void write(Path folder) {
        try {
            DurableFile.write(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(FILE), e);
        }
    }

    /** That of the run with these pages; empty where an older pave wrote none, or something else is there. */
    static Optional<RunLine> read(Path folder) {
        try {
            Path file = folder.resolve(FILE);
            return Files.isRegularFile(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), RunLine.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            // that of a run that is gone or of an older pave is left out of the list
            return Optional.empty();
        }
    }
}
