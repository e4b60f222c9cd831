package dev.pave.inspect;

import dev.pave.home.Home;
import dev.pave.home.UsageException;
import dev.pave.judge.RulesExplain;
import dev.pave.judge.RulesInForce;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.finding.AntiPattern;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.text.TextProof;
import dev.pave.store.AntiPatternStore;
import dev.pave.store.CandidateStore;
import dev.pave.store.Snapshots;
import dev.pave.store.TemplateStore;
import dev.pave.store.Warehouse;
import dev.pave.store.ledger.Ledger;
import dev.pave.store.log.FailureStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which rules fire for a candidate or an anti-pattern, and which do not.
 *
 * @param about what the anti-pattern is; null for a candidate
 */
public record Explanation(String about, List<RulesExplain.Line> lines) {

    /** @param id of a candidate or an anti-pattern, or the beginning of it */
    public static Explanation of(Home home, String id) {
        try (Warehouse tables = Snapshots.open(home)) {
            RulesExplain explain = new RulesExplain(RulesInForce.of(home));
            Optional<Candidate> candidate = new CandidateStore(tables).find(id);
            return candidate.isPresent()
                    ? new Explanation(null, of(candidate.get(), explain, tables, home))
                    : of(antiPattern(new AntiPatternStore(tables), id), explain, tables);
        }
    }

    private static List<RulesExplain.Line> of(Candidate candidate, RulesExplain explain, Warehouse tables, Home home) {
        String pattern = candidate.found().patternId();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        try (Ledger ledger = Ledger.open(home)) {
            return explain.of(
                    candidate.found(),
                    new TemplateStore(tables).proofs().getOrDefault(pattern, TextProof.UNKNOWN),
                    new CandidateStore(tables)
                            .all().stream().map(Candidate::found).toList(),
                    ledger.allInForce(),
                    today,
                    ledger.approvedByRules(today));
        }
    }

    private static AntiPattern antiPattern(AntiPatternStore store, String id) {
        return store.find(id)
                .orElseThrow(() -> new UsageException("there is no candidate or anti-pattern " + id
                        + "; `pave candidates list` has all candidates, and `pave query \"FROM anti_patterns\"` all"
                        + " anti-patterns"));
    }

    private static Explanation of(AntiPattern it, RulesExplain explain, Warehouse tables) {
        String about = it.guard() + ": " + it.signature() + ", " + it.occurrences() + " times";
        if (it.isFailure()) {
            FailureStore failures = new FailureStore(tables);
            Failure newest = failures.newest(it.signature()).orElse(Failure.NONE);
            return new Explanation(
                    about,
                    explain.of(
                            newest,
                            it.occurrences(),
                            failures.fix(it.signature()).orElse(null)));
        }
        return new Explanation(
                about,
                Guard.of(it.guard()).stream()
                        .flatMap(guard -> new AntiPatternStore(tables)
                                .newest(it.guard(), it.signature()).stream()
                                        .flatMap(newest ->
                                                explain
                                                        .of(guard, it.signature(), newest.message(), newest.values())
                                                        .stream()))
                        .toList());
    }
}
