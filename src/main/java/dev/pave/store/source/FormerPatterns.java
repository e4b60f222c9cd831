package dev.pave.store.source;

import dev.pave.home.Home;
import dev.pave.home.UsageException;
import dev.pave.store.Snapshots;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ids that patterns had when they stood for the place of a repository, as far as this home has shown them to anybody. */
public final class FormerPatterns {

    private final Warehouse warehouse;

    public FormerPatterns(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Remembers those that the tables have shown.
     *
     * @param byFormer the ids of today, by those of before
     * @param decided  ids that were shown too, since somebody decided on them
     */
    public void remember(Map<String, String> byFormer, Set<String> decided) {
        if (byFormer.isEmpty()) {
            return;
        }
        Set<String> shown = new HashSet<>(decided);
        shown.addAll(
                warehouse.list(new Sql("SELECT pattern_id FROM pattern_candidates"), row -> row.text("pattern_id")));
        warehouse.runInTransaction(connection -> {
            for (Map.Entry<String, String> id : byFormer.entrySet()) {
                if (shown.contains(id.getKey())) {
                    new Sql("INSERT OR REPLACE INTO former_patterns VALUES (?, ?)", id.getKey(), id.getValue())
                            .update(connection);
                }
            }
        });
    }

    /** The id of today of a pattern of a home; the same one where no other is known. */
    public static String today(Home home, String id) {
        try (Warehouse tables = Snapshots.open(home)) {
            List<String> today = tables.list(
                    new Sql("SELECT pattern_id FROM former_patterns WHERE former_id = ?", id),
                    row -> row.text("pattern_id"));
            return today.isEmpty() ? id : today.get(0);
        } catch (UsageException noTables) {
            return id;
        }
    }
}
