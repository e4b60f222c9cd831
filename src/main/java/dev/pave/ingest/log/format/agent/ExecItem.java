package dev.pave.ingest.log.format.agent;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.store.log.ExecutionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A step of the agent as {@code codex exec --json} prints it, or as newer rollouts keep it ({@code item_completed}), where a script
 * of the agent may have begun it. What is printed has ids that count from the begin of each run, so that they tell nothing
 * of copies in other files, and no times.
 *
 * @param item    the object of an event
 * @param session its thread
 * @param before  its id: which run of the file it belongs to; empty where ids are nobody else's
 * @param line    of the event
 * @param micros  when it was over; {@link ExecutionRow#NONE} where that is not known
 */
record ExecItem(JsonNode item, String session, String before, long line, long micros) {

    private static final Pattern SHELL = Pattern.compile(
            "(?:\\S*/)?(?:ba|z|da)?sh -l?c (?:'(?<single>[^']*)'|\"(?<double>[^\"\\\\]*)\"|(?<bare>\\S+))");

    /** @param event {@code item.started}, {@code item.updated} or {@code item.completed} */
    void to(ToolCalls calls, LastWords words, String event) {
        boolean over = event.equals("item.completed");
        switch (kind()) {
            case "command_execution" -> {
                words.wentOn(session);
                JsonNode told = item.path("command");
                call(
                        calls,
                        over,
                        "shell",
                        item,
                        told.isArray() ? CodexFormat.command(told) : command(told.asString("")));
            }
            case "mcp_tool_call" -> {
                words.wentOn(session);
                call(calls, over, JsonLines.text(item, "tool"), item.path("arguments"), "");
            }
            case "file_change" -> {
                words.wentOn(session);
                if (over) {
                    changed(calls);
                }
            }
            case "agent_message", "assistant_message" ->
                words.said(session, "" + line, ExecutionRow.NONE, JsonLines.text(item, "text"), line);
            default -> {}
        }
    }

    /** A call that was made with the same id is what changed the files. Rollouts have the files by their paths. */
    private void changed(ToolCalls calls) {
        if (calls.knows(id())) {
            calls.result(id(), micros, failed(), ExecutionRow.NONE, "");
            return;
        }
        int n = 0;
        JsonNode changes = item.path("changes");
        List<JsonNode> files = new ArrayList<>();
        if (changes.isObject()) {
            changes.propertyNames()
                    .forEach(path ->
                            files.add(JsonLines.mapper().createObjectNode().put("path", path)));
        } else {
            changes.forEach(files::add);
        }
        for (JsonNode change : files) {
            String id = id() + "." + ++n;
            calls.call(id, session, micros, "apply_patch", change, "", line);
            calls.result(id, micros, failed(), ExecutionRow.NONE, "");
        }
    }

    /** Made when it is first told of; some are only told of when they are over. */
    private void call(ToolCalls calls, boolean over, String tool, JsonNode input, String command) {
        if (!calls.knows(id())) {
            calls.call(id(), session, over ? begun() : micros, tool, input, command, line);
        }
        if (over) {
            JsonNode code = item.path("exit_code");
            String output = JsonLines.text(item, "aggregated_output");
            calls.result(
                    id(),
                    micros,
                    failed(),
                    code.isNumber() ? code.asLong() : ExecutionRow.NONE,
                    output.isEmpty() ? CodexFormat.text(item.path("result")) : output);
        }
    }

    /** Its end less its duration. */
    private long begun() {
        JsonNode duration = item.path("duration");
        long took = duration.path("secs").asLong(0) * 1_000_000
                + duration.path("nanos").asLong(0) / 1000;
        return micros == ExecutionRow.NONE ? micros : micros - took;
    }

    /** {@code command_execution}; rollouts write it {@code CommandExecution}. */
    private String kind() {
        String type = JsonLines.text(item, "type");
        String kind = type.isEmpty() ? JsonLines.text(item, "item_type") : type;
        return kind.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private String id() {
        return before + JsonLines.text(item, "id");
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
