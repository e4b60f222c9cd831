package dev.pave.judge;

import dev.pave.pattern.Finding;
import dev.pave.pattern.Guard;
import dev.pave.pattern.Secrets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/** The two guards over sessions: facts of one session go before the rules, findings come out. */
public final class SessionGuards {

    /** Where their rules stand. */
    static final String FILE = "anti_pattern_guards.drl";

    private final RuleBase rules;
    private final GuardSettings settings;

    public SessionGuards(RuleBase rules, GuardSettings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    /** A finding and the rule that made it. */
    public record Found(String rule, Finding finding) {}

    /**
     * Judges a session.
     *
     * @param session name of the session
     * @param facts   its {@link dev.pave.pattern.SuccessClaim}s and {@link dev.pave.pattern.Standstill}s
     */
    public List<Found> judge(String session, List<?> facts) {
        List<Found> found = new ArrayList<>();
        for (Flagged flagged : flagged(facts)) {
            found.add(new Found(
                    flagged.rule(),
                    Finding.inSession(
                            flagged.guard(),
                            settings.of(flagged.guard()).severity(),
                            session,
                            (int) Math.min(Integer.MAX_VALUE, flagged.seq()),
                            flagged.message(),
                            Secrets.redact(flagged.evidence()).text())));
        }
        return found;
    }

    /** Changes whenever the same facts may lead to other findings. */
    public String sha256() {
        return Sha256.of(rules.sha256(), settings.sha256());
    }

    /** Whether there are rules for them; a home of an earlier version has none. */
    public boolean hasRules() {
        return rules.rules().stream().anyMatch(rule -> rule.file().equals(FILE));
    }

    private List<Flagged> flagged(List<?> facts) {
        if (facts.isEmpty()) {
            return List.of();
        }
        KieSession session = rules.base().newKieSession();
        try {
            GuardSetting success = settings.of(Guard.HALLUCINATION_OF_SUCCESS);
            if (success.enabled()) {
                session.insert(new VerificationAsked(
                        success.isOn("require_verification"),
                        success.text("verification_type").equals("ground_truth")));
            }
            GuardSetting loops = settings.of(Guard.PLANNING_LOOP_TRAP);
            if (loops.enabled()) {
                session.insert(new IterationLimit(loops.number("max_iterations")));
            }
            facts.forEach(session::insert);
            session.fireAllRules();
            return session.getObjects(new ClassObjectFilter(Flagged.class)).stream()
                    .map(Flagged.class::cast)
                    .sorted(Comparator.comparingLong(Flagged::seq).thenComparing(Flagged::rule))
                    .toList();
        } finally {
            session.dispose();
        }
    }
}
