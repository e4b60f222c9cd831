package dev.pave.cli;

import dev.pave.home.UsageException;
import dev.pave.ingest.log.LogGlob;
import dev.pave.inspect.ProjectScan;
import dev.pave.inspect.SessionScan;
import dev.pave.inspect.SourceFiles;
import dev.pave.inspect.SourceScan;
import dev.pave.judge.Baseline;
import dev.pave.judge.GuardSettings;
import dev.pave.judge.Guards;
import dev.pave.judge.drl.RuleBase;
import dev.pave.pattern.DurableFile;
import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.Sighting;
import dev.pave.report.Sarif;
import dev.pave.scan.Scan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        Set<Guard> wanted = wanted();
        GuardSettings settings = GuardSettings.load(home().rules(), home().cache());
        settings.problems().forEach(problem -> output().note("pave: " + problem));
        SourceFiles files = new SourceFiles();
        for (Path path : paths.isEmpty() && logs.isEmpty() ? List.of(Path.of("")) : paths) {
            files.add(path);
        }
        SourceScan sources = new SourceScan(files);
        Scan scan = sources.run();
        List<Sighting> sightings = changed == null ? scan.sightings() : sources.addedSince(changed, scan.sightings());
        Guards judge = new Guards(RuleBase.load(home().rules(), home().cache()), settings);
        judge.complaint().ifPresent(complaint -> output().note("pave: " + complaint));
        ProjectScan projects = new ProjectScan(home(), changed, ProjectScan.looking(wanted, settings));
        List<Object> facts = new ArrayList<>(sightings);
        facts.addAll(projects.run(files, coverage));
        List<Finding> all = new ArrayList<>(
                judge.inFiles(facts).stream().map(Guards.Found::finding).toList());
        all.addAll(inSessions(judge));
        all.removeIf(finding -> !wanted.contains(finding.guard()));
        if (writeBaseline) {
            Baseline.write(baseline, all);
            output().note("wrote " + all.size() + " known findings to " + baseline);
        }
        List<Finding> found = baseline == null
                ? all
                : UsageException.given(() -> Baseline.read(baseline)).unknown(all);
        if (sarif != null) {
            write(sarif, found);
        }
        tell(files, scan, projects);
        print(found, all.size() - found.size(), scan.allowed() + projects.allowed(), scan.lines(), settings);
        return settings.isAboveLimit(found) ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private List<Finding> inSessions(Guards judge) throws IOException {
        if (logs.isEmpty()) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        for (String glob : logs) {
            String here = LogGlob.literal(Path.of("").toAbsolutePath().toString());
            List<Path> named =
                    LogGlob.files(Path.of(here).resolve(glob).normalize().toString());
            if (named.isEmpty()) {
                throw new UsageException("--logs " + glob + " names no file");
            }
            files.addAll(named);
        }
        SessionScan sessions = new SessionScan(judge);
        List<Finding> found = sessions.run(files);
        sessions.notes().forEach(output()::note);
        output().note("looked at " + sessions.sessions() + " sessions of " + files.size() + " logs");
        return found;
    }

    private Set<Guard> wanted() {
        if (guards.isEmpty()) {
            return EnumSet.allOf(Guard.class);
        }
        Set<Guard> wanted = new TreeSet<>();
        for (String name : guards) {
            wanted.add(Guard.of(name)
                    .orElseThrow(() -> new UsageException("there is no guard " + name + "; there are "
                            + Arrays.stream(Guard.values()).map(Guard::id).collect(Collectors.joining(", ")))));
        }
        return wanted;
    }

    private void tell(SourceFiles files, Scan scan, ProjectScan projects) {
        List<String> notes = new ArrayList<>(projects.notes());
        notes.addAll(files.notes());
        notes.addAll(scan.notes());
        notes.stream().limit(verbose() ? notes.size() : NOTES).forEach(output()::note);
        if (notes.size() > NOTES && !verbose()) {
            output().note("and " + (notes.size() - NOTES) + " more such notes; --verbose shows them");
        }
    }

    private void print(List<Finding> found, int known, int allowed, long lines, GuardSettings settings) {
        if (output().isJson()) {
            output().document(Map.of(
                    "findings", found.stream().map(GuardsScanCommand::document).toList()));
        } else {
            for (Finding finding : found) {
                output().say(finding.path()
                        + (finding.sessionId() == null
                                ? ":" + finding.line()
                                : " session " + finding.sessionId() + " execution " + finding.seq())
                        + ": "
                        + finding.severity().id() + " " + finding.guard().id() + ": " + finding.message());
                output().say("    " + finding.evidence().replace("\n", "\n    "));
            }
        }
        output().note(found.size() + " findings" + (known > 0 ? ", and " + known + " that are known" : "")
                + (allowed > 0 ? ", and " + allowed + " that a comment allows" : "") + ", in "
                + lines + " lines; "
                + found.stream().filter(settings::counts).count() + " count, "
                + settings.maxFindings() + " are let pass");
    }

    private static Map<String, Object> document(Finding finding) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("guard", finding.guard().id());
        document.put("path", finding.path());
        document.put("line", finding.line());
        document.put("session_id", finding.sessionId());
        document.put("seq", finding.seq());
        document.put("message", finding.message());
        document.put("evidence", finding.evidence());
        document.put("severity", finding.severity().id());
        document.put("fingerprint", finding.fingerprint());
        return document;
    }

    private static void write(Path file, List<Finding> found) throws IOException {
        DurableFile.write(
                file,
                tools.jackson.databind.json.JsonMapper.builder()
                                .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(Sarif.of(found, Version.number()))
                        + "\n");
    }
}
