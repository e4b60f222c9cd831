package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/**
 * Sessions of Claude Code ({@code ~/.claude/projects/<folder>/<session>.jsonl}): a {@code tool_use} of an assistant's
 * message and the {@code tool_result} of a user's make an execution. What the assistant said
 * last before it stopped is an execution too, a {@code claim}. Records of other types are passed over. A result
 * without {@code is_error} did not fail, unless it tells another exit code than 0.
 */
public final class ClaudeCodeFormat implements LogFormat {

    @Override
    public String id() {
        return "claude-code";
    }

    @Override
    public boolean recognises(Sample head) {
        return JsonLines.head(head).stream()
                .anyMatch(
                        node -> node.has("sessionId") && (node.has("message") || node.has("uuid") || node.has("type")));
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        ToolCalls calls = new ToolCalls();
        LastWords words = new LastWords(calls);
        JsonLines.forEach(input, sink, (node, line) -> record(node, line, input, calls, words));
        words.end();
        calls.to(sink);
        return null;
    }

    private static void record(JsonNode node, long line, LogInput input, ToolCalls calls, LastWords words) {
        String named = JsonLines.text(node, "sessionId");
        String session = named.isEmpty() ? input.session() : named;
        long micros = Timestamps.micros(JsonLines.text(node, "timestamp"));
        boolean aside = node.path("isSidechain").asBoolean(false);
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
                words.said(session, JsonLines.text(node, "uuid"), micros, JsonLines.text(block, "text"), line);
            } else if (type.equals("tool_result")) {
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
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(JsonLines.text(part, "text")));
        return text.toString();
    }
}
