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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Rollouts of Codex ({@code ~/.codex/sessions/.../rollout-*.jsonl}): a {@code function_call}, {@code local_shell_call} or
 * {@code custom_tool_call} and its output make an execution, and so does what
 * the agent said last before it stopped, a {@code claim}. Early versions wrote the items without an envelope. Other
 * records are passed over; {@code event_msg} tells the same again, but for the commands and changes of the agent's own scripts
 * ({@code item_completed}). What {@code codex exec --json} prints is read, too: an
 * {@code item.completed} has a command with its output and exit code, changed files, or what the agent said.
 */
public final class CodexFormat implements LogFormat {

    private static final List<String> TYPES = List.of("session_meta", "response_item", "turn_context", "event_msg");

    private static final Pattern PATCHED = Pattern.compile("(?m)^\\*\\*\\* (?:Add|Update|Delete) File: (.+)$");
    /** How an output begins that is a failure's, since rollouts do not keep whether a call succeeded. */
    private static final Pattern FAILED = Pattern.compile("apply_patch verification failed|execution error: "
            + "|(?:exec_command|write_stdin|shell|patch) failed\\b|unsupported (?:custom tool )?call"
            + "|failed to parse function arguments|failed in sandbox|tool call error: |err: ");

    /** What the agent's own scripts run, which are calls of a tool {@code exec}; nothing else of it is told twice. */
    private static final Set<String> SCRIPTED = Set.of("CommandExecution", "FileChange", "McpToolCall");

    private static final Pattern RUNNING = Pattern.compile("Process running with session ID (\\d+)");

    @Override
    public String id() {
        return "codex";
    }

    @Override
    public boolean recognises(Sample head) {
        return JsonLines.head(head).stream()
                .anyMatch(node -> TYPES.contains(JsonLines.text(node, "type")) && node.has("payload")
                        || isPrinted(node)
                        || node.has("call_id") && JsonLines.text(node, "type").startsWith("function_call"));
    }

    /** Whether it is an event of {@code codex exec --json}. */
    private static boolean isPrinted(JsonNode node) {
        String type = JsonLines.text(node, "type");
        return type.equals("thread.started") && node.has("thread_id")
                || type.startsWith("item.") && node.path("item").isObject();
    }

