package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.table.Output;
import dev.pave.home.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command line that was not understood: one line that says what was wrong, and where help is.
 *
 * @param output where it is said
 */
record UsageErrors(Output output) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        String error = unknownCommand(e).orElseGet(() -> inWords(e.getMessage()));
        String help = "Try: " + line.getCommandSpec().qualifiedName() + " --help";
        String hint = meant(e).map(meant -> "Did you mean: " + meant + "?\n").orElse("") + help;
        output.note("pave: " + error);
        output.note(hint);
        output.failed(error, hint, ExitCode.USAGE.code());
        return ExitCode.USAGE.code();
    }

    /** Help answers no command that is not there; picocli would show that of the one before. */
    static int execute(ParseResult parsed) {
        for (ParseResult each = parsed; each != null; each = each.subcommand()) {
            CommandLine command = each.commandSpec().commandLine();
            if (command.getCommand() instanceof HelpCommand && !each.isUsageHelpRequested()) {
                CommandLine asked = asked(each);
                asked.usage(asked.getOut());
                return ExitCode.DONE.code();
            }
            if (!command.getSubcommands().isEmpty()
                    && each.unmatched().stream().anyMatch(word -> !word.startsWith("-"))) {
                throw new UnmatchedArgumentException(command, each.unmatched());
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** The command that help is wanted of; picocli's own would look at the first word only. */
    private static CommandLine asked(ParseResult help) {
        CommandLine asked = help.commandSpec().parent().commandLine();
        List<String> words = new ArrayList<>(help.unmatched());
        Optional.ofNullable(help.<String>matchedPositionalValue(0, null)).ifPresent(first -> words.add(0, first));
        for (String word : words) {
            if (!asked.getSubcommands().containsKey(word)) {
                throw new UnmatchedArgumentException(asked, List.of(word));
            }
            asked = asked.getSubcommands().get(word);
        }
        return asked;
    }

    private static Optional<String> unknownCommand(ParameterException e) {
        return word(e).map(word ->
                "there is no command " + e.getCommandLine().getCommandSpec().qualifiedName() + " " + word);
    }

    /** The word that stands where a command would. */
    private static Optional<String> word(ParameterException e) {
        boolean wanted = e instanceof UnmatchedArgumentException
                && !e.getCommandLine().getSubcommands().isEmpty();
        return wanted
                ? ((UnmatchedArgumentException) e)
                        .getUnmatched().stream()
                                .filter(word -> !word.startsWith("-"))
                                .findFirst()
                : Optional.empty();
    }

    private static Optional<String> meant(ParameterException e) {
        CommandLine line = e.getCommandLine();
        Optional<String> word = word(e);
        if (word.isPresent()) {
            return Nearest.to(word.get(), line.getSubcommands().keySet())
                    .map(command -> line.getCommandSpec().qualifiedName() + " " + command);
        }
        return e instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream().findFirst()
                : Optional.empty();
    }

    /** picocli names the classes that it could not convert to, and the exception that kept it from it. */
    static String inWords(String message) {
        return message.replaceFirst(
                        " to (?:class|interface) [\\w.$]*?(\\w+) \\((?:[\\w.]+Exception: )?(.*)\\)$", " to a $1: $2")
                .replaceFirst(
                        "to a Path: Malformed input.*", "to a path; start with LC_ALL=C.UTF-8, as the launcher does");
    }
}
