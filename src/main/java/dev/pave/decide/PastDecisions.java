package dev.pave.decide;

import dev.pave.pattern.Decision;
import dev.pave.store.ledger.Ledger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The ledger as it was when a run began: what the same run decided before it was killed is left out, so that it
 * decides the same again.
 */
public final class PastDecisions {

    private final Ledger ledger;
    private final Instant startedAt;
    private final Map<String, Decision> inForce = new HashMap<>();
    private int own;

    public PastDecisions(Ledger ledger, Instant startedAt) {
        this.ledger = ledger;
        this.startedAt = startedAt;
        ledger.allInForce().forEach((id, decision) -> {
            if (isOwn(decision)) {
                own++;
                before(ledger.history(id)).ifPresent(earlier -> inForce.put(id, earlier));
            } else {
                inForce.put(id, decision);
            }
        });
    }

    public Map<String, Decision> inForce() {
        return inForce;
    }

    /** Approvals by rules on the day of the run, before it. */
    public int approvedToday() {
        return Math.max(
                0, ledger.approvedByRules(startedAt.atOffset(ZoneOffset.UTC).toLocalDate()) - own);
    }

    public boolean isRecorded(Decision decision) {
        Predicate<Decision> same = d -> isOwn(d) && d.status() == decision.status();
        return ledger.history(decision.patternId()).stream().anyMatch(same);
    }

    private boolean isOwn(Decision decision) {
        return !decision.byPerson() && decision.at().equals(startedAt);
    }

    private Optional<Decision> before(List<Decision> history) {
        return history.stream()
                .filter(d -> !isOwn(d))
                .reduce((earlier, later) -> later.at().isAfter(earlier.at()) ? later : earlier);
    }
}
