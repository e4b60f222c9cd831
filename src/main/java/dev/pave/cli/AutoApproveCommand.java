package dev.pave.cli;

import dev.pave.home.Home;
import dev.pave.inspect.Tables;
import dev.pave.judge.Judge;
import dev.pave.judge.Judgement;
import dev.pave.judge.RulesInForce;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.text.Replay;
import dev.pave.store.CandidateStore;
import dev.pave.store.TemplateStore;
import dev.pave.store.Warehouse;
import dev.pave.store.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
        Home home = home();
        Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
        Judgement judgement;
        try (Ledger ledger = Ledger.open(home)) {
            judgement = judged(home, ledger, now);
            if (!dryRun) {
                ledger.recordAll(judgement.newDecisions());
            }
        }
        if (!dryRun) {
            try (Warehouse warehouse = Warehouse.open(home.warehouse())) {
                judgement.newDecisions().forEach(new CandidateStore(warehouse)::applyDecision);
            }
        }
        print(judgement);
        return ExitCode.DONE;
    }

    private Judgement judged(Home home, Ledger ledger, Instant now) {
        List<Repetition> found;
        Map<String, Replay> replays;
        try (Warehouse tables = Tables.open(home)) {
            found = new CandidateStore(tables)
                    .all().stream().map(Candidate::found).toList();
            replays = new TemplateStore(tables).replays();
        }
        LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate();
        return new Judge(RulesInForce.of(home))
                .judge("auto-approve", found, replays, ledger.allInForce(), ledger.approvedByRules(day), now);
    }

    private void print(Judgement judgement) {
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
            return;
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
