package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.execute.selfheal.CorrectionRules;
import dev.pave.execute.verifycommit.CommitRules;
import dev.pave.home.Home;
import dev.pave.home.Mistake;
import dev.pave.home.UsageException;
import dev.pave.inspect.Explanation;
import dev.pave.judge.RulesCheck;
import dev.pave.judge.RulesExplain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rules",
        description = "The rules that decide what is good enough.",
        subcommands = {RulesCommand.Check.class, RulesCommand.Explain.class},
        footer = {"", "Examples:", "  pave rules check", "  pave rules explain P-3f2a"})
final class RulesCommand extends PaveCommand {

    @Override
    ExitCode run() {
        throw new UsageException("say what to do: pave rules check, or pave rules explain ID");
    }

    /**
     * All mistakes in a home's rules.
     *
     * @throws dev.pave.judge.drl.RulesException when there is no rule
     */
    static List<Mistake> mistakes(Home home) {
        List<Mistake> mistakes = new ArrayList<>(RulesCheck.of(home.rules()));
        mistakes.addAll(CorrectionRules.mistakes(home));
        mistakes.addAll(CommitRules.problems(home.rules()));
        return mistakes;
    }

    @Command(
            name = "check",
            description = "Names file, rule, line and remedy of every mistake in the rules folder.",
            footer = {"", "Example:", "  pave rules check && pave nightly"})
    static final class Check extends PaveCommand {

        @Override
        ExitCode run() {
            List<Mistake> problems = mistakes(home());
            List<String> lines = problems.stream().map(Mistake::toString).toList();
            String good = "The rules in " + home().rules() + " are good.";
            output().answer(Map.of("problems", problems), lines.isEmpty() ? List.of(good) : lines);
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
            Explanation explanation = Explanation.of(home(), id);
            if (explanation.about() != null) {
                output().note(explanation.about());
            }
            if (output().isJson()) {
                output().document(Map.of("rules", explanation.lines()));
            } else {
                explanation.lines().forEach(this::print);
            }
            return ExitCode.DONE;
        }

        private void print(RulesExplain.Line line) {
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
