package dev.pave.store;

import dev.pave.home.Home;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Status;
import java.util.List;
import java.util.stream.Stream;

/** The decisions that the tables show: what a ledger must know. They come from it, so it is never behind. */
@FunctionalInterface
public interface KnownDecisions {

    String SHOWN = """
            SELECT pattern_id, status, decided_by, decided_at, reason
            FROM pattern_candidates
            WHERE decided_by IS NOT NULL AND decided_at IS NOT NULL AND status IN ('approved', 'rejected', 'retired')
            ORDER BY decided_at, pattern_id
            """;

    List<Decision> list();

    /** Those of a warehouse that is open. */
    static KnownDecisions in(Warehouse warehouse) {
        return () -> warehouse.list(
                new Sql(SHOWN),
                row -> new Decision(
                        row.text("pattern_id"),
                        Status.of(row.text("status")),
                        row.text("decided_by"),
                        !"rule".equals(row.text("decided_by")),
                        row.instant("decided_at"),
                        row.text("reason") == null ? "" : row.text("reason"),
                        null));
    }

    /**
     * Those of a home's warehouse and of its latest snapshot: each may be gone, older, empty, or locked by a run.
     */
    static KnownDecisions of(Home home) {
        return () -> both(ShownDecisions.in(home.warehouse()), published(home));
    }

    /** Those of a home while this process has its warehouse open. */
    static KnownDecisions of(Home home, Warehouse warehouse) {
        return () -> both(in(warehouse).list(), published(home));
    }

    private static List<Decision> both(List<Decision> some, List<Decision> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static List<Decision> published(Home home) {
        return new Snapshots(home.reports()).current().map(ShownDecisions::in).orElse(List.of());
    }
}
