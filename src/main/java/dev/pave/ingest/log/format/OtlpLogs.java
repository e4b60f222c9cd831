package dev.pave.ingest.log.format;

import dev.pave.ingest.log.format.structured.Layers;
import dev.pave.ingest.log.format.structured.LogSeverity;
import dev.pave.ingest.log.format.structured.ToldMessage;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Records of logs as OTLP/JSON: messages, whose severity tells whether something failed. */
final class OtlpLogs {

    /** The first severity number that is an error. */
    private static final int ERROR = 17;

    private OtlpLogs() {}

    /** @param index of the record in its file, which has no other id */
    static LogEvent draft(JsonNode log, Map<String, String> common, int index) {
        Map<String, String> own = new HashMap<>(common);
        own.putAll(OtlpFormat.attributes(log.path("attributes")));
        String session = OtlpFormat.first(
                own, JsonLines.text(log, "traceId"), "cicd.pipeline.run.id", "gen_ai.conversation.id", "session.id");
        LogEvent draft = new LogEvent(":log/" + index, session.isEmpty() ? own.get("service.name") : session);
        long at = OtlpFormat.nanos(log.path("timeUnixNano"));
        draft.at(at == ExecutionRow.NONE || at == 0 ? OtlpFormat.nanos(log.path("observedTimeUnixNano")) : at);
        draft.by(OtlpFormat.first(own, "", "gen_ai.agent.name", "enduser.id", "service.name"));
        ToldMessage told = Layers.of(body(log.path("body")));
        String message = told.message().isBlank() ? OtlpFormat.first(own, "record", "event.name") : told.message();
        boolean failed = isFailing(log, told.severity());
        draft.message(message).ended(failed ? Outcome.FAILURE : Outcome.UNKNOWN);
        String trace = OtlpFormat.first(own, "", "exception.stacktrace", "exception.message");
        return failed ? draft.saying(trace.isEmpty() ? message : message + "\n" + trace) : draft;
    }

    private static boolean isFailing(JsonNode log, LogSeverity ofBody) {
        String name = JsonLines.text(log, "severityNumber");
        if (name.startsWith("SEVERITY_NUMBER_")) {
            return name.contains("ERROR") || name.contains("FATAL");
        }
        if (name.matches("[1-9]\\d?")) {
            return Integer.parseInt(name) >= ERROR;
        }
        String text = JsonLines.text(log, "severityText");
        return text.isEmpty() ? ofBody == LogSeverity.FAILING : LogSeverity.of(text) == LogSeverity.FAILING;
    }

    private static String body(JsonNode body) {
        if (body.isString()) {
            return body.asString();
        }
        if (body.has("stringValue")) {
            return JsonLines.text(body, "stringValue");
        }
        Map<String, String> fields =
                OtlpFormat.attributes(body.path("kvlistValue").path("values"));
        String message = OtlpFormat.first(fields, "", "message", "msg", "event", "body");
        return message.isEmpty() && !body.isMissingNode() ? body.toString() : message;
    }
}
