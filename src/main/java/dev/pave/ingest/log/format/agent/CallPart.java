package dev.pave.ingest.log.format.agent;

import dev.pave.ingest.log.format.JsonLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A call or an answer that stands among the parts of a message, in the words of those who keep such: Anthropic's
 * {@code tool_use} and {@code tool_result}, Goose's {@code toolRequest} and {@code toolResponse}, the {@code tool-call} and
 * {@code tool-result} of Vercel's kit, Bedrock's {@code toolUse} and {@code toolResult}, Google's {@code functionCall} and
 * {@code functionResponse}, {@code toolCall}.
 *
 * @param id     of the call; empty where it has none
 * @param tool   what is called; null of an answer
 * @param given  the arguments of a call
 * @param failed what an answer says of itself; null where it does not say
 * @param output the text of an answer
 */
record CallPart(String id, String tool, JsonNode given, Boolean failed, String output) {

    private static final Set<String> CALLS =
            Set.of("tool_use", "tool-call", "toolCall", "toolUse", "toolRequest", "functionCall");
    private static final Set<String> ANSWERS =
            Set.of("tool_result", "tool-result", "toolResult", "toolResponse", "functionResponse");

    boolean isCall() {
        return tool != null;
    }

    /** The calls and answers among the parts of a message. */
    static List<CallPart> of(JsonNode parts) {
        List<CallPart> all = new ArrayList<>();
        if (parts.isArray()) {
            for (JsonNode part : parts) {
                String type = type(part);
                JsonNode inner = part.path(type).isObject() ? part.path(type) : part;
                if (CALLS.contains(type)) {
                    all.add(call(inner));
                } else if (ANSWERS.contains(type)) {
                    all.add(answer(inner));
                }
            }
        }
        return all;
    }

    /** What a part calls itself, or its one field is called. */
    private static String type(JsonNode part) {
        String told = JsonLines.text(part, "type");
        if (told.isEmpty()) {
            for (String name : part.propertyNames()) {
                if (CALLS.contains(name) || ANSWERS.contains(name)) {
                    return name;
                }
            }
        }
        return told;
    }

    private static CallPart call(JsonNode part) {
        JsonNode asked = part.path("toolCall").has("value")
                ? part.path("toolCall").path("value")
                : part.path("toolCall").isObject() ? part.path("toolCall") : part;
        JsonNode given = object(first(asked, "input", "arguments", "args"));
        return new CallPart(id(part), first(asked, "name", "toolName").asString(""), given, null, "");
    }

    private static CallPart answer(JsonNode part) {
        JsonNode told = part.path("toolResult").isObject() ? part.path("toolResult") : part;
        JsonNode value = first(told, "content", "value", "output", "result", "response", "error");
        JsonNode inner = value.isObject() ? first(value, "content", "value", "output", "text", "error") : value;
        return new CallPart(id(part), null, JsonLines.mapper().createObjectNode(), failed(told, value), text(inner));
    }

    /** What an answer says of itself, in its own field, that of its value, or by its status. */
    private static Boolean failed(JsonNode told, JsonNode value) {
        for (JsonNode node : new JsonNode[] {told, value}) {
            JsonNode word = first(node, "is_error", "isError");
            if (word.isBoolean()) {
                return word.asBoolean();
            }
            if (JsonLines.text(node, "type").startsWith("error")) {
                return true;
            }
        }
        if (value.has("error") && !value.has("output")) {
            return true;
        }
        return switch (JsonLines.text(told, "status")) {
            case "error" -> true;
            case "success" -> false;
            default -> null;
        };
    }

    private static String id(JsonNode part) {
        return first(part, "id", "tool_use_id", "toolCallId", "toolUseId").asString("");
    }

    /** The text of a text, or of those parts of a list that have one. */
    static String text(JsonNode content) {
        if (content.isValueNode()) {
            return content.asString("");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode part : content) {
            if (part.path("text").isString()) {
                texts.add(part.path("text").asString());
            }
        }
        return String.join("\n", texts);
    }

    private static JsonNode object(JsonNode given) {
        JsonNode parsed = given.isString() ? JsonLines.parsed(given.asString()) : given;
        return parsed != null && parsed.isObject() ? parsed : JsonLines.mapper().createObjectNode();
    }

    /** The first of these fields that there is. */
    private static JsonNode first(JsonNode node, String... names) {
        for (String name : names) {
            if (node.has(name)) {
                return node.path(name);
            }
        }
        return node.path(names[0]);
    }
}
