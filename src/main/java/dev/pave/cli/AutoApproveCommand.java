package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.decide.Decisions;
import dev.pave.judge.Judgement;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "auto-approve",
        description = "Lets the rules of automatic approval look at the candidates now, with today's settings.",
        footer = {"", "Example:", "  pave auto-approve --dry-run"})
final class AutoApproveCommand extends PaveCommand {

    @Option(names = "--dry-run", description = "Show what would be approved, and every objection; write nothing.")
    private boolean dryRun;

    @Override
    ExitCode run() {
        Judgement judgement = new Decisions(home()).autoApprove(dryRun);
        List<String> fresh =
                judgement.newDecisions().stream().map(Decision::patternId).toList();
        if (output().isJson()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("dry_run", dryRun);
            json.put("approved", fresh);
            json.put(
                    "candidates",
                    judgement.candidates().stream()
                            .map(AutoApproveCommand::json)
                            .toList());
            output().document(json);
            return ExitCode.DONE;
        }
        output().table(
                        List.of("id", "verdict", "why"),
                        judgement.candidates().stream()
                                .map(c -> List.of(
                                        c.found().patternId(),
                                        (fresh.contains(c.found().patternId()) && dryRun ? "would be " : "")
                                                + c.status().id(),
                                        c.reason()))
                                .toList());
        return ExitCode.DONE;
    }

    private static Map<String, Object> json(Candidate c) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pattern_id", c.found().patternId());
        json.put("status", c.status().id());
        json.put("reason", c.reason());
        json.put("rule", c.rule());
        return json;
    }
}
