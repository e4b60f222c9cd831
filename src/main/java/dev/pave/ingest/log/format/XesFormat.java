package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.XmlScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Event logs as XES (IEEE 1849): a trace is a session, an event an execution; where events have a life cycle,
 * {@link LifeCycle} says which are one. An event without a name is named by the log's classifiers.
 */
public final class XesFormat implements LogFormat {

    private static final Set<String> VALUES = Set.of("string", "date", "int", "float", "boolean", "id");
    private static final Set<String> FLAT = Set.of("event", "trace");

    @Override
    public String id() {
        return "xes";
    }

    @Override
    public boolean recognises(Sample head) {
        return XmlScanner.root(head.text()).equals("log")
                && (head.text().contains("xes") || head.text().contains("<trace"));
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        new Log(input, sink).read();
        return null;
    }

    /** One log while it is read; a trace at a time is in memory. */
    private static final class Log {
        private static final Pattern KEYS = Pattern.compile("'([^']*)'|(\\S+)");
        private static final Pattern NO_NAME = Pattern.compile("(?i)|unknown|none|null|name|undefined|_*invalid_*");
        /** Keys that say how or by whom, not what. */
        private static final Set<String> BESIDE =
                Set.of("lifecycle:transition", "org:resource", "org:role", "org:group", "time:timestamp");

        private final Sink sink;
        private final XmlScanner xml;
        private final List<List<String>> classifiers = new ArrayList<>();
        private final Map<String, String> usual = new HashMap<>();
        private final Map<String, String> ofTrace = new HashMap<>();
        private final Map<String, String> ofEvent = new HashMap<>();
        private LifeCycle trace = new LifeCycle();
        private String session = "";
        private boolean usualOfEvents;
        private boolean damaged;
        private boolean cut;
        private int traces;
        private long line;
        private int n;

        Log(LogInput input, Sink sink) throws IOException {
            this.sink = sink;
            this.xml = new XmlScanner(input.stream(), FLAT);
        }

        void read() throws IOException {
            while (xml.next()) {
                if (xml.isStart()) {
                    start(xml.element());
                } else if (xml.element().equals("event")) {
                    event();
                }
            }
            trace.give(sink);
            if (xml.isCut() && !cut) {
                sink.reject(xml.line(), 0, Sink.ENDS_EARLY, "");
            }
        }

        private void start(String name) {
            String parent = xml.parent();
            if (name.equals("trace")) {
                traces++;
                ofTrace.clear();
            } else if (name.equals("event")) {
                line = xml.line();
                damaged = xml.isBroken() || !parent.equals("trace");
                ofEvent.clear();
            } else if (name.equals("global")) {
                usualOfEvents = !xml.attribute("scope").equals("trace");
            } else if (name.equals("classifier") && !xml.attribute("scope").equals("trace")) {
                classifiers.add(KEYS.matcher(xml.attribute("keys"))
                        .results()
                        .map(Log::key)
                        .filter(key -> !BESIDE.contains(key))
                        .toList());
            } else if (VALUES.contains(name)) {
                value(parent);
            }
        }

        private static String key(MatchResult match) {
            return match.group(1) == null ? match.group(2) : match.group(1);
        }

        private void value(String parent) {
            Map<String, String> to = switch (parent) {
                case "event" -> ofEvent;
                case "trace" -> ofTrace;
                case "global" -> usualOfEvents ? usual : null;
                default -> null;
            };
            if (to != null) {
                to.putIfAbsent(xml.attribute("key"), xml.attribute("value"));
                damaged |= to == ofEvent && xml.isBroken();
            }
        }

        private void event() {
            String activity = activity();
            if (damaged || xml.isBroken() || activity.isEmpty()) {
                cut |= xml.isCut();
                String why = xml.isCut()
                        ? Sink.ENDS_EARLY
                        : xml.isBroken() || damaged
                                ? "is no event that is whole and in a trace"
                                : "has no concept:name and nothing that a classifier of the log names";
                sink.reject(line, 0, why, activity);
                return;
            }
            String named = ofTrace.getOrDefault("concept:name", "");
            of(named.isEmpty() ? "trace " + traces : named);
            LogEvent draft = new LogEvent(":" + ++n, session)
                    .operation(activity)
                    .by(either("org:resource"))
                    .line(line);
            trace.add(
                    draft,
                    either("lifecycle:transition"),
                    ofEvent.getOrDefault("concept:instance", ""),
                    LifeCycle.micros(ofEvent.getOrDefault("start_timestamp", "")),
                    LifeCycle.micros(ofEvent.getOrDefault("time:timestamp", "")));
        }

        /** Traces of one name side by side are one case in pieces. */
        private void of(String named) {
            if (!named.equals(session)) {
                trace.give(sink);
                trace = new LifeCycle();
                session = named;
            }
        }

        private String activity() {
            String name = ofEvent.getOrDefault("concept:name", "").strip();
            if (!name.isEmpty()) {
                return name;
            }
            for (List<String> keys : classifiers) {
                if (!keys.isEmpty() && ofEvent.keySet().containsAll(keys)) {
                    return String.join(" ", keys.stream().map(ofEvent::get).toList())
                            .strip();
                }
            }
            return either("concept:name");
        }

        /** What the event says, else what the log says of all events; empty where that is only a word for nothing. */
        private String either(String key) {
            String usually = usual.getOrDefault(key, "");
            return ofEvent.getOrDefault(key, NO_NAME.matcher(usually).matches() ? "" : usually);
        }
    }
}
