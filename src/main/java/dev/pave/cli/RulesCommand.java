package dev.pave.cli;

import dev.pave.home.Home;
import dev.pave.home.Mistake;
import dev.pave.home.UsageException;
import dev.pave.inspect.Tables;
import dev.pave.judge.RulesCheck;
import dev.pave.judge.RulesExplain;
import dev.pave.judge.RulesInForce;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.finding.AntiPattern;
import dev.pave.pattern.finding.Guard;
import dev.pave.store.AntiPatternStore;
import dev.pave.store.CandidateStore;
import dev.pave.store.FailureStore;
import dev.pave.store.TemplateStore;
import dev.pave.store.Warehouse;
import dev.pave.store.ledger.Ledger;
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
            List<Mistake> problems = RulesCheck.of(home().rules());
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
            description =
                    "Says which rules fired for a candidate or an anti-pattern, which did not, and with which values.",
            footer = {
                "",
                "Examples:",
                "  pave rules explain P-3f2a     a candidate: what speaks for it, and what against",
                "  pave rules explain A-1f3a     an anti-pattern: why a guard found it, or what may overcome a failure",
            })
    static final class Explain extends PaveCommand {

        @Parameters(paramLabel = "ID", description = "The id of a candidate or an anti-pattern, or its beginning.")
        private String id;

        @Override
        ExitCode run() {
            Home home = home();
            try (Warehouse tables = Tables.open(home)) {
                RulesExplain explain = new RulesExplain(RulesInForce.of(home));
                print(new CandidateStore(tables)
                        .find(id)
                        .map(candidate -> candidate(explain, candidate, tables, home))
                        .orElseGet(() -> antiPattern(explain, tables)));
            }
            return ExitCode.DONE;
        }

        private static List<RulesExplain.Line> candidate(
                RulesExplain explain, Candidate candidate, Warehouse tables, Home home) {
            String pattern = candidate.found().patternId();
            LocalDate today = LocalDate.now(Clock.systemUTC());
            try (Ledger ledger = Ledger.open(home)) {
                return explain.of(
                        candidate.found(),
                        new TemplateStore(tables).replays().get(pattern),
                        ledger.inForce(pattern).orElse(null),
                        today,
                        ledger.approvedByRules(today));
            }
        }

        private List<RulesExplain.Line> antiPattern(RulesExplain explain, Warehouse tables) {
            AntiPatternStore store = new AntiPatternStore(tables);
            List<AntiPattern> found = store.find(id);
            if (found.size() != 1) {
                throw new UsageException(
                        found.isEmpty()
                                ? "there is no candidate or anti-pattern " + id + "; `pave candidates list` has all"
                                        + " candidates, and `pave query \"FROM anti_patterns\"` all anti-patterns"
                                : found.size() + " anti-patterns begin with " + id + "; give more of the id");
            }
            AntiPattern it = found.get(0);
            output().note(it.guard() + ": " + it.signature() + ", " + it.occurrences() + " times");
            if (it.isFailure()) {
                FailureStore failures = new FailureStore(tables);
                return explain.of(
                        failures.newest(it.signature()).orElse(Failure.NONE),
                        it.occurrences(),
                        failures.fix(it.signature()).orElse(null));
            }
            return Guard.of(it.guard()).stream()
                    .flatMap(guard -> store.newest(it.guard(), it.signature()).stream()
                            .flatMap(newest ->
                                    explain.of(guard, it.signature(), newest.message(), newest.values()).stream()))
                    .toList();
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
