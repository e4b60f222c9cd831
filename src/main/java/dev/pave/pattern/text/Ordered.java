package dev.pave.pattern.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies that keep their order: that of {@code Map.copyOf} is another one in each JVM, and would reach tables and pages. */
public final class Ordered {

    private Ordered() {}

    /** A copy that cannot be changed, in the order of the original. */
    public static <K, V> Map<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
