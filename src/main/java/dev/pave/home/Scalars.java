package dev.pave.home;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a value without quotes is: nothing, a truth value, a number or a text, as JSON and YAML 1.2 have it. Whatever two
 * readers of YAML read differently is a text, as it was written: {@code on}, {@code NO}, {@code 012}, {@code 0x1F},
 * {@code 12:30:45}, {@code .nan}.
 */
final class Scalars {

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");

    /** Decimal, without leading zeros, and not so large that reckoning with it takes long. */
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(?:(?:0|[1-9][0-9]{0,39})(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,3})?");

    private Scalars() {}

    /** Null, a Boolean, a BigDecimal or a String. */
    static Object value(String text) {
        if (NOTHING.contains(text)) {
            return null;
        }
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return TRUE.contains(text);
        }
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
    }
}
