package dev.pave.job;

import dev.pave.home.EngineSpec;
import dev.pave.home.Home;
import dev.pave.home.JobSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a run is asked to do.
 *
 * @param home         where rules, state and reports are
 * @param job          {@code nightly} or {@code rerun}
 * @param repositories folders of repositories
 * @param logs         log files: absolute globs
 * @param until        revision or day that bounds history; null for none
 * @param since        first day of the window that the report is about, {@code yyyy-MM-dd}; null for all
 * @param halfLife     events after which a record weighs half
 * @param keepReports  runs whose reports are kept
 * @param agentsMd     whether pave's block in AGENTS.md is renewed where there is one
 * @param engine       where the pure work is done
 */
public record JobRequest(
        Home home,
        String job,
        List<Path> repositories,
        List<JobSpec.LogSource> logs,
        String until,
        String since,
        double halfLife,
        int keepReports,
        boolean agentsMd,
        EngineSpec engine) {

    public JobRequest {
        repositories = List.copyOf(repositories);
        logs = List.copyOf(logs);
    }

    /** The same of other repositories. */
    public JobRequest reading(List<Path> others) {
        return new JobRequest(home, job, others, logs, until, since, halfLife, keepReports, agentsMd, engine);
    }

    /** Equal for requests that a killed run may be continued for. */
    String fingerprint() {
        String paths = repositories.stream().map(Path::toString).sorted().collect(Collectors.joining("\n"));
        return dev.pave.pattern.PatternId.sha256(
                        String.join("\0", job, paths, logs.toString(), "" + until, "" + since, "" + halfLife))
                .substring(0, 16);
    }
}
