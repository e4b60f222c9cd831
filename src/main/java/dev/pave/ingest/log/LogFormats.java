package dev.pave.ingest.log;

import dev.pave.ingest.log.format.CsvFormat;
import dev.pave.ingest.log.format.DocumentFormat;
import dev.pave.ingest.log.format.JsonLogFormat;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.ingest.log.format.LogfmtFormat;
import dev.pave.ingest.log.format.OcelFormat;
import dev.pave.ingest.log.format.OtlpFormat;
import dev.pave.ingest.log.format.PaveFormat;
import dev.pave.ingest.log.format.PostgresCsvFormat;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.TextFormat;
import dev.pave.ingest.log.format.W3cFormat;
import dev.pave.ingest.log.format.XesFormat;
import dev.pave.ingest.log.format.XmlLogFormat;
import dev.pave.ingest.log.format.ZeekFormat;
import dev.pave.ingest.log.format.agent.AiderFormat;
import dev.pave.ingest.log.format.agent.ChatFormat;
import dev.pave.ingest.log.format.agent.ClaudeCodeFormat;
import dev.pave.ingest.log.format.agent.CodexFormat;
import dev.pave.ingest.log.format.agent.CopilotFormat;
import dev.pave.ingest.log.format.agent.GeminiFormat;
import dev.pave.ingest.log.format.agent.OpenCodeFormat;
import dev.pave.ingest.log.format.agent.OpenHandsFormat;
import dev.pave.ingest.log.format.agent.SweAgentFormat;
import dev.pave.ingest.log.format.output.OutputFormat;
import dev.pave.ingest.log.format.runner.ActFormat;
import dev.pave.ingest.log.format.runner.AzurePipelinesFormat;
import dev.pave.ingest.log.format.runner.BuildKitFormat;
import dev.pave.ingest.log.format.runner.GitHubActionsFormat;
import dev.pave.ingest.log.format.runner.GitLabFormat;
import dev.pave.ingest.log.format.runner.JenkinsFormat;
import dev.pave.ingest.log.format.runner.TravisFormat;
import dev.pave.ingest.log.format.shell.AtuinFormat;
import dev.pave.ingest.log.format.shell.BashHistoryFormat;
import dev.pave.ingest.log.format.shell.FishHistoryFormat;
import dev.pave.ingest.log.format.shell.HistoryListFormat;
import dev.pave.ingest.log.format.shell.McflyFormat;
import dev.pave.ingest.log.format.shell.PowerShellHistoryFormat;
import dev.pave.ingest.log.format.shell.ZshHistoryFormat;
import dev.pave.ingest.log.format.test.CtrfFormat;
import dev.pave.ingest.log.format.test.CucumberFormat;
import dev.pave.ingest.log.format.test.DartTestFormat;
import dev.pave.ingest.log.format.test.GoTestFormat;
import dev.pave.ingest.log.format.test.JUnitFormat;
import dev.pave.ingest.log.format.test.JestFormat;
import dev.pave.ingest.log.format.test.LibtestFormat;
import dev.pave.ingest.log.format.test.MochaFormat;
import dev.pave.ingest.log.format.test.PlaywrightFormat;
import dev.pave.ingest.log.format.test.PytestReportlogFormat;
import dev.pave.ingest.log.format.test.RobotFormat;
import dev.pave.ingest.log.format.test.RspecFormat;
import dev.pave.ingest.log.format.test.TapFormat;
import dev.pave.ingest.log.format.test.TeamCityFormat;
import dev.pave.ingest.log.format.test.XmlTestFormat;
import dev.pave.ingest.text.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All formats, those that could be taken for another one first. */
public final class LogFormats {

