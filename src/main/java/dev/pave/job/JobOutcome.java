package dev.pave.job;

import dev.pave.report.NextStep;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param runId      the run
 * @param continued  whether it went on with one that had been killed
 * @param sources    what was read, a line a repository
 * @param logs       what was read, a line a log file
 * @param candidates candidates in all
 * @param approved   of them, approved
 * @param routines   of the candidates, stretches of sessions
 * @param sessionFindings what the guards found in sessions
 * @param sourceFindings  what they found in what commits added, and is still there
 * @param unreadable repositories and log files that could not be read
 * @param lost       objects of repositories that are missing or damaged
 * @param rejected   they, and the lines of logs that could not be read; also what the run met before it was killed
 * @param next       what is most worth doing
 * @param report     the report's page
 */
public record JobOutcome(
        String runId,
        boolean continued,
        List<SourceLine> sources,
        List<LogLine> logs,
        long candidates,
        long approved,
        long routines,
        long sessionFindings,
        long sourceFindings,
        long unreadable,
        long lost,
        long rejected,
        List<NextStep> next,
        Path report) {

    /** Executions of all log files that were looked at. */
    public long executions() {
        return logs.stream().mapToLong(LogLine::executions).sum();
    }

    public long newExecutions() {
        return logs.stream().mapToLong(LogLine::newExecutions).sum();
    }

    /** Secrets that did not go in. */
    public long redacted() {
        return logs.stream().mapToLong(LogLine::redacted).sum();
    }

    /** Its figures by their names in JSON. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("sources", sources);
        figures.put("executions", executions());
        figures.put("new_executions", newExecutions());
        figures.put("redacted", redacted());
        figures.put("candidates", candidates);
        figures.put("approved", approved);
        figures.put("routines", routines);
        figures.put("session_findings", sessionFindings);
        figures.put("source_findings", sourceFindings);
        figures.put("rejected", rejected);
        figures.put("next", next);
        return figures;
    }

    /**
     * One log file: what is known of it, what was new, what was rejected and redacted now. Its status is {@code read},
     * {@code empty}, {@code copy of /logs/app.log} or {@code refused}.
     */
    public record LogLine(
            String name,
            String format,
            String status,
            long executions,
            long newExecutions,
            long rejected,
            long redacted) {}

    /**
     * What of an outcome is the same for a run that finds the same tables and nothing new.
     *
     * @param sources with nothing new in them
     */
    record Told(
            List<SourceLine> sources,
            long candidates,
            long approved,
            long routines,
            long sessionFindings,
            long sourceFindings,
            List<NextStep> next) {

        static Told of(JobOutcome outcome) {
            return new Told(
                    outcome.sources().stream().map(SourceLine::withoutNews).toList(),
                    outcome.candidates(),
                    outcome.approved(),
                    outcome.routines(),
                    outcome.sessionFindings(),
                    outcome.sourceFindings(),
                    outcome.next());
        }

        JobOutcome by(String runId, boolean continued, Path report) {
            return new JobOutcome(
                    runId,
                    continued,
                    sources,
                    List.of(),
                    candidates,
                    approved,
                    routines,
                    sessionFindings,
                    sourceFindings,
                    0,
                    0,
                    0,
                    next,
                    report);
        }
    }

    /** One repository: what is known of it, what was new, what was left out. */
    public record SourceLine(
            String name,
            long changes,
            long fileChanges,
            long newChanges,
            long skipped,
            long candidates,
            long approved) {

        SourceLine withoutNews() {
            return new SourceLine(name, changes, fileChanges, 0, skipped, candidates, approved);
        }
    }
}
