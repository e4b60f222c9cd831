package dev.pave.ingest.log.format.agent;

import static dev.pave.ingest.log.format.JsonLines.text;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Sessions of Copilot's command line ({@code session-state/<session>/events.jsonl}), and what it prints as JSON: an event a
 * line, of which a {@code tool.execution_start} and its {@code tool.execution_complete} make an execution. A command of the shell
 * ended with the exit code that its answer tells behind all else. What was said last before a person had the word is a claim.
 */
public final class CopilotFormat implements LogFormat {

    private static final Set<String> SHELLS = Set.of("bash", "powershell", "shell");
    private static final Pattern EXIT =
            Pattern.compile("<(?:\\w{1,20} ){0,3}exited with (?:exit )?code (-?\\d{1,9})(?: [^<>]{0,200})?>\\s*$");

    @Override
    public String id() {
        return "copilot";
    }

    @Override
    public boolean recognises(Sample head) {
        return JsonLines.head(head).stream()
                .anyMatch(node -> node.path("data").isObject()
                        && node.has("id")
                        && (text(node, "type").equals("session.start")
                                        && node.path("data").has("sessionId")
                                || isStart(node)));
    }

    private static boolean isStart(JsonNode event) {
        return text(event, "type").equals("tool.execution_start")
                && event.path("data").has("toolCallId");
    }

    @Override
    public boolean hasCopies() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        ToolCalls calls = new ToolCalls(id());
        LastWords words = new LastWords(calls);
        String[] session = {session(input)};
        Mark end = JsonLines.forEach(input, sink, (event, line) -> {
            JsonNode data = event.path("data");
            if (text(event, "type").equals("session.start") && data.has("sessionId")) {
                session[0] = text(data, "sessionId");
            }
            event(event, data, session[0], line, calls, words);
        });
        words.end();
        calls.to(sink);
        return end;
    }

    /** The folder names the session where the file is called the same in each. */
    private static String session(LogInput input) {
        java.nio.file.Path folder = input.content().path().getParent();
        return folder != null
                        && folder.getFileName() != null
                        && input.content().path().endsWith("events.jsonl")
                ? folder.getFileName().toString()
                : input.session();
    }

    private static void event(
            JsonNode event, JsonNode data, String session, long line, ToolCalls calls, LastWords words) {
        long micros = Timestamps.micros(text(event, "timestamp"));
        String id = text(data, "toolCallId");
        switch (text(event, "type")) {
            case "user.message" -> words.stopped(session);
            case "assistant.message" -> words.said(session, text(event, "id"), micros, text(data, "content"), line);
            case "tool.execution_start" -> {
                String tool = text(data, "toolName");
                JsonNode given = data.path("arguments");
                String command = SHELLS.contains(tool) ? text(given, "command") : "";
                words.wentOn(session);
                calls.call(id, session, micros, tool, given, command, line);
            }
            case "tool.execution_complete" -> {
                boolean fine = data.path("success").asBoolean(true);
                String output = fine ? text(data.path("result"), "content") : text(data.path("error"), "message");
                long code = code(output);
                Boolean failed = !fine ? Boolean.TRUE : code == ExecutionRow.NONE ? Boolean.FALSE : null;
                if (Set.of("rejected", "denied").contains(text(data.path("error"), "code"))) {
                    calls.goesOn(id, output);
                } else {
                    calls.result(id, micros, failed, code, output);
                }
            }
            default -> {}
        }
    }

    private static long code(String output) {
        Matcher exit = EXIT.matcher(output.length() > 300 ? output.substring(output.length() - 300) : output);
        return exit.find() ? Long.parseLong(exit.group(1)) : ExecutionRow.NONE;
    }
}
