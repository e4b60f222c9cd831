package dev.pave.ingest.log.format.agent;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Sessions of Claude Code ({@code ~/.claude/projects/<folder>/<session>.jsonl}), and what {@code --output-format stream-json}
 * prints: a {@code tool_use} of an assistant's message and the {@code tool_result} of a user's make an execution. What the
 * assistant said last before it stopped is an execution too, a {@code claim}. Records of other types are passed over. A
 * result without {@code is_error} did not fail, unless it tells another exit code than 0. A resumed, forked or compacted
 * session copies calls with their ids, and the first result of one counts; an agent that another one began has a session of its own.
 */
public final class ClaudeCodeFormat implements LogFormat {

    @Override
    public String id() {
        return "claude-code";
    }

    @Override
    public boolean recognises(Sample head) {
        List<JsonNode> records = JsonLines.head(head);
        return records.stream().anyMatch(ClaudeCodeFormat::isRecord)
                && records.stream()
                        .noneMatch(node -> node.path("message").path("parts").isArray());
    }

    private static boolean isRecord(JsonNode node) {
        return node.has("sessionId") && (node.has("message") || node.has("uuid") || node.has("type"))
                || isOfStream(node)
                || isWithoutSession(node);
    }

    /** A record of which somebody took the ids of the session: it says what it is twice, and which message it is. */
    private static boolean isWithoutSession(JsonNode node) {
        String type = JsonLines.text(node, "type");
        JsonNode message = node.path("message");
        return (type.equals("assistant") || type.equals("user"))
                && JsonLines.text(message, message.has("role") ? "role" : "type")
                        .matches(type + "|message|")
                && message.has("content")
                && (node.has("uuid") || node.has("timestamp") || message.has("usage"));
    }

    /** A record that {@code claude -p --output-format stream-json} prints. */
    private static boolean isOfStream(JsonNode node) {
        String type = JsonLines.text(node, "type");
        return node.has("session_id")
                && (type.equals("system") && node.has("subtype")
                        || type.equals("result") && node.has("is_error")
                        || (type.equals("assistant") || type.equals("user"))
                                && node.path("message").isObject());
    }

    @Override
    public boolean hasCopies() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        ToolCalls calls = new ToolCalls(id());
        LastWords words = new LastWords(calls);
        Mark end = JsonLines.forEach(input, sink, (node, line) -> record(node, line, input, calls, words));
        words.end();
        calls.to(sink);
        return end;
    }

    private static void record(JsonNode node, long line, LogInput input, ToolCalls calls, LastWords words) {
        boolean aside = node.path("isSidechain").asBoolean(false)
                || !JsonLines.text(node, "parent_tool_use_id").isEmpty();
        String session = session(node, input, aside, calls);
        long micros = Timestamps.micros(JsonLines.text(node, "timestamp"));
        if (!aside && isPrompt(node)) {
            words.stopped(session);
        }
        for (JsonNode block : node.path("message").path("content")) {
            String type = JsonLines.text(block, "type");
            if (type.equals("tool_use")) {
                String tool = JsonLines.text(block, "name");
                JsonNode given = block.path("input");
                String command =
                        tool.equals("Bash") || tool.equals("PowerShell") ? JsonLines.text(given, "command") : "";
                words.wentOn(session);
                calls.call(JsonLines.text(block, "id"), session, micros, tool, given, command, line);
            } else if (type.equals("text")
                    && !aside
                    && JsonLines.text(node, "type").equals("assistant")) {
                String uuid = JsonLines.text(node, "uuid");
                words.said(session, uuid.isEmpty() ? "" + line : uuid, micros, JsonLines.text(block, "text"), line);
            } else if (type.equals("tool_result") && !calls.hasResult(JsonLines.text(block, "tool_use_id"))) {
                JsonNode failed = block.path("is_error");
                calls.result(
                        JsonLines.text(block, "tool_use_id"),
                        micros,
                        failed.isBoolean() ? failed.asBoolean() : null,
                        ExecutionRow.NONE,
                        output(block.path("content")));
            }
        }
    }

    /** An agent that another one began has a session of its own, named behind that one's. */
    private static String session(JsonNode node, LogInput input, boolean aside, ToolCalls calls) {
        String named = JsonLines.text(node, node.has("sessionId") ? "sessionId" : "session_id");
        String main = named.isEmpty() ? input.session() : named;
        String agent = JsonLines.text(node, "agentId");
        String begun = JsonLines.text(node, "parent_tool_use_id");
        String under = aside && !agent.isEmpty() ? "agent-" + agent : begun;
        String session = under.isEmpty() ? main : main + "/" + under;
        calls.parent(session, under.isEmpty() ? JsonLines.text(node.path("forkedFrom"), "sessionId") : main);
        return session;
    }

    /** Whether somebody told the agent what to do. */
    private static boolean isPrompt(JsonNode node) {
        JsonNode content = node.path("message").path("content");
        return JsonLines.text(node, "type").equals("user")
                && (content.isString()
                        || content.path(0).path("type").asString("").equals("text"));
    }

    private static String output(JsonNode content) {
        if (content.isString()) {
            return content.asString();
        }
        return StreamSupport.stream(content.spliterator(), false)
                .map(part -> JsonLines.text(part, "text"))
                .collect(Collectors.joining("\n"));
    }
}
