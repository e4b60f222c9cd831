package dev.pave.cli;

import dev.pave.pattern.Registry;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "registry",
        description = "The registry of patterns, specs/PATTERN_INDEX.yaml.",
        subcommands = RegistryCommand.Validate.class)
final class RegistryCommand extends PaveCommand {

    @Override
    ExitCode run() {
        throw new UsageException("say what to do with the registry: pave registry validate");
    }

    @Command(name = "validate", description = "Checks the index and every specification against their schemas.")
    static final class Validate extends PaveCommand {

        @Override
        ExitCode run() {
            List<Registry.Mistake> mistakes = new Registry(home().specs()).validate();
            if (output().isJson()) {
                output().document(Map.of("mistakes", mistakes));
            } else if (mistakes.isEmpty()) {
                output().say("The registry is good.");
            } else {
                mistakes.forEach(m -> output().say(m.file() + " " + m.field() + ": " + m.message()));
            }
            return mistakes.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }
}
