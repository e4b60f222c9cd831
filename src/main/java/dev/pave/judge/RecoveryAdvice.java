package dev.pave.judge;

import dev.pave.judge.fact.Proposed;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FixRecord;
import java.util.Comparator;
import java.util.List;

/** Puts a failure before the rules of {@code recovery.drl}; it proposes and runs nothing. */
public final class RecoveryAdvice {

    private final RuleSession session;

    public RecoveryAdvice(RulesInForce rules) {
        this.session = new RuleSession(rules.base());
    }

    /** What a rule proposes. */
    public record Proposal(String rule, Proposed proposed) {}

    /**
     * What may overcome the failure, the surest first.
     *
     * @param record what is known of it; null for nothing
     */
    public List<Proposal> of(Failure failure, FixRecord record) {
        List<RuleSession.Word> words = session.of(record == null ? List.of(failure) : List.of(failure, record));
        return words.stream()
                .filter(word -> word.outcome() instanceof Proposed)
                .map(word -> new Proposal(word.rule(), (Proposed) word.outcome()))
                .sorted(Comparator.comparingDouble((Proposal p) -> -p.proposed().confidence())
                        .thenComparing(Proposal::rule))
                .toList();
    }
}
