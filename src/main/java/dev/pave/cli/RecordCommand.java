package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.home.UsageException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Help and completion of {@code pave record}; the launcher itself records, without starting this program. */
@Command(
        name = "record",
        description = {
            "Runs a command and records it: a line in state/spool, which the next night reads.",
            "The command's output, input and exit code are its own. What looks like a password or token is not recorded."
        },
        footer = {
            "",
            "Examples:",
            "  pave record -- ./mvnw verify",
            "  PAVE_SESSION=release-1.4 pave --home ~/pave record -- npm publish",
            "",
            "PAVE_SESSION names the session (default: the shell that started it), PAVE_USER the actor."
        })
final class RecordCommand extends PaveCommand {

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command and its arguments, after --.")
    private List<String> command = new ArrayList<>();

    @Override
    ExitCode run() {
        throw new UsageException(
                command.isEmpty()
                        ? "give the command to run: pave record -- COMMAND..."
                        : "only the launcher `pave` records, with no other options than --home: pave record -- COMMAND...");
    }
}