    @Override
    public boolean hasCopies() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        boolean printed = JsonLines.head(input.head()).stream().anyMatch(CodexFormat::isPrinted);
        Rollout rollout = new Rollout(input.session(), printed);
        Mark end = JsonLines.forEach(input, sink, rollout::record);
        rollout.words.end();
        rollout.calls.to(sink);
        return end;
    }

    /** One file while it is read. */
    private static final class Rollout {
        private final ToolCalls calls;
        private final LastWords words;
        private String session;
        private boolean named;
        /** The call that began a process, by the process; and the process that a call writes to, by the call. */
        private final Map<String, String> begun = new HashMap<>();

        private final Map<String, String> writes = new HashMap<>();
        private int runs;

        Rollout(String session, boolean printed) {
            this.session = session;
            this.calls = printed ? new ToolCalls() : new ToolCalls("codex");
            this.words = new LastWords(calls);
        }

        void record(JsonNode node, long line) {
            if (JsonLines.text(node, "type").equals("thread.started")) {
                words.end();
                session = JsonLines.text(node, "thread_id");
                runs++;
            } else if (node.path("item").isObject()) {
                new ExecItem(node.path("item"), session, runs + "/", line, ExecutionRow.NONE)
                        .to(calls, words, JsonLines.text(node, "type"));
            } else {
                rolled(node, line);
            }
        }

        private void rolled(JsonNode node, long line) {
            JsonNode item = node.has("payload") ? node.path("payload") : node;
            String type = JsonLines.text(item, "type");
            long micros = Timestamps.micros(JsonLines.text(node, "timestamp"));
            if (JsonLines.text(node, "type").equals("session_meta") || node.has("id") && node.has("instructions")) {
                meta(item);
            } else if (type.equals("message")) {
                message(item, micros, line);
            } else if (type.equals("function_call") || type.equals("custom_tool_call")) {
                call(item, micros, line);
            } else if (type.equals("local_shell_call")) {
                String command = command(item.path("action").path("command"));
                words.wentOn(session);
                calls.call(callId(item), session, micros, "shell", item.path("action"), command, line);
            } else if (type.equals("function_call_output") || type.equals("custom_tool_call_output")) {
                result(item, micros);
            } else if (type.equals("item_completed") && SCRIPTED.contains(JsonLines.text(item.path("item"), "type"))) {
                new ExecItem(item.path("item"), session, "", line, micros).to(calls, words, "item.completed");
            }
        }

        /** The first one is the file's own; those behind it came with what a fork copied. */
        private void meta(JsonNode item) {
            String id = JsonLines.text(item, "id");
            if (named) {
                calls.parent(session, id);
            } else if (!id.isEmpty()) {
                session = id;
                named = true;
                calls.parent(session, JsonLines.text(item, "forked_from_id"));
                for (JsonNode begun : item.path("source").path("subagent")) {
                    calls.parent(session, JsonLines.text(begun, "parent_thread_id"));
                }
            }
        }

        private void message(JsonNode item, long micros, long line) {
            if (!JsonLines.text(item, "role").equals("assistant")) {
                words.stopped(session);
                return;
            }
            StringBuilder text = new StringBuilder();
            item.path("content").forEach(part -> text.append(JsonLines.text(part, "text")));
            words.said(session, "" + line, micros, text.toString(), line);
        }

        private void call(JsonNode item, long micros, long line) {
            words.wentOn(session);
            String text = JsonLines.text(item, "arguments");
            JsonNode parsed = text.isEmpty() ? null : JsonLines.parsed(text);
            JsonNode given = parsed == null ? JsonLines.mapper().createObjectNode() : parsed;
            String command = given.has("cmd") ? command(given.path("cmd")) : command(given.path("command"));
            String name = JsonLines.text(item, "name");
            if (name.equals("write_stdin")) {
                writes.put(callId(item), JsonLines.text(given, "session_id"));
            }
            Matcher patched = PATCHED.matcher(name.equals("apply_patch") ? JsonLines.text(item, "input") : "");
            if (patched.find()) {
                given = JsonLines.mapper().createObjectNode().put("path", patched.group(1));
            }
            calls.call(callId(item), session, micros, name, given, command, line);
        }

        private void result(JsonNode item, long micros) {
            JsonNode output = item.path("output");
            String text = text(output);
            JsonNode inner = text.startsWith("{") ? JsonLines.parsed(text) : null;
            JsonNode code = inner == null ? null : inner.path("metadata").path("exit_code");
            String id = JsonLines.text(item, "call_id");
            String said = inner != null && inner.has("output") ? text(inner.path("output")) : text;
            long told = code != null && code.isNumber() ? code.asLong(ExecutionRow.NONE) : told(text);
            Boolean failed = failed(output.path("success"), text);
            Matcher running = RUNNING.matcher(head(text));
            String process = writes.get(id);
            if (process != null) {
                calls.result(id, micros, failed != null && failed, ExecutionRow.NONE, said);
                id = begun.getOrDefault(process, "");
            }
            if (running.find()) {
                begun.putIfAbsent(running.group(1), id);
                calls.goesOn(id, said);
            } else if (process == null || told != ExecutionRow.NONE) {
                calls.result(id, micros, failed, told, said);
            }
        }

        /** Null where neither the record nor Codex's own words say so. */
        private static Boolean failed(JsonNode succeeded, String text) {
            if (succeeded.isBoolean()) {
                return !succeeded.asBoolean();
            }
            return FAILED.matcher(text).lookingAt() ? Boolean.TRUE : null;
        }

        /** What the words of Codex itself tell, before the output begins. */
        private static long told(String text) {
            return ToolCalls.told(head(text));
        }

        private static String head(String text) {
            int output = text.indexOf("\nOutput:\n");
            return output < 0 ? "" : text.substring(0, output);
        }

        /** A text, a list of parts with one each, or an object that has either as its content. */
        static String text(JsonNode output) {
            if (output.isString()) {
                return output.asString();
            }
            if (output.isObject()) {
                return output.has("text") ? text(output.path("text")) : text(output.path("content"));
            }
            return StreamSupport.stream(output.spliterator(), false)
                    .map(Rollout::text)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("\n"));
        }

        private static String callId(JsonNode item) {
            String id = JsonLines.text(item, "call_id");
            return id.isEmpty() ? JsonLines.text(item, "id") : id;
        }

        /** What a shell is told: of {@code ["bash", "-lc", "ls"]} the last. */
        static String command(JsonNode command) {
            if (!command.isArray()) {
                return command.isString() ? command.asString() : "";
            }
            List<String> words = StreamSupport.stream(command.spliterator(), false)
                    .map(JsonNode::asString)
                    .toList();
            boolean shell = words.size() == 3
                    && words.get(0).matches("(.*/)?(ba|z|da)?sh")
                    && words.get(1).matches("-l?c");
            return shell ? words.get(2) : String.join(" ", words);
        }
    }

    /** The text of an output, whatever form it has. */
    static String text(JsonNode output) {
        return Rollout.text(output);
    }

    /** What a shell is told by a list of words. */
    static String command(JsonNode words) {
        return Rollout.command(words);
    }
}
