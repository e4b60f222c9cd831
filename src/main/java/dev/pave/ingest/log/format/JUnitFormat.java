package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.ingest.text.XmlEvents;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Test reports as JUnit, Surefire and many others write them: each {@code testcase} is an execution, whatever the counts
 * in the header say; one with a {@code failure} or {@code error} failed, a skipped one is unknown. A suite is a session; a
 * case begins when the ones before it have ended.
 */
public final class JUnitFormat implements LogFormat {

    @Override
    public String id() {
        return "junit";
    }

    @Override
    public boolean recognises(Sample head) {
        return XmlEvents.root(head.text()).matches("testsuites?");
    }

    @Override
    public Mark read(LogInput input, Sink sink) {
        XmlEvents.read(input.stream(), new Report(input, sink)::read);
        return null;
    }

    /** One report while it is read. */
    private static final class Report {
        private final LogInput input;
        private final Sink sink;
        private String suite = "";
        private String stamp = "";
        private long clock = ExecutionRow.NONE;
        private int suites;
        private int n;
        private LogEvent test;

        Report(LogInput input, Sink sink) {
            this.input = input;
            this.sink = sink;
        }

        void read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("testcase")) {
                    sink.execution(test);
                    test = null;
                }
            }
        }

        private void start(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "testsuite" -> suite(xml);
                case "testcase" -> begin(xml);
                case "failure", "error" -> fail(xml);
                case "skipped", "disabled" -> end(Outcome.UNKNOWN);
                default -> {}
            }
        }

        private void suite(XMLStreamReader xml) {
            suites++;
            suite = XmlEvents.attribute(xml, "name");
            stamp = XmlEvents.attribute(xml, "timestamp");
            clock = stamp.isEmpty() ? ExecutionRow.NONE : Timestamps.micros(stamp);
        }

        private void begin(XMLStreamReader xml) {
            String owner = XmlEvents.attribute(xml, "classname");
            String name = XmlEvents.attribute(xml, "name");
            String seconds = XmlEvents.attribute(xml, "time").replace(",", "");
            String session =
                    (suite.isEmpty() ? input.session() : suite) + (stamp.isEmpty() ? "#" + suites : "@" + stamp);
            test = new LogEvent(":" + ++n, session).operation("test " + (owner.isEmpty() ? name : owner + "." + name));
            test.at(clock).ended(Outcome.SUCCESS).line(xml.getLocation().getLineNumber());
            if (seconds.matches("\\d{1,9}(\\.\\d+)?([eE]-?\\d+)?")) {
                long millis = Math.round(Double.parseDouble(seconds) * 1000);
                test.lasting(millis);
                clock = clock == ExecutionRow.NONE ? clock : clock + millis * 1000;
            }
        }

        private void fail(XMLStreamReader xml) throws XMLStreamException {
            end(Outcome.FAILURE);
            if (test != null) {
                String message = XmlEvents.attribute(xml, "message");
                String type = XmlEvents.attribute(xml, "type");
                String text = xml.getElementText();
                test.saying(message.isEmpty() ? text.strip() : type.isEmpty() ? message : type + ": " + message);
            }
        }

        private void end(Outcome outcome) {
            if (test != null) {
                test.ended(outcome);
            }
        }
    }
}
