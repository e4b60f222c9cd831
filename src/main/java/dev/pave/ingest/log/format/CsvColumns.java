package dev.pave.ingest.log.format;

import dev.pave.ingest.text.CsvRecord;
import dev.pave.ingest.text.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which columns of a CSV file mean what: as the job file says, else by their usual names.
 *
 * @param delimiter what parts fields
 * @param width     fields of a record
 * @param operation columns that make the operation, joined by blanks; the others are -1 where there is none
 * @param time      where it begins
 * @param end       where it ends
 * @param day       of a time that is only a clock's
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
        int session,
        int outcome,
        int actor,
        int duration,
        boolean seconds,
        List<Parameter> parameters) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    /** A name that ends with the unit: {@code duration_s}, {@code Duration (s)}, {@code elapsedSeconds}. */
    private static final Pattern SECONDS = Pattern.compile("(?i)(sec|secs|seconds|sekunden|[_ (\\[]s)[)\\]]?\\s*$");

    /** The names that XES gives to columns of a table; they come before all others. */
    private static final Map<String, String> XES = Map.of(
            "time", "timetimestamp",
            "session", "caseconceptname",
            "operation", "conceptname",
            "outcome", "lifecycletransition",
            "actor", "orgresource");

    private static final Map<String, Set<String>> USUAL = Map.of(
            "start",
                    Set.of(
                            "starttimestamp",
                            "starttime",
                            "startedat",
                            "startdate",
                            "startdatetime",
                            "start",
                            "started",
                            "begin",
                            "begintime",
                            "startzeit",
                            "beginn"),
            "time",
                    Set.of(
                            "time",
                            "timestamp",
                            "datetime",
                            "date",
                            "ts",
                            "eventtime",
                            "createdat",
                            "zeit",
                            "zeitstempel",
                            "datum",
                            "zeitpunkt"),
            "end",
                    Set.of(
                            "completetimestamp",
                            "completetime",
                            "endtimestamp",
                            "endtime",
                            "endedat",
                            "enddate",
                            "enddatetime",
                            "end",
                            "ended",
                            "finishedat",
                            "finishtime",
                            "completedat",
                            "stop",
                            "stoptime",
                            "ende",
                            "endzeit"),
            "day", Set.of("date", "day", "datum", "tag"),
            "clock", Set.of("time", "clock", "zeit", "uhrzeit"),
            "session",
                    Set.of(
                            "session",
                            "sessionid",
                            "case",
                            "caseid",
                            "traceid",
                            "runid",
                            "vorgangsid",
                            "fall",
                            "fallid"),
            "operation",
                    Set.of(
                            "operation",
                            "activity",
                            "activityname",
                            "event",
                            "eventtype",
                            "eventname",
                            "command",
                            "task",
                            "action",
                            "aktivitaet",
                            "taetigkeit"),
            "outcome", Set.of("outcome", "status", "result", "success", "exitcode", "state", "ergebnis"),
            "actor", Set.of("actor", "user", "userid", "username", "resource", "author", "benutzer", "bearbeiter"),
            "duration",
                    Set.of(
                            "duration",
                            "durationms",
                            "durations",
                            "durationsec",
                            "durationsecs",
                            "durationseconds",
                            "millis",
                            "elapsed",
                            "elapsedms",
                            "elapseds",
                            "elapsedsec",
                            "elapsedseconds",
                            "ms",
                            "dauer",
                            "dauers"));

    /** The line with the names; a line that only says what parts fields, as spreadsheets write it, stands before it. */
    static String header(Sample head) {
        List<String> lines = head.lines(2);
        return lines.size() > 1 && saysDelimiter(lines.get(0)) ? lines.get(1) : head.first();
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
        int[] times = mapping.isEmpty()
                ? times(names)
                : new int[] {one(names, mapping, "time"), one(names, mapping, "end"), -1};
        int duration = one(names, mapping, "duration");
        return new CsvColumns(
                delimiter,
                names.size(),
                operation,
                times[0],
                times[1],
                times[2],
                one(names, mapping, "session"),
                one(names, mapping, "outcome"),
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
                && usual(names, "operation") >= 0;
    }

    /** Where begin, end and day of the begin stand. */
    private static int[] times(List<String> names) {
        int started = usual(names, "start");
        int ended = usual(names, "end");
        int time = usual(names, "time");
        int clock = usual(names, "clock");
        int day = usual(names, "day");
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
        List<String> plain = names.stream().map(CsvColumns::plain).toList();
        int xes = XES.containsKey(key) ? plain.indexOf(XES.get(key)) : -1;
        for (int i = 0; i < plain.size() && xes < 0; i++) {
            xes = USUAL.get(key).contains(plain.get(i)) ? i : -1;
        }
        return xes;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("\u00e4", "ae")
                .replace("\u00f6", "oe")
                .replace("\u00fc", "ue")
                .replaceAll("[^a-z]", "");
    }
}
