package dev.pave.ingest.log.format.test;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Decimals;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.ingest.text.XmlScanner;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Test reports in XML that are not JUnit's: an element a test, with its outcome in an attribute. */
public final class XmlTestFormat implements LogFormat {

    private static final Set<String> WORDS = Set.of("message", "stack-trace", "full-stacktrace");

    private final Kind kind;

    /** The names that a kind of report has for what is in it. */
    public enum Kind {
        NUNIT(
                "test-run test-results test-suite",
                "test-case",
                "result",
                "fullname name",
                "start-time",
                "end-time",
                "duration time"),
        XUNIT("assemblies assembly", "test", "result", "name", "start-time", "finish-time", "time"),
        TRX("TestRun", "UnitTestResult", "outcome", "testName", "startTime", "endTime", "duration"),
        TESTNG("testng-results", "test-method", "status", "name", "started-at", "finished-at", "duration-ms");

        private final Set<String> roots;
        private final String test;
        private final String outcome;
        private final String[] name;
        private final String start;
        private final String end;
        private final String[] duration;

        Kind(String roots, String test, String outcome, String name, String start, String end, String duration) {
            this.roots = Set.of(roots.split(" "));
            this.test = test;
            this.outcome = outcome;
            this.name = name.split(" ");
            this.start = start;
            this.end = end;
            this.duration = duration.split(" ");
        }
    }

    public XmlTestFormat(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean recognises(Sample head) {
        return kind.roots.contains(XmlScanner.root(head.text()));
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        XmlScanner xml = new XmlScanner(input.stream(), Set.of(kind.test));
        TestRun run = new TestRun(input, sink);
        LogEvent test = null;
        String session = run.session("");
        String owner = "";
        boolean damaged = false;
        boolean rows = false;
        boolean told = false;
        boolean cut = false;
        while (xml.next()) {
            String element = xml.element();
            if (!xml.isStart()) {
                if (test != null && WORDS.contains(element.toLowerCase(Locale.ROOT)) && test.message == null) {
                    test.saying(xml.text());
                }
                if (element.equals(kind.test) && test != null) {
                    cut |= xml.isCut();
                    if (rows && xml.isBroken() && !xml.isCut()) {
                        test = null; // a row of its data begins in it: the rows are the tests
                        continue;
                    }
                    if (damaged || xml.isBroken()) {
                        run.reject(test.line, xml.isCut() ? Sink.ENDS_EARLY : "is no test that is whole", test.text);
                    } else {
                        run.add(test);
                    }
                    test = null;
                }
            } else if (element.equals(kind.test)) {
                damaged = xml.isBroken() || first(xml, kind.name).isEmpty();
                told = !first(xml, kind.outcome, "success").isEmpty();
                rows = false;
                test = test(xml, run, session, owner);
            } else if (element.equals("InnerResults")) {
                rows = true;
            } else if (test != null && !told && element.equals("failure")) {
                test.ended(Outcome.FAILURE);
            } else if (test != null && WORDS.contains(element.toLowerCase(Locale.ROOT)) && test.message == null) {
                xml.keepText();
            } else if (element.equals("assembly") || element.equals("class")) {
                owner = element.equals("class") ? xml.attribute("name") : "";
                session = element.equals("assembly") ? run.session(xml.attribute("name")) : session;
            }
        }
        if (xml.isCut() && !cut) {
            run.reject(xml.line(), Sink.ENDS_EARLY, "");
        }
        run.end();
        return null;
    }

    private LogEvent test(XmlScanner xml, TestRun run, String session, String owner) {
        String name = first(xml, kind.name);
        LogEvent test = run.draft(session, owner.isEmpty() ? name : owner + "." + name, xml.line());
        long started = micros(xml.attribute(kind.start));
        String lasted = first(xml, kind.duration);
        test.at(started);
        if (kind == Kind.TESTNG && !lasted.isEmpty()) {
            test.lasting(Math.round(Decimals.of(lasted)));
        } else {
            test.lasting(
                    lasted.isEmpty()
                            ? Timestamps.between(started, micros(xml.attribute(kind.end)))
                            : Decimals.millisOfSeconds(lasted));
        }
        return test.ended(outcome(xml));
    }

    /** By its word, else as NUnit 2 tells it: whether it was executed, and with success unless a failure is in it. */
    private Outcome outcome(XmlScanner xml) {
        String word = xml.attribute(kind.outcome);
        if (!word.isEmpty()) {
            return TestRun.outcome(word);
        }
        boolean failed = xml.attribute("success").equalsIgnoreCase("false");
        boolean executed = xml.attribute("executed").equalsIgnoreCase("true")
                || xml.attribute("success").equalsIgnoreCase("true");
        return failed ? Outcome.FAILURE : executed ? Outcome.SUCCESS : Outcome.UNKNOWN;
    }

    private static String first(XmlScanner xml, String... keys) {
        for (String key : keys) {
            if (!xml.attribute(key).isEmpty()) {
                return xml.attribute(key);
            }
        }
        return "";
    }

    private static long micros(String text) {
        return text.isEmpty() ? ExecutionRow.NONE : Timestamps.micros(text);
    }
}
