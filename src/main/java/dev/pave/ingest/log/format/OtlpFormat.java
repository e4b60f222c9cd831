package dev.pave.ingest.log.format;

import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Traces and logs as OTLP/JSON, one document or one a line: each span and each record of a log is an execution, in the order
 * of their starts; metrics are none. The semantic
 * conventions for CI/CD ({@code cicd.pipeline.*}) and GenAI ({@code gen_ai.*}) name session, operation and outcome; else
 * the session is the trace and the operation the span's name.
 */
public final class OtlpFormat implements LogFormat {

    private static final List<String> FIELDS = List.of("\"resourceSpans\"", "\"resourceLogs\"", "\"resourceMetrics\"");
    private static final List<String> FIELDS_OF_ONE =
            List.of("\"scopeSpans\"", "\"scopeLogs\"", "\"scopeMetrics\"", "\"instrumentationLibrarySpans\"");

    @Override
    public String id() {
        return "otlp";
    }

    @Override
    public boolean recognises(Sample head) {
        String text = head.first().startsWith("{") ? head.text() : "";
        return FIELDS.stream().anyMatch(text::contains)
                || text.contains("\"resource\"") && FIELDS_OF_ONE.stream().anyMatch(text::contains);
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        ArrayList<LogEvent> events = new ArrayList<>();
        long[] metrics = {0};
        Mark end = null;
        if (JsonLines.parsed(firstLine(input)) == null) {
            JsonTrees.all(input, sink, OtlpFormat::isRecord).forEach(node -> document(node, 0, events, metrics, sink));
        } else {
            end = JsonLines.forEach(input, sink, (node, line) -> document(node, line, events, metrics, sink));
        }
        if (events.isEmpty() && metrics[0] > 0) {
            throw new RefusedException("has metrics only, which are no executions; traces and logs are read");
        }
        events.sort(Comparator.comparingLong((LogEvent event) -> event.startedMicros));
        events.stream().filter(new SentOnce()).forEach(sink::execution);
        return end;
    }

    /** Exporters send a batch again whose answer was lost: of spans in the order of their starts, which are new. */
    private static final class SentOnce implements Predicate<LogEvent> {
        private final Set<String> begunThen = new HashSet<>();
        private long then = ExecutionRow.NONE;

        @Override
        public boolean test(LogEvent event) {
            if (event.startedMicros != then) {
                then = event.startedMicros;
                begunThen.clear();
            }
            return event.id.endsWith("/") || begunThen.add(event.id);
        }
    }

    /** The whole first line, which may be longer than the head. */
    private static String firstLine(LogInput input) throws IOException {
        if (input.head().bytes().length < Sample.SIZE) {
            return input.head().first();
        }
        try (InputStream in = input.content().open()) {
            LogLines lines = new LogLines(in, Mark.START, new byte[0], true);
            boolean found = lines.next();
            while (found && lines.isBlank()) {
                found = lines.next();
            }
            return found ? lines.text() : "";
        }
    }

    private static boolean isRecord(JsonNode node) {
        return node.has("traceId") || node.has("timeUnixNano") || node.has("observedTimeUnixNano");
    }

    /** Exporters that write to a console leave out what is around the spans, or the records, of one resource. */
    private static Iterable<JsonNode> resources(JsonNode root, String several, String... ofOne) {
        return Arrays.stream(ofOne).anyMatch(root::has) ? List.of(root) : root.path(several);
    }

    private static void document(JsonNode root, long line, List<LogEvent> events, long[] metrics, Sink sink) {
        if (root.has("resourceMetrics") || root.has("scopeMetrics")) {
            metrics[0]++;
            sink.reject(line, 0, "has metrics, which are no executions", "");
        }
        for (JsonNode resource : resources(root, "resourceSpans", "scopeSpans", "instrumentationLibrarySpans")) {
            Map<String, String> common = attributes(resource.path("resource").path("attributes"));
            for (JsonNode scope :
                    resource.path(resource.has("scopeSpans") ? "scopeSpans" : "instrumentationLibrarySpans")) {
                scope.path("spans")
                        .forEach(span -> events.add(draft(span, common).line(line)));
            }
        }
        for (JsonNode resource : resources(root, "resourceLogs", "scopeLogs", "instrumentationLibraryLogs")) {
            Map<String, String> common = attributes(resource.path("resource").path("attributes"));
            for (JsonNode scope :
                    resource.path(resource.has("scopeLogs") ? "scopeLogs" : "instrumentationLibraryLogs")) {
                for (JsonNode log : scope.path("logRecords")) {
                    events.add(OtlpLogs.draft(log, common, events.size()).line(line));
                }
            }
        }
    }

