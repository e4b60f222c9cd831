package dev.pave.store.log;

import dev.pave.pattern.event.FixRecord;
import dev.pave.pattern.event.Quartiles;
import dev.pave.pattern.event.RoutineStep;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The commands of the occurrences of a routine or recovery, as they were typed.
 *
 * @param tables that have them
 */
public record RoutineCommands(Warehouse tables) {

    /**
     * What somebody can type: of sessions of shells, CI and agents the commands, and not the headings, actions, tools and claims
     * between them.
     */
    private static final String COMMANDS = """
            SELECT o.position, e.operation, e.raw
            FROM occurrences o
            JOIN execution_logs e
              ON e.source_id = o.source_id AND e.session_id = o.session_id AND e.seq BETWEEN o.first_seq AND o.last_seq
            JOIN log_sources l ON l.source_id = e.source_id
            WHERE o.pattern_id = ? AND e.operation IS NOT NULL
              AND l.format IN ('pave', 'bash-history', 'zsh-history', 'claude-code', 'codex', 'chat', 'swe-agent', 'github-actions')
              AND e.shape IS NULL AND e.arguments_id IS NULL
              AND e.operation <> 'claim' AND NOT (l.format = 'github-actions' AND e.operation LIKE 'uses %')
            ORDER BY o.position, e.seq
            """;

    private static final String RECOVERY = """
            SELECT pattern_id
            FROM pattern_candidates
            WHERE kind = 'recovery' AND signature = 'recovery:' || ? || ' => ' || ?
            ORDER BY pattern_id
            """;

    private record Command(long occurrence, String operation, String raw) {}

    /** Oldest occurrence first; of each, by step, its command, null where it was left out. None where nobody typed any. */
    public List<List<String>> of(String patternId, List<RoutineStep> steps) {
        List<Command> commands = tables.list(
                new Sql(COMMANDS, patternId),
                row -> new Command(row.longOrNull("position"), row.text("operation"), row.text("raw")));
        Map<Long, List<Command>> byOccurrence = new TreeMap<>();
        commands.forEach(command -> byOccurrence
                .computeIfAbsent(command.occurrence(), o -> new ArrayList<>())
                .add(command));
        return byOccurrence.values().stream()
                .map(occurrence -> bySteps(occurrence, steps))
                .toList();
    }

    /** The formats of the logs that a pattern was found in. */
    public List<String> formats(String patternId) {
        return tables.list(new Sql("""
                        SELECT DISTINCT l.format
                        FROM occurrences o
                        JOIN log_sources l USING (source_id)
                        WHERE o.pattern_id = ?
                        ORDER BY l.format
                        """, patternId), row -> row.text("format"));
    }

    /**
     * What overcame a failure, as it is typed each time: empty where that varies, or was never recorded.
     *
     * @param fix whose steps are operations
     */
    public Optional<List<String>> ofRecovery(FixRecord fix) {
        if (fix.fix() == null) {
            return Optional.empty();
        }
        List<RoutineStep> steps = Arrays.stream(fix.fix().split(Pattern.quote(FixRecord.THEN)))
                .map(operation -> new RoutineStep(List.of(operation), 1, false, Quartiles.NONE, Quartiles.NONE))
                .toList();
        List<List<String>> typed =
                tables.list(new Sql(RECOVERY, fix.signature(), fix.fix()), row -> row.text("pattern_id")).stream()
                        .flatMap(pattern -> of(pattern, steps).stream())
                        .distinct()
                        .toList();
        return typed.size() == 1 && typed.get(0).stream().noneMatch(Objects::isNull)
                ? Optional.of(typed.get(0))
                : Optional.empty();
    }

    /** Each command goes to the first step behind the last one that does the same. */
    private static List<String> bySteps(List<Command> occurrence, List<RoutineStep> steps) {
        String[] typed = new String[steps.size()];
        int from = 0;
        for (Command command : occurrence) {
            for (int step = from; step < steps.size(); step++) {
                if (steps.get(step).operations().contains(command.operation())) {
                    typed[step] = command.raw() == null ? command.operation() : command.raw();
                    from = step + 1;
                    break;
                }
            }
        }
        return Arrays.asList(typed);
    }
}
