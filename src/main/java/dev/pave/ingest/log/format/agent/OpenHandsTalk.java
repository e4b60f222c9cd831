package dev.pave.ingest.log.format.agent;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.text.Timestamps;
import dev.pave.store.log.ExecutionRow;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The events of a conversation with OpenHands, as its server keeps them ({@code args}, {@code extras}) and its SDK does. */
final class OpenHandsTalk {

    /** What changes nothing and is no work: states, memories, thoughts, messages. */
    private static final Set<String> QUIET = Set.of(
            "message",
            "system",
            "recall",
            "think",
            "null",
            "change_agent_state",
            "agent_state_changed",
            "condensation");

    private static final Set<String> ENDS = Set.of("finish", "reject", "FinishAction");

    private final String session;
    private final ToolCalls calls;
    private final LastWords words;
    private String lastAction = "";
    private int number;

    OpenHandsTalk(String session, ToolCalls calls, LastWords words) {
        this.session = session;
        this.calls = calls;
        this.words = words;
    }

    static boolean isEvent(JsonNode node) {
        return node.isObject() && (node.has("action") || node.has("observation") || node.has("kind"));
    }

    void event(JsonNode node, long line) {
        number++;
        long micros = Timestamps.micros(JsonLines.text(node, "timestamp"));
        JsonNode action = node.path("action");
        JsonNode observation = node.path("observation");
        String kind = JsonLines.text(node, "kind");
        if (kind.equals("AgentErrorEvent")) {
            calls.result(cause(node), micros, true, ExecutionRow.NONE, JsonLines.text(node, "error"));
        } else if (kind.equals("UserRejectObservation")) {
            calls.goesOn(cause(node), JsonLines.text(node, "rejection_reason"));
        } else if (observation.isObject() || observation.isString()) {
            observed(node, observation, micros, line);
        } else if (action.isObject() || action.isString()) {
            acted(node, action, micros, line);
        } else if (node.has("llm_message")) {
            said(node, text(node.path("llm_message").path("content")), micros, line);
        }
    }

    private void acted(JsonNode node, JsonNode action, long micros, long line) {
        JsonNode given = action.isObject() ? action : node.has("args") ? node.path("args") : node;
        String name = action.isObject() ? JsonLines.text(action, "kind") : action.asString();
        String command = JsonLines.text(given, "command");
        boolean shell = name.equals("run") || name.equals("TerminalAction") || name.equals("ExecuteBashAction");
        if (ENDS.contains(name) || name.equals("message")) {
            String words = JsonLines.text(
                    given, JsonLines.text(given, "final_thought").isEmpty() ? "message" : "final_thought");
            String content = JsonLines.text(given, "content");
            said(
                    node,
                    words.isEmpty() ? content.isEmpty() ? JsonLines.text(node, "message") : content : words,
                    micros,
                    line);
            if (ENDS.contains(name)) {
                this.words.stopped(session);
            }
        } else if (!QUIET.contains(name) && !name.equals("ThinkAction") && fromAgent(node)) {
            String tool = JsonLines.text(node, "tool_name");
            lastAction = id(node);
            words.wentOn(session);
            calls.call(lastAction, session, micros, tool.isEmpty() ? name : tool, given, shell ? command : "", line);
        }
    }

    private static boolean fromAgent(JsonNode node) {
        return !JsonLines.text(node, "source").equals("user");
    }

    private void said(JsonNode node, String text, long micros, long line) {
        boolean agent = JsonLines.text(node, "source").equals("agent");
        if (agent) {
            words.said(session, id(node), micros, text, line);
        } else {
            words.stopped(session);
        }
    }

    private void observed(JsonNode node, JsonNode observation, long micros, long line) {
        JsonNode told = observation.isObject() ? observation : node.path("extras");
        String cause = cause(node);
        String command = JsonLines.text(told, "command");
        boolean shell = observation.isObject() || observation.asString().equals("run");
        if (number == 1 && !calls.knows(cause) && shell && !command.isEmpty()) {
            calls.call(cause, session, micros, "run", told, command, line);
        }
        JsonNode code = told.has("exit_code")
                ? told.path("exit_code")
                : told.path("metadata").path("exit_code");
        boolean error = observation.isString() && observation.asString().equals("error");
        boolean timeout = told.path("timeout").asBoolean(false) || code.isNumber() && code.asLong(0) < 0;
        calls.result(
                cause,
                micros,
                error || timeout ? Boolean.TRUE : fails(node, told),
                code.isNumber() && code.asLong(0) >= 0 ? code.asLong(ExecutionRow.NONE) : ExecutionRow.NONE,
                observation.isObject()
                        ? text(observation.path(observation.has("output") ? "output" : "content"))
                        : JsonLines.text(node, "content"));
    }

    /** What an event says of its end, in any of its versions; null where it says nothing. */
    private static Boolean fails(JsonNode node, JsonNode told) {
        for (String field : new String[] {"is_error", "error"}) {
            if (told.path(field).isBoolean()) {
                return told.path(field).asBoolean();
            }
        }
        return node.path("success").isBoolean() ? !node.path("success").asBoolean() : null;
    }

    /** The action that an observation belongs to: the one that it names, else the last. */
    private String cause(JsonNode node) {
        for (String field : new String[] {"tool_call_id", "action_id", "cause"}) {
            String named = JsonLines.text(node, field);
            if (calls.knows(named)) {
                return named;
            }
        }
        if (node.has("tool_call_id") || node.has("action_id")) {
            return id(node); // it answers what is no call
        }
        String cause = JsonLines.text(node, "cause");
        return cause.isEmpty() || cause.equals("-1") ? lastAction.isEmpty() ? id(node) : lastAction : cause;
    }

    private String id(JsonNode node) {
        String call = JsonLines.text(node, "tool_call_id");
        String own = call.isEmpty() ? JsonLines.text(node, "id") : call;
        return own.isEmpty() ? "event " + number : own;
    }

    private static String text(JsonNode content) {
        if (content.isString()) {
            return content.asString();
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(JsonLines.text(part, "text")));
        return text.toString();
    }

    void end() {
        words.end();
    }
}
