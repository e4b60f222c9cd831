package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.failure.Failures;
import dev.pave.cli.table.CommandGroups;
import dev.pave.cli.table.Output;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How a command line is read, and how what goes wrong becomes an exit code. */
record Invocation(Pave pave, PrintStream out, PrintStream err) {

    int run(String... args) {
        CommandLine line = line(pave, args);
        tellVersion(line);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF); // it warns of a quote in the value of --set
        line.setExpandAtFiles(false); // @scope/name is a file like any other
        line.setColorScheme(
                Help.defaultColorScheme(System.getenv("NO_COLOR") == null ? Help.Ansi.AUTO : Help.Ansi.OFF));
        line.setExecutionExceptionHandler(
                (e, command, parsed) -> new Failures(output(args), pave.verbose(), places(command)).explain(e));
        line.setParameterExceptionHandler(new UsageErrors(output(args)));
        line.setExecutionStrategy(UsageErrors::execute);
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Invocation::commands);
        if (args.length == 0) {
            line.usage(line.getOut());
            return ExitCode.DONE.code();
        }
        try {
            return line.execute(args);
        } catch (Error e) { // picocli hands on exceptions only
            return new Failures(output(args), pave.verbose(), List.of()).explain(e);
        }
    }

    /**
     * The program as far as these words need it: a command alone where the first word names one, as to read what all commands
     * take is half of a short command's time. Help and completion want them all.
     */
    static CommandLine line(Pave pave, String... args) {
        CommandLine line = new CommandLine(pave);
        Optional<Class<?>> named = first(args).flatMap(Invocation::command);
        named.map(List::<Class<?>>of).orElse(Pave.COMMANDS).forEach(line::addSubcommand);
        tellVersion(line);
        return line;
    }

    /** Set after the commands were added: one that inherits a version has it worked out at once, which asks git. */
    private static void tellVersion(CommandLine line) {
        line.getCommandSpec().versionProvider(new Version());
        line.getSubcommands().values().forEach(Invocation::tellVersion);
    }

    private static Optional<String> first(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--home")) {
                i++;
            } else if (!args[i].startsWith("-")) {
                return Optional.of(args[i]);
            }
        }
        return Optional.empty();
    }

    private static Optional<Class<?>> command(String word) {
        return Pave.COMMANDS.stream()
                .filter(each -> each != CommandLine.HelpCommand.class && each != CompletionCommand.class)
                .filter(each ->
                        each.getAnnotation(CommandLine.Command.class).name().equals(word))
                .findFirst();
    }

    /** Asked for JSON, also where reading the line ended before that word. */
    private Output output(String... args) {
        boolean json = Stream.of(args).takeWhile(word -> !word.equals("--")).anyMatch("--json"::equals);
        return new Output(out, err, json);
    }

    private static List<Path> places(CommandLine command) {
        return command.getCommand() instanceof PaveCommand failed ? failed.places() : List.of();
    }

    private static String commands(Help help) {
        Map<String, String> commands = new TreeMap<>();
        help.subcommands()
                .forEach((name, command) -> commands.put(
                        name,
                        String.join(" ", command.commandSpec().usageMessage().description())));
        return CommandGroups.of(commands);
    }
}
