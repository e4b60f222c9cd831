package dev.pave.ingest.log.format.shell;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.log.format.JsonTrees;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.CsvRecord;
import dev.pave.ingest.text.Timestamps;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A command as tools that keep histories record it, by the names that they give to its columns. */
final class ToolRecord {

    private ToolRecord() {}

    /** The first of these fields that has a value; empty where none has. */
    static String text(JsonNode record, String... fields) {
        for (String field : fields) {
            String text = JsonLines.text(record, field);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    static boolean has(JsonNode record, String... fields) {
        return !text(record, fields).isEmpty();
    }

    /** A file of a list of records, or of a record a line, in the order of their starts. */
    static void read(LogInput input, Sink sink) throws IOException {
        List<LogEvent> events = new ArrayList<>();
        if (input.head().first().startsWith("[")) {
            for (JsonNode list : JsonTrees.all(input, sink, node -> node.has("command") || node.has("cmd"))) {
                list.forEach(record -> add(record, 0, input, sink, events));
            }
        } else {
            JsonLines.forEach(input, sink, (record, line) -> add(record, line, input, sink, events));
        }
        give(events, sink);
    }

    /** A table with a header, in the order of its starts. */
    static void table(LogInput input, Sink sink) throws IOException {
        List<LogEvent> events = new ArrayList<>();
        CsvRecord row = new CsvRecord(input.lines(), ',', 0);
        List<String> names = new ArrayList<>();
        while (row.next()) {
            if (row.isBroken()) {
                sink.reject(row.line(), row.offset(), "is no record of a CSV file", "");
            } else if (names.isEmpty()) {
                for (int i = 0; i < row.fields(); i++) {
                    names.add(row.field(i));
                }
            } else {
                ObjectNode record = JsonLines.mapper().createObjectNode();
                for (int i = 0; i < Math.min(row.fields(), names.size()); i++) {
                    record.put(names.get(i), row.field(i));
                }
                add(record, row.line(), input, sink, events);
            }
        }
        give(events, sink);
    }

    static void give(List<LogEvent> events, Sink sink) {
        events.sort(Comparator.comparingLong(
                event -> event.startedMicros == ExecutionRow.NONE ? Long.MIN_VALUE : event.startedMicros));
        events.forEach(sink::execution);
    }

    private static void add(JsonNode record, long line, LogInput input, Sink sink, List<LogEvent> events) {
        String command = text(record, "command", "cmd").strip();
        if (command.isEmpty()) {
            sink.reject(line, 0, "has no command", record.toString());
            return;
        }
        String session = text(record, "session", "session_id");
        LogEvent event = event(events.size() + 1, line, session.isEmpty() ? input.session() : session, command)
                .at(Timestamps.micros(
                        text(record, "timestamp", "time", "when_run", "start_time", "started_at", "start_timestamp")))
                .by(text(record, "hostname", "host"));
        ended(event, text(record, "exit", "exit_code", "exit_status"), text(record, "duration"));
        events.add(event);
    }

    static LogEvent event(int number, long line, String session, String command) {
        return new LogEvent(":" + number, session).line(line).command(command);
    }

    /** An exit code and a duration below 0 are those of a command that was imported. */
    static void ended(LogEvent event, String exit, String duration) {
        if (exit.matches("\\d{1,9}") && !duration.equals("-1")) {
            event.exit(Long.parseLong(exit));
        }
        if (duration.matches("\\d{1,18}")) {
            event.lasting(Long.parseLong(duration) / 1_000_000);
        } else {
            event.lasting(millis(duration));
        }
    }

    /** {@code 12ms}, {@code 3s}, {@code 2m}: the largest unit alone, as it is printed; below 0 where it is none. */
    static long millis(String printed) {
        String number = printed.replaceAll("[^0-9.].*$", "");
        if (number.isEmpty() || !number.matches("\\d{1,12}(\\.\\d+)?")) {
            return -1;
        }
        double unit = switch (printed.substring(number.length()).strip()) {
            case "ns" -> 1e-6;
            case "us", "\u00b5s", "\u03bcs" -> 1e-3;
            case "ms" -> 1;
            case "s" -> 1e3;
            case "m", "min" -> 6e4;
            case "h" -> 3.6e6;
            case "d" -> 8.64e7;
            default -> -1;
        };
        return unit < 0 ? -1 : Math.round(Double.parseDouble(number) * unit);
    }
}
