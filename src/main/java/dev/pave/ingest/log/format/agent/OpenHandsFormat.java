package dev.pave.ingest.log.format.agent;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.log.format.JsonTrees;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Events of OpenHands: a list of them, one a line, a trajectory with a {@code history}, pairs, or a file an event. An action
 * and the observation that names it as its cause are an execution. A file of one event is read where it is an observation
 * that tells its command; its session is the folder of the conversation.
 */
public final class OpenHandsFormat implements LogFormat {

    private static final Pattern ACTION = Pattern.compile("\"action\"\\s*:\\s*\"\\w+\"[^}]{0,400}\"args\"\\s*:"
            + "|\"args\"\\s*:\\s*\\{[^}]{0,4000}}\\s*,\\s*\"action\"\\s*:\\s*\"\\w+\"");
    private static final Pattern OBSERVATION = Pattern.compile("\"observation\"\\s*:\\s*\"\\w+\"");
    private static final Pattern EVENT =
            Pattern.compile("\"kind\"\\s*:\\s*\"(?:Action|Observation|Message|SystemPrompt)Event\"");
    private static final Pattern FIELDS =
            Pattern.compile("\"extras\"\\s*:|\"cause\"\\s*:|\"source\"\\s*:\\s*\"(?:agent|environment)\"");

    @Override
    public String id() {
        return "openhands";
    }

    @Override
    public boolean recognises(Sample head) {
        String first = head.first();
        String text = head.text();
        return (first.startsWith("{") || first.startsWith("["))
                && (EVENT.matcher(text).find()
                        || (ACTION.matcher(text).find()
                                        || OBSERVATION.matcher(text).find())
                                && FIELDS.matcher(text).find()
                                && !text.contains("\"role\""));
    }

    /** A conversation may be fetched again when it has gone on. */
    @Override
    public boolean hasCopies() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        ToolCalls calls = new ToolCalls(id(), true);
        OpenHandsTalk talk = new OpenHandsTalk(session(input), calls, new LastWords(calls));
        Mark end = null;
        JsonNode first = JsonLines.parsed(input.head().first());
        if (first == null || !first.isObject() || input.head().lines(2).size() == 1) {
            JsonTrees.all(input, sink, OpenHandsTalk::isEvent).forEach(node -> events(node, talk));
        } else {
            end = JsonLines.forEach(input, sink, (node, line) -> talk.event(node, line));
        }
        talk.end();
        calls.to(sink);
        return end;
    }

    private static void events(JsonNode node, OpenHandsTalk talk) {
        if (node.isArray()) {
            node.forEach(each -> events(each, talk));
        } else if (OpenHandsTalk.isEvent(node)) {
            talk.event(node, 0);
        } else {
            for (String field : new String[] {"history", "trajectory", "events"}) {
                node.path(field).forEach(each -> events(each, talk));
            }
        }
    }

    private static String session(LogInput input) {
        Path folder = input.content().path().getParent();
        boolean events = folder != null && folder.endsWith("events") && folder.getNameCount() > 1;
        return events ? folder.getParent().getFileName().toString() : input.session();
    }
}
