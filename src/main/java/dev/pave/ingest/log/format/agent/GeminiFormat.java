package dev.pave.ingest.log.format.agent;

import static dev.pave.ingest.log.format.JsonLines.text;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.log.format.JsonTrees;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Sessions that Gemini CLI keeps ({@code chats/session-*.json}, of newer versions {@code .jsonl}: a line a message, again with
 * what came to it, and the same session once more where a newer version went on with an older file). A tool call, which has
 * its answer with it, is an execution; a command of the shell ended with the exit code that its answer tells, since the call
 * itself is a success then too. What was taken back was done nevertheless. A sub-agent is a session in the folder of its parent.
 */
public final class GeminiFormat implements LogFormat {

    private static final Pattern EXIT = Pattern.compile("(?m)^Exit Code: (-?\\d{1,9})$");

    @Override
    public String id() {
        return "gemini";
    }

    @Override
    public boolean recognises(Sample head) {
        String text = head.text();
        return isOfLines(head)
                || head.first().startsWith("{")
                        && text.contains("\"sessionId\"")
                        && text.contains("\"messages\"")
                        && text.contains("\"projectHash\"");
    }

    /** Whether it has a line of what is known of the session, and messages behind it. */
    private static boolean isOfLines(Sample head) {
        return head.objects(1)
                .anyMatch(node -> node.has("sessionId") && node.has("projectHash") && !node.has("messages"));
    }

    @Override
    public boolean hasCopies() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        ToolCalls calls = new ToolCalls(id());
        if (isOfLines(input.head())) {
            lines(input, sink, calls);
        } else {
            JsonNode file = JsonTrees.first(input.stream(), sink);
            messages(calls, session(file, input), file.path("messages"));
        }
        calls.to(sink);
        return null;
    }

    private static String session(JsonNode told, LogInput input) {
        String named = text(told, "sessionId");
        return named.isEmpty() ? input.session() : named;
    }

    private static void lines(LogInput input, Sink sink, ToolCalls calls) throws IOException {
        Map<String, JsonNode> messages = new LinkedHashMap<>();
        JsonNode[] known = {JsonLines.mapper().createObjectNode()};
        JsonLines.forEach(input, sink, (record, line) -> {
            JsonNode all = record.path("$set").path("messages");
            all.forEach(message -> messages.put(text(message, "id"), message));
            if (record.has("id")) {
                messages.put(text(record, "id"), record);
            } else if (record.has("sessionId")) {
                known[0] = record;
            }
        });
        String session = session(known[0], input);
        if (text(known[0], "kind").equals("subagent")) {
            calls.parent(
                    session, input.content().path().getParent().getFileName().toString());
        }
        messages(calls, session, messages.values());
    }

    private static void messages(ToolCalls calls, String session, Iterable<JsonNode> messages) {
        LastWords words = new LastWords(calls);
        for (JsonNode message : messages) {
            long micros = Timestamps.micros(text(message, "timestamp"));
            if (text(message, "type").equals("user")) {
                words.stopped(session);
            } else if (text(message, "type").equals("gemini")) {
                words.said(session, text(message, "id"), micros, content(message.path("content")), 0);
                for (JsonNode call : message.path("toolCalls")) {
                    words.wentOn(session);
                    call(calls, session, call, micros);
                }
            }
        }
        words.end();
    }

    /** A text, or parts of which some are text. */
    private static String content(JsonNode content) {
        StringJoiner all = new StringJoiner("\n");
        content.forEach(part -> all.add(text(part, "text")));
        return content.isString() ? content.asString() : all.toString().strip();
    }

    private static void call(ToolCalls calls, String session, JsonNode call, long asked) {
        String id = text(call, "id");
        JsonNode arguments = call.path("args");
        long told = Timestamps.micros(text(call, "timestamp"));
        long at = told == ExecutionRow.NONE ? asked : told;
        calls.call(id, session, at, text(call, "name"), arguments, text(arguments, "command"), 0);
        String output = output(call.path("result"));
        Matcher exit = EXIT.matcher(output);
        long code = exit.find() ? Long.parseLong(exit.group(1)) : ExecutionRow.NONE;
        switch (text(call, "status")) {
            case "success" ->
                calls.result(id, ExecutionRow.NONE, code == ExecutionRow.NONE ? Boolean.FALSE : null, code, output);
            case "error" -> calls.result(id, ExecutionRow.NONE, true, code, output);
            default -> calls.goesOn(id, output); // cancelled, or the session ended before it did
        }
    }

    private static String output(JsonNode result) {
        StringJoiner all = new StringJoiner("\n");
        for (JsonNode part : result) {
            JsonNode response = part.path("functionResponse").path("response");
            String output = text(response, "output");
            all.add(output.isEmpty() ? text(response, "error") : output);
        }
        return all.toString();
    }
}
