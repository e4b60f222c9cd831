package dev.pave.cli;

import dev.pave.judge.RuleProblem;
import dev.pave.judge.RulesCheck;
import dev.pave.judge.RulesExplain;
import dev.pave.judge.RulesInForce;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Home;
import dev.pave.store.CandidateStore;
import dev.pave.store.Ledger;
import dev.pave.store.TemplateStore;
import dev.pave.store.Warehouse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rules",
        description = "The rules that decide what is good enough.",
        subcommands = {RulesCommand.Check.class, RulesCommand.Explain.class})
final class RulesCommand extends PaveCommand {

    @Override
    ExitCode run() {
        throw new UsageException("say what to do: pave rules check, or pave rules explain ID");
    }

    @Command(name = "check", description = "Names file, rule, line and remedy of every mistake in the rules folder.")
    static final class Check extends PaveCommand {

        @Override
        ExitCode run() {
            List<RuleProblem> problems = RulesCheck.of(home().rules());
            if (output().isJson()) {
                output().document(Map.of("problems", problems));
            } else if (problems.isEmpty()) {
                output().say("The rules in " + home().rules() + " are good.");
            } else {
                problems.forEach(problem -> output().say(problem.toString()));
            }
            return problems.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }

    @Command(
            name = "explain",
            description = "Says which rules fired for a candidate, which did not, and with which values.")
    static final class Explain extends PaveCommand {

        @Parameters(paramLabel = "ID", description = "The candidate's id, or the beginning of it.")
        private String id;

        @Override
        ExitCode run() {
            Home home = home();
            try (Warehouse tables = Tables.open(home);
                    Ledger ledger = Ledger.open(home.ledger())) {
                Candidate candidate = new CandidateStore(tables)
                        .find(id)
                        .orElseThrow(() ->
                                new UsageException("there is no candidate " + id + "; `pave candidates list` has all"));
                LocalDate today = LocalDate.now(Clock.systemUTC());
                List<RulesExplain.Line> lines = new RulesExplain(RulesInForce.of(home))
                        .of(
                                candidate.found(),
                                new TemplateStore(tables)
                                        .replays()
                                        .get(candidate.found().patternId()),
                                ledger.inForce(candidate.found().patternId()).orElse(null),
                                today,
                                ledger.approvedByRules(today));
                print(lines);
            }
            return ExitCode.DONE;
        }

        private void print(List<RulesExplain.Line> lines) {
            if (output().isJson()) {
                output().document(Map.of("rules", lines));
                return;
            }
            for (RulesExplain.Line line : lines) {
                output().say((line.fired() ? "fired    " : "silent   ") + line.rule() + "  (" + line.file() + ":"
                        + line.line() + ")");
                output().say("         "
                        + (line.fired() ? line.decision() + ": " + line.reason() : "wants: " + line.reason()));
                if (!line.values().isEmpty()) {
                    output().say("         saw " + line.values());
                }
            }
        }
    }
}
