package dev.pave.inspect;

import dev.pave.judge.RecoveryAdvice.Proposal;
import dev.pave.judge.fact.Proposed;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FailureForms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why something failed, at the moment when it does, and what may overcome it.
 *
 * @param failure   the category and the decisive line
 * @param proposals the surest first
 */
public record Diagnosis(Failure failure, List<Proposal> proposals) {

    boolean isTold() {
        return !failure.category().equals(FailureForms.NONE);
    }

    /** For people, a line each; empty where nothing tells of a failure. */
    public List<String> lines() {
        return isTold()
                ? List.of(
                        "it is a failure of the category " + failure.category(),
                        proposals.isEmpty()
                                ? "no rule proposes anything against it"
                                : "may help: " + String.join("\n          ", proposalLines()))
                : List.of();
    }

    /** For people: {@code 0.82  npm ci  (it helped 8 of 9 times; needs the network)}. */
    public List<String> proposalLines() {
        return proposals.stream().map(proposal -> line(proposal.proposed())).toList();
    }

    private static String line(Proposed proposed) {
        return String.format(
                Locale.ROOT,
                "%.2f  %s  (%s%s%s%s)",
                proposed.confidence(),
                proposed.command().isEmpty() ? "the same again" : proposed.command(),
                proposed.recovery(),
                proposed.needsNetwork() ? "; needs the network" : "",
                proposed.isDestructive() ? "; destructive" : "",
                proposed.isReversible() ? "" : "; cannot be undone");
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("category", failure.category());
        json.put("signature", failure.signature());
        json.put("excerpt", failure.excerpt());
        json.put("proposals", proposalsJson());
        return json;
    }

    public List<Map<String, Object>> proposalsJson() {
        return proposals.stream().map(Diagnosis::json).toList();
    }

    private static Map<String, Object> json(Proposal proposal) {
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
}
