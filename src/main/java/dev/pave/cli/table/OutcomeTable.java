package dev.pave.cli.table;

import dev.pave.job.JobOutcome;
import dev.pave.judge.fact.Figures;
import dev.pave.report.NextStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** How a run ended, as text and JSON: what was read of repositories and logs, and what came of it. */
public final class OutcomeTable {

    private OutcomeTable() {}

    public static void print(JobOutcome outcome, Output output) {
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
                    List.of("log format", "files", "executions", "new", "rejected", "redacted"), rows(outcome.logs()));
        }
        next(outcome.next(), output);
        output.say("");
        output.say((outcome.continued() ? "Run (continued) " : "Run ") + outcome.runId() + ": "
                + Figures.count(outcome.candidates(), "candidate")
                + (outcome.routines() == 0 ? "" : ", " + outcome.routines() + " of them routines")
                + ", " + outcome.approved() + " approved"
                + findings(outcome.sessionFindings(), "sessions", "session_findings")
                + findings(outcome.sourceFindings(), "what commits added", "source_findings")
                + rejected(outcome));
        output.say("Report: " + outcome.report());
    }

    private static void next(List<NextStep> steps, Output output) {
        if (steps.isEmpty()) {
            return;
        }
        output.say("");
        output.say("Most worth doing");
        int number = 1;
        for (NextStep step : steps) {
            output.say(number++ + ". " + step.what());
            output.say("   " + step.proof() + "; " + step.saves());
            output.say("   " + step.command());
        }
    }

    private static String findings(long number, String where, String table) {
        return number == 0
                ? ""
                : ", " + Figures.count(number, "finding") + " in " + where + ": pave query \"SELECT * FROM " + table
                        + "\"";
    }

    private static String rejected(JobOutcome outcome) {
        long sources = outcome.unreadable();
        long lost = outcome.lost();
        long lines = outcome.rejected() - sources - lost;
        return (sources == 0 ? "" : ", " + Figures.count(sources, "source") + " could not be read")
                + (lost == 0
                        ? ""
                        : ", " + lost + " objects of repositories are missing: pave query \"SELECT * FROM skips\"")
                + (lines == 0 ? "" : ", " + lines + " log lines were rejected: pave query \"SELECT * FROM rejects\"");
    }

    public static Map<String, Object> json(JobOutcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run_id", outcome.runId());
        json.put("continued", outcome.continued());
        json.put("logs", outcome.logs());
        json.putAll(outcome.figures());
        json.put("report", outcome.report().toString());
        return json;
    }

    /** A line a format. */
    private static List<List<String>> rows(List<JobOutcome.LogLine> logs) {
        Map<String, List<JobOutcome.LogLine>> byFormat = logs.stream()
                .collect(Collectors.groupingBy(
                        log -> log.format() == null ? "none" : log.format(), TreeMap::new, Collectors.toList()));
        return byFormat.entrySet().stream()
                .map(format -> List.of(
                        format.getKey(),
                        "" + format.getValue().size(),
                        sum(format.getValue(), JobOutcome.LogLine::executions),
                        sum(format.getValue(), JobOutcome.LogLine::newExecutions),
                        sum(format.getValue(), JobOutcome.LogLine::rejected),
                        sum(format.getValue(), JobOutcome.LogLine::redacted)))
                .toList();
    }

    private static String sum(List<JobOutcome.LogLine> logs, ToLongFunction<JobOutcome.LogLine> figure) {
        return "" + logs.stream().mapToLong(figure).sum();
    }
}
