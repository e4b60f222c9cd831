package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.table.FindingTable;
import dev.pave.cli.table.Output;
import dev.pave.home.UsageException;
import dev.pave.inspect.GuardScan;
import dev.pave.judge.Baseline;
import dev.pave.pattern.DurableFile;
import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.Guard;
import dev.pave.report.Sarif;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "scan",
        description =
                "Looks at source files for stubs and swallowed failures, and for code that lacks the test, the registration or "
                        + "the users that files like it have. In a git work tree only at files that git does not "
                        + "ignore. Exit code 3: more findings than the limit in rules/anti_pattern_guards.yaml.",
        footer = {
            "",
            "Examples:",
            "  pave guards scan src                          all that is there",
            "  pave guards scan --changed main               only what the change since main adds",
            "  pave guards scan --baseline known.json --write-baseline && \\",
            "  pave guards scan --baseline known.json        only what is new since then",
            "  pave guards scan --logs 'sessions/*.jsonl'    what agents and people did, and said they did",
            "  pave guards scan --coverage target/site/jacoco/jacoco.xml",
            "                                                and files of which tests run too few lines",
            "  pave guards scan --sarif findings.sarif src   for code hosts and editors",
            "",
            "A comment \"pave:allow GUARD REASON\" in the line or the one above allows a finding; in the first lines of a",
            "file one that is about the whole file."
        })
final class GuardsScanCommand extends PaveCommand {

    private static final int NOTES = 20;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders (default: the working folder).")
    private List<Path> paths = List.of();

    @Option(
            names = "--logs",
            paramLabel = "FILE",
            description =
                    "A log or transcript, or a glob of them, whose sessions are looked at; may be given more than once.")
    private List<String> logs = List.of();

    @Option(names = "--guard", paramLabel = "GUARD", description = "Only this guard; may be given more than once.")
    private List<String> guards = List.of();

    @Option(
            names = "--changed",
            paramLabel = "REV",
            description = "Only findings in lines and new files that the work tree has and REV has not.")
    private String changed;

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description = "A coverage report (JaCoCo XML, Cobertura XML or LCOV); may be given more than once.")
    private List<Path> coverage = List.of();

    @Option(names = "--baseline", paramLabel = "FILE", description = "Findings that are known do not count.")
    private Path baseline;

    @Option(names = "--write-baseline", description = "Write all findings to the baseline's file, and end well.")
    private boolean writeBaseline;

    @Option(names = "--sarif", paramLabel = "FILE", description = "Also write the findings as SARIF 2.1.0.")
    private Path sarif;

    @Override
    ExitCode run() throws IOException {
        if (writeBaseline && baseline == null) {
            throw new UsageException("--write-baseline wants --baseline FILE");
        }
        GuardScan.Answer answer = new GuardScan(home(), wanted(), paths, logs, changed, coverage).run(output()::note);
        List<Finding> all = answer.findings();
        if (writeBaseline) {
            Baseline.write(baseline, all);
            output().note("wrote " + all.size() + " known findings to " + baseline);
        }
        List<Finding> found = baseline == null
                ? all
                : UsageException.given(() -> Baseline.read(baseline)).unknown(all);
        if (sarif != null) {
            DurableFile.write(sarif, Output.indented(Sarif.of(found, Version.number())) + "\n");
        }
        int told = verbose() ? answer.notes().size() : NOTES;
        answer.notes().stream().limit(told).forEach(output()::note);
        if (answer.notes().size() > told) {
            output().note("and " + (answer.notes().size() - told) + " more such notes; --verbose shows them");
        }
        FindingTable.print(answer, found, output());
        return answer.settings().isAboveLimit(found) ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private Set<Guard> wanted() {
        Set<Guard> wanted = EnumSet.noneOf(Guard.class);
        for (String name : guards) {
            wanted.add(Guard.of(name)
                    .orElseThrow(() -> new UsageException("there is no guard " + name + "; there are "
                            + Arrays.stream(Guard.values()).map(Guard::id).collect(Collectors.joining(", ")))));
        }
        return wanted.isEmpty() ? EnumSet.allOf(Guard.class) : wanted;
    }
}
