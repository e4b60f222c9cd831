package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.decide.ApprovalCheck;
import dev.pave.execute.registry.Executors;
import dev.pave.home.BuiltIn;
import dev.pave.home.Home;
import dev.pave.home.Mistake;
import dev.pave.home.Person;
import dev.pave.home.Registry;
import dev.pave.home.SpecificationReader;
import dev.pave.home.SpecsFolder;
import dev.pave.home.UsageException;
import dev.pave.pattern.Specification;
import dev.pave.specify.SpecificationStore;
import dev.pave.store.source.FormerPatterns;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "registry",
        description = "The registry of patterns, specs/PATTERN_INDEX.yaml.",
        subcommands = {RegistryCommand.Validate.class, RegistryCommand.Accept.class},
        footer = {"", "Examples:", "  pave registry validate", "  pave registry accept P-3f2a"})
final class RegistryCommand extends PaveCommand {

    @Override
    ExitCode run() {
        throw new UsageException(
                "say what to do with the registry: pave registry validate, or pave registry accept ID");
    }

    @Command(
            name = "validate",
            description = "Checks the index and every specification against their schemas.",
            footer = {"", "Example:", "  pave registry validate"})
    static final class Validate extends PaveCommand {

        @Override
        ExitCode run() {
            List<Mistake> mistakes = new Registry(home().specs(), Executors.ids()).validate();
            List<String> lines = mistakes.stream().map(Mistake::toString).toList();
            String executors = Executors.builtIn().size() + "/" + BuiltIn.IDS.size();
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("executors", executors);
            json.put("mistakes", mistakes);
            output().answer(
                            json,
                            lines.isEmpty() ? List.of("The registry is good: " + executors + " executors.") : lines);
            return mistakes.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }

    @Command(
            name = "accept",
            description =
                    "Takes over the new version of a specification that a night offered, and approves what it says.",
            footer = {
                "",
                "Look first: specs/offers/<ID>/changes.diff",
                "",
                "Example:",
                "  pave registry accept P-3f2a91c0"
            })
    static final class Accept extends PaveCommand {

        @Parameters(paramLabel = "ID", description = "The pattern's id, or the beginning of it.")
        private String id;

        @Override
        ExitCode run() throws IOException {
            Home home = home();
            SpecificationStore shelf = SpecificationStore.of(home);
            String typed = new SpecificationReader(home.specs()).id(id);
            String today = shelf.has(typed) ? typed : FormerPatterns.today(home, typed);
            if (!shelf.accept(today)) {
                throw new UsageException("nothing is offered for " + id + "; specs/offers has all that is");
            }
            Optional<Specification> accepted = new SpecificationReader(home.specs()).find(today);
            accepted.ifPresent(now -> new ApprovalCheck(home).give(now, Person.name(), "took over the offer"));
            output().note("specs/" + SpecsFolder.mined(today) + " is the new version now");
            return ExitCode.DONE;
        }
    }
}
