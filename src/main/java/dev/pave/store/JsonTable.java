package dev.pave.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Many rows in little space: the columns' names once, then each row's values.
 *
 * @param columns names
 * @param rows    values in their order: null, a number, a flag or text
 */
public record JsonTable(List<String> columns, List<List<Object>> rows) {

    /** Each row as a map from column to value. */
    public List<Map<String, Object>> named() {
        return rows.stream().map(this::named).toList();
    }

    private Map<String, Object> named(List<Object> row) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), row.get(i));
        }
        return named;
    }
}
