package dev.pave.ingest.log.format;

import dev.pave.ingest.log.format.structured.LogSeverity;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.ingest.text.XmlScanner;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Messages as XML: what java.util.logging writes without being told otherwise ({@code <record>}), the layouts of log4j 1 and 2
 * and of NLog, whose files are fragments without a root ({@code <log4j:event>}), and events of Windows as they are exported.
 * A record is a message, with its level; one that is not whole is a reject.
 */
public final class XmlLogFormat implements LogFormat {

    private static final Set<String> RECORDS = Set.of("record", "event", "Event");
    private static final Set<String> TEXTS = Set.of(
            "date",
            "millis",
            "level",
            "message",
            "Message",
            "throwable",
            "Thrown",
            "exception",
            "Level",
            "EventID",
            "Data",
            "Computer");
    private static final Pattern LOOKS =
            Pattern.compile("<!DOCTYPE log SYSTEM \"logger\\.dtd\">|<record>\\s*<date>|<log4j:event\\s"
                    + "|<nlog:|<Event\\s[^>]*(?:logging\\.apache\\.org|schemas\\.microsoft\\.com/win/|loggerName=)");
    /** Critical and error. */
    private static final Set<String> FAILING_ON_WINDOWS = Set.of("1", "2");

    @Override
    public String id() {
        return "xml-log";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.first().startsWith("<") && LOOKS.matcher(head.text()).find();
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        new Reading(input, sink).read();
        return null;
    }

    /** A file while it is read. */
    private static final class Reading {
        private final LogInput input;
        private final Sink sink;
        private final XmlScanner xml;
        private final Map<String, String> told = new HashMap<>();
        private String record;
        private boolean damaged;
        private long line;
        private int n;

        Reading(LogInput input, Sink sink) throws IOException {
            this.input = input;
            this.sink = sink;
            this.xml = new XmlScanner(input.stream(), RECORDS);
        }

        void read() throws IOException {
            while (xml.next()) {
                String name = xml.element();
                if (xml.isStart()) {
                    start(name);
                } else if (name.equals(record)) {
                    end();
                } else if (record != null && TEXTS.contains(name)) {
                    told.merge(
                            name,
                            xml.text().strip(),
                            (before, next) -> name.equals("Data") ? before + " " + next : before);
                }
            }
            if (xml.isCut() && record != null) {
                sink.reject(line, 0, Sink.ENDS_EARLY, "");
            }
        }

        private void start(String name) {
            if (record == null && RECORDS.contains(name)) {
                record = name;
                line = xml.line();
                damaged = xml.isBroken();
                told.clear();
                for (String key : List.of("timestamp", "timeMillis", "level")) {
                    tell(key, xml.attribute(key));
                }
            } else if (record != null && (name.equals("TimeCreated") || name.equals("Instant"))) {
                tell("timestamp", xml.attribute("SystemTime"));
                tell("second", xml.attribute("epochSecond"));
                tell("nano", xml.attribute("nanoOfSecond"));
            } else if (record != null && name.equals("Provider")) {
                tell("provider", xml.attribute("Name"));
            } else if (record != null && TEXTS.contains(name)) {
                xml.keepText();
            }
        }

        private void tell(String key, String value) {
            if (!value.isEmpty()) {
                told.putIfAbsent(key, value);
            }
        }

        private void end() {
            record = null;
            String message = message();
            if (damaged || xml.isBroken() || message.isEmpty()) {
                sink.reject(line, 0, xml.isCut() ? Sink.ENDS_EARLY : "is no record that is whole", message);
                return;
            }
            LogEvent event = new LogEvent(":" + ++n, input.session())
                    .line(line)
                    .message(message)
                    .at(micros());
            boolean failed = failed();
            event.ended(failed ? Outcome.FAILURE : Outcome.UNKNOWN);
            String trace = first("throwable", "Thrown", "exception");
            sink.execution(failed ? event.saying(trace.isEmpty() ? message : message + "\n" + trace) : event);
        }

        private String message() {
            String message = first("message", "Message");
            return message.isEmpty()
                    ? (first("provider") + " " + first("EventID") + " " + first("Data")).strip()
                    : message;
        }

        private boolean failed() {
            String windows = first("Level");
            String level = first("level");
            return windows.isEmpty()
                    ? !level.isEmpty() && LogSeverity.of(level) == LogSeverity.FAILING
                    : FAILING_ON_WINDOWS.contains(windows) || LogSeverity.of(windows) == LogSeverity.FAILING;
        }

        private long micros() {
            String second = first("second");
            if (!second.isEmpty()) {
                String nano = first("nano");
                long fraction = nano.matches("\\d{1,9}") ? Long.parseLong(nano) / 1000 : 0;
                return Timestamps.micros(second) + fraction;
            }
            String time = first("timestamp", "timeMillis", "millis", "date");
            return time.isEmpty() ? ExecutionRow.NONE : Timestamps.micros(time);
        }

        private String first(String... keys) {
            for (String key : keys) {
                String value = told.getOrDefault(key, "");
                if (!value.isEmpty()) {
                    return value;
                }
            }
            return "";
        }
    }
}
