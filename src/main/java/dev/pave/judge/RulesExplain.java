package dev.pave.judge;

import dev.pave.judge.drl.RuleText;
import dev.pave.judge.fact.DailyBudget;
import dev.pave.judge.fact.GuardSetting;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FixRecord;
import dev.pave.pattern.event.RecurringFailure;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.text.TextProof;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Says of each rule that is about something whether it fired for it, and with which values. */
public final class RulesExplain {

    /**
     * A rule and what it is asked about.
     *
     * @param rule     its name
     * @param file     where it stands
     * @param line     line of the rule
     * @param fired    whether it fired
     * @param decision what it said, e.g. {@code hold}; null when it did not fire
     * @param reason   in words; for one that did not fire, its conditions as they are written
     * @param values   the values that it saw
     */
    public record Line(
            String rule,
            String file,
            int line,
            boolean fired,
            String decision,
            String reason,
            Map<String, Object> values) {}

    private record Said(String rule, String decision, String reason, Map<String, Object> values) {}

    private final RulesInForce rules;

    public RulesExplain(RulesInForce rules) {
        this.rules = rules;
    }

    /**
     * Of a candidate.
     *
     * @param proof   what is known of its texts
     * @param all     all that was found, with where it happened
     * @param inForce the decisions in force, by pattern
     */
    public List<Line> of(
            Repetition repetition,
            TextProof proof,
            List<Repetition> all,
            Map<String, Decision> inForce,
            LocalDate day,
            int approvedToday) {
        DailyBudget budget = new DailyBudget(
                day, approvedToday, rules.thresholds().approval().maxAutoApprovePerDay());
        List<Object> facts = new Facts(rules.thresholds(), budget)
                .of(repetition, proof, inForce.get(repetition.patternId()), new Wholes(all, inForce).of(repetition));
        return lines(rule -> !isOfFailures(rule) && !rule.asks(GuardSetting.class), said(facts));
    }

    /**
     * Of a failure: how grave it is, and what may overcome it.
     *
     * @param occurrences how often it was seen
     * @param record      what is known of it; null for nothing
     */
    public List<Line> of(Failure failure, int occurrences, FixRecord record) {
        List<Object> facts = new ArrayList<>();
        facts.add(failure);
        facts.add(new RecurringFailure(failure.signature(), failure.category(), occurrences));
        facts.add(rules.thresholds().severity());
        if (record != null) {
            facts.add(record);
        }
        return lines(RulesExplain::isOfFailures, said(facts));
    }

    private static boolean isOfFailures(RuleText rule) {
        return rule.asks(Failure.class) || rule.asks(RecurringFailure.class);
    }

    /**
     * Of what a guard found, as the rule saw it then.
     *
     * @param rule    the rule that made it
     * @param message what it said
     * @param values  the values that it saw
     */
    public List<Line> of(Guard guard, String rule, String message, Map<String, Object> values) {
        return lines(text -> text.isOf(guard), List.of(new Said(rule, "flag", message, values)));
    }

    private List<Said> said(List<?> facts) {
        return new RuleSession(rules.base())
                .of(facts).stream()
                        .map(word -> new Said(
                                word.rule(),
                                word.outcome().decision(),
                                word.outcome().reason(),
                                word.values()))
                        .toList();
    }

    private List<Line> lines(Predicate<RuleText> about, List<Said> said) {
        List<Line> lines = new ArrayList<>();
        for (RuleText rule : rules.base().rules()) {
            if (about.test(rule)) {
                List<Said> fired =
                        said.stream().filter(s -> s.rule().equals(rule.name())).toList();
                fired.forEach(s -> lines.add(
                        new Line(rule.name(), rule.file(), rule.line(), true, s.decision(), s.reason(), s.values())));
                if (fired.isEmpty()) {
                    String conditions = rule.when().strip().replaceAll("\\s+", " ");
                    lines.add(new Line(rule.name(), rule.file(), rule.line(), false, null, conditions, Map.of()));
                }
            }
        }
        return lines;
    }
}
