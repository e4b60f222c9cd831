package dev.pave.ingest.log.format;

import dev.pave.ingest.text.CsvRecord;
import dev.pave.ingest.text.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which columns of a CSV file mean what: as the job file says, else by their usual names.
 *
 * @param delimiter what parts fields
 * @param width     fields of a record
 * @param operation columns that make the operation, joined by blanks; the others are -1 where there is none
 * @param parameters columns whose values vary from run to run, with their names
 */
record CsvColumns(
        char delimiter,
        int width,
        int[] operation,
        int time,
        int session,
        int outcome,
        int actor,
        int duration,
        List<Parameter> parameters) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Map<String, Set<String>> USUAL = Map.of(
            "time",
                    Set.of(
                            "time",
                            "timestamp",
                            "starttime",
                            "startedat",
                            "start",
                            "date",
                            "datetime",
                            "timetimestamp",
                            "completetimestamp"),
            "session", Set.of("session", "sessionid", "case", "caseid", "caseconceptname", "traceid", "runid"),
            "operation",
                    Set.of("operation", "activity", "conceptname", "event", "eventtype", "command", "task", "action"),
            "outcome", Set.of("outcome", "status", "result", "success", "exitcode", "state"),
            "actor", Set.of("actor", "user", "userid", "username", "resource", "orgresource", "author"),
            "duration", Set.of("duration", "durationms", "millis", "elapsed", "ms"));

    static char delimiter(String header) {
        return DELIMITERS.stream()
                .max((a, b) -> Integer.compare(count(header, a), count(header, b)))
                .orElseThrow();
    }

    private static int count(String text, char c) {
        return (int) text.chars().filter(other -> other == c).count();
    }

    /** @throws RefusedException when a column that the job file names is not there, or no column is an operation */
    static CsvColumns of(String header, Map<String, List<String>> mapping) {
        char delimiter = delimiter(header);
        List<String> names =
                CsvRecord.of(header, delimiter).stream().map(String::strip).toList();
        int[] operation = mapping.containsKey("operation")
                ? mapping.get("operation").stream()
                        .mapToInt(name -> named(names, name))
                        .toArray()
                : new int[] {usual(names, "operation")};
        if (Arrays.stream(operation).anyMatch(column -> column < 0)) {
            throw new RefusedException(
                    "has no column that is known to be the operation; name it with `columns: {operation: ...}`"
                            + " in the job file; there are " + String.join(", ", names));
        }
        return new CsvColumns(
                delimiter,
                names.size(),
                operation,
                one(names, mapping, "time"),
                one(names, mapping, "session"),
                one(names, mapping, "outcome"),
                one(names, mapping, "actor"),
                one(names, mapping, "duration"),
                mapping.getOrDefault("parameters", List.of()).stream()
                        .map(name -> new Parameter(name, named(names, name)))
                        .toList());
    }

    /** A column whose values are kept under its name. */
    record Parameter(String name, int column) {}

    /** Whether a header has at least one column that is usual, and none that is a number. */
    static boolean isHeader(String line) {
        List<String> names = CsvRecord.of(line, delimiter(line));
        return names.size() > 1
                && names.stream().noneMatch(name -> name.strip().matches("-?[\\d.]+"))
                && usual(names, "operation") >= 0;
    }

    private static int one(List<String> names, Map<String, List<String>> mapping, String key) {
        if (mapping.containsKey(key)) {
            return named(names, mapping.get(key).get(0));
        }
        return mapping.isEmpty() ? usual(names, key) : -1;
    }

    private static int named(List<String> names, String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new RefusedException("has no column `" + name + "`; there are " + String.join(", ", names));
        }
        return at;
    }

    private static int usual(List<String> names, String key) {
        for (int i = 0; i < names.size(); i++) {
            String plain = names.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (USUAL.get(key).contains(plain)) {
                return i;
            }
        }
        return -1;
    }
}
