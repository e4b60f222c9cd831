package dev.pave.ingest.log.format;

import dev.pave.ingest.text.CsvRecord;
import dev.pave.ingest.text.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which columns of a CSV file mean what: as the job file says, else by their usual names.
 *
 * @param delimiter what parts fields
 * @param width     fields of a record
 * @param operation columns that make the operation, joined by blanks; the others are -1 where there is none
 * @param time      where it begins
 * @param end       where it ends
 * @param day       of a time that is only a clock's
 * @param transition of a life cycle, where some records are the starts of others
 * @param instance  which start a complete belongs to
 * @param seconds   whether a plain duration is in seconds, as its name says
 * @param parameters columns whose values vary from run to run, with their names
 */
record CsvColumns(
        char delimiter,
        int width,
        int[] operation,
        int time,
        int end,
        int day,
        int transition,
        int instance,
        int session,
        int outcome,
        int actor,
        int duration,
        boolean seconds,
        List<Parameter> parameters) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    /** Lines before the one with the names, at most. */
    private static final int BEFORE = 10;
    /** Columns of a table that has a title before it, at least. */
    private static final int FEWEST = 4;
    /** A name that ends with the unit: {@code duration_s}, {@code Duration (s)}, {@code elapsedSeconds}. */
    private static final Pattern SECONDS = Pattern.compile("(?i)(sec|secs|seconds|sekunden|[_ (\\[]s)[)\\]]?\\s*$");

    /** The line with the names; comments, a title and a line that only says what parts fields may stand before it. */
    static String header(Sample head) {
        List<String> lines = head.lines(BEFORE + 2);
        return lines.isEmpty() ? "" : lines.get(headerAt(lines));
    }

    /** How many lines with something in them stand before the one with the names. */
    static int before(Sample head) {
        List<String> lines = head.lines(BEFORE + 2);
        return lines.isEmpty() ? 0 : headerAt(lines);
    }

    private static int headerAt(List<String> lines) {
        int first = lines.size() > 1 && saysDelimiter(lines.get(0)) ? 1 : 0;
        for (int i = first; i < lines.size() && i - first <= BEFORE; i++) {
            if (isHeader(lines.get(i)) && (i == first || isBehindTitle(lines, first, i))) {
                return i;
            }
        }
        int comments = first;
        while (comments + 1 < lines.size() && lines.get(comments).startsWith("#")) {
            comments++;
        }
        return lines.get(comments).startsWith("#") ? first : comments;
    }

    /** Whether a line is as wide as the record behind it, and what stands before it is not. */
    private static boolean isBehindTitle(List<String> lines, int first, int at) {
        char delimiter = delimiter(lines.get(at));
        int width = CsvRecord.of(lines.get(at), delimiter).size();
        boolean comments = lines.subList(first, at).stream().allMatch(line -> line.startsWith("#"));
        return at + 1 < lines.size()
                && CsvRecord.of(lines.get(at + 1), delimiter).size() == width
                && (comments
                        || width >= FEWEST
                                && lines.subList(first, at).stream()
                                        .allMatch(line ->
                                                CsvRecord.of(line, delimiter).size() < width - 1));
    }

    static boolean saysDelimiter(String line) {
        return line.matches("(?i)\"?sep=.\"?");
    }

    /** Whether there is anything in a header that may part it. */
    static boolean mayBeParted(String header) {
        return DELIMITERS.stream().anyMatch(delimiter -> header.indexOf(delimiter) >= 0);
    }

    /** What parts the header into the most fields. */
    static char delimiter(String header) {
        char best = DELIMITERS.get(0);
        int most = 0;
        for (char delimiter : DELIMITERS) {
            int fields = CsvRecord.of(header, delimiter).size();
            best = fields > most ? delimiter : best;
            most = Math.max(most, fields);
        }
        return best;
    }

    /** @throws RefusedException when a column that the job file names is not there, or no column is an operation */
    static CsvColumns of(Sample head, Map<String, List<String>> mapping) {
        String header = header(head);
        char delimiter = delimiter(header);
        List<String> names =
                CsvRecord.of(header, delimiter).stream().map(String::strip).toList();
        int[] operation = mapping.containsKey("operation")
                ? mapping.get("operation").stream()
                        .mapToInt(name -> named(names, name))
                        .toArray()
                : new int[] {CsvNames.usual(names, "operation")};
        if (Arrays.stream(operation).anyMatch(column -> column < 0)) {
            throw new RefusedException(
                    "has no column that is known to be the operation; name it with `columns: {operation: ...}`"
                            + " in the job file; there are " + String.join(", ", names));
        }
        int[] times = mapping.isEmpty()
                ? times(names)
                : new int[] {one(names, mapping, "time"), one(names, mapping, "end"), -1};
        int duration = one(names, mapping, "duration");
        int ending = mapping.isEmpty() ? one(names, mapping, "transition") : -1;
        int outcome = ending >= 0 ? ending : one(names, mapping, "outcome");
        boolean cycles = outcome >= 0 && isLifeCycle(records(head), outcome);
        return new CsvColumns(
                delimiter,
                names.size(),
                operation,
                times[0],
                times[1],
                times[2],
                cycles ? outcome : -1,
                cycles && mapping.isEmpty() ? one(names, mapping, "instance") : -1,
                one(names, mapping, "session"),
                cycles ? -1 : outcome,
                one(names, mapping, "actor"),
                duration,
                duration >= 0 && SECONDS.matcher(names.get(duration)).find(),
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
                && CsvNames.usual(names, "operation") >= 0;
    }

    /** The first records that are as wide as the header. */
    private static List<List<String>> records(Sample head) {
        String header = header(head);
        char delimiter = delimiter(header);
        int width = CsvRecord.of(header, delimiter).size();
        return head.lines(Integer.MAX_VALUE).stream()
                .dropWhile(line -> !line.equals(header))
                .skip(1)
                .map(line -> CsvRecord.of(line, delimiter))
                .filter(record -> record.size() == width)
                .toList();
    }

    /** Whether a column of the records says of some that they start, and of all others how they go on. */
    private static boolean isLifeCycle(List<List<String>> records, int column) {
        List<String> words = records.stream()
                .map(record -> record.get(column))
                .filter(word -> !word.isBlank())
                .toList();
        return words.stream().anyMatch(LifeCycle::isStart) && words.stream().allMatch(LifeCycle::isTransition);
    }

    /** Whether any column of the first records is one of a life cycle. */
    static boolean mayHaveLifeCycle(Sample head) {
        List<List<String>> records = records(head);
        return !records.isEmpty()
                && IntStream.range(0, records.get(0).size()).anyMatch(column -> isLifeCycle(records, column));
    }

    /** Whether records may be the starts of others, so that one alone does not tell what it is. */
    boolean hasLifeCycle() {
        return transition >= 0;
    }

    /** Where begin, end and day of the begin stand. */
    private static int[] times(List<String> names) {
        int started = CsvNames.usual(names, "start");
        int ended = CsvNames.usual(names, "end");
        int time = CsvNames.usual(names, "time");
        int clock = CsvNames.usual(names, "clock");
        int day = CsvNames.usual(names, "day");
        if (started >= 0) {
            return new int[] {started, ended < 0 ? time : ended, -1};
        }
        boolean parted = clock >= 0 && day >= 0 && (time == clock || time == day);
        return time < 0 ? new int[] {ended, -1, -1} : new int[] {parted ? clock : time, ended, parted ? day : -1};
    }

    private static int one(List<String> names, Map<String, List<String>> mapping, String key) {
        if (mapping.containsKey(key)) {
            return named(names, mapping.get(key).get(0));
        }
        return mapping.isEmpty() ? CsvNames.usual(names, key) : -1;
    }

    private static int named(List<String> names, String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new RefusedException("has no column `" + name + "`; there are " + String.join(", ", names));
        }
        return at;
    }
}
