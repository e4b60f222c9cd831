package dev.pave.ingest.log.format.test;

import static dev.pave.ingest.log.format.JsonLines.text;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * {@code go test -json} (test2json): a package is a session, a test, subtest or failed build an execution. A package that
 * failed though none of its tests did is one too. What is no JSON between them is output, but for builds: before Go 1.24 they
 * are told as text, the errors below {@code # package} and at last {@code FAIL package [build failed]}.
 */
public final class GoTestFormat implements LogFormat {

    /** What {@code go test -v} says of which test runs. */
    private static final Pattern PROGRESS = Pattern.compile("\\s*=== (?:RUN|PAUSE|CONT|NAME) ");

    /** What begins the errors of a package that is built, in plain text. */
    private static final Pattern BUILT = Pattern.compile("# (?<package>\\S+)(?: \\[\\S+])?");

    /** In front of a package: what its build says. */
    private static final String BUILDING = "# ";

    private static final Pattern NOT_BUILT = Pattern.compile("FAIL\\s+(?<package>\\S+) \\[(?:build|setup) failed]");

    private static final Set<String> ACTIONS = Set.of(
            "start",
            "run",
            "pause",
            "cont",
            "pass",
            "bench",
            "fail",
            "output",
            "skip",
            "attr",
            "build-output",
            "build-fail",
            "artifacts");

    @Override
    public String id() {
        return "go-test";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.objects(60)
                .anyMatch(node -> ACTIONS.contains(text(node, "Action"))
                        && (node.has("Package") || node.has("ImportPath") || node.has("Test")));
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        TestRun run = new TestRun(input, sink);
        new Reading(run).read();
        return null;
    }

    /** The reading of one file. */
    private static final class Reading {
        private final TestRun run;
        private final Map<String, LogEvent> open = new HashMap<>();
        private final Map<String, Long> begun = new HashMap<>();
        private final Set<String> failed = new HashSet<>();
        private final TestRun.Outputs outputs = new TestRun.Outputs();
        /** The package that is built in plain text, and of each the line at which it began; null where none is. */
        private String built;

        private final Map<String, Long> builds = new HashMap<>();

        Reading(TestRun run) {
            this.run = run;
        }

        void read() throws IOException {
            run.forEach(this::event, this::plain);
            open.forEach((key, test) -> test.saying(outputs.take(key)));
            run.end();
        }

        private void event(JsonNode node, long line) {
            String of = text(node, node.has("ImportPath") ? "ImportPath" : "Package");
            String test = text(node, "Test");
            String key = of + "\0" + test;
            long time = Timestamps.micros(text(node, "Time"));
            String action = text(node, "Action");
            switch (action) {
                case "start" -> begun.put(of, time);
                case "run" ->
                    open.put(
                            key,
                            run.test(of, (of.isEmpty() ? "" : of + ".") + test, line)
                                    .at(time)
                                    .ended(Outcome.UNKNOWN));
                case "output", "build-output" -> {
                    String said = text(node, "Output");
                    if (!PROGRESS.matcher(said).lookingAt()) {
                        outputs.add(key, said);
                    }
                }
                case "build-fail" -> build(of, line);
                case "pass", "fail", "skip", "bench" -> {
                    if (test.isEmpty()) {
                        ofPackage(node, of, line);
                    } else {
                        ended(node, of, key, line);
                    }
                }
                default -> {}
            }
        }

        private void plain(String text, long line) {
            Matcher begins = BUILT.matcher(text);
            Matcher ends = NOT_BUILT.matcher(text);
            if (begins.matches()) {
                built = begins.group("package");
                builds.putIfAbsent(built, line);
            } else if (ends.matches()) {
                String name = ends.group("package");
                String errors = outputs.take(BUILDING + name);
                notBuilt(name, builds.getOrDefault(name, line), errors.isEmpty() ? text : errors + "\n" + text);
                built = null;
            }
            if (built != null) {
                outputs.add(BUILDING + built, text + "\n");
            }
        }

        private void build(String path, long line) {
            notBuilt(path.replaceFirst(" \\[.*", ""), line, outputs.take(path + "\0"));
        }

        private void notBuilt(String name, long line, String said) {
            failed.add(name);
            run.test(name, name, line)
                    .operation("build " + name)
                    .ended(Outcome.FAILURE)
                    .saying(said);
        }

        private void ended(JsonNode node, String of, String key, long line) {
            LogEvent begun = open.remove(key);
            LogEvent test = begun == null ? run.test(of, key.replace('\0', '.'), line) : begun;
            lasting(test, node);
            String said = outputs.take(key);
            if (test.outcome == Outcome.FAILURE) {
                failed.add(of);
                test.saying(said);
            }
        }

        private static void lasting(LogEvent test, JsonNode node) {
            String action = text(node, "Action");
            test.ended(action.equals("bench") ? Outcome.SUCCESS : TestRun.outcome(action));
            if (TestRun.isNumber(node.path("Elapsed"))) {
                test.lasting(Math.round(node.path("Elapsed").asDouble() * 1000));
            } else {
                test.lasting(Timestamps.between(test.startedMicros, Timestamps.micros(text(node, "Time"))));
            }
        }

        /** A test that a failing package never ended, and that tells of a panic or its failure. */
        private void panicked(String key, LogEvent test, String of) {
            if (key.startsWith(of + "\0")) {
                String said = outputs.take(key);
                if (said.contains("panic:") || said.contains("--- FAIL")) {
                    test.ended(Outcome.FAILURE);
                    failed.add(of);
                }
                outputs.add(key, said);
            }
        }

        private void ofPackage(JsonNode node, String of, long line) {
            String said = (outputs.take(BUILDING + of) + "\n" + outputs.take(of + "\0")).strip();
            boolean failing = text(node, "Action").equals("fail");
            if (failing) {
                open.forEach((key, test) -> panicked(key, test, of));
            }
            if (failing && !failed.contains(of) && !node.has("FailedBuild")) {
                LogEvent test = run.test(of, of, line).at(begun.getOrDefault(of, ExecutionRow.NONE));
                lasting(test, node);
                test.saying(said);
            }
            failed.remove(of);
        }
    }
}
