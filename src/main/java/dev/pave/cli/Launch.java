package dev.pave.cli;

import dev.pave.cli.table.LogTable;
import dev.pave.cli.table.Output;
import dev.pave.ingest.git.FastImportSource;
import dev.pave.ingest.git.RepositoryException;
import dev.pave.job.JobOutcome;
import dev.pave.job.JobRequest;
import dev.pave.job.JobRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs a job and prints how it ended. Kept apart from the commands so that help loads nothing of it. */
final class Launch {

    private final Output output;

    Launch(Output output) {
        this.output = output;
    }

    ExitCode run(JobRequest request) throws Exception {
        return end(request, JobRunner::run);
    }

    /** Reads everything anew into an empty warehouse. */
    ExitCode rebuild(JobRequest request) throws Exception {
        return end(request, JobRunner::rebuild);
    }

    private interface Running {
        JobOutcome of(JobRunner runner) throws Exception;
    }

    private ExitCode end(JobRequest request, Running running) throws Exception {
        List<Path> repositories = new ArrayList<>();
        for (Path path : request.repositories()) {
            repositories.add(FastImportSource.isStream(path) ? imported(request, path) : path);
        }
        JobRequest resolved = new JobRequest(
                request.home(),
                request.job(),
                repositories,
                request.logs(),
                request.until(),
                request.since(),
                request.halfLife(),
                request.keepReports());
        JobOutcome outcome;
        try (ProgressLines progress = new ProgressLines(output.err())) {
            outcome = running.of(new JobRunner(resolved, progress));
        }
        if (output.isJson()) {
            output.document(json(outcome));
        } else {
            print(outcome);
        }
        return outcome.rejected() == 0 ? ExitCode.DONE : ExitCode.SOME_REJECTED;
    }

    /** A stream that git refuses stays what it is; the job tells and counts it as a repository that cannot be read. */
    private Path imported(JobRequest request, Path stream) {
        try {
            return new FastImportSource(request.home().state().resolve("examples")).repository(stream);
        } catch (RepositoryException refused) {
            output.note("pave: " + refused.getMessage());
            return stream;
        }
    }

    private void print(JobOutcome outcome) {
        output.say("");
        output.table(
                List.of("repository", "commits", "new", "file changes", "left out", "candidates", "approved"),
                outcome.sources().stream()
                        .map(s -> List.of(
                                s.name(),
                                "" + s.changes(),
                                "" + s.newChanges(),
                                "" + s.fileChanges(),
                                "" + s.skipped(),
                                "" + s.candidates(),
                                "" + s.approved()))
                        .toList());
        if (!outcome.logs().isEmpty()) {
            output.say("");
            output.table(
                    List.of("log format", "files", "executions", "new", "rejected", "redacted"),
                    LogTable.rows(outcome.logs()));
        }
        output.say("");
        output.say((outcome.continued() ? "Run (continued) " : "Run ") + outcome.runId() + ": " + outcome.candidates()
                + " candidates" + (outcome.routines() == 0 ? "" : ", " + outcome.routines() + " of them routines")
                + ", " + outcome.approved() + " approved"
                + findings(outcome.sessionFindings(), "sessions", "session_findings")
                + findings(outcome.sourceFindings(), "what commits added", "source_findings")
                + rejected(outcome));
        output.say("Report: " + outcome.report());
    }

    private static String findings(long number, String where, String table) {
        return number == 0
                ? ""
                : ", " + number + " findings in " + where + ": pave query \"SELECT * FROM " + table + "\"";
    }

    private static String rejected(JobOutcome outcome) {
        long sources = outcome.unreadable();
        long lost = outcome.lost();
        long lines = outcome.rejected() - sources - lost;
        return (sources == 0 ? "" : ", " + sources + " sources could not be read")
                + (lost == 0
                        ? ""
                        : ", " + lost + " objects of repositories are missing: pave query \"SELECT * FROM skips\"")
                + (lines == 0 ? "" : ", " + lines + " log lines were rejected: pave query \"SELECT * FROM rejects\"");
    }

    private static Map<String, Object> json(JobOutcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run_id", outcome.runId());
        json.put("continued", outcome.continued());
        json.put("sources", outcome.sources());
        json.put("logs", outcome.logs());
        json.put("executions", outcome.executions());
        json.put("new_executions", outcome.newExecutions());
        json.put("redacted", outcome.redacted());
        json.put("candidates", outcome.candidates());
        json.put("approved", outcome.approved());
        json.put("routines", outcome.routines());
        json.put("session_findings", outcome.sessionFindings());
        json.put("source_findings", outcome.sourceFindings());
        json.put("rejected", outcome.rejected());
        json.put("report", outcome.report().toString());
        return json;
    }
}
