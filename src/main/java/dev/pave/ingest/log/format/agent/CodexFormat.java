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
 * Rollouts of Codex ({@code ~/.codex/sessions/.../rollout-*.jsonl}): a {@code function_call}, {@code local_shell_call} or
 * {@code custom_tool_call} and its output make an execution, and so does what
 * the agent said last before it stopped, a {@code claim}. Early versions wrote the items without an envelope. Other
 * records are passed over; {@code event_msg} tells the same again. What {@code codex exec --json} prints is read, too: an
 * {@code item.completed} has a command with its output and exit code, changed files, or what the agent said.
 */
public final class CodexFormat implements LogFormat {

    private static final List<String> TYPES = List.of("session_meta", "response_item", "turn_context", "event_msg");

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
        JsonLines.forEach(input, sink, rollout::record);
        rollout.words.end();
        rollout.calls.to(sink);
        return null;
    }

    /** One file while it is read. */
    private static final class Rollout {
        private final ToolCalls calls;
        private final LastWords words;
        private String session;
        private boolean named;
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
                new ExecItem(node.path("item"), session, runs, line).to(calls, words, JsonLines.text(node, "type"));
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
            calls.call(callId(item), session, micros, JsonLines.text(item, "name"), given, command, line);
        }

        private void result(JsonNode item, long micros) {
            JsonNode output = item.path("output");
            String text = text(output);
            JsonNode inner = text.startsWith("{") ? JsonLines.parsed(text) : null;
            JsonNode code = inner == null ? null : inner.path("metadata").path("exit_code");
            JsonNode succeeded = output.path("success");
            calls.result(
                    JsonLines.text(item, "call_id"),
                    micros,
                    succeeded.isBoolean() ? !succeeded.asBoolean() : null,
                    code != null && code.isNumber() ? code.asLong(ExecutionRow.NONE) : told(text),
                    inner != null && inner.has("output") ? text(inner.path("output")) : text);
        }

        /** What the words of Codex itself tell, before the output begins. */
        private static long told(String text) {
            int output = text.indexOf("\nOutput:\n");
            return output < 0 ? ExecutionRow.NONE : ToolCalls.told(text.substring(0, output));
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
}
