package dev.pave.ingest.log.format.shell;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What atuin's history can be had as: {@code atuin history list} and {@code search} (time, command, duration parted by tabs;
 * with {@code --format} other columns in any order, of which those that look so are exit codes and folders), or the rows of
 * its database as JSON or CSV, with durations in nanoseconds. In any order; a command may go on in further lines.
 */
public final class AtuinFormat implements LogFormat {

    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)(?: (?:\u00b7|-) \\[?([0-9.]+[a-z\u00b5\u03bc]+)]?)?(?s)(.*)");
    private static final Pattern DURATION = Pattern.compile("\\d+(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h|d)");
    private static final Pattern CODE = Pattern.compile("-?\\d{1,3}");
    private static final Pattern FOLDER = Pattern.compile("[/~][^\\t]*");
    private static final String[] FOLDERS = {"cwd", "directory"};
    private static final String[] SESSIONS = {"session", "session_id"};

    @Override
    public String id() {
        return "atuin";
    }

    @Override
    public boolean recognises(Sample head) {
        if (isTable(head)) {
            return true;
        }
        List<String> lines = head.lines(200);
        if (head.first().startsWith("{") || head.first().startsWith("[")) {
            JsonNode record = first(head);
            return record != null
                    && ToolRecord.has(record, "command")
                    && ToolRecord.has(record, "exit", "duration")
                    && (ToolRecord.has(record, FOLDERS) || ToolRecord.has(record, SESSIONS));
        }
        long listed = lines.stream().filter(AtuinFormat::isListed).count();
        long timed = lines.stream().filter(line -> TIME.matcher(line).matches()).count();
        return isListed(head.first()) && listed * 2 >= timed;
    }

    /** A list has its columns parted by tabs. */
    @Override
    public long foreignLine(Sample head) {
        boolean rows = head.first().startsWith("{") || head.first().startsWith("[");
        return rows || head.text().lines().anyMatch(line -> line.indexOf('\t') > 0) ? 0 : head.firstLine();
    }

    private static boolean isListed(String line) {
        return TIME.matcher(line).matches()
                && line.indexOf('\t') > 0
                && (line.length() > 20 && TIME.matcher(line).replaceFirst("$2").length() > 0
                        || Arrays.stream(line.split("\t"))
                                .anyMatch(
                                        field -> DURATION.matcher(field.strip()).matches()));
    }

    private static boolean isTable(Sample head) {
        List<String> names = Arrays.asList(head.first().split(","));
        return names.contains("command") && names.contains("cwd") && names.contains("duration");
    }

    /** The first record of a file, where its sample has it whole. */
    private static JsonNode first(Sample head) {
        if (head.first().startsWith("{")) {
            return JsonLines.head(head).stream().findFirst().orElse(null);
        }
        int from = head.text().indexOf('{');
        int to = head.text().indexOf('}', from);
        return from < 0 || to < 0 ? null : JsonLines.parsed(head.text().substring(from, to + 1));
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        String first = input.head().first();
        if (first.startsWith("{") || first.startsWith("[")) {
            ToolRecord.read(input, sink);
        } else if (isTable(input.head())) {
            ToolRecord.table(input, sink);
        } else {
            list(input, sink);
        }
        return null;
    }

    private static void list(LogInput input, Sink sink) throws IOException {
        List<String> rows = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        LogLines lines = new LogLines(input.stream(), Mark.START, new byte[0], true);
        while (lines.next()) {
            String text = lines.all().replaceAll("^\\x00|\\x00$", "");
            if (TIME.matcher(text).matches()) {
                rows.add(text);
                numbers.add(lines.number());
            } else if (!rows.isEmpty()) {
                rows.set(rows.size() - 1, rows.get(rows.size() - 1) + "\n" + text);
            } else if (!text.isBlank()) {
                sink.reject(lines.number(), lines.offset(), "is before the first entry", lines.excerpt());
            }
        }
        List<LogEvent> events = new ArrayList<>();
        Columns columns = Columns.of(rows);
        for (int i = 0; i < rows.size(); i++) {
            events.add(columns.event(rows.get(i).stripTrailing(), i + 1, numbers.get(i), input.session()));
        }
        ToolRecord.give(events, sink);
    }

    /** Which column is what, by what most rows have there; -1 for one that is not there. */
    private record Columns(int count, int duration, int code, int folder) {

        static Columns of(List<String> rows) {
            List<String[]> fields =
                    rows.stream().limit(500).map(Columns::fields).toList();
            int count = fields.stream().mapToInt(each -> each.length).min().orElse(1);
            return new Columns(
                    count, where(fields, count, DURATION), where(fields, count, CODE), where(fields, count, FOLDER));
        }

        private static String[] fields(String row) {
            return row.stripTrailing().split("\t", -1);
        }

        /** The column of that form; counted from the end, since a command may have tabs, where it is not before it. */
        private static int where(List<String[]> rows, int count, Pattern form) {
            for (int column = count - 1; column > 0; column--) {
                int at = column;
                long fitting = rows.stream()
                        .filter(row -> form.matcher(row[at == count - 1 ? row.length - 1 : at].strip())
                                .matches())
                        .count();
                if (fitting * 10 >= rows.size() * 9L && count > 1) {
                    return column;
                }
            }
            return -1;
        }

        LogEvent event(String row, int number, long line, String session) {
            Matcher time = TIME.matcher(row);
            time.matches();
            List<String> fields = new ArrayList<>(List.of(fields(row)));
            String took = time.group(2) == null ? take(fields, duration) : time.group(2);
            String exit = take(fields, code);
            take(fields, folder);
            String command = fields.stream()
                    .skip(1)
                    .filter(field -> field != null && !field.isBlank())
                    .collect(Collectors.joining("\t"));
            LogEvent event =
                    ToolRecord.event(number, line, session, command.strip()).at(Timestamps.micros(time.group(1)));
            ToolRecord.ended(event, exit, took);
            return event;
        }

        private String take(List<String> fields, int column) {
            int at = column == count - 1 ? fields.size() - 1 : column;
            if (column < 0 || at >= fields.size() || at < 1 || fields.get(at) == null) {
                return "";
            }
            String field = fields.set(at, null);
            return field.strip();
        }
    }
}
