package dev.pave.ingest.log.format.agent;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Conversations of agents as lists of messages with a {@code role} and a {@code content}, as chat interfaces take them and
 * mini-swe-agent, AutoGen and many others keep them: a list, an object of which a field is that list (a session of its own
 * each), or a message a line, perhaps in an object of its own ({@code message}). See {@link ChatTalk} for what becomes of the messages.
 */
public final class ChatFormat implements LogFormat {

    private static final Pattern MESSAGE = Pattern.compile("\"role\"\\s*:\\s*\"[^\"]+\"");
    private static final Pattern TYPED = Pattern.compile("\\{\\s*\"type\"\\s*:\\s*\"assistant\"\\s*,\\s*\"content\"");
    /** What messages without a role call themselves. */
    private static final Set<String> ROLES = Set.of("system", "user", "assistant", "tool_result");

    private static final Pattern WORDS = Pattern.compile("\"(?:content|tool_calls|parts)\"\\s*:");

    @Override
    public String id() {
        return "chat";
    }

    @Override
    public boolean recognises(Sample head) {
        String first = head.first();
        return (first.startsWith("{") || first.startsWith("["))
                && (MESSAGE.matcher(head.text()).find()
                        || TYPED.matcher(head.text()).find())
                && WORDS.matcher(head.text()).find();
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        ToolCalls calls = new ToolCalls();
        ArrayList<JsonNode> single = new ArrayList<>();
        ArrayList<JsonNode> several = new ArrayList<>();
        Mark end = JsonDocuments.each(input, sink, ChatFormat::isMessage, document -> {
            if (isMessage(document)) {
                single.add(message(document));
            } else {
                conversations(document, several);
            }
        });
        if (single.isEmpty() && several.isEmpty()) {
            throw new RefusedException("is no conversation: it has no list of messages with a `role`");
        }
        if (!single.isEmpty()) {
            new ChatTalk(input.session(), calls).read(single);
        }
        for (int i = 0; i < several.size(); i++) {
            String name = several.size() == 1 ? input.session() : input.session() + "#" + (i + 1);
            new ChatTalk(name, calls)
                    .read(several.get(i)
                            .valueStream()
                            .filter(ChatFormat::isMessage)
                            .map(ChatFormat::message)
                            .toList());
        }
        calls.to(sink);
        return end;
    }

    /** A message, by itself or in what tells when it came. */
    private static boolean isMessage(JsonNode node) {
        return isBare(node) || isBare(node.path("message")) && !isOfClaudeCode(node);
    }

    /** A record of {@link ClaudeCodeFormat}, which tells sessions and sub-agents that are no part of a message. */
    private static boolean isOfClaudeCode(JsonNode node) {
        return node.has("sessionId") && node.path("message").has("content");
    }

    private static boolean isBare(JsonNode node) {
        return node.isObject()
                && (node.path("role").isString() || ROLES.contains(JsonLines.text(node, "type")))
                && (node.has("content")
                        || node.has("tool_calls")
                        || node.path("parts").isArray());
    }

    private static JsonNode message(JsonNode node) {
        if (isBare(node)) {
            return node.has("role") ? node : ((ObjectNode) node).deepCopy().put("role", JsonLines.text(node, "type"));
        }
        ObjectNode inner = (ObjectNode) node.path("message").deepCopy();
        return node.has("timestamp") ? inner.set("timestamp", node.path("timestamp")) : inner;
    }

    private static void conversations(JsonNode node, List<JsonNode> found) {
        if (node.isArray() && !node.isEmpty() && isMessage(node.get(0))) {
            found.add(node);
        } else if (node.isArray()) {
            node.forEach(each -> conversations(each, found));
        } else if (node.isObject()) {
            for (JsonNode field : node) {
                if (field.isArray() && !field.isEmpty() && isMessage(field.get(0))) {
                    found.add(field);
                    return;
                }
            }
        }
    }
}
