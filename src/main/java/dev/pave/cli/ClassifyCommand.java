package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.ingest.log.PlainLines;
import dev.pave.ingest.text.GivenLogs;
import dev.pave.inspect.Diagnoses;
import dev.pave.inspect.Diagnosis;
import dev.pave.pattern.event.Failure;
import java.io.EOFException;
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
            description = "Logs of any tool, packed or not, or pipes; - for what comes in on stdin.")
    private List<String> logs;

    @Option(
            names = "--propose",
            description = "Also say what may overcome it, by rules/recovery.drl and what helped before.")
    private boolean propose;

    private record Log(String path, Diagnosis diagnosis) {}

    @Override
    ExitCode run() throws IOException {
        Diagnoses diagnoses = new Diagnoses(home());
        List<Log> known = new ArrayList<>();
        ExitCode code = ExitCode.DONE;
        try (GivenLogs input = new GivenLogs()) {
            for (String name : logs.stream().distinct().toList()) {
                for (Path file : input.files(List.of(name))) {
                    try {
                        known.add(new Log(name, diagnoses.ofLog(file, propose)));
                        if (PlainLines.isCut(file)) {
                            output().note("pave: warning: " + name
                                    + " is packed and cut off or damaged; what is before counts");
                            code = ExitCode.SOME_REJECTED;
                        }
                    } catch (ZipException | EOFException e) {
                        output().note("pave: warning: " + name + " is packed and damaged: " + e.getMessage());
                        code = ExitCode.SOME_REJECTED;
                    }
                }
            }
        }
        if (output().isJson()) {
            output().document(Map.of("logs", known.stream().map(this::json).toList()));
        } else if (!known.isEmpty()) {
            output().table(
                            List.of("path", "category", "line", "excerpt"),
                            known.stream().map(ClassifyCommand::row).toList());
            known.stream().filter(log -> propose).forEach(this::printProposals);
        }
        return code;
    }

    private void printProposals(Log log) {
        output().say("");
        output().say(log.path() + ":");
        List<String> all = log.diagnosis().proposalLines();
        if (all.isEmpty()) {
            output().say("  no rule proposes anything");
        }
        all.forEach(proposal -> output().say("  " + proposal));
    }

    private Map<String, Object> json(Log log) {
        Failure failure = log.diagnosis().failure();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", log.path());
        json.put("category", failure.category());
        json.put("signature", failure.signature());
        json.put("line", failure.line());
        json.put("excerpt", failure.excerpt());
        json.put("form", failure.form());
        if (propose) {
            json.put("proposals", log.diagnosis().proposalsJson());
        }
        return json;
    }

    private static List<String> row(Log log) {
        Failure failure = log.diagnosis().failure();
        String first = failure.excerpt().lines().findFirst().orElse("").replace('\t', ' ');
        return List.of(
                log.path(),
                failure.category(),
                failure.line() == 0 ? "" : "" + failure.line(),
                first.length() > WIDEST_EXCERPT ? first.substring(0, WIDEST_EXCERPT - 3) + "..." : first);
    }
}
