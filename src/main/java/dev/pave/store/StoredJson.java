package dev.pave.store;

import dev.pave.pattern.Occurrence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The columns that hold JSON. Keys are sorted, so that equal values are equal texts. */
final class StoredJson {
    private static final int NEWEST = 5;
    private final JsonMapper mapper = JsonMapper.builder().build();

    String bindings(Map<String, String> bindings) {
        return bindings == null ? null : mapper.writeValueAsString(new TreeMap<>(bindings));
    }

    Map<String, String> bindings(String text) {
        return text == null ? Map.of() : mapper.readValue(text, new TypeReference<TreeMap<String, String>>() {});
    }

    String values(Map<String, Object> values) {
        return mapper.writeValueAsString(new TreeMap<>(values));
    }

    String of(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** The newest occurrences: where, and what the slots stood for. */
    String evidence(List<Occurrence> occurrences) {
        var newest = occurrences.subList(Math.max(0, occurrences.size() - NEWEST), occurrences.size());
        return mapper.writeValueAsString(newest.stream().map(StoredJson::place).toList());
    }

    private static Map<String, Object> place(Occurrence occurrence) {
        var place = new TreeMap<String, Object>();
        put(place, "commit", occurrence.commitId());
        put(place, "session", occurrence.sessionId());
        put(place, "first_seq", occurrence.firstSeq());
        put(place, "last_seq", occurrence.lastSeq());
        put(place, "hit", occurrence.hit());
        put(place, "bindings", occurrence.bindings());
        return place;
    }

    private static void put(Map<String, Object> place, String key, Object value) {
        if (value != null) {
            place.put(key, value);
        }
    }
}
