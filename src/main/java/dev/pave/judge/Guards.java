package dev.pave.judge;

import dev.pave.home.Home;
import dev.pave.judge.drl.RuleBase;
import dev.pave.judge.drl.RuleText;
import dev.pave.judge.drl.Sha256;
import dev.pave.judge.fact.Flagged;
import dev.pave.judge.fact.GuardSetting;
import dev.pave.pattern.event.Secrets;
import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The guards: facts about a session or about files go before the rules, findings come out. */
public final class Guards {

    private static final String FILE = "anti_pattern_guards.drl";

    private final RuleSession session;
    private final RuleBase rules;
    private final GuardSettings settings;

    public Guards(RuleBase rules, GuardSettings settings) {
        this.session = new RuleSession(rules);
        this.rules = rules;
        this.settings = settings;
    }

    /**
     * The guards of a home as they are set now.
     *
     * @param warning takes what is wrong with their settings and rules
     */
    public static Guards of(Home home, RuleBase rules, Consumer<String> warning) {
        GuardSettings settings = GuardSettings.load(home.rules(), home.cache());
        settings.problems().forEach(problem -> warning.accept(problem.toString()));
        Guards guards = new Guards(rules, settings);
        guards.complaint().ifPresent(warning);
        return guards;
    }

    /**
     * A finding and the rule that made it.
     *
     * @param rule   its name
     * @param values the values that it saw, by the name that the rule gives them
     */
    public record Found(String rule, Finding finding, Map<String, Object> values) {}

    /**
     * Judges a session.
     *
     * @param session name of the session
     * @param facts   what it showed, e.g. its {@link dev.pave.pattern.finding.SuccessClaim}s
     * @return by place in the session
     */
    public List<Found> inSession(String session, Collection<?> facts) {
        return found(
                facts,
                (flagged, severity, evidence) -> Finding.inSession(
                        flagged.guard(),
                        severity,
                        session,
                        (int) Math.min(Integer.MAX_VALUE, flagged.place()),
                        flagged.reason(),
                        evidence));
    }

    /**
     * Judges files.
     *
     * @param facts what they showed, e.g. {@link dev.pave.pattern.finding.Sighting}s
     * @return by path and line
     */
    public List<Found> inFiles(Collection<?> facts) {
        return found(
                facts,
                (flagged, severity, evidence) -> Finding.inFile(
                        flagged.guard(), severity, flagged.path(), (int) flagged.place(), flagged.reason(), evidence));
    }

    /** Makes a finding of a rule's word. */
    private interface Maker {
        Finding of(Flagged flagged, Severity severity, String evidence);
    }

    private List<Found> found(Collection<?> facts, Maker maker) {
        if (facts.isEmpty()) {
            return List.of();
        }
        List<Object> all = new ArrayList<>(settings.enabled());
        all.addAll(facts);
        List<Found> found = new ArrayList<>();
        for (RuleSession.Word word : session.of(all)) {
            if (word.outcome() instanceof Flagged flagged) {
                Severity severity = flagged.isNote()
                        ? Severity.NOTE
                        : settings.of(flagged.guard()).severity();
                String evidence = Secrets.redact(flagged.evidence()).text();
                found.add(new Found(word.rule(), maker.of(flagged, severity, evidence), word.values()));
            }
        }
        found.sort(Comparator.comparing(Found::finding, Finding.BY_PLACE).thenComparing(Found::rule));
        return found;
    }

    /** Whether a guard looks at all. */
    public boolean isEnabled(Guard guard) {
        return settings.of(guard).enabled();
    }

    /** Changes whenever the same facts may lead to other findings. */
    public String sha256() {
        return Sha256.of(rules.sha256(), settings.sha256());
    }

    /** Whether there is nothing that people have to be told of their files. */
    public boolean isClean() {
        return settings.problems().isEmpty() && complaint().isEmpty();
    }

    /** Names the guards that are enabled and that no rule speaks for, as in a home of an earlier version; empty for none. */
    public Optional<String> complaint() {
        List<RuleText> all = rules.rules();
        String silent = settings.enabled().stream()
                .map(GuardSetting::guard)
                .filter(guard -> all.stream().noneMatch(rule -> rule.isOf(guard)))
                .map(Guard::id)
                .sorted()
                .collect(Collectors.joining(", "));
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of("the rules folder has no rule for " + silent
                        + ", so that nothing is found; pave init in a new folder makes " + FILE + " to copy");
    }
}
