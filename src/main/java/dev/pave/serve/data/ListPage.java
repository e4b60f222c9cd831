package dev.pave.serve.data;

import dev.pave.store.JsonTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of a list.
 *
 * @param run   the run that it is of; empty before the first
 * @param rows  by column; times are ISO 8601, whole numbers have no fraction
 * @param total rows on all pages
 * @param next  the cursor of the next page; null on the last
 */
public record ListPage(Listing listing, String run, List<Map<String, Object>> rows, long total, String next) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ListPage of(String run, ListQuery query, JsonTable table, long total) {
        List<Map<String, Object>> all = table.named();
        List<Map<String, Object>> shown = all.subList(0, Math.min(query.limit(), all.size()));
        String next = all.size() > shown.size()
                ? query.markBehind(run, shown.get(shown.size() - 1)).text()
                : null;
        return new ListPage(
                query.listing(),
                run,
                shown.stream().map(row -> plain(query.listing(), row)).toList(),
                total,
                next);
    }

    private static Map<String, Object> plain(Listing listing, Map<String, Object> row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Column column : listing.columns()) {
            plain.put(column.name(), plain(column, row.get(column.name())));
        }
        return plain;
    }

    private static Object plain(Column column, Object value) {
        if (value == null) {
            return null;
        }
        return switch (column.type()) {
            case TIME -> time(value);
            case JSON -> JSON.readTree(value.toString());
            default -> value;
        };
    }

    /** As {@code 2026-11-29T02:14:00Z}. */
    static String time(Object value) {
        return value == null ? null : value.toString().replace(' ', 'T') + "Z";
    }

    /** The answer for programs: the rows by the list's name, {@code total}, {@code run}, and {@code next} where there is more. */
    public Map<String, Object> answer() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(listing.key(), rows);
        answer.put("total", total);
        answer.put("run", run.isEmpty() ? null : run);
        if (next != null) {
            answer.put("next", next);
        }
        return answer;
    }
}
