package dev.pave.decide;

import dev.pave.home.Home;
import dev.pave.home.SpecsFolder;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Status;
import dev.pave.pattern.Trust;
import dev.pave.store.ledger.Ledger;
import dev.pave.store.ledger.TrustLedger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Whether a specification may be run as it is: its pattern is approved, and so is its content. Both are in the ledger, so
 * that no repository can approve anything. What pave wrote itself under an approval is trusted; what was edited since is
 * trusted once a person approves it.
 *
 * @param home whose ledger counts
 */
public record ApprovalCheck(Home home) {

    /** Why it may not be run, and what to do; empty where it may. */
    public Optional<String> objection(Specification specification) {
        String id = specification.id();
        List<Decision> decisions;
        Optional<Decision> inForce;
        try (Ledger ledger = Ledger.open(home)) {
            inForce = ledger.inForce(id);
            decisions = ledger.history(id);
        }
        if (inForce.isEmpty()) {
            return Optional.of("nobody approved " + id + " here; look at specs/ and approve it: " + command(id));
        }
        Decision decision = inForce.get();
        if (decision.status() != Status.APPROVED) {
            return Optional.of(id + " was " + decision.status().id() + " by " + decision.by() + ": " + decision.reason()
                    + "; to run it all the same: " + command(id));
        }
        return edited(specification, decisions);
    }

    /** Whether a pattern is approved, whatever there is to run. */
    public boolean isApproved(String id) {
        try (Ledger ledger = Ledger.open(home)) {
            return ledger.inForce(id)
                    .filter(decision -> decision.status() == Status.APPROVED)
                    .isPresent();
        }
    }

    private Optional<String> edited(Specification specification, List<Decision> decisions) {
        String id = specification.id();
        List<Trust> since = since(specification, decisions);
        if (isTrusted(specification, since)) {
            return Optional.empty();
        }
        return Optional.of(
                since.isEmpty()
                        ? "the content of specs/" + SpecsFolder.mined(id)
                                + " was never approved in this home; look at it and its templates, and approve it: "
                                + command(id)
                        : "the specification of " + id + " was edited since it was approved; look at `git diff` in "
                                + home.specs() + ", also at the commands of `verify:`, and approve it: "
                                + command(id));
    }

    /** What was trusted since a person refused it last. */
    private List<Trust> since(Specification specification, List<Decision> decisions) {
        Instant refused = decisions.stream()
                .filter(Decision::byPerson)
                .filter(decision -> decision.status() != Status.APPROVED)
                .map(Decision::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        try (TrustLedger ledger = TrustLedger.open(home)) {
            return ledger.of(specification.id()).stream()
                    .filter(trust -> !trust.at().isBefore(refused))
                    .toList();
        }
    }

    private static boolean isTrusted(Specification specification, List<Trust> since) {
        return since.stream().anyMatch(trust -> trust.contentHash().equals(specification.contentHash()));
    }

    private static String command(String id) {
        return "pave approve " + id + " --reason ...";
    }

    /** What was trusted under a former id is so under the one of today, by the same person: only the id in it is another one. */
    public void carry(Specification before, Specification today) {
        Optional<Trust> trusted;
        boolean isKnown;
        try (Ledger ledger = Ledger.open(home)) {
            trusted = since(before, ledger.history(before.id())).stream()
                    .filter(trust -> trust.contentHash().equals(before.contentHash()))
                    .reduce((earlier, later) -> later);
            isKnown = isTrusted(today, since(today, ledger.history(today.id())));
        }
        if (trusted.isPresent() && !isKnown) {
            String reason = FormerIds.reason(before.id(), trusted.get().reason());
            try (TrustLedger ledger = TrustLedger.open(home)) {
                ledger.record(
                        new Trust(today.id(), today.contentHash(), trusted.get().by(), Decisions.now(), reason));
            }
        }
    }

    /** Notes that it may be run with the content that it has; nothing where that is so already. */
    public void give(Specification specification, String by, String reason) {
        try (Ledger ledger = Ledger.open(home)) {
            if (isTrusted(specification, since(specification, ledger.history(specification.id())))) {
                return;
            }
        }
        Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
        try (TrustLedger ledger = TrustLedger.open(home)) {
            ledger.record(new Trust(specification.id(), specification.contentHash(), by, now, reason));
        }
    }
}
