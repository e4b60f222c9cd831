package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.table.OutcomeTable;
import dev.pave.cli.table.Output;
import dev.pave.cli.table.ProgressLines;
import dev.pave.ingest.git.FastImportSource;
import dev.pave.ingest.git.RepositoryException;
import dev.pave.job.JobOutcome;
import dev.pave.job.JobRequest;
import dev.pave.job.JobRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        JobOutcome outcome;
        try (ProgressLines progress = new ProgressLines(output.err())) {
            outcome = running.of(new JobRunner(request.reading(repositories), progress));
        }
        if (output.isJson()) {
            output.document(OutcomeTable.json(outcome));
        } else {
            OutcomeTable.print(outcome, output);
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
}
