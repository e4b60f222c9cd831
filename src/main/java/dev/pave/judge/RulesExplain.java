package dev.pave.judge;

import dev.pave.pattern.Decision;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Replay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says of each rule about candidates whether it fired for one candidate, and with which values. */
public final class RulesExplain {

    /**
     * A rule and one candidate.
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

    /** Rules that look at a failure have nothing to say of a candidate. */
    private static final String ABOUT_FAILURES = "Failure(";

    private final RulesInForce rules;

    public RulesExplain(RulesInForce rules) {
        this.rules = rules;
    }

    /**
     * @param replay   what its templates would have been worth; null where it has none
     * @param decision the decision in force; null when there is none
     */
    public List<Line> of(Repetition repetition, Replay replay, Decision decision, LocalDate day, int approvedToday) {
        DailyBudget budget = new DailyBudget(
                day, approvedToday, rules.thresholds().approval().maxAutoApprovePerDay());
        List<Hearing.Word> words = new Hearing(rules).of(repetition, replay, decision, budget);
        List<Line> lines = new ArrayList<>();
        for (RuleText rule : rules.base().rules()) {
            if (rule.when().contains(ABOUT_FAILURES) || rule.file().equals(SessionGuards.FILE)) {
                continue;
            }
            List<Hearing.Word> fired =
                    words.stream().filter(w -> w.rule().equals(rule.name())).toList();
            fired.forEach(w -> lines.add(new Line(
                    rule.name(),
                    rule.file(),
                    rule.line(),
                    true,
                    w.outcome().decision(),
                    w.outcome().reason(),
                    w.values())));
            if (fired.isEmpty()) {
                String conditions = rule.when().strip().replaceAll("\\s+", " ");
                lines.add(new Line(rule.name(), rule.file(), rule.line(), false, null, conditions, Map.of()));
            }
        }
        return lines;
    }
}
