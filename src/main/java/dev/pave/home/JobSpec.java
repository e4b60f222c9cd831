package dev.pave.home;

import dev.pave.pattern.text.Ordered;
import java.util.List;
import java.util.Map;

/**
 * A job file: what a run reads and how far back.
 *
 * @param name         the job's name
 * @param repositories paths of repositories, or of {@code .fi} streams; relative ones count from the home, and
 *                     {@code .} is the repository one stands in
 * @param logs         execution logs
 * @param from         first day of the window, {@code yyyy-MM-dd}, or days back as {@code 30d}; null for all of history
 * @param to           last day of the window; null for today
 * @param until        revision or date that bounds history; null for none
 * @param halfLife     events after which a record weighs half
 * @param keepReports  runs whose reports are kept
 * @param agentsMd     whether pave's block in AGENTS.md is renewed where there is one
 * @param engine       where the pure work is done
 */
public record JobSpec(
        String name,
        List<String> repositories,
        List<LogSource> logs,
        String from,
        String to,
        String until,
        double halfLife,
        int keepReports,
        boolean agentsMd,
        EngineSpec engine) {

    /**
     * Log files to read.
     *
     * @param path    a glob
     * @param format  what they are; null to find out
     * @param columns for CSV: by {@code time session operation outcome actor duration parameters}, the names of the columns
     */
    public record LogSource(String path, String format, Map<String, List<String>> columns) {

        public LogSource {
            columns = Ordered.copy(columns);
        }
    }
}
