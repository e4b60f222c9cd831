package dev.pave.ingest.log.format.structured;

import dev.pave.ingest.text.Stamp;
import dev.pave.ingest.text.Timestamps;
import dev.pave.store.log.ExecutionRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The names that loggers give to level, time, message and the rest, the surest first. */
final class FieldNames {

    private static final Set<String> TIMES_AND_LEVELS =
            Set.of("time", "ts", "timestamp", "level", "lvl", "severity", "date");

    private static final String LOG4J_SECONDS = "instant.epochsecond";

    private static final List<String> LEVEL = List.of(
            "level",
            "severity",
            "lvl",
            "log.level",
            "levelname",
            "loglevel",
            "severitytext",
            "l",
            "priority",
            "level.name",
            "levelno",
            "severitynumber",
            "s");
    private static final List<String> TIME = List.of(
            "ts",
            "time",
            "timestamp",
            "date",
            "datetime",
            "t",
            "eventtime",
            "asctime",
            "realtimetimestamp",
            "timeunixnano",
            "timemillis",
            "timestampns",
            "timestampms",
            "timens",
            "timems",
            "timelocal",
            "timeiso8601",
            "startutc",
            "edgestarttimestamp",
            "unixtime",
            "epoch",
            "t.$date",
            "time.timestamp",
            "timestamp.$date",
            "datetime.date",
            LOG4J_SECONDS);
    private static final List<String> MESSAGE = List.of(
            "msg",
            "message",
            "shortmessage",
            "m",
            "mt",
            "event",
            "renderedmessage",
            "messagetemplate",
            "body",
            "body.stringvalue",
            "textpayload",
            "text",
            "log",
            "line",
            "log.message",
            "error.message");
    /** Fields in which collectors of logs keep a line as it was written. */
    private static final List<String> LINES = List.of("log", "line", "textpayload");

    private static final List<String> MORE = List.of(
            "stacktrace",
            "stack",
            "err.stack",
            "error.stacktrace",
            "error.stack",
            "exception.stacktrace",
            "exc.info",
            "excinfo",
            "exception",
            "traceback",
            "x",
            "thrown.extendedstacktrace",
            "thrown.message",
            "err.message",
            "fullmessage",
            "error",
            "err",
            "cause");
    private static final List<String> SESSION = List.of(
            "systemdunit",
            "syslogidentifier",
            "service.name",
            "service",
            "kubernetes.podname",
            "labels.pod",
            "labels.app",
            "labels.job",
            "containername");

    /** The first line of a request, where it is one field. */
    private static final List<String> REQUEST =
            List.of("request", "httprequest", "requestline", "http.request", "http.requestline");

    private static final List<String> METHOD = List.of(
            "method",
            "requestmethod",
            "httpmethod",
            "verb",
            "request.method",
            "req.method",
            "http.method",
            "http.request.method",
            "clientrequestmethod",
            "httprequest.requestmethod");
    private static final List<String> PATH = List.of(
            "path",
            "requestpath",
            "uri",
            "requesturi",
            "url",
            "requesturl",
            "request.uri",
            "request.url",
            "req.url",
            "url.path",
            "http.url",
            "url.original",
            "http.target",
            "clientrequesturi",
            "clientrequestpath",
            "httprequest.requesturl");
    private static final List<String> ANSWER = List.of(
            "status",
            "statuscode",
            "responsestatus",
            "downstreamstatus",
            "responsecode",
            "code",
            "res.statuscode",
            "response.status",
            "http.statuscode",
            "http.status",
            "http.response.statuscode",
            "edgeresponsestatus",
            "httprequest.status");

    private FieldNames() {}

    /** Whether a field tells when or how bad, and nothing of what. */
    static boolean isTimeOrLevel(String name) {
        return TIMES_AND_LEVELS.contains(plain(name));
    }

    /** Whether a collector kept a line in which nothing was. */
    static boolean hasEmptyLine(JsonNode node) {
        return LINES.stream()
                .map(node::path)
                .anyMatch(line -> line.isString() && line.asString().isBlank());
    }

    /** A name as the lists have it: small, without what separates or marks it. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '-' && c != '@') {
                plain.append(c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** The fields of one message, by their plain names; of two fields of one name the first counts. */
    static final class Values {
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Stamp stamp = new Stamp();

        void put(String plainName, String value) {
            if (!value.isBlank()) {
                values.putIfAbsent(plainName, value);
            }
        }

        LogSeverity severity() {
            return request() != null && WebAnswer.isFailure(first(ANSWER, ""), 0) ? LogSeverity.FAILING : level();
        }

        /** Method and path of the request of which a web server tells; null where it is none. */
        private String request() {
            String line = WebAnswer.request(first(REQUEST, ""));
            String method = first(METHOD, "");
            String path = first(PATH, "");
            boolean told = line == null
                    && isWord(method)
                    && !path.isEmpty()
                    && !first(ANSWER, "").isEmpty();
            return told ? method + " " + path : line;
        }

        private static boolean isWord(String method) {
            return !method.isEmpty() && method.length() < 10 && method.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        }

        private LogSeverity level() {
            boolean nextcloud = values.containsKey("reqid") && values.containsKey("remoteaddr");
            for (String name : LEVEL) {
                String value = values.get(name);
                if (nextcloud && value != null && value.matches("[0-4]")) {
                    return value.compareTo("3") >= 0 ? LogSeverity.FAILING : LogSeverity.FINE;
                }
                boolean other = value == null || name.equals("s") && !values.containsKey("t.$date");
                LogSeverity severity = other ? LogSeverity.UNTOLD : LogSeverity.of(name, value);
                if (severity != LogSeverity.UNTOLD) {
                    return severity;
                }
            }
            return LogSeverity.UNTOLD;
        }

        long micros() {
            for (String name : TIME) {
                long micros = micros(values.get(name));
                if (micros != ExecutionRow.NONE) {
                    return name.equals(LOG4J_SECONDS) ? micros + fraction() : micros;
                }
            }
            return ExecutionRow.NONE;
        }

        /** What log4j's {@code instant} has besides its seconds. */
        private long fraction() {
            String nanos = values.get("instant.nanoofsecond");
            return nanos != null && nanos.matches("\\d{1,9}") ? Long.parseLong(nanos) / 1000 : 0;
        }

        private long micros(String value) {
            if (value == null) {
                return ExecutionRow.NONE;
            }
            boolean small = value.matches("\\d{11,}\\.\\d+");
            long micros = Timestamps.micros(small ? value.substring(0, value.indexOf('.')) : value);
            return micros == ExecutionRow.NONE && stamp.at(value, 0) ? stamp.micros() : micros;
        }

        String message() {
            String message = first(MESSAGE, null);
            return message == null ? request() : message;
        }

        /** Whether the message is a line as it was written. */
        boolean isLine() {
            return MESSAGE.stream()
                    .filter(values::containsKey)
                    .findFirst()
                    .filter(LINES::contains)
                    .isPresent();
        }

        String session() {
            return first(SESSION, null);
        }

        private String first(List<String> names, String otherwise) {
            for (String name : names) {
                String value = values.get(name);
                if (value != null) {
                    return value;
                }
            }
            return otherwise;
        }

        String more() {
            String more = MORE.stream()
                    .map(values::get)
                    .filter(value -> value != null)
                    .distinct()
                    .limit(2)
                    .collect(Collectors.joining("\n"));
            return more.isEmpty() ? null : more;
        }
    }
}
