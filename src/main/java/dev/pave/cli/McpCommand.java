package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.home.UsageException;
import dev.pave.mcp.AgentServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "mcp",
        description =
                "Answers coding agents over the Model Context Protocol on stdin and stdout: what comes along with new"
                        + " files, dry runs, commit checks, why something failed. Approves and applies nothing.",
        footer = {
            "",
            "Examples:",
            "  pave mcp                        for the repository one stands in",
            "  pave mcp --repo ../eslint       for another one",
            "  pave mcp --allow-record         the agent may also record what it ran",
            "",
            "An agent's configuration starts it: docs/guide/agents.md. It ends when stdin is closed."
        })
final class McpCommand extends PaveCommand {

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The repository that the agent works in (default: this one); paths stay inside it.")
    private Path repo;

    @Option(names = "--allow-record", description = "Let the agent add executions to state/spool (tool `record`).")
    private boolean allowRecord;

    @Override
    ExitCode run() throws IOException, InterruptedException {
        if (!Files.isDirectory(repo)) {
            throw new UsageException("there is no folder " + repo + "; name the repository with --repo DIR");
        }
        AgentServer server = new AgentServer(home(), repo, allowRecord, Version.number());
        PrintStream before = System.out;
        System.setOut(System.err); // nothing but the protocol on stdout
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            server.serve(System.in, out);
        } finally {
            System.setOut(before);
        }
        return ExitCode.DONE;
    }
}
