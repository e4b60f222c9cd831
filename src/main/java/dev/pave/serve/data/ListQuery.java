package dev.pave.serve.data;

import dev.pave.home.Nearest;
import dev.pave.pattern.PatternId;
import dev.pave.store.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is asked of a list: which rows, in which order, how many, from where on.
 *
 * @param listing the list
 * @param fixed   what all rows must have, by column, e.g. the session of a session's executions
 * @param asked   parameters as they were given; each name with its values
 * @param limit   rows of a page
 * @param mark    where the page before ended; null for the first
 */
public record ListQuery(
        Listing listing, Map<String, String> fixed, Map<String, List<String>> asked, int limit, PageMark mark) {

    /** Rows of a page at most. */
    public static final int MOST = 1_000;

    private static final int USUAL = 100;
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 1_000;
    private static final List<String> SINGLE = List.of("q", "sort", "limit", "cursor");

    /** @throws AskedWrongly where a parameter cannot be followed */
    public static ListQuery of(Listing listing, Map<String, String> fixed, Map<String, List<String>> parameters) {
        return of(listing, fixed, parameters, MOST);
    }

    /** The same with another bound for the rows of a page, which is also their number where none is asked for. */
    public static ListQuery of(
            Listing listing, Map<String, String> fixed, Map<String, List<String>> parameters, int most) {
        Map<String, List<String>> asked = new TreeMap<>(parameters);
        asked.forEach(ListQuery::check);
        int limit = limit(asked.remove("limit"), most);
        List<String> cursor = asked.remove("cursor");
        PageMark mark = cursor == null ? null : PageMark.of(cursor.get(0));
        ListQuery query = new ListQuery(listing, fixed, asked, limit, mark);
        query.order();
        query.conditions(new ArrayList<>());
        if (mark != null && !mark.query().equals(query.digits())) {
            throw new AskedWrongly("cursor belongs to another list, filter or order; ask from the first page on");
        }
        return query;
    }

    private static void check(String name, List<String> values) {
        if (SINGLE.contains(name) && values.size() > 1) {
            throw new AskedWrongly(name + " is given " + values.size() + " times; give it once");
        }
        if (values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            throw new AskedWrongly(
                    name + " is too long: at most " + MOST_VALUES + " values of " + LONGEST_VALUE + " characters");
        }
        if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw new AskedWrongly(name + " holds a NUL; leave it out");
        }
    }

    private static int limit(List<String> values, int most) {
        if (values == null) {
            return most == MOST ? USUAL : most;
        }
        try {
            int limit = Integer.parseInt(values.get(0));
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new AskedWrongly("limit takes a number from 1 to " + most + ", not \"" + values.get(0) + "\"");
        }
        throw new AskedWrongly("limit takes a number from 1 to " + most + ", not " + values.get(0));
    }

    /** The run that the page must be of; empty for the one that readers see now. */
    public Optional<String> run() {
        return Optional.ofNullable(mark).map(PageMark::run);
    }

    /** Equal for queries that differ in nothing but the page. */
    String digits() {
        return PatternId.sha256(listing + "\n" + fixed + "\n" + asked).substring(0, 12);
    }

    /** The order: a column, and whether the greatest comes first. */
    private record Order(Column column, boolean down) {}

    private Order order() {
        String wanted = asked.containsKey("sort") ? asked.get("sort").get(0) : listing.order();
        boolean down = wanted.startsWith("-");
        String name = down ? wanted.substring(1) : wanted;
        return listing.column(name).map(column -> new Order(column, down)).orElseThrow(() -> {
            String like = Nearest.to(name, listing.names())
                    .map(near -> "; did you mean " + near + "?")
                    .orElse("");
            return new AskedWrongly("sort takes a column, with - before it for the greatest first: "
                    + String.join(", ", listing.names()) + like);
        });
    }

    private List<String> conditions(List<Object> bound) {
        List<String> conditions = new ArrayList<>();
        fixed.forEach((column, value) -> {
            conditions.add(column + " = ?");
            bound.add(value);
        });
        asked.forEach((name, values) -> {
            if (name.equals("q")) {
                conditions.addAll(words(values.get(0), bound));
            } else if (!name.equals("sort")) {
                conditions.add(Filter.of(listing, name, values).sql(bound));
            }
        });
        return conditions;
    }

    /** Each word must be somewhere in the row's texts; one behind {@code -} nowhere. */
    private List<String> words(String text, List<Object> bound) {
        String texts = listing.columns().stream()
                .filter(column -> column.type() == Column.Type.TEXT)
                .map(column -> "coalesce(" + column.name() + ", '')")
                .collect(Collectors.joining(", "));
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty() && !word.equals("-"))
                .map(word -> {
                    boolean not = word.startsWith("-");
                    bound.add(not ? word.substring(1) : word);
                    return (not ? "NOT " : "") + "contains(lower(concat_ws(chr(31), " + texts + ")), lower(?))";
                })
                .toList();
    }

    /** How many rows there are in all. */
    Sql count() {
        List<Object> bound = new ArrayList<>();
        List<String> conditions = conditions(bound);
        return new Sql("SELECT count(*) AS total FROM (" + listing.sql() + ") l" + where(conditions), bound.toArray());
    }

    /** The rows of the page, and one more where there is another page. */
    Sql page() {
        List<Object> bound = new ArrayList<>();
        List<String> conditions = conditions(bound);
        Order order = order();
        if (mark != null) {
            conditions.add(behind(order, bound));
        }
        bound.add(limit + 1);
        String columns = listing.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        return new Sql(
                "SELECT " + columns + " FROM (" + listing.sql() + ") l" + where(conditions) + " ORDER BY "
                        + order.column().name() + (order.down() ? " DESC" : " ASC") + " NULLS LAST, id LIMIT ?",
                bound.toArray());
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** Rows behind the mark; those without a value come last. */
    private String behind(Order order, List<Object> bound) {
        String column = order.column().name();
        if (mark.ordered() == null) {
            bound.add(mark.id());
            return "(" + column + " IS NULL AND id > ?)";
        }
        String value = "TRY_CAST(? AS " + order.column().type().sql() + ")";
        bound.addAll(List.of(mark.ordered(), mark.ordered(), mark.id()));
        return "(" + column + (order.down() ? " < " : " > ") + value + " OR " + column + " IS NULL OR (" + column
                + " = " + value + " AND id > ?))";
    }

    /** The mark behind a row of a run. */
    PageMark markBehind(String run, Map<String, Object> row) {
        Object value = row.get(order().column().name());
        return new PageMark(
                run,
                digits(),
                value == null ? null : value.toString(),
                row.get("id").toString());
    }

    /** What tells the query apart from all others, the page included. */
    public String key() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("query", digits());
        parts.put("limit", limit);
        parts.put("mark", mark);
        return parts.toString();
    }
}
