package dev.pave.cli.review;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decisions that can still be taken back, and those that were kept. One is kept ten seconds after it was made, or when all
 * are: the ledger forgets nothing, so what is undone must not have been there.
 */
public final class HeldDecisions {

    static final Duration UNDO = Duration.ofSeconds(10);

    /** Keeps a decision for ever. */
    public interface Keeper {
        /** @throws RuntimeException where it cannot be kept, with why */
        void keep(Candidate candidate, Status status, String reason);
    }

    private final Keeper keeper;
    private final Clock clock;
    private final List<HeldDecision> held = new ArrayList<>();
    private final Map<String, Status> kept = new LinkedHashMap<>();
    private final List<String> failed = new ArrayList<>();
    private int together;

    public HeldDecisions(Keeper keeper, Clock clock) {
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Holds one decision a candidate; they are taken back together. */
    void hold(List<Candidate> candidates, Status status, String reason) {
        together++;
        Instant until = clock.instant().plus(UNDO);
        candidates.forEach(candidate -> held.add(new HeldDecision(candidate, status, reason, until, together)));
    }

    /** Takes back what was decided last; the first of it, and empty where nothing is held. */
    Optional<HeldDecision> undo() {
        Optional<HeldDecision> last = held.stream().reduce((earlier, later) -> later);
        List<HeldDecision> back = held.stream()
                .filter(decision -> decision.together() == last.get().together())
                .toList();
        held.removeAll(back);
        return back.stream().findFirst();
    }

    /** Keeps what nobody took back in time; says what could not be kept. */
    Optional<String> keepDue() {
        return keep(held.stream()
                .filter(decision -> !decision.until().isAfter(clock.instant()))
                .toList());
    }

    /** Keeps all. */
    public void keepAll() {
        keep(List.copyOf(held));
    }

    private Optional<String> keep(List<HeldDecision> due) {
        Optional<String> trouble = Optional.empty();
        for (HeldDecision decision : due) {
            held.remove(decision);
            String id = decision.candidate().found().patternId();
            try {
                keeper.keep(decision.candidate(), decision.status(), decision.reason());
                kept.put(id, decision.status());
            } catch (RuntimeException e) {
                trouble = Optional.of(id + " is not " + decision.status().id() + ": " + e.getMessage());
                failed.add(trouble.get());
            }
        }
        return trouble;
    }

    /** How one stands, with what is not kept yet. */
    Status status(Candidate candidate) {
        return held.stream()
                .filter(decision -> decision.candidate().equals(candidate))
                .map(HeldDecision::status)
                .findFirst()
                .orElse(kept.getOrDefault(candidate.found().patternId(), candidate.status()));
    }

    /** How many can be taken back. */
    int size() {
        return held.size();
    }

    /** Until the last one is kept; 0 where none is held. */
    long secondsLeft() {
        Instant now = clock.instant();
        return held.isEmpty()
                ? 0
                : Math.max(
                        0,
                        Duration.between(now, held.get(held.size() - 1).until()).toSeconds());
    }

    /** By pattern, in their order. */
    public Map<String, Status> kept() {
        return new LinkedHashMap<>(kept);
    }

    /** What could not be kept, and why. */
    public List<String> failed() {
        return List.copyOf(failed);
    }
}
