#!/bin/sh
# JUnit 6.1.3, one run told by two listeners of JUnit's own: SummaryGeneratingListener, which the console prints, and the XML of
# LegacyXmlReportGeneratingListener (junit-platform-reporting), which servers read. The XML has no place for what a class or a factory did wrong and
# writes it to each test in it, whether or not that test ran: an @AfterAll that throws makes errors of all tests of the class, which passed; a stream
# of dynamic tests that breaks off makes an error of those that passed before; a @BeforeAll that throws makes one failure to as many errors as the class
# has tests, none of which the summary counts as failed. A parameterized test without arguments is one passed test in the XML and none in the summary.
# So a history of such reports shows tests as flaky that never failed, and counts of failures differ by where they are read.
# Guessed: <error> beside a <testcase> says that this test ran and went wrong, and two reports of one run have the same counts.
# Instead: look for failures that all tests of a class share, word for word, and count them once; the open test report
# (junit.platform.reporting.open.xml.enabled) has containers of its own.
. "$(dirname "$0")/run.sh"
packages org.junit.jupiter:junit-jupiter:6.1.3 org.junit.platform:junit-platform-launcher:6.1.3 org.junit.platform:junit-platform-reporting:6.1.3
java_says Finding.java <<'JAVA'
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.nio.file.*;
import java.util.stream.Stream;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.core.*;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener;

public class Finding {
    static class AfterAllThrows {
        @AfterAll static void close() { throw new IllegalStateException("not closed"); }
        @Test void one() {}
        @Test void two() {}
        @Test void three() {}
    }

    static class BeforeAllThrows {
        @BeforeAll static void open() { throw new IllegalStateException("not opened"); }
        @Test void one() {}
        @Test void two() {}
        @Test void three() {}
    }

    static class FactoryBreaksOff {
        @TestFactory Stream<DynamicTest> made() {
            return Stream.of(1, 2, 3).map(n -> {
                if (n == 3) {
                    throw new IllegalStateException("no third");
                }
                return DynamicTest.dynamicTest("made " + n, () -> {});
            });
        }
    }

    static class NoArguments {
        static Stream<Integer> none() { return Stream.of(); }
        @ParameterizedTest(allowZeroInvocations = true) @MethodSource("none") void each(int n) {}
    }

    public static void main(String[] args) throws Exception {
        for (Class<?> tests : new Class<?>[] {AfterAllThrows.class, BeforeAllThrows.class, FactoryBreaksOff.class, NoArguments.class}) {
            Path folder = Files.createTempDirectory("finding");
            var summary = new SummaryGeneratingListener();
            LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build(),
                    summary, new LegacyXmlReportGeneratingListener(folder, new PrintWriter(System.err)));
            var counts = summary.getSummary();
            Path file = folder.resolve("TEST-junit-jupiter.xml");
            String xml = Files.readString(file);
            String head = xml.replaceAll("(?s).*?<testsuite [^>]*?(tests=.*?errors=\"\\d+\").*", "$1").replace("\"", "");
            System.out.println(tests.getSimpleName() + ", summary: tests=" + counts.getTestsFoundCount() + " succeeded=" + counts.getTestsSucceededCount()
                    + " failed=" + counts.getTestsFailedCount() + ", containers failed=" + counts.getContainersFailedCount());
            System.out.println("  XML: " + head);
            Files.delete(file);
            Files.delete(folder);
        }
    }
}
JAVA
expect 'AfterAllThrows, summary: tests=3 succeeded=3 failed=0, containers failed=1
  XML: tests=3 skipped=0 failures=0 errors=3
BeforeAllThrows, summary: tests=3 succeeded=0 failed=0, containers failed=1
  XML: tests=3 skipped=0 failures=0 errors=3
FactoryBreaksOff, summary: tests=2 succeeded=2 failed=0, containers failed=1
  XML: tests=2 skipped=0 failures=0 errors=2
NoArguments, summary: tests=0 succeeded=0 failed=0, containers failed=0
  XML: tests=1 skipped=0 failures=0 errors=0'
