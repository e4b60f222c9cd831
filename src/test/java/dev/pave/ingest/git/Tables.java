package dev.pave.ingest.git;

import dev.pave.store.StoreException;
import dev.pave.store.Warehouse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows of a warehouse as text, to be compared. */
final class Tables {
    private final Warehouse warehouse;

    Tables(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    List<String> rows(String sql) {
        try (var statement = warehouse.connection().createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                var values = new ArrayList<String>();
                for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(rows.getString(i));
                }
                texts.add(String.join("|", values));
            }
            return texts;
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }

    /** All that ingest writes, in the order in which it is stored, but for the times of writing. */
    List<String> history() {
        var all = new ArrayList<String>();
        all.addAll(rows("SELECT * FROM changes ORDER BY repo, rowid"));
        all.addAll(rows("SELECT * FROM merged_parents ORDER BY repo, rowid"));
        all.addAll(rows("SELECT * FROM file_changes ORDER BY repo, rowid"));
        all.addAll(rows("SELECT * FROM skips ORDER BY source_id, rowid"));
        all.addAll(rows("SELECT * EXCLUDE (ingested_at) FROM sources ORDER BY source_id"));
        all.addAll(rows("SELECT * EXCLUDE (updated_at) FROM ingest_cursor ORDER BY source_id"));
        return all;
    }
}
