package dev.pave.inspect;

import dev.pave.home.Home;
import dev.pave.judge.RecoveryAdvice;
import dev.pave.judge.RulesInForce;
import dev.pave.judge.fact.Proposed;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FixRecord;
import dev.pave.store.FailureStore;
import dev.pave.store.Warehouse;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the rules of a home propose against failures, with what its nights have seen to help. Runs nothing. */
public final class Proposals {

    private final Home home;
    private final RecoveryAdvice advice;

    public Proposals(Home home) {
        this.home = home;
        this.advice = new RecoveryAdvice(RulesInForce.of(home));
    }

    /** The surest first, as JSON tells them. */
    public List<Map<String, Object>> of(Failure failure) {
        return advice.of(failure, record(failure)).stream().map(Proposals::json).toList();
    }

    private FixRecord record(Failure failure) {
        if (!Files.exists(home.warehouse())) {
            return null;
        }
        try (Warehouse tables = Tables.open(home)) {
            return new FailureStore(tables).fix(failure.signature()).orElse(null);
        }
    }

    private static Map<String, Object> json(RecoveryAdvice.Proposal proposal) {
        Proposed proposed = proposal.proposed();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", proposal.rule());
        json.put("recovery", proposed.recovery());
        json.put("command", proposed.command());
        json.put("confidence", proposed.confidence());
        json.put("needs_network", proposed.needsNetwork());
        json.put("destructive", proposed.isDestructive());
        json.put("reversible", proposed.isReversible());
        return json;
    }

    /** For people: {@code 0.82  npm ci  (it helped 8 of 9 times; needs the network)}. */
    public static String line(Map<String, Object> proposal) {
        String command = proposal.get("command").toString();
        return String.format(
                Locale.ROOT,
                "%.2f  %s  (%s%s%s%s)",
                (Double) proposal.get("confidence"),
                command.isEmpty() ? "the same again" : command,
                proposal.get("recovery"),
                Boolean.TRUE.equals(proposal.get("needs_network")) ? "; needs the network" : "",
                Boolean.TRUE.equals(proposal.get("destructive")) ? "; destructive" : "",
                Boolean.TRUE.equals(proposal.get("reversible")) ? "" : "; cannot be undone");
    }
}
