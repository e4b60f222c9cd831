package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The help of every command has examples of that command, and each of them is one that is understood. */
class ExamplesTest {

    /** A call of pave, up to what a shell takes for itself or what says what it does. */
    private static final Pattern CALL =
            Pattern.compile("(?<![\\w./-])pave((?: (?:\"[^\"]*\"|'[^']*'|[^\\s\"'|&)]+)+)*)");

    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");

    static Stream<String> commands() {
        return EveryCommand.names();
    }

    /** The words of each call in the indented lines of the examples; what a line does comes after more than one space. */
    private static List<List<String>> examples(CommandLine command) {
        List<List<String>> examples = new ArrayList<>();
        boolean within = false;
        for (String line : command.getCommandSpec().usageMessage().footer()) {
            within = line.matches("Examples?:") || within && line.startsWith("  ");
            Matcher call = CALL.matcher(line.strip().split(" {2,}")[0]);
            while (within && call.find()) {
                examples.add(WORD.matcher(call.group(1))
                        .results()
                        .map(word -> word.group().replaceAll("[\"']", ""))
                        .toList());
            }
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpHasExamplesOfItsOwnCommand(String name) {
        CommandLine command = EveryCommand.line();
        for (String word : name.substring("pave".length()).strip().split(" ")) {
            command = word.isEmpty() ? command : command.getSubcommands().get(word);
        }
        List<List<String>> examples = examples(command);

        List<String> called = new ArrayList<>();
        for (List<String> words : examples) {
            CommandLine.ParseResult parsed = EveryCommand.line().parseArgs(words.toArray(String[]::new));
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            called.add(parsed.commandSpec().qualifiedName());
        }
        assertThat(called).isNotEmpty();
        assertThat(called.get(0)).startsWith(name);
    }
}
