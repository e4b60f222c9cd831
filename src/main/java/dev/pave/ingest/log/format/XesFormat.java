package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.ingest.text.XmlEvents;
import dev.pave.pattern.event.Execution.Outcome;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Event logs as XES (IEEE 1849): a trace is a session, an event an execution. Where events have a life cycle, a start and
 * its complete are one execution with a duration, and states in between (schedule, assign, suspend) are passed over.
 */
public final class XesFormat implements LogFormat {

    private static final Set<String> BETWEEN =
            Set.of("schedule", "assign", "reassign", "suspend", "resume", "autoskip", "manualskip", "withdraw");
    private static final Set<String> VALUES = Set.of("string", "date", "int", "float", "boolean", "id");

    @Override
    public String id() {
        return "xes";
    }

    @Override
    public boolean recognises(Sample head) {
        return XmlEvents.root(head.text()).equals("log")
                && (head.text().contains("xes") || head.text().contains("<trace"));
    }

    @Override
    public Mark read(LogInput input, Sink sink) {
        XmlEvents.read(input.stream(), new Log(sink)::read);
        return null;
    }

    /** One log while it is read; a trace at a time is in memory. */
    private static final class Log {
        private final Sink sink;
        private final Map<String, String> ofTrace = new HashMap<>();
        private final Map<String, String> ofEvent = new HashMap<>();
        private final Map<String, LogEvent> trace = new LinkedHashMap<>();
        private final Map<String, LogEvent> running = new HashMap<>();
        private boolean inTrace;
        private boolean inEvent;
        private int depth;
        private int traces;
        private long line;
        private int n;

        Log(Sink sink) {
            this.sink = sink;
        }

        void read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(xml.getLocalName());
                }
            }
        }

        private void start(XMLStreamReader xml) {
            String name = xml.getLocalName();
            if (name.equals("trace")) {
                inTrace = true;
                traces++;
                ofTrace.clear();
            } else if (name.equals("event")) {
                inEvent = true;
                line = xml.getLocation().getLineNumber();
                ofEvent.clear();
            } else if (VALUES.contains(name)) {
                if (depth++ == 0 && (inEvent || inTrace)) {
                    (inEvent ? ofEvent : ofTrace)
                            .putIfAbsent(XmlEvents.attribute(xml, "key"), XmlEvents.attribute(xml, "value"));
                }
            }
        }

        private void end(String name) {
            if (name.equals("event")) {
                inEvent = false;
                event();
            } else if (name.equals("trace")) {
                inTrace = false;
                close();
            } else if (VALUES.contains(name)) {
                depth--;
            }
        }

        private void event() {
            String transition = ofEvent.getOrDefault("lifecycle:transition", "").toLowerCase(java.util.Locale.ROOT);
            String activity = ofEvent.getOrDefault("concept:name", "");
            if (BETWEEN.contains(transition) || activity.isEmpty()) {
                return;
            }
            long micros = Timestamps.micros(ofEvent.getOrDefault("time:timestamp", ""));
            String key = activity + "\0" + ofEvent.getOrDefault("concept:instance", "");
            LogEvent begun = transition.equals("start") ? null : running.remove(key);
            if (begun != null) {
                begun.lasting(Timestamps.between(begun.startedMicros, micros)).ended(outcome(transition));
                return;
            }
            String named = ofTrace.getOrDefault("concept:name", "");
            String session = named.isEmpty() ? "trace " + traces : named;
            LogEvent draft = new LogEvent(":" + ++n, session)
                    .operation(activity)
                    .at(micros)
                    .line(line);
            draft.by(ofEvent.getOrDefault("org:resource", ""));
            if (transition.equals("start")) {
                running.put(key, draft);
            } else {
                draft.ended(outcome(transition));
            }
            trace.put(draft.id, draft);
        }

        private static Outcome outcome(String transition) {
            return transition.contains("abort")
                    ? Outcome.FAILURE
                    : transition.equals("complete") ? Outcome.SUCCESS : Outcome.UNKNOWN;
        }

        private void close() {
            trace.values().forEach(sink::execution);
            trace.clear();
            running.clear();
        }
    }
}
