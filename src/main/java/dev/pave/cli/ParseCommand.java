package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.table.OperationTable;
import dev.pave.cli.table.ProgressLines;
import dev.pave.home.UsageException;
import dev.pave.ingest.log.LogFormats;
import dev.pave.ingest.log.LogPreview;
import dev.pave.ingest.log.OperationTally;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.ingest.text.GivenLogs;
import dev.pave.shell.CommandNormaliser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "parse",
        description = "Shows which operations a log has: of plain text the templates of its messages, of other formats "
                + "what the night would store. Nothing is written.",
        footer = {
            "",
            "Examples:",
            "  pave parse app.log                    the templates, most frequent first",
            "  pave parse --json app.log             a line each message, with its template",
            "  journalctl -o short-iso | pave parse -"
        })
final class ParseCommand extends PaveCommand {

    @Parameters(paramLabel = "LOG", arity = "1..*", description = "Log files; - for what comes in on stdin.")
    private List<String> logs;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "What the logs are (default: found out from the content).")
    private String format;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Operations to show of each log (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    ExitCode run() throws IOException {
        if (limit < 1) {
            throw new UsageException("--limit is a number from 1 on, not " + limit);
        }
        if (format != null && !LogFormats.isKnown(format)) {
            throw new UsageException("there is no log format `" + format + "`; known are " + LogFormats.ids());
        }
        try (GivenLogs input = new GivenLogs();
                ProgressLines progress = new ProgressLines(output().err())) {
            LogPreview preview = new LogPreview(new CommandNormaliser());
            Map<LogRequest, LogPreview.Outline> outlines = new LinkedHashMap<>();
            for (Path file : input.files(logs)) {
                LogRequest request = new LogRequest(file, format, Map.of());
                progress.step("read " + name(request));
                outlines.put(request, preview.outline(request));
            }
            for (Map.Entry<LogRequest, LogPreview.Outline> log : outlines.entrySet()) {
                warn(name(log.getKey()), log.getValue(), progress);
                if (output().isJson()) {
                    preview.read(log.getKey(), this::print);
                } else {
                    show(name(log.getKey()), log.getValue(), preview, log.getKey());
                }
            }
            return outlines.values().stream().anyMatch(outline -> outline.refusal() != null || outline.rejects() > 0)
                    ? ExitCode.SOME_REJECTED
                    : ExitCode.DONE;
        }
    }

    private static String name(LogRequest request) {
        return request.file().getFileName().toString();
    }

    private static void warn(String name, LogPreview.Outline outline, ProgressLines progress) {
        if (outline.refusal() != null) {
            progress.warning(name + ": " + outline.refusal());
        }
        outline.rejected().forEach(line -> progress.warning(name + ": " + line));
        if (outline.rejects() > outline.rejected().size()) {
            progress.warning(name + ": " + outline.rejects() + " lines were rejected");
        }
    }

    private void print(LogPreview.Seen seen) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", seen.line());
        line.put("template_id", seen.operationId());
        line.put("template", seen.operation());
        line.put("operation", seen.operation());
        line.put("outcome", seen.outcome());
        output().line(line);
    }

    private void show(String name, LogPreview.Outline outline, LogPreview preview, LogRequest request)
            throws IOException {
        if (outline.format() == null) {
            return;
        }
        Collection<OperationTally> operations = preview.operations(request);
        output().say(name + " (" + outline.format() + "): " + outline.executions() + " "
                + (outline.messages() == outline.executions() ? "messages" : "executions") + ", " + operations.size()
                + (outline.messages() == outline.executions() ? " templates" : " operations"));
        if (outline.format().equals("text")) {
            output().say(
                            outline.header().isEmpty()
                                    ? "no header: each line is all message"
                                    : "header, as in the first line that has one: "
                                            + outline.header().strip());
        }
        output().table(List.of("count", "failed", "operation", "example"), OperationTable.rows(operations, limit));
        if (operations.size() > limit) {
            output().say("and " + (operations.size() - limit) + " more; --limit shows more of them, --json each line");
        }
    }
}
