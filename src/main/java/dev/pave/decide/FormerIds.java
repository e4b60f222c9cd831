package dev.pave.decide;

import dev.pave.home.Home;
import dev.pave.pattern.Decision;
import dev.pave.store.Warehouse;
import dev.pave.store.ledger.Ledger;
import dev.pave.store.source.FormerPatterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was decided of patterns when their ids stood for the place of a repository. The ledger is append-only: the word is
 * recorded once more for the id of today, by the same person and from the same time.
 *
 * @param home whose ledger it is
 */
public record FormerIds(Home home) {

    /**
     * Sees that each decision in force is so under the id of today; what a person decided under that one stays. Done again, as
     * after a kill, it adds nothing.
     *
     * @param byFormer the ids of today, by those of before
     */
    public void carryDecisions(Map<String, String> byFormer, Warehouse tables) {
        if (byFormer.isEmpty()) {
            return;
        }
        try (Ledger ledger = Ledger.open(home, tables)) {
            Map<String, Decision> inForce = ledger.allInForce();
            List<Decision> carried = new ArrayList<>();
            byFormer.forEach((former, id) -> {
                Decision before = inForce.get(former);
                Decision now = inForce.get(id);
                if (before != null && (now == null || before.byPerson() && !now.byPerson())) {
                    Decision said = renamed(before, id);
                    carried.add(said);
                    inForce.put(id, said);
                }
            });
            ledger.recordAll(carried);
            new FormerPatterns(tables).remember(byFormer, inForce.keySet());
        }
    }

    private static Decision renamed(Decision before, String id) {
        return new Decision(
                id,
                before.status(),
                before.by(),
                before.byPerson(),
                before.at(),
                reason(before.patternId(), before.reason()),
                before.versionHash());
    }

    static String reason(String formerId, String reason) {
        return "was " + formerId + ": " + reason;
    }
}
