package dev.pave.ingest.git;

import dev.pave.store.TextRows;
import dev.pave.store.Warehouse;
import java.util.ArrayList;
import java.util.List;

/** Rows of a warehouse as text, to be compared. */
final class Tables {
    private final Warehouse warehouse;

    Tables(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    List<String> rows(String sql) {
        return TextRows.of(warehouse, sql);
    }

    /** All that ingest writes, in the order in which it is stored, but for the times of writing. */
    List<String> history() {
        ArrayList<String> all = new ArrayList<>();
        all.addAll(rows("SELECT * FROM changes ORDER BY repo, rowid"));
        all.addAll(rows("SELECT * FROM merged_parents ORDER BY repo, rowid"));
        all.addAll(rows("SELECT * FROM file_changes ORDER BY repo, rowid"));
        all.addAll(rows("SELECT * FROM skips ORDER BY source_id, rowid"));
        all.addAll(rows("SELECT * EXCLUDE (ingested_at) FROM sources ORDER BY source_id"));
        all.addAll(rows("SELECT * EXCLUDE (updated_at) FROM ingest_cursor ORDER BY source_id"));
        return all;
    }
}