    private static LogEvent draft(JsonNode span, Map<String, String> common) {
        HashMap<String, String> own = new HashMap<>(common);
        own.putAll(attributes(span.path("attributes")));
        String trace = JsonLines.text(span, "traceId");
        String session = first(own, trace, "cicd.pipeline.run.id", "gen_ai.conversation.id", "session.id");
        long started = nanos(span.path("startTimeUnixNano"));
        LogEvent draft =
                new LogEvent(":" + trace + "/" + JsonLines.text(span, "spanId"), session.isEmpty() ? "trace" : session);
        draft.at(started).lasting(Timestamps.between(started, nanos(span.path("endTimeUnixNano"))));
        draft.by(first(own, "", "gen_ai.agent.name", "enduser.id", "cicd.worker.name", "service.name"));
        operation(draft, JsonLines.text(span, "name"), own);
        outcome(draft, span.path("status"), own);
        return draft;
    }

    private static void operation(LogEvent draft, String name, Map<String, String> own) {
        String tool = own.get("gen_ai.tool.name");
        String task = first(own, "", "cicd.pipeline.task.name");
        String pipeline = first(own, "", "cicd.pipeline.name");
        if (tool != null) {
            draft.operation("execute_tool " + tool);
        } else if (own.containsKey("gen_ai.operation.name")) {
            draft.operation(own.get("gen_ai.operation.name")
                    + first(own, "", "gen_ai.request.model", "gen_ai.agent.name")
                            .transform(of -> of.isEmpty() ? "" : " " + of));
        } else if (!task.isEmpty()) {
            draft.operation(pipeline.isEmpty() ? task : pipeline + ": " + task);
        } else if (!pipeline.isEmpty() && own.containsKey("cicd.pipeline.run.id")) {
            draft.operation(pipeline);
        } else {
            draft.message(name.isEmpty() ? "span" : name);
        }
    }

    private static void outcome(LogEvent draft, JsonNode status, Map<String, String> own) {
        String result = first(own, "", "cicd.pipeline.task.run.result", "cicd.pipeline.result");
        String code = JsonLines.text(status, "code");
        if (!result.isEmpty()) {
            draft.ended(Outcomes.of(result));
        } else if (code.equals("2") || code.equals("STATUS_CODE_ERROR") || own.containsKey("error.type")) {
            draft.ended(Outcome.FAILURE);
        } else if (code.equals("1") || code.equals("STATUS_CODE_OK")) {
            draft.ended(Outcome.SUCCESS);
        }
        if (draft.outcome == Outcome.FAILURE) {
            String words = JsonLines.text(status, "message");
            draft.saying(words.isEmpty() ? own.get("error.type") : words);
        }
    }

    static String first(Map<String, String> attributes, String otherwise, String... keys) {
        for (String key : keys) {
            String value = attributes.get(key);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return otherwise;
    }

    static Map<String, String> attributes(JsonNode list) {
        HashMap<String, String> attributes = new HashMap<>();
        for (JsonNode attribute : list) {
            for (JsonNode value : attribute.path("value")) {
                if (value.isValueNode()) {
                    attributes.put(JsonLines.text(attribute, "key"), value.asString());
                }
            }
        }
        return attributes;
    }

    /** Nanoseconds are text in most exports, a number in some. */
    static long nanos(JsonNode value) {
        String text = value.isNumber() || value.isString() ? value.asString() : "";
        return text.matches("\\d{1,19}") ? Long.divideUnsigned(Long.parseUnsignedLong(text), 1000) : ExecutionRow.NONE;
    }
}
