package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.home.UsageException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "completion",
        description = "Prints a completion script for bash or zsh.",
        footer = {"", "Example:", "  source <(pave completion)"})
final class CompletionCommand extends PaveCommand {

    @Parameters(
            arity = "0..1",
            defaultValue = "bash",
            paramLabel = "SHELL",
            description = "bash or zsh; one script serves both.")
    private String shell;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    ExitCode run() {
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw new UsageException("no completion for " + shell + "; there is one for bash and zsh");
        }
        output().say(AutoComplete.bash("pave", spec.root().commandLine()));
        return ExitCode.DONE;
    }
}
