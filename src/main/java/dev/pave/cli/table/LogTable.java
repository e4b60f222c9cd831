package dev.pave.cli.table;

import dev.pave.job.JobOutcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What was read of logs, a line a format. */
public final class LogTable {

    private LogTable() {}

    public static List<List<String>> rows(List<JobOutcome.LogLine> logs) {
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
