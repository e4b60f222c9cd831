package dev.pave.ingest.log.format.agent;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.store.log.ExecutionRow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What {@code codex exec --json} prints of a step of the agent. Its ids count from the begin of each run, so that they tell nothing
 * of copies in other files; there are no times.
 *
 * @param item    the object of an event
 * @param session its thread
 * @param run     which one of the file it belongs to
 * @param line    of the event
 */
record ExecItem(JsonNode item, String session, int run, long line) {

    private static final Pattern SHELL = Pattern.compile(
            "(?:\\S*/)?(?:ba|z|da)?sh -l?c (?:'(?<single>[^']*)'|\"(?<double>[^\"\\\\]*)\"|(?<bare>\\S+))");

    /** @param event {@code item.started}, {@code item.updated} or {@code item.completed} */
    void to(ToolCalls calls, LastWords words, String event) {
        boolean over = event.equals("item.completed");
        switch (kind()) {
            case "command_execution" -> {
                words.wentOn(session);
                call(calls, over, "shell", item, command(JsonLines.text(item, "command")));
            }
            case "mcp_tool_call" -> {
                words.wentOn(session);
                call(calls, over, JsonLines.text(item, "tool"), item.path("arguments"), "");
            }
            case "file_change" -> {
                words.wentOn(session);
                int n = 0;
                for (JsonNode change : item.path("changes")) {
                    if (over) {
                        String id = id() + "." + ++n;
                        calls.call(id, session, ExecutionRow.NONE, "apply_patch", change, "", line);
                        calls.result(id, ExecutionRow.NONE, failed(), ExecutionRow.NONE, "");
                    }
                }
            }
            case "agent_message", "assistant_message" ->
                words.said(session, "" + line, ExecutionRow.NONE, JsonLines.text(item, "text"), line);
            default -> {}
        }
    }

    /** Made when it is first told of; some are only told of when they are over. */
    private void call(ToolCalls calls, boolean over, String tool, JsonNode input, String command) {
        if (!calls.knows(id())) {
            calls.call(id(), session, ExecutionRow.NONE, tool, input, command, line);
        }
        if (over) {
            JsonNode code = item.path("exit_code");
            String output = JsonLines.text(item, "aggregated_output");
            calls.result(
                    id(),
                    ExecutionRow.NONE,
                    failed(),
                    code.isNumber() ? code.asLong() : ExecutionRow.NONE,
                    output.isEmpty() ? CodexFormat.text(item.path("result")) : output);
        }
    }

    private String kind() {
        String type = JsonLines.text(item, "type");
        return type.isEmpty() ? JsonLines.text(item, "item_type") : type;
    }

    private String id() {
        return run + "/" + JsonLines.text(item, "id");
    }

    /** Null where its status does not say. */
    private Boolean failed() {
        return switch (JsonLines.text(item, "status")) {
            case "failed", "declined" -> true;
            case "completed" -> false;
            default -> null;
        };
    }

    /** What a shell is told. */
    private static String command(String command) {
        Matcher shell = SHELL.matcher(command);
        if (!shell.matches()) {
            return command;
        }
        String single = shell.group("single");
        String quoted = shell.group("double");
        return single != null ? single : quoted != null ? quoted : shell.group("bare");
    }
}
