package dev.pave.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The program's commands and their subcommands. */
final class EveryCommand {

    private EveryCommand() {}

    /** Their whole names, e.g. {@code pave guards scan}; picocli's own help is left out. */
    static Stream<String> names() {
        return of(line());
    }

    /** The program, to read a command line with. */
    static CommandLine line() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return Invocation.line(new Pave(nowhere, nowhere)).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static Stream<String> of(CommandLine line) {
        Stream<String> below = line.getSubcommands().values().stream()
                .filter(command -> !(command.getCommand() instanceof CommandLine.HelpCommand))
                .flatMap(EveryCommand::of);
        return Stream.concat(Stream.of(line.getCommandSpec().qualifiedName()), below);
    }
}
