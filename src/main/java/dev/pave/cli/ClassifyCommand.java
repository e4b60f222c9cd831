package dev.pave.cli;

import dev.pave.home.FailureFormsReader;
import dev.pave.ingest.log.PlainLines;
import dev.pave.inspect.Proposals;
import dev.pave.mine.failures.FailureClassifier;
import dev.pave.mine.failures.Reading;
import dev.pave.pattern.event.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "classify",
        description =
                "Says why a log's build, test run or command failed: the sort of failure, and the line that decides "
                        + "it. What failures look like is in rules/failures.yaml. Nothing is written.",
        footer = {
            "",
            "Examples:",
            "  pave classify build.log",
            "  pave classify --json ci/*.log         category, signature, line and excerpt of each",
            "  pave classify --propose build.log     and what may overcome it; nothing is run",
            "  mvn verify 2>&1 | tee build.log | pave classify -"
        })
final class ClassifyCommand extends PaveCommand {

    private static final int WIDEST_EXCERPT = 110;

    @Parameters(
            paramLabel = "LOG",
            arity = "1..*",
            description = "Logs of any tool, packed or not; - for what comes in on stdin.")
    private List<String> logs;

    @Option(
            names = "--propose",
            description = "Also say what may overcome it, by rules/recovery.drl and what helped before.")
    private boolean propose;

    private Proposals proposals;

    /** What a log said; the failure is null where it could not be read. */
    private record Read(String path, Failure failure) {}

    @Override
    ExitCode run() throws IOException {
        FailureClassifier classifier = new FailureClassifier(FailureFormsReader.load(home().rules()));
        List<Read> read = new ArrayList<>();
        try (Spooled input = new Spooled()) {
            for (String name : logs.stream().distinct().toList()) {
                for (Path file : input.files(List.of(name))) {
                    read.add(read(classifier, name, file));
                }
            }
        }
        List<Read> known = read.stream().filter(log -> log.failure() != null).toList();
        if (output().isJson()) {
            output().document(Map.of("logs", known.stream().map(this::json).toList()));
        } else if (!known.isEmpty()) {
            output().table(
                            List.of("path", "category", "line", "excerpt"),
                            known.stream().map(ClassifyCommand::row).toList());
        }
        if (propose && !output().isJson()) {
            known.forEach(this::printProposals);
        }
        return known.size() < read.size() ? ExitCode.SOME_REJECTED : ExitCode.DONE;
    }

    private Read read(FailureClassifier classifier, String name, Path file) throws IOException {
        Reading reading = classifier.begin();
        try {
            PlainLines.read(file, reading::line);
        } catch (ZipException | java.io.EOFException e) {
            output().note("pave: warning: " + name + " is packed and damaged: " + e.getMessage());
            return new Read(name, null);
        }
        return new Read(name, reading.conclude());
    }

    private void printProposals(Read log) {
        output().say("");
        output().say(log.path() + ":");
        List<Map<String, Object>> all = proposals().of(log.failure());
        if (all.isEmpty()) {
            output().say("  no rule proposes anything");
        }
        all.forEach(proposal -> output().say("  " + Proposals.line(proposal)));
    }

    /** Made on first use: it loads the rules. */
    private Proposals proposals() {
        if (proposals == null) {
            proposals = new Proposals(home());
        }
        return proposals;
    }

    private Map<String, Object> json(Read log) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", log.path());
        json.put("category", log.failure().category());
        json.put("signature", log.failure().signature());
        json.put("line", log.failure().line());
        json.put("excerpt", log.failure().excerpt());
        json.put("form", log.failure().form());
        if (propose) {
            json.put("proposals", proposals().of(log.failure()));
        }
        return json;
    }

    private static List<String> row(Read log) {
        Failure failure = log.failure();
        String first = failure.excerpt().lines().findFirst().orElse("").replace('\t', ' ');
        return List.of(
                log.path(),
                failure.category(),
                failure.line() == 0 ? "" : "" + failure.line(),
                first.length() > WIDEST_EXCERPT ? first.substring(0, WIDEST_EXCERPT - 3) + "..." : first);
    }
}
