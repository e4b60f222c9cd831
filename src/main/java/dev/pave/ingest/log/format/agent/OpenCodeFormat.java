package dev.pave.ingest.log.format.agent;

import static dev.pave.ingest.log.format.JsonLines.text;

import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Sessions of opencode: what {@code opencode export} writes (messages with their {@code parts}), what
 * {@code opencode run --format json} prints (an event a line, each with its {@code part}), what its server tells (a part again with what came to it), and the files of a part each in its
 * storage. A part of type {@code tool} has call, answer, start and end; that of a shell has its exit code too. What was said last
 * before a person had the word is a claim; a session that another one began names it.
 */
public final class OpenCodeFormat implements LogFormat {

    private static final Pattern PART = Pattern.compile("\"sessionID\"\\s*:\\s*\"[^\"]*\"");
    private static final Pattern MESSAGE = Pattern.compile("\"messageID\"\\s*:\\s*\"[^\"]*\"");

    @Override
    public String id() {
        return "opencode";
    }

    @Override
    public boolean recognises(Sample head) {
        return (head.first().startsWith("{") || head.first().startsWith("["))
                && PART.matcher(head.text()).find()
                && MESSAGE.matcher(head.text()).find();
    }

    /** An exported session and one that was told to a program have the same parts. */
    @Override
    public boolean hasCopies() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        Talk talk = new Talk(input.session(), new ToolCalls(id()));
        Mark end = JsonDocuments.each(input, sink, OpenCodeFormat::isPart, talk::document);
        talk.words.end();
        talk.calls.to(sink);
        return end;
    }

    private static boolean isPart(JsonNode node) {
        return node.has("messageID") && node.has("type");
    }

    private static final class Talk {

        private final String file;
        private final ToolCalls calls;
        private final LastWords words;

        Talk(String file, ToolCalls calls) {
            this.file = file;
            this.calls = calls;
            this.words = new LastWords(calls);
        }

        void document(JsonNode node) {
            JsonNode known = node.path("info");
            calls.parent(text(known, "id"), text(known, "parentID"));
            if (node.isArray()) {
                node.forEach(this::document);
            } else if (isPart(node)) {
                part(node, ExecutionRow.NONE, false);
            } else if (isPart(node.path("part"))) {
                part(node.path("part"), Timestamps.micros(text(node, "timestamp")), false);
            } else if (isPart(node.path("properties").path("part"))) {
                part(node.path("properties").path("part"), ExecutionRow.NONE, false);
            } else if (node.path("parts").isArray()) {
                message(node);
            } else {
                node.path("messages").forEach(this::message);
            }
        }

        private void message(JsonNode message) {
            JsonNode known = message.path("info");
            boolean asked = text(known, "role").equals("user");
            long micros = Timestamps.micros(text(known.path("time"), "created"));
            if (asked) {
                words.stopped(session(known));
            }
            message.path("parts").forEach(part -> part(part, micros, asked));
        }

        private void part(JsonNode part, long micros, boolean asked) {
            String session = session(part);
            if (text(part, "type").equals("tool")) {
                words.wentOn(session);
                tool(part, session, micros);
            } else if (text(part, "type").equals("text") && !asked) {
                words.said(session, text(part, "id"), micros, text(part, "text"), 0);
            }
        }

        private void tool(JsonNode part, String session, long micros) {
            JsonNode state = part.path("state");
            if (text(state, "status").equals("pending")) {
                return; // it is told again with what it is given
            }
            JsonNode given = state.path("input");
            String tool = text(part, "tool");
            String id = text(part, "id").isEmpty() ? text(part, "callID") : text(part, "id");
            long start = Timestamps.micros(text(state.path("time"), "start"));
            String command = tool.equals("bash") ? text(given, "command") : "";
            calls.call(id, session, start == ExecutionRow.NONE ? micros : start, tool, given, command, 0);
            long end = Timestamps.micros(text(state.path("time"), "end"));
            JsonNode exit = state.path("metadata").path("exit");
            long code = exit.isNumber() ? exit.asLong() : ExecutionRow.NONE;
            switch (text(state, "status")) {
                case "completed" ->
                    calls.result(
                            id, end, code == ExecutionRow.NONE ? Boolean.FALSE : null, code, text(state, "output"));
                case "error" -> ended(id, end, text(state, "error"));
                default -> calls.goesOn(id, text(state, "output")); // the session ended before it did
            }
        }

        private void ended(String id, long end, String why) {
            if (why.startsWith("Tool execution aborted") || why.startsWith("The user rejected permission")) {
                calls.goesOn(id, why);
            } else {
                calls.result(id, end, true, ExecutionRow.NONE, why);
            }
        }

        private String session(JsonNode node) {
            String named = text(node, "sessionID");
            return named.isEmpty() ? file : named;
        }
    }
}
