package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Decimals;
import dev.pave.ingest.text.Timestamps;
import dev.pave.store.log.ExecutionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Extended logs as the W3C's working draft WD-logfile has them and IIS, CloudFront and firewalls write them: {@code #Fields:}
 * names what the lines behind it have. Of a web server a line's operation is method and path; else what the line has besides
 * its time. An answer of 500 and above is a failure, all else unknown.
 */
public final class W3cFormat extends HeadedTable {

    private static final String FIELDS = "#Fields:";
    private static final Pattern VALUE = Pattern.compile("\"((?:[^\"]++|\"\")*+)\"|(\\S+)");
    private static final Set<String> NO_MESSAGE = Set.of("date", "time");
    private static final int FEWEST = 3;
    private static final int FAILING = 500;

    @Override
    public String id() {
        return "w3c";
    }

    @Override
    boolean namesColumns(String line) {
        return line.startsWith(FIELDS)
                && parted(line.substring(FIELDS.length())).size() >= FEWEST;
    }

    @Override
    Table table(List<String> opening) {
        Table table = new Records(opening.stream().noneMatch(line -> line.startsWith("#Software: Microsoft")));
        opening.stream().filter(line -> table.isUnnamed()).forEach(table::comment);
        return table;
    }

    private static List<String> parted(String line) {
        List<String> values = new ArrayList<>();
        for (Matcher value = VALUE.matcher(line); value.find(); ) {
            values.add(value.group(1) == null ? value.group(2) : value.group(1).replace("\"\"", "\""));
        }
        return values;
    }

    private static final class Records extends Table {

        private final boolean seconds;

        /** @param seconds whether durations are in seconds, as the draft has them; those of IIS are in milliseconds */
        Records(boolean seconds) {
            this.seconds = seconds;
        }

        @Override
        void comment(String line) {
            if (line.startsWith(FIELDS)) {
                named(parted(line.substring(FIELDS.length()).toLowerCase(Locale.ROOT)));
            }
        }

        @Override
        List<String> values(String line) {
            return parted(line);
        }

        @Override
        void fill(LogEvent event, List<String> values) {
            event.message(message(values))
                    .at(micros(values))
                    .by(value(values, "cs-username"))
                    .lasting(millis(value(values, "time-taken")));
        }

        @Override
        boolean isFailure(List<String> values) {
            String status = value(values, "sc-status");
            return status != null && status.matches("\\d{3}") && Integer.parseInt(status) >= FAILING;
        }

        private long millis(String taken) {
            if (taken == null) {
                return ExecutionRow.NONE;
            }
            return seconds || taken.indexOf('.') >= 0 ? Decimals.millisOfSeconds(taken) : Timestamps.millis(taken);
        }

        private long micros(List<String> values) {
            String date = value(values, "date");
            String time = value(values, "time");
            return date == null || time == null ? ExecutionRow.NONE : Timestamps.micros(date + "T" + time + "Z");
        }

        private String message(List<String> values) {
            String method = value(values, "cs-method");
            String stem = value(values, "cs-uri-stem");
            String path = stem == null ? value(values, "cs-uri") : stem;
            if (method != null && path != null) {
                String query = stem == null ? null : value(values, "cs-uri-query");
                return method + " " + path + (query == null ? "" : "?" + query);
            }
            return allBut(NO_MESSAGE, Set.of(), values);
        }
    }
}
