package dev.pave.job;

import dev.pave.judge.Judgement;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Verdict;
import dev.pave.store.Sql;
import dev.pave.store.VerdictStore;
import dev.pave.store.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the next night says otherwise than the one that judged, if nothing changes: of what that one decided, which is in force then.
 *
 * @param judged   what that judgement rests on; null where it is kept already
 * @param verdicts of the patterns that were decided on
 * @param reasons  of their candidates
 */
record Settled(LastJudged.Kept judged, List<Verdict> verdicts, List<Reason> reasons) {

    /** The same in all. */
    static final Settled NOTHING = new Settled(null, List.of(), List.of());

    /**
     * Why a candidate is what it is.
     *
     * @param rule that says it; null for none
     */
    record Reason(String patternId, String reason, String rule) {}

    /**
     * @param before of the night
     * @param again  of the patterns that it decided on
     * @param judged what the second rests on
     * @return empty where the next night would decide something itself
     */
    static Optional<Settled> of(Judgement before, Judgement again, LastJudged.Kept judged) {
        Map<String, Candidate> candidates = before.candidates().stream()
                .collect(Collectors.toMap(candidate -> candidate.found().patternId(), Function.identity()));
        boolean holds = again.newDecisions().isEmpty()
                && again.candidates().stream()
                        .allMatch(now -> isAsItWas(candidates.get(now.found().patternId()), now));
        return holds
                ? Optional.of(new Settled(
                        judged,
                        again.verdicts(),
                        again.candidates().stream()
                                .map(now -> new Reason(now.found().patternId(), now.reason(), now.rule()))
                                .toList()))
                : Optional.empty();
    }

    private static boolean isAsItWas(Candidate before, Candidate now) {
        return before != null
                && before.status() == now.status()
                && Objects.equals(before.decidedBy(), now.decidedBy())
                && Objects.equals(before.decidedAt(), now.decidedAt())
                && Objects.equals(before.executor(), now.executor());
    }

    boolean isNothing() {
        return verdicts.isEmpty();
    }

    /** Brings the tables up to it, which have the run's verdicts of before. */
    void apply(Warehouse tables, String runId) {
        new VerdictStore(tables).replace(runId, verdicts);
        for (Reason reason : reasons) {
            tables.update(new Sql(
                    "UPDATE pattern_candidates SET reason = ?, rule = ? WHERE pattern_id = ?",
                    reason.reason(),
                    reason.rule(),
                    reason.patternId()));
        }
    }
}
