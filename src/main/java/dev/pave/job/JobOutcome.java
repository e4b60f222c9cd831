package dev.pave.job;

import java.nio.file.Path;
import java.util.List;

/**
 * How a run ended.
 *
 * @param runId      the run
 * @param continued  whether it went on with one that had been killed
 * @param sources    what was read, a line a repository
 * @param candidates candidates in all
 * @param approved   of them, approved
 * @param rejected   inputs that could not be read
 * @param report     the report's page
 */
public record JobOutcome(
        String runId,
        boolean continued,
        List<SourceLine> sources,
        long candidates,
        long approved,
        long rejected,
        Path report) {

    /** One repository: what is known of it, what was new, what was left out. */
    public record SourceLine(
            String name,
            long changes,
            long fileChanges,
            long newChanges,
            long skipped,
            long candidates,
            long approved) {}
}
