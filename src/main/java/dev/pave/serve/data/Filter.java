package dev.pave.serve.data;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that rows must be: {@code kind=routine}, {@code kind!=routine}, {@code confidence>=0.8},
 * {@code started_at<=2026-11-01}. A name that is given several times means any of the values, or with {@code !=} none of
 * them. An empty value stands for "nothing there".
 *
 * @param column of the list
 * @param sign   {@code =}, {@code !=}, {@code >=} or {@code <=}
 * @param values as they were given
 */
record Filter(Column column, String sign, List<String> values) {

    private static final String WAITING = "waiting";

    /**
     * @param name   the parameter's: a column, perhaps with {@code !}, {@code >} or {@code <} behind it
     * @throws AskedWrongly where the list has no such column
     */
    static Filter of(Listing listing, String name, List<String> values) {
        char last = name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
        boolean signed = last == '!' || last == '>' || last == '<';
        String wanted = signed ? name.substring(0, name.length() - 1) : name;
        Column column = listing.column(wanted)
                .orElseThrow(() -> new AskedWrongly("there is no parameter \"" + name + "\" here; rows are chosen by "
                        + String.join(", ", listing.names()) + ", and by q, sort, limit and cursor"));
        return new Filter(column, signed ? last + "=" : "=", values);
    }

    /** The condition; its values are added to the list. */
    String sql(List<Object> bound) {
        List<String> parts = new ArrayList<>();
        for (String value : values) {
            parts.add(one(value, bound));
        }
        String any = "(" + String.join(sign.equals("!=") ? " AND " : " OR ", parts) + ")";
        return sign.equals("!=") ? any : "coalesce(" + any + ", false)";
    }

    private String one(String value, List<Object> bound) {
        boolean not = sign.equals("!=");
        if (value.isEmpty()) {
            return column.name() + (not ? " IS NOT NULL" : " IS NULL");
        }
        bound.add(typed(value));
        String asked = "CAST(? AS " + column.type().sql() + ")";
        return not ? column.name() + " IS DISTINCT FROM " + asked : column.name() + " " + sign + " " + asked;
    }

    private Object typed(String value) {
        try {
            return switch (column.type()) {
                case NUMBER -> Double.valueOf(value);
                case FLAG -> flag(value);
                case TIME -> time(value);
                default -> column.name().equals("status") && value.equals(WAITING) ? "candidate" : value;
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw new AskedWrongly(column.name() + " takes "
                    + (column.type() == Column.Type.NUMBER
                            ? "a number"
                            : "a time such as 2026-11-01 or 2026-11-01T02:00:00Z")
                    + ", not \"" + value + "\"");
        }
    }

    private Boolean flag(String value) {
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        throw new AskedWrongly(column.name() + " takes true or false, not \"" + value + "\"");
    }

    private static LocalDateTime time(String value) {
        return value.length() == 10
                ? LocalDate.parse(value).atStartOfDay()
                : LocalDateTime.ofInstant(Instant.parse(value), ZoneOffset.UTC);
    }
}
