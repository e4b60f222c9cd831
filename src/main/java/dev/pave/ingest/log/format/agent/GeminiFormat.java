package dev.pave.ingest.log.format.agent;

import static dev.pave.ingest.log.format.JsonLines.text;

import dev.pave.ingest.log.format.JsonTrees;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Sessions that Gemini CLI keeps ({@code chats/session-*.json}). A tool call, which has its answer with it, is an execution; a
 * command of the shell ended with the exit code that its answer tells, since the call itself is a success then too.
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
        return head.first().startsWith("{")
                && text.contains("\"sessionId\"")
                && text.contains("\"messages\"")
                && text.contains("\"projectHash\"");
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        ToolCalls calls = new ToolCalls();
        LastWords words = new LastWords(calls);
        JsonNode file = JsonTrees.first(input.stream(), sink);
        String named = text(file, "sessionId");
        String session = named.isEmpty() ? input.session() : named;
        for (JsonNode message : file.path("messages")) {
            long micros = Timestamps.micros(text(message, "timestamp"));
            if (text(message, "type").equals("user")) {
                words.stopped(session);
            } else if (text(message, "type").equals("gemini")) {
                words.said(session, text(message, "id"), micros, text(message, "content"), 0);
                for (JsonNode call : message.path("toolCalls")) {
                    words.wentOn(session);
                    call(calls, session, call, micros);
                }
            }
        }
        words.end();
        calls.to(sink);
        return null;
    }

    private static void call(ToolCalls calls, String session, JsonNode call, long asked) {
        String id = text(call, "id");
        JsonNode arguments = arguments(call.path("args"));
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

    /** With the name that other agents give to the file of a call. */
    private static JsonNode arguments(JsonNode args) {
        if (args.has("absolute_path") && args instanceof tools.jackson.databind.node.ObjectNode object) {
            return object.deepCopy().put("file_path", text(args, "absolute_path"));
        }
        return args;
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
