package dev.pave.cli;

import dev.pave.cli.table.Output;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that was not understood: one line that says what was wrong, and where help is. */
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr().println("pave: " + Output.printable(inWords(e.getMessage())));
        UnmatchedArgumentException.printSuggestions(e, line.getErr());
        line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.code();
    }

    /** picocli names the classes that it could not convert to, and the exception that kept it from it. */
    static String inWords(String message) {
        return message.replaceFirst(
                        " to (?:class|interface) [\\w.$]*?(\\w+) \\((?:[\\w.]+Exception: )?(.*)\\)$", " to a $1: $2")
                .replaceFirst(
                        "to a Path: Malformed input.*", "to a path; start with LC_ALL=C.UTF-8, as the launcher does");
    }
}
