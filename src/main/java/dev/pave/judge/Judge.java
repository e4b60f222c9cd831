package dev.pave.judge;

import dev.pave.judge.drl.Sha256;
import dev.pave.judge.fact.Approved;
import dev.pave.judge.fact.Assigned;
import dev.pave.judge.fact.DailyBudget;
import dev.pave.judge.fact.Detected;
import dev.pave.judge.fact.Objection;
import dev.pave.judge.fact.Outcome;
import dev.pave.judge.fact.Stands;
import dev.pave.judge.fact.Withdrawn;
import dev.pave.pattern.Action;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Kind;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Status;
import dev.pave.pattern.Verdict;
import dev.pave.pattern.text.TextProof;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts every repetition before the rules. The surest come first, so that they get the day's automatic approvals. A
 * person's decision is in force whatever the rules say.
 */
public final class Judge {

    /** Who decided, where no person did. */
    public static final String RULE = "rule";

    private static final Repetition EXAMPLE = new Repetition(
            "",
            "",
            Kind.SIMILAR_FILES,
            "",
            List.of(
                    new Role("{name}.a", Action.CREATE, 1, 9, 1, 9, "x.a"),
                    new Role("{name}.b", Action.CREATE, 1, 9, 1, 9, "x.b")),
            1,
            9,
            1,
            9,
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            1,
            List.of(),
            Circumstances.NONE);

    private final RuleSession session;
    private final Thresholds thresholds;
    private final String rulesSha256;

    public Judge(RulesInForce rules) {
        this.session = new RuleSession(rules.base());
        this.thresholds = rules.thresholds();
        this.rulesSha256 = Sha256.of(rules.base().sha256(), rules.thresholds().sha256());
    }

    /**
     * Judges all that was found.
     *
     * @param runId         the run that the verdicts belong to
     * @param proofs        by pattern, what is known of its texts; none for one whose texts were not mined
     * @param inForce       decisions in force, by pattern
     * @param approvedToday approvals by rules on the day of {@code now}, before
     * @param now           time of the decisions
     */
    public Judgement judge(
            String runId,
            List<Repetition> found,
            Map<String, TextProof> proofs,
            Map<String, Decision> inForce,
            int approvedToday,
            Instant now) {
        List<Candidate> candidates = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        DailyBudget budget = new DailyBudget(
                now.atOffset(ZoneOffset.UTC).toLocalDate(),
                approvedToday,
                thresholds.approval().maxAutoApprovePerDay());
        Wholes wholes = new Wholes(found, inForce);
        for (Repetition repetition : surestFirst(found)) {
            Decision decision = inForce.get(repetition.patternId());
            TextProof proof = proofs.getOrDefault(repetition.patternId(), TextProof.UNKNOWN);
            List<RuleSession.Word> words =
                    session.of(new Facts(thresholds, budget).of(repetition, proof, decision, wholes.of(repetition)));
            words.forEach(word -> verdicts.add(verdict(runId, repetition, word)));
            if (said(words, Detected.class).isPresent()) {
                Candidate candidate = candidate(repetition, decision, words, now);
                candidates.add(candidate);
                Optional<Decision> fresh = decision(candidate, words, now);
                fresh.ifPresent(decisions::add);
                if (said(words, Approved.class).isPresent()) {
                    budget = budget.spendOne();
                }
            }
        }
        return new Judgement(candidates, verdicts, decisions);
    }

    /** Judges a repetition that nobody found, for what comes first before rules takes as long as the hundred behind it. */
    void warmUp() {
        judge("", List.of(EXAMPLE), Map.of(), Map.of(), 0, Instant.EPOCH);
    }

    private static List<Repetition> surestFirst(List<Repetition> found) {
        return found.stream()
                .sorted(Comparator.comparingDouble(Repetition::confidence)
                        .thenComparingInt(Repetition::support)
                        .reversed()
                        .thenComparing(Repetition::patternId))
                .toList();
    }

    private Verdict verdict(String runId, Repetition repetition, RuleSession.Word word) {
        return new Verdict(
                runId,
                repetition.patternId(),
                word.rule(),
                word.outcome().decision(),
                word.outcome().reason(),
                word.values(),
                rulesSha256);
    }

    private static Candidate candidate(
            Repetition repetition, Decision decision, List<RuleSession.Word> words, Instant now) {
        Candidate held = held(repetition, words);
        if (decision != null && decision.byPerson()) {
            return held.decided(decision.status(), decision.by(), decision.at(), decision.reason(), null);
        }
        Optional<RuleSession.Word> approved = said(words, Approved.class);
        if (approved.isPresent()) {
            RuleSession.Word word = approved.get();
            return held.decided(Status.APPROVED, RULE, now, word.outcome().reason(), word.rule());
        }
        Optional<RuleSession.Word> stands = said(words, Stands.class).filter(word -> decision != null);
        return stands.isEmpty()
                ? held
                : held.decided(
                        decision.status(),
                        decision.by(),
                        decision.at(),
                        stands.get().outcome().reason(),
                        stands.get().rule());
    }

    private static Candidate held(Repetition repetition, List<RuleSession.Word> words) {
        String executor = said(words, Assigned.class)
                .map(word -> ((Assigned) word.outcome()).executor())
                .orElse(null);
        List<RuleSession.Word> objections = words.stream()
                .filter(word -> word.outcome() instanceof Objection)
                .toList();
        String reason = objections.stream().map(word -> word.outcome().reason()).collect(Collectors.joining("; "));
        String rule = objections.isEmpty() ? null : objections.get(0).rule();
        String why = reason.isEmpty() ? "no rule approves it" : reason;
        return new Candidate(repetition, executor, null, null, Status.CANDIDATE, null, null, why, rule, null);
    }

    private static Optional<Decision> decision(Candidate candidate, List<RuleSession.Word> words, Instant now) {
        Optional<RuleSession.Word> approved = said(words, Approved.class);
        Optional<RuleSession.Word> word = approved.isPresent() ? approved : said(words, Withdrawn.class);
        return word.map(w -> new Decision(
                candidate.found().patternId(),
                approved.isPresent() ? Status.APPROVED : Status.CANDIDATE,
                RULE,
                false,
                now,
                w.rule() + ": " + w.outcome().reason(),
                PatternId.sha256(candidate.found().signature())));
    }

    private static Optional<RuleSession.Word> said(List<RuleSession.Word> words, Class<? extends Outcome> outcome) {
        return words.stream().filter(w -> outcome.isInstance(w.outcome())).findFirst();
    }
}
