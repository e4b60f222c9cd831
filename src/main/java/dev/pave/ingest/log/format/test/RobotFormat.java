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
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Robot Framework's {@code output.xml}: a test or task is an execution, as its own {@code status} says; those of its keywords
 * are no news. A suite that has tests is a session, by its name behind those around it. Both forms of times are read, those
 * before version 7 as well.
 */
public final class RobotFormat implements LogFormat {

    private static final String TEST = "test";
    private static final String SUITE = "suite";
    private static final String STATUS = "status";

    @Override
    public String id() {
        return "robot";
    }

    @Override
    public boolean recognises(Sample head) {
        return XmlScanner.root(head.text()).equals("robot");
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        XmlScanner xml = new XmlScanner(input.stream(), Set.of(TEST));
        TestRun run = new TestRun(input, sink);
        Deque<String> suites = new ArrayDeque<>();
        LogEvent test = null;
        boolean ofTest = false;
        boolean cut = false;
        while (xml.next()) {
            String element = xml.element();
            if (xml.isStart()) {
                if (element.equals(SUITE)) {
                    suites.addLast(xml.attribute("name"));
                } else if (element.equals(TEST)) {
                    String name = xml.attribute("name");
                    test = run.draft(session(suites, input), name, xml.line());
                } else if (element.equals(STATUS)
                        && test != null
                        && xml.parent().equals(TEST)) {
                    ofTest = true;
                    ended(test, xml);
                    xml.keepText();
                }
            } else if (element.equals(STATUS) && ofTest) {
                test.saying(xml.text().strip());
                ofTest = false;
            } else if (element.equals(SUITE)) {
                suites.pollLast();
            } else if (element.equals(TEST) && test != null) {
                cut |= xml.isCut();
                if (xml.isBroken()) {
                    run.reject(test.line, xml.isCut() ? Sink.ENDS_EARLY : "is no test that is whole", test.text);
                } else {
                    run.add(test);
                }
                test = null;
            }
        }
        if (xml.isCut() && !cut) {
            run.reject(xml.line(), Sink.ENDS_EARLY, "");
        }
        run.end();
        return null;
    }

    private static String session(Deque<String> suites, LogInput input) {
        String path = TestRun.path(suites.stream());
        return path.isEmpty() ? input.session() : path;
    }

    private static void ended(LogEvent test, XmlScanner xml) {
        test.ended(TestRun.outcome(xml.attribute(STATUS)));
        String elapsed = xml.attribute("elapsed");
        if (elapsed.isEmpty()) {
            long started = micros(xml.attribute("starttime"));
            test.at(started).lasting(Timestamps.between(started, micros(xml.attribute("endtime"))));
        } else {
            test.at(micros(xml.attribute("start"))).lasting(Decimals.millisOfSeconds(elapsed));
        }
    }

    /** Also {@code 20260301 10:00:00.123}; {@code N/A} where it is not known. */
    private static long micros(String text) {
        boolean joined = text.length() > 9 && text.charAt(8) == ' ';
        String dashed = joined
                ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6, 8) + text.substring(8)
                : text;
        return dashed.isEmpty() ? ExecutionRow.NONE : Timestamps.micros(dashed);
    }
}
