package dev.pave.judge;

import dev.pave.judge.fact.Graded;
import dev.pave.pattern.event.RecurringFailure;
import dev.pave.pattern.finding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Puts failures that recur before the rules of {@code severity.drl}. */
public final class FailureGrading {

    private final RulesInForce rules;

    public FailureGrading(RulesInForce rules) {
        this.rules = rules;
    }

    /** By signature, how grave each is: the gravest word of the rules, and a note without any. */
    public Map<String, Severity> of(Collection<RecurringFailure> failures) {
        List<Object> facts = new ArrayList<>(failures);
        facts.add(rules.thresholds().severity());
        Map<String, Severity> severities = new TreeMap<>();
        failures.forEach(failure -> severities.put(failure.signature(), Severity.NOTE));
        for (RuleSession.Word word : new RuleSession(rules.base()).of(facts)) {
            if (word.outcome() instanceof Graded graded) {
                severities.merge(graded.signature(), graded.severity(), BinaryOperator.maxBy(Severity::compareTo));
            }
        }
        return severities;
    }
}
