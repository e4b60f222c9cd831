package dev.pave.ingest.log.format.agent;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.text.Timestamps;
import dev.pave.store.log.ExecutionRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One conversation of a {@link ChatFormat} while it is read. A tool call and its answer are an execution, also where both are
 * parts of messages ({@link CallPart}); so is a block of
 * code in a message together with the message of a terminal that answers it, and what one agent tells another to do
 * ({@code Orchestrator (-> WebSurfer)}) together with that one's answer. What an agent said last is a claim. A block of code
 * that nobody answered was not run; where blocks are run, a message with one is no last word.
 */
final class ChatTalk {

    private static final Set<String> UNHEARD = Set.of("system", "developer", "exit");
    private static final Set<String> PEOPLE = Set.of("user", "human");
    private static final Set<String> ANSWERS = Set.of("tool", "function", "toolresult", "tool_result");
    private static final Set<String> SHELLS = Set.of(
            "bash",
            "shell",
            "sh",
            "terminal",
            "execute_bash",
            "run_command",
            "execute_command",
            "run_shell_command",
            "run_in_terminal",
            "run_terminal_cmd",
            "shell_command",
            "exec_command");
    private static final List<String> TIMES = List.of("timestamp", "created", "created_at", "createdAt", "ts");
    private static final Pattern BLOCK = Pattern.compile("(?s)```([\\w-]*)[^\\n]*\\n(.*?)\\n?```");
    private static final Pattern FIRST_LINE_CODE =
            Pattern.compile("(?i)^[^\\n]{0,100}?\\b(?:exit|return) ?code\\b\\D{0,12}(-?\\d{1,5})\\b");
    private static final Pattern LAST_LINE_CODE = Pattern.compile("(?i)\\bexit code:? (-?\\d{1,5})\\.?]?\\s*$");
    /** Among what Gemini's shell tells of a command, and those that came of it. */
    private static final Pattern OWN_LINE_CODE = Pattern.compile("(?m)^Exit Code: (-?\\d{1,9})$");

    private static final Pattern ASKED = Pattern.compile(".+ \\(-> (.+)\\)");
    private static final Pattern PLAN = Pattern.compile("(?i)^(?:initial|new|updated) plan\\b");
    /** With which mini-swe-agent hands in its work. */
    private static final Pattern HANDS_IN =
            Pattern.compile("\\b(?:COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT|MINI_SWE_AGENT_FINAL_OUTPUT)\\b");

    private static final String END_WORD = "TERMINATE";

    private final String session;
    private final ToolCalls calls;
    private final LastWords words;
    private final Deque<String> unanswered = new ArrayDeque<>();
    private String offered;
    private boolean runs;
    private int number;

    ChatTalk(String session, ToolCalls calls) {
        this.session = session;
        this.calls = calls;
        this.words = new LastWords(calls);
    }

    void read(Iterable<JsonNode> messages) {
        messages.forEach(this::message);
        words.end();
    }

    private void message(JsonNode message) {
        number++;
        String speaker = JsonLines.text(message, "role");
        String role = speaker.toLowerCase(Locale.ROOT);
        String name = JsonLines.text(message, "name");
        JsonNode parts = message.path(message.has("parts") ? "parts" : "content");
        String content = CallPart.text(parts);
        if (UNHEARD.contains(role) || blocks(message, CallPart.of(parts))) {
            return;
        }
        if (ANSWERS.contains(role)) {
            String call = JsonLines.text(message, message.has("toolCallId") ? "toolCallId" : "tool_call_id");
            answered(callId(call), message, content);
        } else if (offered != null && exitCode(content) != ExecutionRow.NONE) {
            ran(message, content);
        } else if (!unanswered.isEmpty() && unanswered.peek().endsWith(asked(role))) {
            answered(unanswered.poll(), message, content);
        } else if (PEOPLE.contains(role) && name.isEmpty()) {
            words.stopped(session);
        } else {
            agent(message, speaker, content);
        }
    }

    /** Whether calls or answers stand among the parts of a message. */
    private boolean blocks(JsonNode message, List<CallPart> blocks) {
        for (CallPart block : blocks) {
            if (block.isCall()) {
                called(message, block.tool(), block.id(), block.given());
            } else {
                String id = callId(block.id());
                calls.result(id, micros(message), block.failed(), code(block.failed(), block.output()), block.output());
            }
        }
        return !blocks.isEmpty();
    }

    /** What the output of a call quotes that says that it went well is no exit code. */
    private static long code(Boolean failed, String output) {
        return failed != null && !failed ? ExecutionRow.NONE : exitCode(output);
    }

