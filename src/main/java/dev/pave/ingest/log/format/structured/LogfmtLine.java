package dev.pave.ingest.log.format.structured;

import dev.pave.store.log.ExecutionRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A line of {@code key=value} pairs, with quotes where a value has blanks. */
final class LogfmtLine {

    private static final int FEWEST = 2;

    private LogfmtLine() {}

    /** What it tells; null where the text is no logfmt, or tells neither a level nor a message with its time. */
    static ToldMessage read(String text) {
        int end = keyEnd(text, 0);
        if (end <= 0 || end >= text.length() || text.charAt(end) != '=') {
            return null;
        }
        Map<String, String> pairs = pairs(text);
        return pairs == null ? null : told(pairs, text);
    }

    private static ToldMessage told(Map<String, String> pairs, String text) {
        FieldNames.Values values = new FieldNames.Values();
        pairs.forEach((key, value) -> values.put(FieldNames.plain(key), value));
        LogSeverity severity = values.severity();
        if (severity == LogSeverity.UNTOLD && pairs.containsKey("at")) {
            severity = LogSeverity.of("at", pairs.get("at"));
        }
        String message = values.message();
        long micros = values.micros();
        boolean record = severity != LogSeverity.UNTOLD || message != null && micros != ExecutionRow.NONE;
        return record
                ? new ToldMessage(
                        micros,
                        severity,
                        message == null ? rest(pairs) : message,
                        values.more(),
                        values.session(),
                        false)
                : null;
    }

    /** A record without a message: its other fields. */
    private static String rest(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .filter(pair -> !FieldNames.isTimeOrLevel(pair.getKey()))
                .map(pair -> pair.getKey()
                        + '='
                        + (pair.getValue().indexOf(' ') < 0 ? pair.getValue() : '"' + pair.getValue() + '"'))
                .collect(Collectors.joining(" "));
    }

    /** The pairs; null where they are too few, or other words stand between them. */
    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        int at = 0;
        int whole = 0;
        while (at < text.length()) {
            if (text.charAt(at) <= ' ') {
                at++;
                continue;
            }
            int end = keyEnd(text, at);
            if (end == at || end < text.length() && text.charAt(end) != '=' && text.charAt(end) > ' ') {
                return null;
            }
            String key = text.substring(at, end);
            at = end;
            if (end >= text.length() || text.charAt(end) != '=') {
                if (pairs.isEmpty()) {
                    return null;
                }
                pairs.putIfAbsent(key, "true");
                continue;
            }
            whole++;
            StringBuilder value = new StringBuilder();
            at = value(text, end + 1, value);
            pairs.putIfAbsent(key, value.toString());
        }
        return whole < FEWEST ? null : pairs;
    }

    private static int keyEnd(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_.-@/:".indexOf(text.charAt(at)) >= 0)
                && (at > from || !Character.isDigit(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** Behind the value; a quote that nothing ends goes on to the end of the line. */
    private static int value(String text, int from, StringBuilder into) {
        int at = from;
        if (at < text.length() && text.charAt(at) == '"') {
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                    into.append(text.charAt(at) == 'n' ? '\n' : text.charAt(at) == 't' ? '\t' : text.charAt(at));
                } else {
                    into.append(text.charAt(at));
                }
            }
            return at + 1;
        }
        while (at < text.length() && text.charAt(at) > ' ') {
            into.append(text.charAt(at++));
        }
        return at;
    }
}
