package dev.pave.scan;

import java.util.Map;
import java.util.Set;

/**
 * Methods of Java's own unchangeable types that do nothing but return another value: where nobody takes it, the call was in
 * vain. Not among them are those that are called to see whether they throw.
 */
final class JavaValues {

    private static final Set<String> OF_NUMBERS =
            Set.of("add", "subtract", "multiply", "negate", "abs", "max", "min", "pow");

    private static final Map<String, Set<String>> PURE = Map.of(
            "String",
            Set.of(
                    "trim",
                    "strip",
                    "stripLeading",
                    "stripTrailing",
                    "stripIndent",
                    "replace",
                    "replaceAll",
                    "replaceFirst",
                    "toLowerCase",
                    "toUpperCase",
                    "concat",
                    "repeat",
                    "indent"),
            "BigDecimal",
            OF_NUMBERS,
            "BigInteger",
            OF_NUMBERS);

    /** Types of {@code java.time}: what is called so gives another point or length of time. */
    private static final Set<String> TIMES = Set.of(
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "ZonedDateTime",
            "OffsetDateTime",
            "Instant",
            "Duration",
            "Period");

    private JavaValues() {}

    /** Whether a method of a type does nothing but return another value. */
    static boolean isPure(String type, String method) {
        return PURE.getOrDefault(type, Set.of()).contains(method)
                || TIMES.contains(type) && method.matches("(?:plus|minus|with)(?:[A-Z]\\w*)?");
    }
}