    private void agent(JsonNode message, String speaker, String content) {
        Matcher ask = ASKED.matcher(speaker);
        if (message.path("tool_calls").isArray() && !message.path("tool_calls").isEmpty()) {
            message.path("tool_calls").forEach(call -> called(message, call));
        } else if (ask.matches()) {
            String id = id() + asked(ask.group(1));
            unanswered.add(id);
            went(id, message, ask.group(1), content);
        } else if (speaker.endsWith("(thought)")) {
            if (PLAN.matcher(content).find()) {
                went(id(), message, "update_plan", content);
            }
        } else {
            said(message, content);
        }
    }

    private void said(JsonNode message, String content) {
        offered = command(content);
        if (offered != null && HANDS_IN.matcher(offered).find()) {
            went(id(), message, "submit", "");
            return;
        }
        if (offered != null && runs) {
            words.wentOn(session);
            return;
        }
        String text = content.strip().endsWith(END_WORD)
                ? content.strip().substring(0, content.strip().length() - END_WORD.length())
                : content;
        words.said(session, id(), micros(message), text, 0);
    }

    /** The last block of code of a message, as a shell would be given it; null where it has none. */
    private static String command(String content) {
        String command = null;
        for (Matcher block = BLOCK.matcher(content); block.find(); ) {
            String code = block.group(2).strip();
            command = block.group(1).toLowerCase(Locale.ROOT).startsWith("python")
                    ? "python - <<'EOF'\n" + code + "\nEOF"
                    : code;
        }
        return command;
    }

    private void ran(JsonNode message, String output) {
        words.wentOn(session);
        runs = true;
        String id = id();
        calls.call(id, session, micros(message), "shell", JsonLines.mapper().createObjectNode(), offered, 0);
        calls.result(id, ExecutionRow.NONE, null, exitCode(output), output);
        offered = null;
    }

    private void called(JsonNode message, JsonNode call) {
        JsonNode function = call.has("function") ? call.path("function") : call;
        JsonNode arguments = function.path("arguments");
        JsonNode parsed = arguments.isString() ? JsonLines.parsed(arguments.asString()) : arguments;
        JsonNode given =
                parsed == null || !parsed.isObject() ? JsonLines.mapper().createObjectNode() : parsed;
        called(message, JsonLines.text(function, "name"), JsonLines.text(call, "id"), given);
    }

    private void called(JsonNode message, String tool, String told, JsonNode given) {
        String id = session + "/" + (told.isEmpty() ? id() + "." + unanswered.size() + tool : told);
        words.wentOn(session);
        unanswered.add(id);
        String command = isShell(tool) ? CodexFormat.command(given.path(given.has("cmd") ? "cmd" : "command")) : "";
        if (HANDS_IN.matcher(command).find()) {
            went(id, message, "submit", "");
        } else {
            calls.call(id, session, micros(message), tool, given, command, 0);
        }
    }

    /** Whether a tool is a shell, whoever offers it ({@code developer__shell}). */
    private static boolean isShell(String tool) {
        String name = tool.toLowerCase(Locale.ROOT);
        int prefix = name.lastIndexOf("__");
        int own = prefix < 0 ? Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1 : prefix + 2;
        return SHELLS.contains(name.substring(own));
    }

    /** Which call a message answers: the one that it names, else the first that has no answer yet. */
    private String callId(String told) {
        String named = session + "/" + told;
        if (unanswered.remove(named)) {
            return named;
        }
        String first = unanswered.poll();
        return first == null ? named : first;
    }

    private void answered(String id, JsonNode message, String content) {
        JsonNode word = message.path("isError");
        Boolean failed = word.isBoolean() ? word.asBoolean() : null;
        calls.result(id, micros(message), failed, code(failed, content), content);
    }

    private void went(String id, JsonNode message, String tool, String words) {
        this.words.wentOn(session);
        ObjectNode given = JsonLines.mapper().createObjectNode().put("query", words);
        calls.call(id, session, micros(message), tool, given, "", 0);
    }

    private String id() {
        return session + "/" + number;
    }

    private static String asked(String who) {
        return " " + who.toLowerCase(Locale.ROOT);
    }

    /** The exit code that the first line of an answer tells, or its last; none where it tells none. */
    private static long exitCode(String answer) {
        Matcher first = FIRST_LINE_CODE.matcher(answer);
        if (first.find()) {
            return Long.parseLong(first.group(1));
        }
        Matcher last = LAST_LINE_CODE.matcher(answer.length() > 200 ? answer.substring(answer.length() - 200) : answer);
        if (last.find()) {
            return Long.parseLong(last.group(1));
        }
        Matcher line = OWN_LINE_CODE.matcher(answer);
        return line.find() ? Long.parseLong(line.group(1)) : ExecutionRow.NONE;
    }

    private static long micros(JsonNode message) {
        for (String name : TIMES) {
            long micros = Timestamps.micros(JsonLines.text(message, name));
            if (micros != ExecutionRow.NONE) {
                return micros;
            }
        }
        return Timestamps.micros(JsonLines.text(message.path("extra"), "timestamp"));
    }
}
