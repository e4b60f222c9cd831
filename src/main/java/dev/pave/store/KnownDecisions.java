package dev.pave.store;

import dev.pave.pattern.Decision;
import dev.pave.pattern.Home;
import dev.pave.pattern.Status;
import java.nio.file.Files;
import java.util.List;

/** The decisions that the tables show: what a ledger must know. They come from it, so it is never behind. */
@FunctionalInterface
interface KnownDecisions {

    String SHOWN = """
            SELECT pattern_id, status, decided_by, decided_at, reason
            FROM pattern_candidates
            WHERE decided_by IS NOT NULL AND decided_at IS NOT NULL AND status IN ('approved', 'rejected', 'retired')
            ORDER BY decided_at, pattern_id
            """;

    List<Decision> list();

    /** Those of a warehouse that is open. */
    static KnownDecisions in(Warehouse warehouse) {
        return () -> warehouse.inTransaction(connection -> new Sql(SHOWN)
                .list(
                        connection,
                        row -> new Decision(
                                row.text("pattern_id"),
                                Status.of(row.text("status")),
                                row.text("decided_by"),
                                !"rule".equals(row.text("decided_by")),
                                row.instant("decided_at"),
                                row.text("reason") == null ? "" : row.text("reason"),
                                null)));
    }

    /** Those of the home's warehouse; of its latest snapshot while a run has that. */
    static KnownDecisions of(Home home) {
        return () -> {
            if (!Files.isRegularFile(home.warehouse())) {
                return snapshot(home);
            }
            try (var warehouse = Warehouse.openReadOnly(home.warehouse())) {
                return in(warehouse).list();
            } catch (StoreException lockedOrOlder) {
                return snapshot(home);
            }
        };
    }

    private static List<Decision> snapshot(Home home) {
        var current = new Snapshots(home.reports()).current().filter(Files::isRegularFile);
        if (current.isEmpty()) {
            return List.of();
        }
        try (var tables = Warehouse.openReadOnly(current.get())) {
            return in(tables).list();
        }
    }
}
