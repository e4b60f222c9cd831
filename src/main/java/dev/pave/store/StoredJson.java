package dev.pave.store;

import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Occurrence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The columns that hold JSON. Keys are sorted, so that equal values are equal texts. */
public final class StoredJson {
    private static final int NEWEST = 5;
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private final JsonMapper evidence = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String bindings(Map<String, String> bindings) {
        return bindings == null ? null : mapper.writeValueAsString(new TreeMap<>(bindings));
    }

    public Map<String, String> bindings(String text) {
        return text == null ? Map.of() : mapper.readValue(text, new TypeReference<TreeMap<String, String>>() {});
    }

    List<String> list(String text) {
        return text == null ? List.of() : mapper.readValue(text, new TypeReference<List<String>>() {});
    }

    Map<String, List<String>> lists(String text) {
        return text == null ? Map.of() : mapper.readValue(text, new TypeReference<TreeMap<String, List<String>>>() {});
    }

    String values(Map<String, Object> values) {
        return mapper.writeValueAsString(new TreeMap<>(values));
    }

    Map<String, Object> values(String text) {
        return text == null ? Map.of() : mapper.readValue(text, new TypeReference<TreeMap<String, Object>>() {});
    }

    String of(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** The newest occurrences, where and what the slots stood for, and what the history also says. */
    String evidence(List<Occurrence> occurrences, Circumstances circumstances) {
        List<Occurrence> newest = occurrences.subList(Math.max(0, occurrences.size() - NEWEST), occurrences.size());
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("newest", newest.stream().map(StoredJson::place).toList());
        parts.put("arrivals", circumstances.arrivals());
        parts.put("later", circumstances.later());
        parts.put("absent", circumstances.absent());
        parts.put("folders", circumstances.folders());
        if (circumstances.unread()) {
            parts.put("unread", true);
        }
        if (circumstances.formless()) {
            parts.put("formless", true);
        }
        if (circumstances.automated()) {
            parts.put("automated", true);
        }
        return evidence.writeValueAsString(parts);
    }

    /** Of an evidence; one that was stored before these were known has none. */
    Circumstances circumstances(String text) {
        return text == null || !text.startsWith("{")
                ? Circumstances.NONE
                : evidence.readValue(text, Circumstances.class);
    }

    private static Map<String, Object> place(Occurrence occurrence) {
        Map<String, Object> place = new TreeMap<>();
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
