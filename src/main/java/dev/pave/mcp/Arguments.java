package dev.pave.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a call brings along, after its schema was looked at. */
record Arguments(Map<String, Object> values) {

    boolean has(String name) {
        return values.get(name) != null;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    boolean is(String name, boolean otherwise) {
        return values.get(name) instanceof Boolean flag ? flag : otherwise;
    }

    double number(String name, double otherwise) {
        return values.get(name) instanceof Number number ? number.doubleValue() : otherwise;
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    Map<?, ?> map(String name) {
        return values.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }
}
