package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Decimals;
import dev.pave.ingest.text.Timestamps;
import dev.pave.store.log.ExecutionRow;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tables of Zeek (formerly Bro): lines that begin with {@code #fields} name the columns, {@code #separator} what is between
 * them. Of a request over HTTP the message is method and path, else what the line has besides its time, its id and what is
 * unset. An answer of 500 and above is a failure, all else unknown.
 */
public final class ZeekFormat extends HeadedTable {

    private static final String FIELDS = "#fields";
    private static final String SEPARATOR = "#separator \\x";
    private static final Set<String> NO_MESSAGE = Set.of("ts", "uid", "duration");
    private static final Set<String> EMPTY = Set.of("(empty)");

    @Override
    public String id() {
        return "zeek";
    }

    @Override
    boolean namesColumns(String line) {
        return line.startsWith(FIELDS) && line.length() > FIELDS.length() + 1;
    }

    @Override
    Table table(List<String> opening) {
        Table table = new Records();
        opening.stream().filter(line -> table.isUnnamed()).forEach(table::comment);
        return table;
    }

    private static final class Records extends Table {

        private String separator = "\t";

        @Override
        void comment(String line) {
            if (line.startsWith(SEPARATOR) && line.strip().length() == SEPARATOR.length() + 2) {
                int code = Integer.parseInt(line.strip().substring(SEPARATOR.length()), 16);
                separator = String.valueOf((char) code);
            } else if (line.startsWith(FIELDS)) {
                List<String> all = values(line);
                named(all.subList(1, all.size()));
            }
        }

        @Override
        List<String> values(String line) {
            return Arrays.asList(line.split(Pattern.quote(separator), -1));
        }

        @Override
        void fill(LogEvent event, List<String> values) {
            String time = value(values, "ts");
            String took = value(values, "duration");
            String method = value(values, "method");
            String path = value(values, "uri");
            event.message(method != null && path != null ? method + " " + path : allBut(NO_MESSAGE, EMPTY, values))
                    .at(time == null ? ExecutionRow.NONE : Timestamps.micros(time))
                    .by(value(values, "username"))
                    .lasting(took == null ? ExecutionRow.NONE : Decimals.millisOfSeconds(took));
        }

        @Override
        boolean isFailure(List<String> values) {
            String status = value(values, "status_code");
            return status != null && status.matches("5\\d\\d");
        }
    }
}