    private static final List<LogFormat> ALL = List.of(
            new PaveFormat(),
            new ClaudeCodeFormat(),
            new CodexFormat(),
            new OtlpFormat(),
            new SweAgentFormat(),
            new OpenHandsFormat(),
            new GeminiFormat(),
            new OpenCodeFormat(),
            new CopilotFormat(),
            new ChatFormat(),
            new GoTestFormat(),
            new DartTestFormat(),
            new LibtestFormat(),
            new PytestReportlogFormat(),
            new PlaywrightFormat(),
            new JestFormat(),
            new MochaFormat(),
            new CucumberFormat(),
            new RspecFormat(),
            new CtrfFormat(),
            new OcelFormat(),
            new XesFormat(),
            new JUnitFormat(),
            new XmlTestFormat(XmlTestFormat.Kind.NUNIT),
            new XmlTestFormat(XmlTestFormat.Kind.XUNIT),
            new XmlTestFormat(XmlTestFormat.Kind.TRX),
            new XmlTestFormat(XmlTestFormat.Kind.TESTNG),
            new RobotFormat(),
            new AzurePipelinesFormat(),
            new XmlLogFormat(),
            new GitHubActionsFormat(),
            new GitLabFormat(),
            new TravisFormat(),
            new JenkinsFormat(),
            new ActFormat(),
            new BuildKitFormat(),
            new AiderFormat(),
            new TapFormat(),
            new TeamCityFormat(),
            new ZshHistoryFormat(),
            new BashHistoryFormat(),
            new FishHistoryFormat(),
            new PowerShellHistoryFormat(),
            new HistoryListFormat(),
            new McflyFormat(),
            new AtuinFormat(),
            new W3cFormat(),
            new ZeekFormat(),
            new JsonLogFormat(),
            new LogfmtFormat(),
            new PostgresCsvFormat(),
            new CsvFormat(),
            new DocumentFormat(),
            new OutputFormat(),
            new TextFormat());

    /** What any text may be taken for: that a file looks so says nothing against what somebody knows. */
    private static final Set<String> ANY_TEXT = Set.of("text", "output", "csv", "document");

    private LogFormats() {}

    /** The format of a file that begins so. */
    public static Optional<LogFormat> of(Sample head) {
        return ALL.stream().filter(format -> format.recognisesUnasked(head)).findFirst();
    }

    /**
     * What a file is to be read as: what was asked for, whatever it looks like, else what it is by its content.
     *
     * @throws RefusedException when it is none, or begins as what was asked for never does
     */
    public static LogFormat of(LogRequest request, Sample head) {
        String wanted =
                request.format() != null ? request.format() : request.columns().isEmpty() ? null : "csv";
        if (wanted == null) {
            return of(head).orElseThrow(() -> new RefusedException("is in no format that pave knows (" + ids() + ")"));
        }
        LogFormat format = named(wanted);
        if (!format.recognises(head) && !head.first().isEmpty()) {
            long foreign = format.foreignLine(head);
            boolean another =
                    of(head).filter(other -> !ANY_TEXT.contains(other.id())).isPresent();
            if (foreign > 0 || another) {
                throw isNot(format, head, Math.max(foreign, head.firstLine()));
            }
        }
        return format;
    }

    /**
     * Refuses a file of which nothing could be read as what was asked for.
     *
     * @param read executions and rejects of it
     * @throws RefusedException when there are none and it does not look like it either
     */
    static void check(LogFormat format, Sample head, long read) {
        if (read == 0 && !format.recognises(head) && !head.first().isEmpty()) {
            throw isNot(format, head, head.firstLine());
        }
    }

    private static RefusedException isNot(LogFormat format, Sample head, long line) {
        return new RefusedException("is not " + format.id() + ", as which it is to be read, from line " + line + " on"
                + of(head).map(other -> "; it looks like " + other.id()).orElse(""));
    }

    /** @throws RefusedException when there is none of that name */
    public static LogFormat named(String id) {
        return ALL.stream()
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException("there is no log format `" + id + "`; known are " + ids()));
    }

    public static boolean isKnown(String id) {
        return ALL.stream().anyMatch(format -> format.id().equals(id));
    }

    /** The names of all, for people. */
    public static String ids() {
        return ALL.stream().map(LogFormat::id).sorted().collect(Collectors.joining(", "));
    }
}
